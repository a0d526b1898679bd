import type { Graph } from '../../graph/graph.js';
import type { Proposal } from '../../records/proposal.js';
import type { Block } from '../answer.js';
import { proposalLine, proposalNotes } from './proposal-line.js';

/** Proposals up to so many are told with their notes. */
const NOTED_MAX = 8;

/** Proposals as they answer a question that asks for them: a sentence each with its setting, then what is noted of them. */
export function proposalsTold(proposals: readonly Proposal[], graph: Graph): readonly Block[] {
  const lines = proposals.flatMap((one) => proposalLine(one, graph, true));
  return proposals.length > NOTED_MAX ? lines : [...lines, ...proposalNotes(proposals)];
}
