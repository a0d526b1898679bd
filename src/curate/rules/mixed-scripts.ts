import { allNamed } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const mixedScripts: Rule = {
  name: 'mixed-scripts',
  why: 'A name with one look-alike letter from another alphabet is never found by those who type it.',
  exceptions: [],
  check: (knowledge) =>
    allNamed(knowledge).flatMap(({ ref, name, aliases }) => [
      ...mixedIn(ref, ['name'], name),
      ...aliases.flatMap((alias, index) => mixedIn(ref, ['aliases', index], alias)),
    ]),
};

/** Alphabets whose letters look like each other's. */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

function mixedIn(ref: Finding['ref'], path: Finding['path'], text: string): Finding[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words
    .filter((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1)
    .map((word) => ({
      ref,
      path,
      message: 'one word mixes letters of two alphabets',
      value: word,
      fix: 'Type it again in one alphabet.',
    }));
}
