import { editDistance } from './edit-distance.js';
import { fuzzyIn } from './fuzzy-in.js';

/** Longer words are not compared: a slip in a word is found in its neighbours, not in a paragraph. */
const WORD_MAX = 100;

/** Four letters of ten may be wrong or missing, wherever the others stand: "unsub" is in "unsubscribe". */
const WRONG = 0.4;

/** A word of a list with the edits that it is away. */
interface Near {
  readonly one: string;
  readonly edits: number;
}

/**
 * The words of a short fixed list that another word may have been meant for, likeliest first, `max` at the most: those within
 * a third of its letters (3 edits at most), and those in which fuse.js finds most of its letters. None that takes more than
 * one edit more than the first. Letter case does not count.
 *
 * Fewest edits come first, then what fuse.js ranks first, then code units. Pure; no word of the list is ever taken for the
 * one that was typed: what to do with them is for the caller, who offers them.
 */
export function likeliest(word: string, list: Iterable<string>, max: number): readonly string[] {
  if (word === '' || word.length > WORD_MAX) return [];
  const words = [...new Set(list)].sort();
  const order = new Map(fuzzyIn(word, words, WRONG).map((at, rank) => [words[at]!, rank]));
  const rank = ({ one }: Near) => order.get(one) ?? words.length;
  const found = words
    .map((one) => ({ one, edits: editsTo(word, one, WORD_MAX) }))
    .filter(({ one, edits }) => edits <= reachOf(word) || order.has(one))
    .sort((a, b) => a.edits - b.edits || rank(a) - rank(b));
  const most = (found[0]?.edits ?? 0) + 1;
  return found
    .filter(({ edits }) => edits <= most)
    .slice(0, max)
    .map(({ one }) => one);
}

/**
 * The one of many words that another is a slip of: within a third of its letters (3 edits at most), the first in code units
 * of the nearest; null where none is. For ids and names of columns, where a part of another one is no hint at all.
 */
export function nearestSlip(word: string, list: Iterable<string>): string | null {
  if (word === '' || word.length > WORD_MAX) return null;
  let best: Near | null = null;
  for (const one of list) {
    const edits = editsTo(word, one, best?.edits ?? reachOf(word));
    if (edits > reachOf(word)) continue;
    if (best === null || edits < best.edits || (edits === best.edits && one < best.one)) best = { one, edits };
  }
  return best?.one ?? null;
}

/** "Did you mean …?" for the likeliest word of a short list, else `otherwise`. */
export function didYouMean(word: string, list: Iterable<string>, otherwise: string): string {
  const [near] = likeliest(word, list, 1);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

function reachOf(word: string): number {
  return Math.min(3, Math.max(1, Math.floor(word.length / 3)));
}

function editsTo(word: string, other: string, limit: number): number {
  return editDistance(word.toLowerCase(), other.toLowerCase(), limit);
}
