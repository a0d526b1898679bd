import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import { answered, type Draft } from '../draft.js';
import { tellingOf } from '../telling.js';
import { agreementDetail } from './agreement-detail.js';
import { agreementRef } from './agreement-line.js';

/** A number, and the states that a document counts: "More than 80 governments", "88 countries". */
const NUMBER_OF_STATES =
  /\b\d{1,3}[a-z ]{1,20}\b(?:countries|governments|nations|states|members|endorsers|signatories)\b/i;

/**
 * "Backed by how many governments", of one document that is named: the number that its record tells, with all it says,
 * since the parties on record are seldom all who joined. Null where the record tells of no number.
 */
export function backersTold(question: Question, agreements: readonly Agreement[], graph: Graph): Draft | null {
  const [only, ...others] = agreements;
  const asksNumber = question.want === 'count' && question.counted === 'countries';
  if (!only || others.length || !asksNumber || !question.agreements.length || !tellsNumber(only)) return null;
  return answered(agreementDetail(only, graph, tellingOf(question, graph)), [agreementRef(only)]);
}

/** Who else joined, where the record names them without a number. */
const JOINED = /\b(?:signatories|endorsers|signatory states|joined by)\b/i;

function tellsNumber({ history, notes }: Agreement): boolean {
  return [notes ?? '', ...history.map(({ text }) => text)].some(
    (text) => NUMBER_OF_STATES.test(text) || JOINED.test(text),
  );
}
