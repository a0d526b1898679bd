import fc from 'fast-check';
import { without } from '../../../src/core/grammar/joined.js';
import {
  ASPECTS,
  IN_TIME,
  isRecordKind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../../src/core/query/query.js';
import { anySet, patterns, setsOfKind } from '../query/queries.js';

/*
 * Queries drawn at random over the small worlds, in every form of answer, as far as a question can mean them.
 */

const recordKind = fc.constantFrom('meeting' as const, 'agreement' as const, 'proposal' as const);
const member = fc.constantFrom('country' as const, 'official' as const);

/** Sets of one kind with another of the same kind. */
function pairs(depth: number): fc.Arbitrary<readonly [SetQ, SetQ]> {
  return fc.oneof(recordKind, member).chain((kind) => fc.tuple(setsOfKind(kind, depth), setsOfKind(kind, depth)));
}

/** How many of some are others too, or whether more than half of them are. */
function shareOf(depth: number): fc.Arbitrary<Query> {
  return fc
    .tuple(pairs(depth), fc.boolean())
    .map(([[of, among], isClaimed]): Query => ({ ask: 'share', of, among, ...(isClaimed ? { claim: 'most' } : {}) }));
}

const ROLES_ASKED = { meeting: ['side'], agreement: ['side'], proposal: ['from', 'to'] } as const;

function eachOf(depth: number): fc.Arbitrary<Query> {
  return recordKind.chain((kind) =>
    fc
      .record({
        members: fc.array(
          setsOfKind('country', depth).filter((set) => set.is !== 'all'),
          { minLength: 2, maxLength: 3 },
        ),
        in: patterns(kind, depth),
        role: fc.constantFrom<Role>(...ROLES_ASKED[kind]),
      })
      .map((one): Query => ({ ask: 'each', ...one, in: withoutRole(one.in, one.role) })),
  );
}

function rankOf(depth: number): fc.Arbitrary<Query> {
  const of = fc.oneof(setsOfKind('country', depth), setsOfKind('official', depth));
  const counted = fc
    .record({
      of,
      end: fc.constantFrom('most' as const, 'least' as const),
      in: recordKind.chain((kind) => patterns(kind, depth)),
    })
    .map(({ in: pattern, ...one }): Query => {
      const hole = pattern.kind === 'proposal' ? 'from' : 'side';
      return { ask: 'rank', by: { by: 'count', in: withoutRole(pattern, hole), hole }, ...one };
    })
    .chain(placedOf);
  const dated = fc
    .record({
      of: recordKind.chain((kind) => setsOfKind(kind, depth)),
      end: fc.constantFrom('most' as const, 'least' as const),
    })
    .map((one): Query => ({ ask: 'rank', by: { by: 'day' }, ...one }));
  return fc.oneof({ weight: 3, arbitrary: counted }, { weight: 1, arbitrary: dated });
}

/** A ranking of which somebody further down is asked for. */
function placedOf(rank: Query): fc.Arbitrary<Query> {
  if (rank.ask !== 'rank') return fc.constant(rank);
  const names = setsOfKind(kindOfSet(rank.of) === 'official' ? 'official' : 'country', 0).filter(isOneName);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(rank) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 5 }).map((place): Query => ({ ...rank, place })) },
    { weight: 1, arbitrary: names.map((after): Query => ({ ...rank, after })) },
  );
}

const PER = [
  ['country', 'side'],
  ['official', 'side'],
  ['place', 'place'],
  ['conference', 'conference'],
  ['topic', 'topic'],
] as const;

function tableOf(depth: number): fc.Arbitrary<Query> {
  return fc
    .tuple(
      recordKind.chain((kind) => setsOfKind(kind, depth)),
      fc.constantFrom(...PER),
    )
    .map(([of, [kind, per]]): Query => ({ ask: 'table', of, per, kind }));
}

function listOf(depth: number): fc.Arbitrary<Query> {
  const tell = fc.option(fc.constantFrom(...ASPECTS), { nil: undefined });
  const order = fc.option(fc.constantFrom('first' as const, 'last' as const), { nil: undefined });
  return fc
    .tuple(
      anySet(Math.max(depth, 1)).filter((set) => !isGiven(meantOf(set) as SetQ)),
      tell,
      order,
      fc.boolean(),
    )
    .map(([of, aspect, inOrder, isTabled]): Query => {
      const isOfRecords = isRecordKind(kindOfSet(of));
      return {
        ask: 'list',
        of,
        ...(isOfRecords && aspect ? { tell: aspect } : {}),
        ...(isOfRecords && inOrder ? { order: inOrder } : {}),
        ...(isOfRecords && isTabled && !aspect ? { shape: 'table' } : {}),
      };
    });
}

/** Two sets of one kind beside each other. */
function compareOf(depth: number): fc.Arbitrary<Query> {
  const several = (kind: Parameters<typeof setsOfKind>[0]) =>
    fc.array(setsOfKind(kind, depth), { minLength: 2, maxLength: 2 });
  const byNumber = fc
    .oneof(recordKind, member)
    .chain(several)
    .map((of): Query => ({ ask: 'compare', of, by: 'number' }));
  const ofRecords = fc
    .tuple(recordKind.chain(several), fc.constantFrom('date' as const, 'status' as const))
    .map(([of, by]): Query => ({ ask: 'compare', of, by }));
  const inTime = fc
    .tuple(recordKind.chain(several), fc.constantFrom(...IN_TIME))
    .map(([of, as]): Query => ({ ask: 'order', of, as }));
  return fc.oneof(byNumber, ofRecords, inTime);
}

const SHARED = [
  ['topic', 'topic'],
  ['country', 'other'],
  ['official', 'other'],
] as const;

function commonOf(depth: number): fc.Arbitrary<Query> {
  const kinds = fc.constantFrom('meeting' as const, 'agreement' as const);
  return fc
    .tuple(
      kinds.chain((kind) => patterns(kind, depth)),
      fc.array(setsOfKind('country', depth), { minLength: 2, maxLength: 2 }),
      fc.constantFrom(...SHARED),
    )
    .map(([pattern, members, [kind, hole]]): Query => {
      const free = withoutRole(withoutRole(pattern, 'side'), hole);
      return { ask: 'common', members, in: free, role: 'side', hole, kind };
    });
}

function timelineOf(depth: number): fc.Arbitrary<Query> {
  return fc
    .array(
      recordKind.chain((kind) => setsOfKind(kind, depth)),
      { minLength: 1, maxLength: 2 },
    )
    .map((of): Query => ({ ask: 'timeline', of }));
}

/** Everything of a kind, and what is named, is nothing to list: no question asks for it. */
function isGiven(set: SetQ): boolean {
  return set.is === 'all' || set.is === 'these' || set.is === 'post';
}

/** Queries of every form, with sets of up to some depth. */
export function queries(depth: number): fc.Arbitrary<Query> {
  return fc
    .oneof(
      { weight: 4, arbitrary: listOf(depth) },
      { weight: 2, arbitrary: anySet(depth).map((of): Query => ({ ask: 'count', of })) },
      { weight: 2, arbitrary: anySet(depth).map((of): Query => ({ ask: 'exists', of })) },
      { weight: 1, arbitrary: eachOf(depth) },
      { weight: 1, arbitrary: rankOf(depth) },
      { weight: 1, arbitrary: shareOf(depth) },
      { weight: 1, arbitrary: tableOf(depth) },
      { weight: 1, arbitrary: compareOf(depth) },
      { weight: 1, arbitrary: commonOf(depth) },
      { weight: 1, arbitrary: timelineOf(depth) },
      {
        weight: 1,
        arbitrary: recordKind.chain((kind) => setsOfKind(kind, depth)).map((of): Query => ({ ask: 'conflicts', of })),
      },
    )
    .map((query) => meantOf(query) as Query)
    .chain((query) => (query.ask === 'exists' && query.of.is === 'that' ? ofAName(query.of) : fc.constant(query)));
}

/** Whether something is so may be asked of a single name as well: "whether Kenya met Iran". */
function ofAName(that: Extract<SetQ, { is: 'that' }>): fc.Arbitrary<Query> {
  const names = setsOfKind(kindOfSet(that) === 'official' ? 'official' : 'country', 0).filter(isOneName);
  return fc.option(names, { nil: undefined }).map((name) => ({ ask: 'exists', of: { ...that, of: name ?? that.of } }));
}

/**
 * A query without what no question means: "only" of a role of which nothing is said, or of the one that is asked for; a
 * single name without another; a post left out of anything but of whom the clauses are said of; a clause that picks out of a single name; a name as far as it is among others, of which the same would be said outright.
 */
function meantOf(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(meantOf);
  if (typeof part !== 'object' || part === null) return part;
  const whole = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, meantOf(value)]));
  const all = isOnlyOfNothing(whole) ? { ...whole, how: 'some' } : whole;
  if (all.is === 'that' && isOneName(all.of)) return { ...all, of: { is: 'all', kind: all.of.kind } };
  if (all.is === 'less' && isOneName(all.of)) return all.of;
  if (all.is === 'less') return without(all.of as SetQ, all.less as SetQ);
  return all.is === 'and' ? withoutNames(all.of as SetQ[]) : all;
}

function isOneName(set: unknown): set is Extract<SetQ, { is: 'these' }> {
  return isName(set) && set.ids.length === 1;
}

function isName(set: unknown): set is Extract<SetQ, { is: 'these' }> {
  return (set as SetQ).is === 'these';
}

function withoutNames(of: readonly SetQ[]): SetQ {
  const [first, ...more] = of.filter((one) => !isName(one));
  return first && more.length ? { is: 'and', of: [first, ...more] } : (first ?? of[0]!);
}

function isOnlyOfNothing({ how, hole, in: pattern }: Readonly<Record<string, unknown>>): boolean {
  if (typeof how !== 'object' || how === null || !('only' in how)) return false;
  const role = how.only as Role;
  return role === hole || (pattern as Pattern).roles[role] === undefined;
}

function withoutRole(pattern: Pattern, role: Role): Pattern {
  const { [role]: _, ...roles } = pattern.roles;
  return { ...pattern, roles };
}
