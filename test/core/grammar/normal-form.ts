import type { Limits, Pattern, Quantity, Query, Role, SetQ } from '../../../src/core/query/query.js';

/*
 * Queries that mean the same in one form, to compare what was restated with what was read:
 * - "or" within "or" and "and" within "and" are one, in one order, and so are the members of a list of names or ranks;
 * - whose meetings or documents they are, and with whom, are the two sides of them: which is named first changes nothing;
 * - how a name or a span of days was said is left out.
 */

/** A query in its normal form: equal in meaning, where equal. */
export function normalQuery(query: Query): unknown {
  switch (query.ask) {
    case 'list':
      return { ...query, of: normalSet(query.of) };
    case 'count':
    case 'exists':
      return { ...query, of: normalSet(query.of) };
    case 'each':
      return {
        ...query,
        members: query.members.map((one) => canonical(normalSet(one))).sort(),
        in: normalPattern(query.in),
        role: query.role,
      };
    case 'rank':
      return {
        ...query,
        of: normalSet(query.of),
        by: normalMeasure(query.by),
        ...(query.after ? { after: normalSet(query.after) } : {}),
      };
    case 'share':
      return { ...query, of: normalSet(query.of), among: normalSet(query.among) };
    case 'table':
    case 'split':
      return { ...query, of: normalSet(query.of) };
    case 'compare':
      return { ...query, of: query.of.map((one) => canonical(normalSet(one))).sort() };
    case 'order':
      return { ...query, of: query.of.map(normalSet) };
    case 'common':
      return {
        ...query,
        members: query.members.map((one) => canonical(normalSet(one))).sort(),
        in: normalPattern(query.in),
      };
    case 'timeline':
      return { ...query, of: query.of.map((one) => canonical(normalSet(one))).sort() };
    case 'conflicts':
      return { ...query, of: normalSet(query.of) };
    case 'parts':
      return { ...query, of: query.of.map(normalQuery) };
  }
}

type Measure = Extract<Query, { ask: 'rank' }>['by'];

function normalMeasure(by: Measure): unknown {
  return by.by === 'day' ? by : { ...by, in: normalPattern(by.in) };
}

function normalSet(set: SetQ): unknown {
  switch (set.is) {
    case 'all':
    case 'bodies':
      return set;
    case 'post':
      return oneOf(partsOf(set) as readonly unknown[]);
    case 'these':
      return oneOf(set.ids.map((id) => ({ is: 'these', kind: set.kind, id })));
    case 'records':
      return isPlain(set.of) ? { is: 'all', kind: set.of.kind } : { is: 'records', of: normalPattern(set.of, 'side') };
    case 'that':
      return normalThat(set);
    case 'of':
      return { ...set, of: normalSet(set.of), owner: normalSet(set.owner) };
    case 'or':
      return oneOf(flat(set, 'or').flatMap(partsOf));
    case 'and':
      return { is: 'and', of: sorted(flat(set, 'and').map(normalSet)) };
    case 'less':
      return { ...set, of: normalSet(set.of), less: normalSet(set.less) };
    case 'best':
      return { ...set, of: normalSet(set.of), by: normalMeasure(set.by) };
  }
}

/** The single names or ranks of a set; any other set whole. */
function partsOf(set: SetQ): readonly unknown[] {
  if (set.is === 'these') return theseOf(set);
  return set.is === 'post' ? set.ranks.map((rank) => ({ ...set, ranks: [rank] })) : [normalSet(set)];
}

function theseOf({ kind, ids }: Extract<SetQ, { is: 'these' }>): unknown[] {
  return ids.map((id) => ({ is: 'these', kind, id }));
}

function flat(set: SetQ, is: 'and' | 'or'): readonly SetQ[] {
  return set.is === is ? set.of.flatMap((one) => flat(one, is)) : [set];
}

function oneOf(all: readonly unknown[]): unknown {
  const [only, ...others] = sorted(all);
  return others.length ? { is: 'or', of: [only, ...others] } : only;
}

function sorted(all: readonly unknown[]): readonly unknown[] {
  const byText = new Map(all.map((one) => [canonical(one), one]));
  return [...byText.keys()].sort().map((text) => byText.get(text));
}

/** A query in its normal form as text: equal in meaning, where equal. */
export function canonical(part: unknown): string {
  if (Array.isArray(part)) return `[${part.map(canonical).join()}]`;
  if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? '';
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return `{${entries
    .map(([key, value]) => `${key}:${canonical(value)}`)
    .sort()
    .join()}}`;
}

const TWO_SIDES: Readonly<Partial<Record<Role, Role>>> = { side: 'other', other: 'side' };

/** Who has the records stands in `side`: nobody is asked for with "other" where it can be said with "side". */
function normalThat({ of, in: pattern, hole, how }: Extract<SetQ, { is: 'that' }>): unknown {
  const isTurned = hole === 'other' && pattern.kind !== 'proposal';
  const turned = isTurned ? { ...pattern, roles: turnedRoles(pattern) } : pattern;
  return {
    is: 'that',
    of: normalSet(of),
    in: normalPattern(turned, hole === 'side' || hole === 'other' ? undefined : 'side'),
    hole: isTurned ? 'side' : hole,
    how: isTurned ? turnedQuantity(how) : how,
  };
}

function turnedRoles({ roles }: Pattern): Pattern['roles'] {
  return Object.fromEntries(Object.entries(roles).map(([role, set]) => [TWO_SIDES[role as Role] ?? role, set]));
}

function turnedQuantity(how: Quantity): Quantity {
  return typeof how === 'object' && 'only' in how ? { only: TWO_SIDES[how.only] ?? how.only } : how;
}

/** A pattern; of records by themselves the two sides are in one order. */
function normalPattern({ kind, roles, when, words, limits }: Pattern, first?: 'side'): unknown {
  const filled = Object.entries(roles).flatMap(([role, set]) => (set ? [[role, normalSet(set)] as const] : []));
  const named = Object.fromEntries(filled);
  const { side, other, ...rest } = named as Record<string, unknown>;
  const both = [side, other].filter((one) => one !== undefined);
  const sides = both.map(canonical).sort();
  const isPair = first === 'side' && kind !== 'proposal';
  return {
    kind,
    roles: isPair ? { ...rest, ...(sides.length ? { sides } : {}) } : named,
    ...(when ? { when: { from: when.from, to: when.to } } : {}),
    ...(words?.length ? { words } : {}),
    limits: normalLimits(limits ?? {}),
  };
}

function normalLimits(limits: Limits): unknown {
  const filled = Object.entries(limits).flatMap(([limit, values]) =>
    values?.length ? [[limit, [...values].sort()]] : [],
  );
  return Object.fromEntries(filled);
}

/** Records of which nothing is said are all of their kind. */
function isPlain({ roles, when, words, limits = {} }: Pattern): boolean {
  return !when && !words?.length && ![...Object.values(roles), ...Object.values(limits)].some(Boolean);
}
