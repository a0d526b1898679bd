import type { Graph } from '../../graph/graph.js';
import { asksOutcome } from '../../question/aspects.js';
import type { Question } from '../../question/question.js';
import type { Proposal } from '../../records/proposal.js';
import { agreementLine } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';

/** "… and was it adopted?": the documents on record from the meetings at which proposals were put; no source links the two. */
export function outcomes(question: Question, proposals: readonly Proposal[], graph: Graph): Block[] {
  if (!asksOutcome(question)) return [];
  const meetings = new Set(proposals.flatMap((one) => one.meeting ?? []));
  const documents = graph.knowledge.agreements.filter((one) =>
    one.history.some((entry) => entry.meeting !== null && meetings.has(entry.meeting)),
  );
  return documents.length
    ? [gap('On record from the same meeting:'), ...documents.flatMap((one) => agreementLine(one, graph))]
    : [gap('Not stated: whether it was adopted.')];
}
