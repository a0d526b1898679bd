import type { Graph } from '../graph/graph.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { stem } from '../graph/stem.js';
import { namesNothing } from '../question/words-asked.js';
import type { Composed } from './draft.js';
import { nearWithout } from './near-without.js';

/** Letters below which a word that nobody knows may be short for anything. */
const LETTERS_MIN = 6;

/** Records beyond which a list is of everything else that was said, and not of the word. */
const LISTED_MAX = 3;

/**
 * A list that heeds everything but a word which is no everyday word and stands in no record ("the starlink licence for Iran"): the word
 * is a name that nobody on record bears, and what is on record without it is near at most.
 */
export function withForeignWordSaid(composed: Composed, graph: Graph): Composed {
  const { draft, question } = composed;
  const isOfRecords = draft.outcome === 'answered' && !composed.isWhole && question.want !== 'count';
  // Of nobody and nothing named the list is of all there is, whatever the word is.
  const isList = isOfRecords && draft.listed.length > LISTED_MAX && !namesNothing(question);
  const foreign = isList ? question.unread.filter((word) => isForeign(word, graph)) : [];
  if (!foreign.length) return composed;
  return { ...composed, draft: { ...draft, ...nearWithout(foreign, draft.blocks) } };
}

function isForeign(word: string, graph: Graph): boolean {
  const isWord = word.length >= LETTERS_MIN && /^[a-z]+$/.test(word) && /[aeiouy]/.test(word) && !INFLECTED.test(word);
  return isWord && !isOrdinaryWord(word) && !isOrdinaryWord(stem(word)) && !graph.text.has(stem(word));
}

/** Endings of what is done or how something is, which no name has. */
const INFLECTED = /(?:ed|ly|ness|tions?|able)$/;
