import { editDistance } from '../../core/nearest/edit-distance.js';
import type { Official } from '../../core/records/official.js';
import { type Ref, ref } from '../../core/records/ref.js';
import { nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';
import { shareSide } from '../sides.js';

export const similarOfficial: Rule = {
  name: 'similar-official',
  why: 'Two spellings of one name in two records are mostly one person, who then has half of the meetings in each.',
  exceptions: [],
  // A register prints names in many ways, and its import lists those that may be one person.
  check: ({ officials }, _today, isImported = () => false) => {
    const spelt = officials.filter(({ id }) => !isImported(ref('official', id))).map(spellingsOf);
    return spelt.flatMap((one, index) => spelt.slice(0, index).flatMap((other) => likeness(one, other)));
  },
};

/** An official, and the words of each of their names in Latin letters, with how they sound. */
interface Spelt {
  readonly official: Official;
  readonly names: readonly (readonly Word[])[];
}

interface Word {
  readonly word: string;
  readonly sound: string;
}

function spellingsOf(official: Official): Spelt {
  const keys = [...new Set([official.name, ...official.aliases].map(nameKey))].filter((key) => /^[a-z ]+$/.test(key));
  const names = keys.map((key) => key.split(' ').map((word): Word => ({ word, sound: soundOf(word) })));
  return { official, names: names.filter(({ length }) => length > 1) };
}

function likeness(one: Spelt, other: Spelt): Finding[] {
  const [a, b] = [one.official, other.official];
  // The same name is the matter of same-official.
  if (nameKey(a.name) === nameKey(b.name) || !areOnOneSide(a, b)) return [];
  if (!one.names.some((name) => other.names.some((twin) => areAlike(name, twin)))) return [];
  return [similar(ref('official', a.id), a.name, ref('official', b.id), b.name)];
}

/** Somebody without a post may be of any side. */
function areOnOneSide(a: Official, b: Official): boolean {
  return a.posts.length === 0 || b.posts.length === 0 || shareSide(a, b);
}

/** Word by word, in either order: some languages have the family name first. */
function areAlike(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length) return false;
  const fits = (words: readonly Word[]) => words.every((word, at) => soundAlike(word, b[at] as Word));
  return fits(a) || fits(a.toReversed());
}

/** A slip in a shorter word makes another name of it: Ali, Alia. */
const LONG = 6;

function soundAlike(a: Word, b: Word): boolean {
  const isLong = Math.min(a.word.length, b.word.length) >= LONG && Math.abs(a.word.length - b.word.length) <= 1;
  return a.sound === b.sound || (isLong && editDistance(a.word, b.word) <= 1);
}

/** A word without what transliterations differ in: which vowel it is, and whether a letter is doubled. */
function soundOf(word: string): string {
  return word
    .replace(/kh/g, 'h')
    .replace(/gh|q/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1');
}

function similar(subject: Ref, name: string, twin: Ref, other: string): Finding {
  const message = `${twin} has nearly the same name ("${other}") and may be of the same side`;
  const fix = 'Merge the two, or if they are two people, except one from the rule.';
  return { ref: subject, path: ['name'], message, value: name, fix };
}
