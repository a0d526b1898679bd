import type { Token } from '../../../graph/normalise.js';

/** Phrases of one class, folded, by which a frame is read word by word. */
export interface Phrases {
  readonly keys: ReadonlySet<string>;
  /** Words of the longest of them. */
  readonly longest: number;
}

/** Phrases from one text, parted by bars. */
export function phrases(list: string): Phrases {
  const keys = list.split('|');
  return { keys: new Set(keys), longest: Math.max(...keys.map((key) => key.split(' ').length)) };
}

/** Where the longest phrase of a class that begins at a word ends; the word itself where none begins there. */
export function past(words: readonly Token[], at: number, { keys, longest }: Phrases): number {
  for (let end = Math.min(at + longest, words.length); end > at; end--) {
    const key = words.slice(at, end).map((word) => word.key);
    if (keys.has(key.join(' ')) && words.slice(at, end - 1).every((word) => !isPause(word))) return end;
  }
  return at;
}

/** Where a run of phrases of some classes ends, in whatever order they stand. */
export function pastAll(words: readonly Token[], at: number, ...classes: readonly Phrases[]): number {
  for (let from = at; ; ) {
    const end = Math.max(...classes.map((one) => past(words, from, one)));
    if (end === from) return from;
    from = end;
  }
}

/** Whether a phrase of a class begins at a word. */
export function begins(words: readonly Token[], at: number, one: Phrases): boolean {
  return past(words, at, one) > at;
}

/** Whether a comma or another sign parts a word from the next. */
export function isPause({ after }: Token): boolean {
  return /[,;:?!.()–—]| - /.test(after);
}
