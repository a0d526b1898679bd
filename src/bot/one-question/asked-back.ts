import type { Memory } from '../memory.js';
import { type Part, says } from './part.js';

/** Asks back; what was said before stays. */
export function asksBack(said: string, memory: Memory | null): Part {
  return { composed: says(said, 'ambiguous'), from: 0, leans: false, isOpen: true, memory };
}

/** That nothing which was shown is of a number that is said. */
export function manyMeant(number: number): string {
  return `Which ${number} are meant is not clear here: nothing that was shown is so many. Say whose or what they are.`;
}

/** That words of a message were not understood. */
export function notRead(words: readonly string[]): string {
  return `What “${words.join(' ')}” asks here was not understood: say it in other words, and name whom or what you mean.`;
}

/** A country of somebody whom nothing names. */
export const WHOSE = /\b(?:his|her) (?:own |home )?country\b/i;

/** What is said where it is not clear whose country is meant. */
export const WHOSE_MEANT = 'Whose country is meant is not clear here: say the name of the person or of the country.';

/** The same of "him" and "her". */
export const OBJECT_MEANT = 'Whom “him” or “her” stands for is not clear here: say the name of the person you mean.';

/** The same where several people were spoken of. */
export const SEVERAL_MEANT = 'Several people were spoken of before: say the name of the one you mean.';

/** The same where nobody was. */
export const NOBODY_MEANT = 'Nobody was named before: say whom you mean, a person, a country or a body.';
