import type { Answer } from '../answer/answer.js';
import { shortened } from '../records/shortened.js';
import { visible } from '../records/visible.js';

/** How somebody found an answer. */
export type Verdict = 'good' | 'bad';

/** What became of a rating: counted, in place of an earlier one, as it was already, or not taken: too many ever, or in a minute. */
export type Rated = 'noted' | 'changed' | 'same' | 'too-many' | 'too-fast' | 'failed';

/**
 * Whether somebody can say of an answer how they found it: it tells what is on record or that nothing is, and can be asked for
 * again. A question back, help, and that something is none of Sideline's business are no answers yet.
 */
export function isRatable({ outcome, trail }: Pick<Answer, 'outcome' | 'trail'>): boolean {
  return (outcome === 'answered' || outcome === 'no-record') && trail.length > 0;
}

/** Characters of a reason. */
export const REASON_MAX = 200;

/** A reason as it is kept: one line, short; null where it says nothing. */
export function cleanReason(text: string): string | null {
  const line = visible(text).replace(/\s+/g, ' ').trim();
  return line === '' ? null : shortened(line, REASON_MAX);
}

/** What somebody is told who rated an answer. */
export function ratedWords(rated: Rated, verdict: Verdict, hasReason: boolean): string {
  const kept = hasReason ? ' Your reason goes to those who keep the records, without your name.' : '';
  switch (rated) {
    case 'noted':
      return `Noted: ${VERDICT_WORDS[verdict]}.${kept} Rate it again to change that.`;
    case 'changed':
      return `Changed: ${VERDICT_WORDS[verdict]}.${kept}`;
    case 'same':
      return `That is noted already: ${VERDICT_WORDS[verdict]}.`;
    case 'too-many':
      return 'That is more ratings than I take from one person. This one is not noted.';
    case 'too-fast':
      return 'That is more than I take in a minute. This one is not noted: rate again a minute from now.';
    case 'failed':
      return 'I could not note that. Try again later.';
  }
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { good: 'a good answer', bad: 'a bad answer' };
