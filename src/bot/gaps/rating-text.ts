import type { Gap } from '../../core/gaps/gap.js';
import { GapShape } from '../../core/gaps/gap-count-text.js';
import type { Verdict } from '../../core/gaps/rating.js';

/** What is kept of one rating. */
export interface KeptRating {
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** What a bad one is counted for. */
  readonly gaps: readonly Gap[];
  /** The local date of the verdict. */
  readonly day: string;
}

/** A rating as one line of text. */
export function ratingText({ verdict, reason, gaps, day }: KeptRating): string {
  return JSON.stringify({ version: 1, verdict, reason, gaps, day });
}

/** The rating in a text of `ratingText`; null where it is none. */
export function readRating(text: string): KeptRating | null {
  try {
    const { version, verdict, reason, gaps, day } = JSON.parse(text) as Record<string, unknown>;
    const isRight = version === 1 && (verdict === 'good' || verdict === 'bad') && typeof day === 'string';
    if (!isRight || !Array.isArray(gaps) || !(reason === null || typeof reason === 'string')) return null;
    return { verdict, reason, gaps: gaps.map((gap) => GapShape.parse(gap)), day };
  } catch {
    return null;
  }
}
