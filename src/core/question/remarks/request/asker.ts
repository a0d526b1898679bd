import type { Token } from '../../../graph/normalise.js';
import { begins, isPause, past } from './phrases.js';
import { ASKERS, DETERMINERS, NOT_OF_ASKER, SELF } from './words.js';

/** Words of a sentence by position, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** More words than a state that asks by its name alone has. */
const STATE_MAX = 4;

/**
 * Whether words name somebody on whose behalf is asked: "the delegation of Oman", "we", "her Excellency's office". By its name alone a state does so
 * only in words that no record tells of it: `isMild`.
 */
export function isAsker(words: readonly Token[], { start, end }: Run, isMild: boolean): boolean {
  const said = words.slice(start, end);
  const last = said.at(-1);
  if (!last || last.possessive || /[:;?!.()]/.test(last.after)) return false;
  if (isSelf(words, start) === end) return true;
  if (said.some((_, at) => begins(words, start + at, NOT_OF_ASKER))) return false;
  const opens = begins(words, start, DETERMINERS) || said[0]!.capital || begins(words, start, ASKERS);
  const isStaff = said.some((word, at) => !word.possessive && begins(words, start + at, ASKERS));
  return opens && (isStaff || isSelf(words, start) !== null || (isMild && said.length <= STATE_MAX));
}

/** Where "we", "I", "the undersigned" ends; null for anybody else. */
export function isSelf(words: readonly Token[], at: number): number | null {
  const end = past(words, at, SELF);
  return end > at ? end : null;
}

/** More words than stand before the noun of who is to be told. */
const BEFORE_NOUN = 4;

/** Where one who is to be told ends: "us", "our office", "the Cuban mission"; null where none begins. */
export function recipientEnd(words: readonly Token[], at: number): number | null {
  const first = words[at];
  if (!first) return null;
  if (first.key === 'us' || first.key === 'me') return at + 1;
  if (!/^(?:our|my|the|this)$/.test(first.key)) return null;
  for (let noun = at + 1; noun <= at + BEFORE_NOUN && noun < words.length; noun++) {
    if (begins(words, noun, NOT_OF_ASKER) || isPause(words[noun - 1]!)) return null;
    const end = past(words, noun, ASKERS);
    if (end > noun && !words[end - 1]!.possessive && words[end]?.key !== 'of') return end;
    if (end > noun && words[end]?.key === 'of' && first.key !== 'the') return end;
  }
  return null;
}
