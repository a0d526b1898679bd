import { lazily } from '../graph/once.js';
import { byCodeUnit } from '../graph/order.js';
import type { Ref } from '../records/ref.js';
import { counterparts } from './counterparts.js';
import { bothFit } from './fit.js';
import { type Found, foundRows, inOrder, mergedRefs, NOTHING_OPEN, type Rows } from './found.js';
import type { Hole } from './match.js';
import { type Element, kindOfSet, type Pattern, type Quantity, type Role, type SetQ } from './query.js';
import type { Sets } from './sets.js';
import type { Lacking } from './truth.js';

type That = Extract<SetQ, { is: 'that' }>;

/** The members of a set that stand in a role of records of a pattern: in some, in none, in so many, or in no others. */
export function findThat(set: That, sets: Sets): Found {
  const hole: Hole = { role: set.hole, kind: kindOfSet(set.of), base: sets.fit(set.of) };
  const standing = standingIn(set.in, hole, sets);
  const open = lazily(() => openIn(set.in, hole, standing, sets));
  if (set.how === 'no') return standingInNone(set, standing, open(), sets);
  const wanted = enough(set.how, standing, set, hole, sets);
  const rows = inOrder(new Map([...wanted].map(([one, refs]) => [one, mergedRefs([baseOf(set, one, sets), refs])])));
  return foundRows(hole.kind, rows, set.how === 'some' ? open : NOTHING_OPEN);
}

/** What stands in a role of the records of a pattern, with those records. */
export function standingIn(pattern: Pattern, asked: Hole, sets: Sets): Rows {
  const isFree = pattern.roles[asked.role] === undefined;
  return (isFree ? counterparts(pattern, asked, sets) : null) ?? standingTested(pattern, asked, sets);
}

function standingTested(pattern: Pattern, asked: Hole, sets: Sets): Rows {
  const hole = limitedHole(asked, pattern, sets);
  const matches = sets.matches(pattern, { [hole.role]: hole.base });
  const rows = new Map<Element, Ref[]>();
  for (const at of matches.positions()) {
    const record = matches.records[at]!;
    for (const element of new Set(matches.inRole(record, hole))) {
      const refs = rows.get(element);
      if (refs) refs.push(`${pattern.kind}:${record.id}`);
      else rows.set(element, [`${pattern.kind}:${record.id}`]);
    }
  }
  return rows;
}

function enough(how: Exclude<Quantity, 'no'>, standing: Rows, { in: pattern }: That, hole: Hole, sets: Sets): Rows {
  if (how === 'some') return standing;
  if ('least' in how)
    return new Map([...standing].filter(([, { length }]) => length >= how.least && length <= (how.most ?? length)));
  const otherwise = standingIn(without(pattern, how.only), hole, sets);
  return new Map([...standing].filter(([one, refs]) => otherwise.get(one)?.length === refs.length));
}

function without(pattern: Pattern, role: Role): Pattern {
  const { [role]: _, ...roles } = pattern.roles;
  return { ...pattern, roles };
}

/** What makes it a member of the base too: "countries that Malaysia met that have signed something". */
function baseOf({ of }: That, element: Element, sets: Sets): readonly Ref[] {
  const isGiven = of.is === 'all' || of.is === 'these' || of.is === 'post';
  return isGiven ? [] : sets.found(of).witnesses(element);
}

/** The members of the base in no such record. Whoever the records are asked to be with does not count: nobody meets himself. */
function standingInNone(
  { of, in: pattern }: That,
  standing: Rows,
  open: ReadonlyMap<Element, Lacking>,
  sets: Sets,
): Found {
  const base = sets.found(of);
  const named = new Set(Object.values(pattern.roles).flatMap((set) => (set?.is === 'these' ? elementsOf(set) : [])));
  const isLeft = (one: Element) => !standing.has(one) && !named.has(one);
  const rows = base.elements().filter((one) => isLeft(one) && !open.has(one));
  const left = () => new Map([...open].filter(([one]) => base.has(one) && isLeft(one)));
  return foundRows(base.kind, new Map(rows.map((one) => [one, base.witnesses(one)])), left);
}

function elementsOf({ kind, ids }: Extract<SetQ, { is: 'these' }>): readonly Element[] {
  return ids.map((id): Element => `${kind}:${id}`);
}

/** What may stand in the role of records that leave something open, and stands in none that does not. */
function openIn(pattern: Pattern, asked: Hole, standing: Rows, sets: Sets): ReadonlyMap<Element, Lacking> {
  const hole = limitedHole(asked, pattern, sets);
  const matches = sets.matches(pattern, { [hole.role]: hole.base });
  const open = new Map<Element, Lacking>();
  for (const at of matches.mayBe()) {
    const record = matches.records[at]!;
    const truth = matches.truth(record);
    if (truth === 'yes' || truth === 'no') continue;
    for (const one of matches.mayBeInRole(record, hole)) if (!standing.has(one)) open.set(one, truth);
  }
  return new Map([...open].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** A role that is asked for may be filled by the pattern too: who sits there has to be both, "in the name of Kenya", and is told as what is asked for. */
function limitedHole(hole: Hole, { roles }: Pattern, sets: Sets): Hole {
  const also = roles[hole.role];
  return also ? { ...hole, base: { ...bothFit(hole.base, sets.fit(also)), element: hole.base.element } } : hole;
}
