import { z } from 'zod';
import { Status } from '../records/agreement.js';
import { Meeting } from '../records/meeting.js';
import { ActAsked } from '../records/proposal.js';
import { type Described, EVENT_FACTS, POST_FACTS } from './facts-told.js';
import {
  ASPECTS,
  BODY_SORTS,
  COMPARED_BY,
  COUNTED,
  type Days,
  IN_TIME,
  KINDS,
  type Limits,
  type Measure,
  type Pattern,
  type Quantity,
  type Query,
  RECORD_KINDS,
  ROLES,
  type SetQ,
  SPLIT_BY,
  UNSTATED,
} from './query.js';

/* The query language as a strict schema: what is stored, and what comes in from outside, is a query of this version or is refused. */

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
  acts: z.array(ActAsked).optional(),
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
      entry: Status.optional(),
      order: z.enum(['first', 'last']).optional(),
      shape: z.literal('table').optional(),
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
