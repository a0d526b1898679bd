import { byCodeUnit } from '../graph/order.js';
import type { Ref } from '../records/ref.js';
import { lazily } from '../graph/once.js';
import type { RoleRecord } from './seats.js';
import type { Element, Kind, RecordKind } from './query.js';
import type { Lacking } from './truth.js';

/** What a set holds: its members in a fixed order, each with the records that make it one, and what the records leave open. */
export interface Found {
  readonly kind: Kind;
  readonly size: number;
  /** Where each member is a record that rests on itself alone, as those do that are found by what they say: their positions in the graph's order, ascending. */
  readonly positions?: () => Uint32Array;
  /** Made when it is first asked for: of a number no member is shown. */
  elements(): readonly Element[];
  has(element: Element): boolean;
  /** The records that a member is in the set for, each once; made for the members that are shown. */
  witnesses(element: Element): readonly Ref[];
  /** What may or may not belong, with what no source says; never a member. */
  open(): ReadonlyMap<Element, Lacking>;
}

/** A member and the records that make it one. */
export type Rows = ReadonlyMap<Element, readonly Ref[]>;

/** What was found, as rows in their order. */
export function foundRows(kind: Kind, rows: Rows, openOf: (found: Found) => ReadonlyMap<Element, Lacking>): Found {
  const found: Found = {
    kind,
    size: rows.size,
    elements: () => [...rows.keys()],
    has: (element) => rows.has(element),
    witnesses: (element) => rows.get(element) ?? [],
    open: lazily(() => openOf(found)),
  };
  return found;
}

/** The records of a kind at some positions, which are worked out when they are asked for: a number costs no list. */
export function foundRecords(
  kind: RecordKind,
  records: readonly RoleRecord[],
  positionsOf: () => Uint32Array,
  openOf: (found: Found) => ReadonlyMap<Element, Lacking>,
): Found {
  const positions = lazily(positionsOf);
  const elements = lazily(() => Array.from(positions(), (at): Element => `${kind}:${records[at]!.id}`));
  const members = lazily(() => new Set(elements()));
  const found: Found = {
    kind,
    positions,
    get size() {
      return positions().length;
    },
    elements,
    has: (element) => members().has(element),
    witnesses: (element) => (members().has(element) ? [element as Ref] : []),
    open: lazily(() => openOf(found)),
  };
  return found;
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
