import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import type { Block } from '../answer.js';
import { counted, gap, say } from '../draft.js';
import { carry } from '../phrases.js';
import type { Telling } from '../telling.js';
import { agreementLine, agreementRef } from './agreement-line.js';

/** Agreements up to this many are told in full. */
export const DETAIL_MAX = 1;

/** The sentence over a list, with the number first. */
export function head(question: Question, agreements: readonly Agreement[]): Block[] {
  const noun =
    question.kinds.length === 1 && question.kinds[0] === 'memorandum of understanding'
      ? (['memorandum', 'memoranda'] as const)
      : question.kinds[0] === 'resolution'
        ? (['resolution', 'resolutions'] as const)
        : (['agreement', 'agreements'] as const);
  const status = question.statuses
    ? ` ${agreements.length === 1 ? 'is' : 'are'} ${question.statuses.label}`
    : ' on record';
  return say(
    `${counted(agreements.length, noun[0], noun[1])}${status}:`,
    agreements.map((one) => ({ ref: agreementRef(one), cites: carry(latestEntry(one).cites) })),
  );
}

/** One line for each. */
export function lines(agreements: readonly Agreement[], graph: Graph): Block[] {
  return agreements.flatMap((one) => agreementLine(one, graph));
}

/** "Signed" alone does not say how far it got, where it is asked how they stand. */
export function signedGap(agreements: readonly Agreement[], { isStateWanted }: Telling): Block[] {
  if (!isStateWanted) return [];
  const signed = agreements.filter((one) => latestEntry(one).status === 'signed').length;
  return signed ? [gap('Not stated: how far those whose last stated status is “signed” have been carried out.')] : [];
}
