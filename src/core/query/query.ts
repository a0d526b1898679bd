import type { Status } from '../records/agreement.js';
import type { Meeting } from '../records/meeting.js';
import type { Organisation } from '../records/organisation.js';
import type { ActAsked } from '../records/proposal.js';
import type { Described, EventFact, PostFact } from './facts-told.js';

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
  readonly acts?: readonly ActAsked[] | undefined;
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
      /** The entry of a document's history that is told: when it was proposed, however it stands now. */
      readonly entry?: Status | undefined;
      readonly order?: 'first' | 'last' | undefined;
      /** A row each, where they are records or people. */
      readonly shape?: 'table' | undefined;
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

/** The kind of what a set holds. */
export function kindOfSet(set: SetQ): Kind {
  if (set.is === 'all' || set.is === 'these') return set.kind;
  if (set.is === 'post') return 'official';
  if (set.is === 'bodies') return 'organisation';
  if (set.is === 'records') return set.of.kind;
  if (set.is === 'and' || set.is === 'or') return kindOfSet(set.of[0]!);
  return kindOfSet(set.of);
}
