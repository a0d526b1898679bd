import type { Graph } from '../../graph/graph.js';
import type { Element } from '../../query/query.js';
import { capital, entryEvidence } from '../agreements/agreement-line.js';
import { signingPhrase } from '../agreements/signing-told.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';

/**
 * The signing of the one document that is shown, in the words of its record and with those of its meeting: who signed may stand
 * there by posts alone ("signed by the ICT ministers"). Nothing where several are shown, whose lines it would be taken for.
 */
export function signingInWords(elements: readonly Element[], graph: Graph): readonly Block[] {
  const [only, another] = elements;
  const [kind, id = ''] = only?.split(':') ?? [];
  const agreement = kind === 'agreement' && another === undefined ? graph.agreement(id) : undefined;
  const entry = agreement?.history.findLast(({ status }) => status === 'signed');
  if (!agreement || !entry) return [];
  const { text, evidence } = signingPhrase(entry, graph);
  const own = [entryEvidence(agreement, entry)];
  return [...say(entry.text, own, 1), ...(text ? say(`${capital(text)}.`, [...own, ...evidence], 1) : [])];
}
