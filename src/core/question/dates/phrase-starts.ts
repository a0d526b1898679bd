import type { Token } from '../../graph/normalise.js';

/** All phrases that begin with one word: the longest in words, and what each means. */
interface Start<Meaning> {
  longest: number;
  readonly meanings: Map<string, Meaning>;
}

/** A phrase found in a text: how many tokens it takes, and what it means. */
export interface FoundPhrase<Meaning> {
  readonly size: number;
  readonly meaning: Meaning;
}

/** Phrases of several words, found by the word that they begin with, the longest first. */
export class PhraseStarts<Meaning> {
  readonly #starts = new Map<string, Start<Meaning>>();

  /** Takes a phrase in, its words parted by single spaces; `meaning` is given what it means so far. */
  add(phrase: string, meaning: (before: Meaning | undefined) => Meaning): void {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const start = this.#starts.get(first) ?? { longest: 0, meanings: new Map<string, Meaning>() };
    start.longest = Math.max(start.longest, words.length);
    start.meanings.set(phrase, meaning(start.meanings.get(phrase)));
    this.#starts.set(first, start);
  }

  /** The longest phrase that begins with the token, or null. */
  longestAt(words: readonly Token[], at: number): FoundPhrase<Meaning> | null {
    const start = this.#starts.get(words[at]?.key ?? '');
    if (!start) return null;
    for (let size = Math.min(start.longest, words.length - at); size > 0; size -= 1) {
      const meaning = start.meanings.get(keyOf(words, at, size));
      if (meaning !== undefined) return { size, meaning };
    }
    return null;
  }

  /** What a phrase means by itself. */
  of(phrase: string): Meaning | undefined {
    const first = phrase.split(' ', 1)[0] ?? '';
    return this.#starts.get(first)?.meanings.get(phrase);
  }

  /** Whether any phrase begins with the word. */
  beginsWith(word: string): boolean {
    return this.#starts.has(word);
  }
}

function keyOf(words: readonly Token[], at: number, size: number): string {
  let key = words[at]?.key ?? '';
  for (let next = at + 1; next < at + size; next += 1) key += ` ${words[next]?.key}`;
  return key;
}
