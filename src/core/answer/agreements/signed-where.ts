import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Agreement, Status } from '../../records/agreement.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import { lines } from './agreement-list.js';
import { doneWhere, whereAsked } from './where-done.js';

/** The documents that were signed where it was asked for, and what is to be said of the others. */
export interface SignedWhere {
  readonly agreements: readonly Agreement[];
  readonly beside: readonly Block[];
}

/**
 * "What was signed in Baku": of the documents that a record connects with Baku those that were signed there. Those signed
 * elsewhere, and those of which no record says where, are told apart, and not counted. All of them where it was not asked so.
 */
export function signedWhere(question: Question, agreements: readonly Agreement[], graph: Graph): SignedWhere {
  const statuses = question.statuses?.any ?? [];
  const isDeed = statuses.length > 0 && statuses.every((status) => DEEDS.includes(status));
  if (!isDeed || question.yesNo || !question.tags.includes('verb:sign')) return { agreements, beside: [] };
  const { there, elsewhere, unknown } = doneWhere(agreements, statuses, question, graph);
  const place = whereAsked(question, agreements, graph);
  const none = there.length ? [] : [gap(`No record: no source here says of any document that it was signed ${place}.`)];
  return {
    agreements: there,
    beside: [
      ...none,
      ...group(`Not stated: where these were signed, which were spoken of ${place}:`, unknown, graph),
      ...group(`Signed elsewhere, and not ${place}, where they were spoken of:`, elsewhere, graph),
    ],
  };
}

const DEEDS: readonly Status[] = ['signed', 'adopted'];

function group(head: string, agreements: readonly Agreement[], graph: Graph): Block[] {
  return agreements.length ? [gap(head), ...lines(agreements, graph)] : [];
}
