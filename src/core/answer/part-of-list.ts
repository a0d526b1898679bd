import type { Graph } from '../graph/graph.js';
import { proposalDate } from '../graph/proposal-date.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, type SetQ } from '../query/query.js';
import type { Ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { partsOf } from './forms/asked.js';
import { recordLines } from './forms/record-lines.js';

/** Which part of a list is shown: `count` records from the one at `from` on, the oldest or the newest of all first, undated ones last. */
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
  const found = setsOf(graph).found(set);
  const { kind } = found;
  if (!isRecordKind(kind)) throw new TypeError(`${kind} is no kind of records that are listed`);
  const all = found.elements() as readonly Ref[];
  const refs = (order === 'last' ? newestFirst(all, graph) : all).slice(from, from + count);
  const shown: SetQ = { is: 'these', kind, ids: refs.map((one) => partsOf(one)[1]), said: 'these' };
  const blocks = recordLines(set, setsOf(graph).found(shown), graph, 'in a line each');
  return { size: found.size, refs, blocks };
}

/** The order of the graph, in which undated records are last, turned round but for these. */
function newestFirst(refs: readonly Ref[], graph: Graph): readonly Ref[] {
  const undated = refs.filter((ref) => !isDated(ref, graph));
  const out = new Set(undated);
  return [...refs.filter((ref) => !out.has(ref)).reverse(), ...undated];
}

function isDated(ref: Ref, graph: Graph): boolean {
  const [kind, id] = partsOf(ref);
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  if (proposal) return proposalDate(proposal, graph) !== null;
  if (kind === 'agreement') return graph.agreement(id)?.history.some(({ date }) => date !== null) ?? false;
  return ((kind === 'meeting' ? graph.meeting(id)?.date : graph.conference(id)?.dates) ?? null) !== null;
}
