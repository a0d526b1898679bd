import { type Token, tokens } from '../../graph/normalise.js';
import { REPEATED_NOUNS, STANDING_NOUNS } from './order-words.js';

/** A message word by word. */
export interface Line {
  readonly text: string;
  readonly words: readonly Token[];
  readonly keys: readonly string[];
}

/** Token positions, `end` exclusive. */
export type Span = readonly [start: number, end: number];

/** The words of a message, folded, with where they stand. */
export function lineOf(text: string): Line {
  const words = tokens(text);
  return { text, words, keys: words.map(keyOf) };
}

/** "What's" with its s: as a possessive it would be another word. */
function keyOf({ key, possessive }: Token): string {
  return possessive && /^(?:what|there|it|he|she)$/.test(key) ? `${key}s` : key;
}

/** Most words of a phrase of an order. */
const PHRASE_MAX = 5;

/** Where the longest phrase of a set that begins at a word ends; `at` where none does. */
export function after(phrases: ReadonlySet<string>, { keys }: Line, at: number): number {
  for (let size = Math.min(PHRASE_MAX, keys.length - at); size >= 1; size--)
    if (phrases.has(keys.slice(at, at + size).join(' '))) return at + size;
  return at;
}

/** Whether a phrase of a set begins at a word. */
export function isAt(phrases: ReadonlySet<string>, line: Line, at: number): boolean {
  return after(phrases, line, at) > at;
}

/** The first phrase of a set from a word on, before another. */
export function first(phrases: ReadonlySet<string>, line: Line, from: number, to: number): Span | null {
  for (let at = from; at < to; at++) {
    const end = after(phrases, line, at);
    if (end > at) return [at, end];
  }
  return null;
}

/** Where what is of a set ends, phrase after phrase. */
export function behind(phrases: ReadonlySet<string>, line: Line, from: number): number {
  let at = from;
  for (let end = after(phrases, line, at); end > at; end = after(phrases, line, at)) at = end;
  return at;
}

/** "A", "the", "my" at a word; nothing where none is there. */
export function article({ keys }: Line, at: number): Span {
  return /^(?:an?|the|my|our|some|any)$/.test(keys[at] ?? '') ? [at, at + 1] : [at, at];
}

/** The noun of what is to come, right there, and the article before it. */
export function nouns(line: Line, from: number): readonly Span[] {
  const noun = thingNear(line, from);
  return noun ? [article(line, from), noun] : [];
}

/** Most words before the noun of what is to come: "the very short daily recap". */
const BEFORE_NOUN = 5;

/** The noun of what is to come, at which no name and no other noun stands before it. */
export function thingNear(line: Line, from: number): Span | null {
  const to = Math.min(from + BEFORE_NOUN, line.keys.length);
  return first(STANDING_NOUNS, line, from, to) ?? first(REPEATED_NOUNS, line, from, to);
}
