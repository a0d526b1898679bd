import type { Graph } from '../graph/graph.js';
import { byCodeUnit } from '../graph/order.js';
import { dayRange } from '../records/edtf.js';
import type { Ref } from '../records/ref.js';
import { occasionsOf } from './facets.js';
import { type Found, foundRows, mergedRefs, NOTHING_OPEN } from './found.js';
import {
  type Element,
  isRecordKind,
  type Kind,
  kindOfSet,
  type Measure,
  type Pattern,
  type Role,
  type SetQ,
} from './query.js';
import type { Sets } from './sets.js';
import { standingIn } from './that.js';

/** A member with what it is ranked by: a number, or a day; null where no source says. */
export interface Ranked {
  readonly element: Element;
  readonly value: number | string | null;
  readonly refs: readonly Ref[];
  /** Those that were counted, where they are no records. */
  readonly counted?: readonly Element[];
}

/** The members of a set with their measure, highest or latest first where `end` asks for it; those without one last. */
export function ranking(of: SetQ, by: Measure, isFalling: boolean, sets: Sets): readonly Ranked[] {
  const found = sets.found(of);
  const ranked = by.by === 'day' ? byDay(found, sets.graph) : byCount(of, by, sets);
  const order = new Map(found.elements().map((one, at) => [one, at]));
  return [...ranked].sort(
    (a, b) => compare(a.value, b.value, isFalling) || order.get(a.element)! - order.get(b.element)!,
  );
}

function compare(a: Ranked['value'], b: Ranked['value'], isFalling: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rising = typeof a === 'number' && typeof b === 'number' ? a - b : byCodeUnit(String(a), String(b));
  return isFalling ? -rising : rising;
}

function byDay(of: Found, graph: Graph): readonly Ranked[] {
  return of.elements().map((element) => ({ element, value: firstDayOf(element, graph), refs: of.witnesses(element) }));
}

/** The first day that a record is stated for. */
function firstDayOf(element: Element, graph: Graph): string | null {
  const [kind, id] = [element.slice(0, element.indexOf(':')), element.slice(element.indexOf(':') + 1)];
  if (!isRecordKind(kind)) return null;
  const record = graph[kind](id);
  const days = record
    ? occasionsOf(kind, record, undefined, graph).flatMap(({ date }) => dayRange(date)?.from ?? [])
    : [];
  return days.sort(byCodeUnit)[0] ?? null;
}

/** Sets of several kinds are ranked together: countries, and bodies that are of none. */
function byCount(of: SetQ, by: ByCount, sets: Sets): readonly Ranked[] {
  const isOfKinds = of.is === 'or' && new Set(of.of.map(kindOfSet)).size > 1;
  return isOfKinds ? of.of.flatMap((one) => ofKind(one, by, sets)) : ofKind(of, by, sets);
}

type ByCount = Extract<Measure, { by: 'count' }>;

function ofKind(of: SetQ, { in: pattern, hole, members }: ByCount, sets: Sets): readonly Ranked[] {
  const found = sets.found(of);
  const base = sets.fit(isWhoStands(of, pattern, hole) ? of.of : of);
  const standing = standingIn(pattern, { role: hole, kind: found.kind, base }, sets);
  return found.elements().map((element) => {
    const own = standing.get(element) ?? [];
    const refs = mergedRefs([own, found.witnesses(element)]);
    if (!members) return { element, value: own.length, refs };
    const counted = own.length ? membersWith(element, { pattern, hole, members }, sets) : [];
    return { element, value: counted.length, refs, counted };
  });
}

interface OfMembers {
  readonly pattern: Pattern;
  readonly hole: Role;
  readonly members: NonNullable<ByCount['members']>;
}

/** Those of a set that stand in records with one member: whom it met. */
function membersWith(
  element: Element,
  { pattern, hole, members: { of, as } }: OfMembers,
  sets: Sets,
): readonly Element[] {
  const at = element.indexOf(':');
  const one: SetQ = { is: 'these', kind: element.slice(0, at) as Kind, ids: [element.slice(at + 1)], said: element };
  const own: Pattern = { ...pattern, roles: { ...pattern.roles, [hole]: one } };
  return sets.found({ is: 'that', of, in: own, hole: as, how: 'some' }).elements();
}

/** Whether a set is of all that stands in the role that is counted: whoever stands there is a member then. */
function isWhoStands(set: SetQ, pattern: Pattern, hole: Role): set is Extract<SetQ, { is: 'that' }> {
  if (set.is !== 'that' || set.of.is !== 'all' || set.how !== 'some' || set.hole !== hole) return false;
  return set.in === pattern || JSON.stringify(set.in) === JSON.stringify(pattern);
}

/** The first so many of a ranking; whoever ties with the last of them is among them. Nothing to be ranked by is no first. */
export function best({ of, by, end, n }: Extract<SetQ, { is: 'best' }>, sets: Sets): Found {
  const found = sets.found(of);
  const isFalling = end === 'most' || end === 'last';
  const isRanked = ({ value }: Ranked) => value !== null && (end !== 'most' || value !== 0);
  const ranked = ranking(of, by, isFalling, sets).filter(isRanked);
  const last = ranked[Math.min(n, ranked.length) - 1]?.value;
  const chosen = ranked.filter(({ value }, at) => at < n || value === last);
  return foundRows(found.kind, new Map(chosen.map((one) => [one.element, one.refs])), NOTHING_OPEN);
}
