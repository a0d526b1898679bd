import { z } from 'zod';
import { Status } from '../records/agreement.js';
import { Meeting } from '../records/meeting.js';
import type { Organisation } from '../records/organisation.js';
import { Act } from '../records/proposal.js';
import { type Described, EVENT_FACTS, type EventFact, POST_FACTS, type PostFact } from './facts-told.js';

/** What a set may hold. Records first, then what stands in their roles. */
export const KINDS = [
  'meeting',
  'agreement',
  'proposal',
  'conference',
  'official',
  'organisation',
  'country',
  'topic',
  'place',
] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds of records that have roles. */
export const RECORD_KINDS = ['meeting', 'agreement', 'proposal', 'conference'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether a kind is one of records that have roles. */
export function isRecordKind(kind: string): kind is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(kind);
}

/** A member of a set: `country:PK`, `official:sattar-hashemi`, `meeting:…`, `place:baku` (a folded name). */
export type Element = `${Kind}:${string}`;

/**
 * What an element is to a record. `side` and `other` are on different sides of it; `guest` came to the country of `host`;
 * `from` put and `to` is addressed; `meeting` is where a document or a proposal came about. Of a signing `signer` put a name
 * under the document, `present` was in the room. Of a meeting `lead` led the side that is asked for, `companion` came along
 * with it, `chair` presided.
 */
export const ROLES = [
  'side',
  'other',
  'guest',
  'host',
  'from',
  'to',
  'signer',
  'present',
  'lead',
  'companion',
  'chair',
  'organiser',
  'place',
  'conference',
  'topic',
  'meeting',
] as const;
export type Role = (typeof ROLES)[number];

/** A span of days, either end open, and how it is said: "in November 2025". */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
  readonly said: string;
}

/** What a record may leave unstated. */
export const UNSTATED = [
  'date',
  'day',
  'signing date',
  'deadline',
  'place',
  'topic',
  'conference',
  'counterpart',
  'official',
  'signer',
  'addressee',
] as const;
export type Unstated = (typeof UNSTATED)[number];

/** What of a record can be counted: the sides that are parties to it, the sources that it rests on. */
export const COUNTED = ['sides', 'sources'] as const;
export type Counted = (typeof COUNTED)[number];

/** So many at least, so many at most. */
export interface Bounds {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What limits records beside their roles. `event` = one entry of a document's history has one of these statuses, and the place, conference and days of the pattern are its own. */
export interface Limits {
  readonly formats?: readonly Meeting['format'][] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly latest?: readonly Status[] | undefined;
  readonly event?: readonly Status[] | undefined;
  readonly acts?: readonly Act[] | undefined;
  /** No source states one of these of them. */
  readonly unstated?: readonly Unstated[] | undefined;
  readonly number?: (Bounds & { readonly of: Counted }) | undefined;
}

/** Records of a kind, by who and what stands in their roles. Every verb and record noun makes one. */
export interface Pattern {
  readonly kind: RecordKind;
  readonly roles: { readonly [role in Role]?: SetQ | undefined };
  readonly when?: Days | undefined;
  /** Content words, all of which a sentence of the record must hold. */
  readonly words?: readonly string[] | undefined;
  readonly limits?: Limits | undefined;
  /** Records that they are among: those shown before. */
  readonly among?: SetQ | undefined;
}

/** Sorts of bodies that a question can ask for. */
export const BODY_SORTS = [
  'company',
  'ministry',
  'regulator',
  'international',
] as const satisfies readonly Organisation['kind'][];
export type BodySort = (typeof BODY_SORTS)[number];

/** How many records of the pattern a member must stand in, `most` included; `only` = in some, and in none where the role is filled otherwise. */
export type Quantity =
  | 'some'
  | 'no'
  | { readonly least: number; readonly most?: number | undefined }
  | { readonly only: Role };

/**
 * What members are ranked by: the records of a pattern they stand in, or, with `members`, how many different ones of a set stand
 * in a role of these; or the day of the earliest or latest.
 */
export type Measure =
  | {
      readonly by: 'count';
      readonly in: Pattern;
      readonly hole: Role;
      readonly members?: { readonly of: SetQ; readonly as: Role } | undefined;
    }
  | { readonly by: 'day' };

/** A set of things of one kind. Whatever is a set may stand wherever a set may. */
export type SetQ =
  | { readonly is: 'all'; readonly kind: Kind }
  /** What is named; `inPost` = people named by a post, each of whom counts for as long as he held one of these ranks. */
  | {
      readonly is: 'these';
      readonly kind: Kind;
      readonly ids: readonly string[];
      readonly said: string;
      readonly inPost?: readonly string[] | undefined;
    }
  /** Officials by the post that they held then: ranks and portfolios as in "communications ministers". */
  | { readonly is: 'post'; readonly ranks: readonly string[]; readonly fields: readonly string[] }
  /** Bodies of one sort: companies, ministries. */
  | { readonly is: 'bodies'; readonly sort: BodySort }
  | { readonly is: 'records'; readonly of: Pattern }
  | { readonly is: 'that'; readonly of: SetQ; readonly in: Pattern; readonly hole: Role; readonly how: Quantity }
  | { readonly is: 'of'; readonly of: SetQ; readonly owner: SetQ }
  | { readonly is: 'and'; readonly of: readonly SetQ[] }
  | { readonly is: 'or'; readonly of: readonly SetQ[] }
  | { readonly is: 'less'; readonly of: SetQ; readonly less: SetQ }
  | {
      readonly is: 'best';
      readonly of: SetQ;
      readonly by: Measure;
      readonly end: 'most' | 'least' | 'first' | 'last';
      readonly n: number;
    };

/** What a record can tell. */
export const ASPECTS = [
  'when',
  'where',
  'who',
  'topics',
  'status',
  'signers',
  'present',
  'deadline',
  'sources',
  'since',
  'wording',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What sets are compared by: how much each holds, its latest date, or how each of its documents stands. */
export const COMPARED_BY = ['number', 'date', 'status'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** What records are counted by beside what stands in their roles: their year, month or day, or how documents stand and what they are. */
export const SPLIT_BY = ['year', 'month', 'day', 'status', 'kind'] as const;
export type SplitBy = (typeof SPLIT_BY)[number];

/** What is asked of the order in time of several: all in it, which is first or last, how the first that is named stands to the other, or by how much. */
export const IN_TIME = ['sequence', 'first', 'last', 'relation', 'before', 'after', 'distance'] as const;
export type InTime = (typeof IN_TIME)[number];

/** What is wanted of sets: the form of the answer and nothing else. */
export type Query =
  | {
      readonly ask: 'list';
      readonly of: SetQ;
      readonly tell?: Aspect | undefined;
      readonly order?: 'first' | 'last' | undefined;
    }
  | { readonly ask: 'count'; readonly of: SetQ }
  | { readonly ask: 'exists'; readonly of: SetQ }
  | { readonly ask: 'each'; readonly members: readonly SetQ[]; readonly in: Pattern; readonly role: Role }
  /** `place` = who comes second, third …; `after` = who comes next after somebody. */
  | {
      readonly ask: 'rank';
      readonly of: SetQ;
      readonly by: Measure;
      readonly end: 'most' | 'least';
      readonly place?: number | undefined;
      readonly after?: SetQ | undefined;
    }
  /** `claim` = whether they are more than half. */
  | { readonly ask: 'share'; readonly of: SetQ; readonly among: SetQ; readonly claim?: 'most' | undefined }
  | { readonly ask: 'table'; readonly of: SetQ; readonly per: Role; readonly kind: Kind }
  /** Records counted by something of their own. */
  | { readonly ask: 'split'; readonly of: SetQ; readonly by: SplitBy }
  | { readonly ask: 'compare'; readonly of: readonly SetQ[]; readonly by: ComparedBy }
  /** Which of several came before which. */
  | { readonly ask: 'order'; readonly of: readonly SetQ[]; readonly as: InTime }
  /** What stands in `hole` of records of the pattern with every one of some members in `role`: topics that both raised. */
  | {
      readonly ask: 'common';
      readonly members: readonly SetQ[];
      readonly in: Pattern;
      readonly role: Role;
      readonly hole: Role;
      readonly kind: Kind;
    }
  /** Records of any kinds in order of time. */
  | { readonly ask: 'timeline'; readonly of: readonly SetQ[] }
  /** What sources tell differently of the records of a set. */
  | { readonly ask: 'conflicts'; readonly of: SetQ }
  /**
   * One fact of conferences. `beside` = whoever is left out of the organisers, the conference that attendance is compared with, or
   * the countries within which they were held; `least` = so many who came; `said` = the venue, as it is asked for.
   */
  | {
      readonly ask: 'event';
      readonly tell: EventFact;
      readonly of: SetQ;
      readonly beside?: SetQ | undefined;
      readonly least?: number | undefined;
      readonly said?: string | undefined;
    }
  /** One fact of the posts of somebody, or who held a post then; `as` = what somebody is called, `said` = that, or whose head is sought. */
  | {
      readonly ask: 'post';
      readonly tell: PostFact;
      readonly of: SetQ;
      readonly when?: Days | undefined;
      readonly as?: Described | undefined;
      readonly said?: string | undefined;
    }
  | { readonly ask: 'parts'; readonly of: readonly Query[] };

/** The version of the language: raised when a stored query would mean something else. */
export const QUERY_VERSION = 1;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const DaysSchema: z.ZodType<Days> = z.strictObject({ from: Day.nullable(), to: Day.nullable(), said: z.string() });
const RoleName = z.enum(ROLES);
const KindName = z.enum(KINDS);
const Words = z.array(z.string());

const LimitsSchema: z.ZodType<Limits> = z.strictObject({
  formats: z.array(Meeting.shape.format).optional(),
  documents: Words.optional(),
  latest: z.array(Status).optional(),
  event: z.array(Status).optional(),
  acts: z.array(Act).optional(),
  unstated: z.array(z.enum(UNSTATED)).optional(),
  number: z
    .strictObject({
      of: z.enum(COUNTED),
      least: z.int().nonnegative().optional(),
      most: z.int().nonnegative().optional(),
    })
    .optional(),
});

const PatternSchema: z.ZodType<Pattern> = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  roles: z.partialRecord(
    RoleName,
    z.lazy(() => SetSchema),
  ),
  when: DaysSchema.optional(),
  words: Words.optional(),
  limits: LimitsSchema.optional(),
  among: z.lazy(() => SetSchema).optional(),
});

const DescribedSchema: z.ZodType<Described> = z.strictObject({
  ranks: Words,
  fields: Words,
  words: Words,
  sides: Words,
  isDenied: z.literal(true).optional(),
});

const QuantitySchema: z.ZodType<Quantity> = z.union([
  z.enum(['some', 'no']),
  z.strictObject({ least: z.int().positive(), most: z.int().positive().optional() }),
  z.strictObject({ only: RoleName }),
]);

const MeasureSchema: z.ZodType<Measure> = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('count'),
    in: PatternSchema,
    hole: RoleName,
    members: z.strictObject({ of: z.lazy((): z.ZodType<SetQ> => SetSchema), as: RoleName }).optional(),
  }),
  z.strictObject({ by: z.literal('day') }),
]);

const Sets = z.array(z.lazy((): z.ZodType<SetQ> => SetSchema)).min(2);

/** The schema of a set: strict, so that a stored query with an unknown part is refused rather than half read. */
export const SetSchema: z.ZodType<SetQ> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('all'), kind: KindName }),
    z.strictObject({
      is: z.literal('these'),
      kind: KindName,
      ids: Words,
      said: z.string(),
      inPost: Words.optional(),
    }),
    z.strictObject({ is: z.literal('post'), ranks: Words, fields: Words }),
    z.strictObject({ is: z.literal('bodies'), sort: z.enum(BODY_SORTS) }),
    z.strictObject({ is: z.literal('records'), of: PatternSchema }),
    z.strictObject({ is: z.literal('that'), of: SetSchema, in: PatternSchema, hole: RoleName, how: QuantitySchema }),
    z.strictObject({ is: z.literal('of'), of: SetSchema, owner: SetSchema }),
    z.strictObject({ is: z.literal('and'), of: Sets }),
    z.strictObject({ is: z.literal('or'), of: Sets }),
    z.strictObject({ is: z.literal('less'), of: SetSchema, less: SetSchema }),
    z.strictObject({
      is: z.literal('best'),
      of: SetSchema,
      by: MeasureSchema,
      end: z.enum(['most', 'least', 'first', 'last']),
      n: z.int().positive(),
    }),
  ]),
);

/** The schema of a query, without its version. */
export const QuerySchema: z.ZodType<Query> = z.lazy(() =>
  z.discriminatedUnion('ask', [
    z.strictObject({
      ask: z.literal('list'),
      of: SetSchema,
      tell: z.enum(ASPECTS).optional(),
      order: z.enum(['first', 'last']).optional(),
    }),
    z.strictObject({ ask: z.literal('count'), of: SetSchema }),
    z.strictObject({ ask: z.literal('exists'), of: SetSchema }),
    z.strictObject({ ask: z.literal('each'), members: Sets, in: PatternSchema, role: RoleName }),
    z.strictObject({
      ask: z.literal('rank'),
      of: SetSchema,
      by: MeasureSchema,
      end: z.enum(['most', 'least']),
      place: z.int().min(2).max(10).optional(),
      after: SetSchema.optional(),
    }),
    z.strictObject({
      ask: z.literal('share'),
      of: SetSchema,
      among: SetSchema,
      claim: z.literal('most').optional(),
    }),
    z.strictObject({ ask: z.literal('table'), of: SetSchema, per: RoleName, kind: KindName }),
    z.strictObject({ ask: z.literal('split'), of: SetSchema, by: z.enum(SPLIT_BY) }),
    z.strictObject({ ask: z.literal('compare'), of: Sets, by: z.enum(COMPARED_BY) }),
    z.strictObject({ ask: z.literal('order'), of: Sets, as: z.enum(IN_TIME) }),
    z.strictObject({
      ask: z.literal('common'),
      members: Sets,
      in: PatternSchema,
      role: RoleName,
      hole: RoleName,
      kind: KindName,
    }),
    z.strictObject({ ask: z.literal('timeline'), of: z.array(SetSchema).min(1) }),
    z.strictObject({ ask: z.literal('conflicts'), of: SetSchema }),
    z.strictObject({
      ask: z.literal('event'),
      tell: z.enum(EVENT_FACTS),
      of: SetSchema,
      beside: SetSchema.optional(),
      least: z.int().positive().optional(),
      said: z.string().optional(),
    }),
    z.strictObject({
      ask: z.literal('post'),
      tell: z.enum(POST_FACTS),
      of: SetSchema,
      when: DaysSchema.optional(),
      as: DescribedSchema.optional(),
      said: z.string().optional(),
    }),
    z.strictObject({ ask: z.literal('parts'), of: z.array(QuerySchema).min(2) }),
  ]),
);

/** The kind of what a set holds. */
export function kindOfSet(set: SetQ): Kind {
  if (set.is === 'all' || set.is === 'these') return set.kind;
  if (set.is === 'post') return 'official';
  if (set.is === 'bodies') return 'organisation';
  if (set.is === 'records') return set.of.kind;
  if (set.is === 'and' || set.is === 'or') return kindOfSet(set.of[0]!);
  return kindOfSet(set.of);
}
