import Fuse from 'fuse.js';

/**
 * The positions of the texts in which fuse.js finds what was typed, best first: anywhere in a text, with a share `wrong` of
 * its letters wrong, missing or too many at the most. Letter case does not count; texts as good as each other stay in their
 * order. It reads every text: the caller sees to it that they are few.
 */
export function fuzzyIn(typed: string, texts: readonly string[], wrong: number): readonly number[] {
  if (typed.trim() === '') return [];
  const fuse = new Fuse(texts, { threshold: wrong, ignoreLocation: true });
  return fuse.search(typed).map(({ refIndex }) => refIndex);
}
