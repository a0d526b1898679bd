import type { Graph } from '../../graph/graph.js';
import type { Agreement } from '../../records/agreement.js';
import type { Block } from '../answer.js';
import { proposalLine, proposalNotes } from '../proposals/proposal-line.js';

/** What speaks of a document, and what of one that is there already. */
const DOCUMENT = /\b(?:memorand\w+|agreement|mou|declaration|resolution)\b/i;
const CARRIED_OUT = /implement|carry out|in full|swift/i;

/** Who proposed to draw up a document, in the meetings of its history, with the notes where sources differ; empty where nobody did. */
export function draftsProposed({ history }: Agreement, graph: Graph): Block[] {
  const meetings = [...new Set(history.flatMap(({ meeting }) => meeting ?? []))];
  const put = meetings.flatMap((id) => graph.proposals.matching([[`meeting:${id}`]]));
  const drafts = put.filter(({ act, text }) => act === 'proposal' && DOCUMENT.test(text) && !CARRIED_OUT.test(text));
  return [...drafts.flatMap((one) => proposalLine(one, graph, true)), ...proposalNotes(drafts)];
}
