import type { Token } from '../../../graph/normalise.js';
import type { Weekday } from '../schedule.js';

/** A text in which a schedule is looked for. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Token[];
  /** The zone that "local time" means, IANA. */
  readonly usual: string;
}

/** One thing that a few words say about a schedule. `never` and `problem` are sentences for the person who asked. */
export type Says =
  | { readonly is: 'days'; readonly days: readonly Weekday[] }
  | { readonly is: 'except'; readonly days: readonly Weekday[] }
  | { readonly is: 'weekly' }
  /** `plain` = an hour up to twelve without "am" or a zero before it: an evening nearby makes it one of the evening. */
  | { readonly is: 'time'; readonly time: string; readonly plain: boolean }
  /** A part of the day with the time that it means where no other is said. */
  | { readonly is: 'part'; readonly time: string; readonly each: boolean }
  | { readonly is: 'zone'; readonly zone: string }
  | { readonly is: 'problem'; readonly problem: string };

/** Words that say something about a schedule. */
export interface Piece {
  /** Indexes of its tokens, `end` exclusive; prepositions that belong to it are within. */
  readonly start: number;
  readonly end: number;
  readonly says: Says;
  /** Whether it counts by itself; else only beside another: "Monday" and "at 8" are also words of other sentences. */
  readonly sure: boolean;
}

/**
 * Looks for a piece that begins with the token. `before` is what the last piece says, where nothing but small words
 * stand in between: a bare number is a time behind "daily".
 */
export type PieceReader = (sentence: Sentence, at: number, before: Says | null) => Piece | null;

/** Whether the sentence, or a part of it, ends with the token before. */
export function isPause({ words }: Sentence, at: number): boolean {
  return at >= words.length || /[.,;:!?()،؛؟—–]/.test(words[at - 1]?.after ?? '');
}
