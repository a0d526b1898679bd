import { byCodeUnit } from '../graph/order.js';
import type { Ref } from '../records/ref.js';
import type { Element, Kind } from './query.js';
import type { Lacking } from './truth.js';

/** What a set holds: its members in a fixed order, each with the records that make it one, and what the records leave open. */
export interface Found {
  readonly kind: Kind;
  readonly size: number;
  /** Whether each member rests on itself alone, as records do that are found by what they say. */
  readonly isOfItself?: boolean;
  /** Made when it is first asked for: of a number no member is shown. */
  elements(): readonly Element[];
  has(element: Element): boolean;
  /** The records that a member is in the set for, each once; made for the members that are shown. */
  witnesses(element: Element): readonly Ref[];
  /** What may or may not belong, with what no source says; never a member. */
  open(): ReadonlyMap<Element, Lacking>;
}

/** Members that are records of one kind, at positions of the graph's order. */
export interface Listed {
  readonly idAt: (position: number) => string;
  readonly positionOf: (id: string) => number | undefined;
}

/** A member and the records that make it one. */
export type Rows = ReadonlyMap<Element, readonly Ref[]>;

/** What was found, as rows in the order that `ordered` gives them. */
export function foundRows(kind: Kind, rows: Rows, open: () => ReadonlyMap<Element, Lacking>): Found {
  return {
    kind,
    size: rows.size,
    elements: () => [...rows.keys()],
    has: (element) => rows.has(element),
    witnesses: (element) => rows.get(element) ?? [],
    open,
  };
}

/** Rows in the order of their elements' names: the same however they were found. */
export function inOrder(rows: Rows): Rows {
  return new Map([...rows].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** Nothing is left open. */
export const NOTHING_OPEN: () => ReadonlyMap<Element, Lacking> = () => new Map();

/** The records of several rows, each once. */
export function mergedRefs(lists: Iterable<readonly Ref[]>): readonly Ref[] {
  return [...new Set([...lists].flat())];
}
