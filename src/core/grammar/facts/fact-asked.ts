import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { Linked } from '../../question/understand.js';
import { attendanceAsked } from './attendance-asked.js';
import { chairedBy } from './chaired-by.js';
import { conferencesSought } from './conferences-sought.js';
import { descriptionAsked } from './description-asked.js';
import { eventAsked } from './event-asked.js';
import { holderAsked, holderThen } from './holder-asked.js';
import { postAsked } from './post-asked.js';
import { wordsIn } from './words.js';

/**
 * A question of one fact of a conference or of somebody's posts. What asks for the fact, what describes the conference or the
 * person and what only holds a question together may stand in any order; every word has to be one of these. Null for all else.
 */
export function factAsked(linked: Linked, graph: Graph): Query | null {
  const words = wordsIn(linked.text);
  if (words.length > WORDS_MAX) return null;
  return (
    descriptionAsked(linked, graph) ??
    attendanceAsked(linked.text, words, graph) ??
    conferencesSought(words, graph) ??
    chairedBy(linked, words, graph) ??
    eventAsked(linked.text, graph) ??
    holderAsked(linked, graph) ??
    holderThen(linked, graph) ??
    postAsked(linked, words, graph)
  );
}

/** Words of a question that asks for one thing. */
const WORDS_MAX = 40;
