import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { conferenceLine } from '../conferences/conference-card.js';
import { placeKeys } from '../keys-asked.js';
import type { Draft } from '../draft.js';

/**
 * "How many came to WTDC-25 in Kigali": where nothing is on record for a conference at the place named with it, when and
 * where it is on record stands right below that. A draft that found something keeps its form.
 */
export function heldElsewhere(question: Question, draft: Draft, graph: Graph): Draft {
  const [first, ...rest] = draft.blocks;
  if (first?.kind !== 'gap' || !first.text.startsWith('No record') || question.target === 'conferences') return draft;
  const [conference, another] = question.conferences
    .filter((term) => !term.excluded && !term.soft)
    .flatMap((term) => term.ids);
  const places = question.places.filter((term) => !term.excluded).flatMap((term) => placeKeys(term));
  if (!conference || another || !places.length) return draft;
  const there = [[`conference:${conference}`], places];
  const isThere = graph.conferences.matching(there).length > 0;
  const held = isThere || graph.meetings.matching(there).length ? undefined : graph.conference(conference);
  return held?.city || held?.country ? { ...draft, blocks: [first, ...conferenceLine(held, 0), ...rest] } : draft;
}
