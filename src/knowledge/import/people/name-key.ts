import { folded } from '../fold.js';

/** Little words that spellings of one name have or leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `al el ul as ad de del della di da das do dos du der den van von la le las los y e bin ibn ben bint abu abd zu ter ten af av arap ould
  jr sr prince princess sheikh sheik shaikh lord lady sir dr mr mrs ms cardinal archbishop viscount earl baron hajji haji hadji
  general his her majesty highness excellency holiness`.split(/\s+/),
);

/** The words of a name that tell it from others, folded: no initials, particles, honorifics, and no "I" after a king's name. */
export function tellingWords(name: string): readonly string[] {
  const all = folded(name).split(' ');
  const last = all.length > 1 && all.at(-1) === 'i' ? all.slice(0, -1) : all;
  const telling = last.filter((word) => word.length > 1 && !LEFT_OUT.has(word));
  return telling.length > 0 ? telling : all;
}

/** Whether a name is one word: a last name, or all that a monarch has. */
export function isOneWord(words: readonly string[]): boolean {
  return words.length < 2;
}

/**
 * Whether one word may stand for a name: its first or last (Hu Jintao, Jacques Chirac), numerals left out; of a monarch's
 * name only the first.
 */
export function mayStandFor(short: readonly string[], long: readonly string[], isMonarch: boolean): boolean {
  const names = long.filter((word) => !isNumeral(word));
  return short.length === 1 && (short[0] === names[0] || (!isMonarch && short[0] === names.at(-1)));
}

/** Whether a word of a name is a king's or pope's number, II and above. */
export function isNumeral(word: string): boolean {
  return ROMAN.test(word);
}

const ROMAN = /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3})$/;

/** Whether `one` is `other` with words left out: `Sixto Duran-Ballen` of `Sixto Duran-Ballen Cordovez`, `Castro Ramirez` of `Mario Castro Ramirez`. */
export function isShorterFormOf(one: readonly string[], other: readonly string[]): boolean {
  if (one.length >= other.length || one.length < 2) return false;
  const sameEnd = one.every((word, at) => word === other[other.length - one.length + at]);
  return sameEnd || (one[0] === other[0] && isSubsequence(one, other));
}

function isSubsequence(one: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const word of other) if (word === one[at]) at++;
  return at === one.length;
}
