import type { Graph } from '../graph/graph.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, type SetQ } from '../query/query.js';
import type { Ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { partsOf } from './forms/asked.js';
import { inOrder } from './forms/in-order.js';
import { recordLines } from './forms/record-lines.js';

/** Which part of a list is shown: `count` records from the one at `from` on, the oldest or the newest of all first. */
export interface Part {
  readonly order: 'first' | 'last';
  readonly from: number;
  readonly count: number;
}

/** A part of a list, and how many records the whole of it has. */
export interface PartOfList {
  readonly size: number;
  readonly refs: readonly Ref[];
  readonly blocks: readonly Block[];
}

/**
 * A line for each record of a part of what a set holds: only these are put into words. A meeting is seen from the side that
 * the set names. Throws a `TypeError` for a set of what is no record, whose members have no line by themselves.
 */
export function partOfList(set: SetQ, graph: Graph, { order, from, count }: Part): PartOfList {
  const found = inOrder(setsOf(graph).found(set), order);
  const { kind } = found;
  if (!isRecordKind(kind)) throw new TypeError(`${kind} is no kind of records that are listed`);
  const refs = found.elements().slice(from, from + count) as readonly Ref[];
  const shown: SetQ = { is: 'these', kind, ids: refs.map((one) => partsOf(one)[1]), said: 'these' };
  const blocks = recordLines(set, setsOf(graph).found(shown), graph, 'in a line each');
  return { size: found.size, refs, blocks };
}
