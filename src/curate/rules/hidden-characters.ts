import { allRecords, fieldOf, partsOf } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const hiddenCharacters: Rule = {
  name: 'hidden-characters',
  why: 'Characters that nobody sees make equal names differ, and can turn the direction of what is shown.',
  exceptions: [],
  check: (knowledge) =>
    allRecords(knowledge).flatMap(({ ref, record }) =>
      partsOf(record).flatMap(({ path, value }) => (typeof value === 'string' ? hiddenIn(ref, path, value) : [])),
    ),
};

/** Controls, format characters (bidi, zero-width, soft hyphen, tags), separators, lone surrogates, private use, fillers. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0]/gu;

function hiddenIn(ref: Finding['ref'], path: Finding['path'], text: string): Finding[] {
  const found = Array.from(text.matchAll(HIDDEN)).find((match) => !joinsLetters(text, match.index, match[0]));
  if (found === undefined) return [];
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `${fieldOf(path)} holds the hidden character U+${code} at character ${found.index + 1}`;
  return [{ ref, path, message, value: text, fix: 'Delete it.' }];
}

const ZWNJ = '\u200c';
const ZWJ = '\u200d';
/** Scripts whose spelling needs the zero-width non-joiner (Persian می‌شود), and those that need the joiner too. */
const WITH_ZWNJ = /[\p{Script=Arabic}\p{Script=Inherited}]/u;
const WITH_BOTH =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;

function joinsLetters(text: string, at: number, sign: string): boolean {
  const around = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (sign === ZWNJ && around.every((letter) => WITH_ZWNJ.test(letter))) return true;
  return (sign === ZWNJ || sign === ZWJ) && WITH_BOTH.test(text[at - 1] ?? '');
}
