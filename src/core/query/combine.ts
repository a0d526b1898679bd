import type { Graph } from '../graph/graph.js';
import { intersection, union, without } from '../graph/posting-lists.js';
import { type Found, foundRecords, foundRows, inOrder, mergedRefs, type Rows } from './found.js';
import { recordsOf } from './match.js';
import { type Element, isRecordKind, type RecordKind } from './query.js';
import type { Lacking } from './truth.js';

type Open = ReadonlyMap<Element, Lacking>;

/** The members of all sets; each rests on what carries it in every one of them. */
export function every(sets: readonly Found[], graph: Graph): Found {
  const [first, ...others] = sets as [Found, ...Found[]];
  const openOf = (found: Found) => openOfEvery(sets, found);
  const lists = positionLists(sets);
  if (lists) return recordsAt(first, graph, () => intersection(lists())!, openOf);
  const members = first.elements().filter((one) => others.every((other) => other.has(one)));
  return foundRows(first.kind, rowsFrom(members, sets), openOf);
}

/** The members of any set, in the order of their kind. */
export function any(sets: readonly Found[], graph: Graph): Found {
  const [first] = sets as [Found];
  const { kind } = first;
  const openOf = ({ has }: Found): Open => new Map(sets.flatMap((set) => [...set.open()]).filter(([one]) => !has(one)));
  const lists = positionLists(sets);
  if (lists) return recordsAt(first, graph, (count) => union(lists(), count), openOf);
  const rows = rowsFrom(new Set(sets.flatMap((set) => set.elements())), sets);
  return foundRows(kind, isRecordKind(kind) ? inGraphOrder(rows, kind, graph) : inOrder(rows), openOf);
}

/** The members of one set that are not in another; what may be in the other is left open. */
export function rest(of: Found, less: Found, graph: Graph): Found {
  const isOpen = ([one]: [Element, Lacking]) => (of.has(one) || of.open().has(one)) && !less.has(one);
  const openOf = (): Open => new Map([...of.open(), ...less.open()].filter(isOpen));
  const lists = positionLists([of, less]);
  if (lists) {
    const { records } = recordsOf(of.kind as RecordKind, graph);
    const mayBeGone = (at: number) => less.open().has(`${of.kind}:${records[at]!.id}`);
    const left = (count: number) => {
      const [all, gone] = lists() as [Uint32Array, Uint32Array];
      return without(all, gone, count).filter((at) => !mayBeGone(at));
    };
    return recordsAt(of, graph, left, openOf);
  }
  const members = of.elements().filter((one) => !less.has(one) && !less.open().has(one));
  return foundRows(of.kind, rowsFrom(members, [of]), openOf);
}

/** The positions of several sets of records that are found by what they say; null where one of them is of anything else. */
function positionLists(sets: readonly Found[]): (() => readonly Uint32Array[]) | null {
  return sets.every(({ positions }) => positions) ? () => sets.map(({ positions }) => positions!()) : null;
}

function recordsAt(
  { kind }: Found,
  graph: Graph,
  positionsOf: (count: number) => Uint32Array,
  openOf: (found: Found) => Open,
): Found {
  const { records } = recordsOf(kind as RecordKind, graph);
  return foundRecords(kind as RecordKind, records, () => positionsOf(records.length), openOf);
}

function rowsFrom(members: Iterable<Element>, sets: readonly Found[]): Rows {
  return new Map([...members].map((one) => [one, mergedRefs(sets.map((set) => set.witnesses(one)))]));
}

function openOfEvery(sets: readonly Found[], found: Found): Open {
  const mayBe = (one: Element) => sets.every((set) => set.has(one) || set.open().has(one));
  return new Map(sets.flatMap((set) => [...set.open()]).filter(([one]) => !found.has(one) && mayBe(one)));
}

function inGraphOrder(rows: Rows, kind: RecordKind, graph: Graph): Rows {
  const ordered = recordsOf(kind, graph).records.map(({ id }): Element => `${kind}:${id}`);
  return new Map(ordered.flatMap((one) => (rows.has(one) ? [[one, rows.get(one)!] as const] : [])));
}
