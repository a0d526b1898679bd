import type { Graph } from '../../../graph/graph.js';
import type { Aspect, Element } from '../../../query/query.js';
import type { Ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { aside } from '../../draft.js';
import { citedRecordOf, evidenceOfRecord } from '../../knowledge/cited-records.js';
import { isDisputed } from '../../knowledge/conflicts.js';

/** Words by which a note is about an aspect. */
const WORDS: Readonly<Partial<Record<Aspect, RegExp>>> = {
  when: /\b(?:date|dates|dated|day|days|month|year|\d{1,2}(?:-\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/,
  where: /\b(?:place|places|city|held in|where)\b/i,
  who: /\b(?:name|names|named|spells|spelt|writes|calls|who|person)\b/i,
  signers: /\b(?:sign|signed|signing|signature|signatories|lists)\b/i,
  present: /\b(?:present|attended|names|named)\b/i,
  status: /\b(?:sign|signed|signing|works|force|status|operational|carried)\b/i,
  since: /\b(?:signed|signing|status|force|date|dates)\b/i,
};

/** The note of a record where it touches what is asked: that sources differ on it, or what they leave open. */
export function notesOn(element: Element, aspect: Aspect, graph: Graph): readonly Block[] {
  const record = citedRecordOf(element as Ref, graph);
  const words = WORDS[aspect];
  if (!record?.notes || !words?.test(record.notes)) return [];
  const isOfAspect = isDisputed(record) || aspect === 'signers' || aspect === 'status' || aspect === 'since';
  return isOfAspect ? aside('note', record.notes, [evidenceOfRecord(record)]) : [];
}
