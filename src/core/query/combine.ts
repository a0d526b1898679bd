import type { Graph } from '../graph/graph.js';
import { type Found, foundRows, inOrder, mergedRefs, type Rows } from './found.js';
import { recordsOf } from './match.js';
import { type Element, isRecordKind, type RecordKind } from './query.js';
import type { Lacking } from './truth.js';

type Open = ReadonlyMap<Element, Lacking>;

/** The members of all sets; each rests on what carries it in every one of them. */
export function every(sets: readonly Found[]): Found {
  const [first, ...rest] = sets as [Found, ...Found[]];
  const members = first.elements().filter((one) => rest.every((other) => other.has(one)));
  const rows = rowsFrom(members, sets);
  return foundRows(first.kind, rows, () => openOfEvery(sets, rows));
}

/** The members of any set, in the order of their kind. */
export function any(sets: readonly Found[], graph: Graph): Found {
  const { kind } = sets[0]!;
  const rows = rowsFrom(new Set(sets.flatMap((set) => set.elements())), sets);
  const open = () => new Map(sets.flatMap((set) => [...set.open()]).filter(([one]) => !rows.has(one)));
  return foundRows(kind, isRecordKind(kind) ? inGraphOrder(rows, kind, graph) : inOrder(rows), open);
}

/** The members of one set that are not in another; what may be in the other is left open. */
export function rest(of: Found, less: Found): Found {
  const mayBeGone = less.open();
  const members = of.elements().filter((one) => !less.has(one) && !mayBeGone.has(one));
  const isOpen = ([one]: [Element, Lacking]) => (of.has(one) || of.open().has(one)) && !less.has(one);
  const open = (): Open => new Map([...of.open(), ...mayBeGone].filter(isOpen));
  return foundRows(of.kind, rowsFrom(members, [of]), open);
}

function rowsFrom(members: Iterable<Element>, sets: readonly Found[]): Rows {
  return new Map([...members].map((one) => [one, mergedRefs(sets.map((set) => set.witnesses(one)))]));
}

function openOfEvery(sets: readonly Found[], rows: Rows): Open {
  const mayBe = (one: Element) => sets.every((set) => set.has(one) || set.open().has(one));
  return new Map(sets.flatMap((set) => [...set.open()]).filter(([one]) => !rows.has(one) && mayBe(one)));
}

function inGraphOrder(rows: Rows, kind: RecordKind, graph: Graph): Rows {
  const ordered = recordsOf(kind, graph).records.map(({ id }): Element => `${kind}:${id}`);
  return new Map(ordered.flatMap((one) => (rows.has(one) ? [[one, rows.get(one)!] as const] : [])));
}
