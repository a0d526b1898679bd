import type { Graph } from '../../graph/graph.js';
import type { Proposal } from '../../records/proposal.js';
import type { Block } from '../answer.js';
import { proposalLine, proposalNotes } from './proposal-line.js';

/** Proposals up to so many are told with their notes, and up to so many with what a note only finds missing. */
const NOTED_MAX = 8;
const LACK_NOTED_MAX = 3;

/** Says what a report leaves out, which is told of a proposal that is told alone or among few. */
const LEAVES_OUT = /\bdo(?:es)? not (?:say|name|give)\b/;

/** Proposals as they answer a question that asks for them: a sentence each with its setting, then what is noted of them. */
export function proposalsTold(proposals: readonly Proposal[], graph: Graph): readonly Block[] {
  const lines = proposals.flatMap((one) => proposalLine(one, graph, true));
  if (proposals.length > NOTED_MAX) return lines;
  const isTold = (notes: string) => proposals.length <= LACK_NOTED_MAX || !LEAVES_OUT.test(notes);
  return [...lines, ...proposalNotes(proposals.filter(({ notes }) => notes && isTold(notes)))];
}
