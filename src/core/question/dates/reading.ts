import type { Token } from '../../graph/normalise.js';
import { type Day, localDay } from './calendar.js';
import { type Link, type Meaning, phraseAt } from './vocabulary.js';

/** One or more tokens that are one thing for dates: a phrase of the vocabulary, a number, or any other word. */
export interface Atom {
  /** Indexes of its tokens, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  /** The value of digits alone, or of an ordinal such as "17th"; null for any other word. */
  readonly number: number | null;
  readonly ordinal: boolean;
  /** The key of the (last) token. */
  readonly key: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Digits of Iran: a year such as ۱۴۰۴ is meant in the Solar Hijri calendar. */
  readonly persianDigits: boolean;
  /** What follows in the text up to the next token. */
  readonly after: string;
}

/** When and where the text is read: `now` is an ISO 8601 instant, `zone` an IANA name. */
export interface DateContext {
  readonly now: string;
  readonly zone: string;
}

/** A text on its way to dates. */
export interface Reading {
  readonly atoms: readonly Atom[];
  /** The local day of `now`; worked out when a date first needs it. */
  readonly today: () => Day;
}

/** The atoms of a text, or null where no word of it can belong to a date. Masked tokens mean nothing. */
export function readingOf(
  words: readonly Token[],
  { now, zone }: DateContext,
  masked: (token: number) => boolean,
): Reading | null {
  const atoms: Atom[] = [];
  let telling = false;
  for (let at = 0; at < words.length; ) {
    const found = masked(at) ? [plain(words, at)] : atomsAt(words, at, masked);
    telling ||= found.some(isTelling);
    atoms.push(...found);
    at = Math.max(at + 1, found.at(-1)?.end ?? 0);
  }
  if (!telling) return null;
  let today: Day | null = null;
  return {
    atoms,
    today: () => {
      today ??= localDay(now, zone);
      return today;
    },
  };
}

/** Whether an atom can be the heart of a date; links, fillers and counts alone are none. */
function isTelling({ number, meanings, key }: Atom): boolean {
  return number !== null || /\d/.test(key) || meanings.some(({ is }) => TELLING.has(is));
}

const TELLING: ReadonlySet<Meaning['is']> = new Set([
  'month',
  'weekday',
  'season',
  'unit',
  'decade',
  'relative-day',
  'now',
  'recent',
  'ahead',
  'event',
]);

function atomsAt(words: readonly Token[], at: number, masked: (token: number) => boolean): Atom[] {
  const phrase = phraseAt(words, at);
  if (phrase && !isMaskedWithin(at, phrase.size, masked)) return [atomOf(words, at, phrase.size, phrase.meanings)];
  const joined = AND_NUMBER.exec(words[at]?.key ?? '');
  return joined ? andNumber(words, at, Number(joined[1])) : [numbered(words, at)];
}

function isMaskedWithin(at: number, size: number, masked: (token: number) => boolean): boolean {
  for (let token = at; token < at + size; token += 1) if (masked(token)) return true;
  return false;
}

/** Arabic writes "and" onto the number: "بين 2023 و2025". */
const AND_NUMBER = /^و(\d{1,4})$/;

function andNumber(words: readonly Token[], at: number, number: number): Atom[] {
  const atom = plain(words, at);
  return [
    { ...atom, end: at, meanings: [{ is: 'link', link: 'and' }], after: '' },
    { ...atom, number },
  ];
}

const DIGITS = /^\d{1,6}$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|e|eme|го|е|ام|م)$/;

function numbered(words: readonly Token[], at: number): Atom {
  const atom = plain(words, at);
  const ordinal = ORDINAL.exec(atom.key);
  if (ordinal) return { ...atom, number: Number(ordinal[1]), ordinal: true };
  return DIGITS.test(atom.key) ? { ...atom, number: Number(atom.key) } : atom;
}

function plain(words: readonly Token[], at: number): Atom {
  return atomOf(words, at, 1, []);
}

function atomOf(words: readonly Token[], at: number, size: number, meanings: readonly Meaning[]): Atom {
  const first = words[at];
  const last = words[at + size - 1];
  return {
    start: at,
    end: at + size,
    meanings,
    number: null,
    ordinal: false,
    key: last?.key ?? '',
    capital: first?.capital ?? false,
    possessive: last?.possessive ?? false,
    persianDigits: /[\u06f0-\u06f9]/.test(first?.text ?? ''),
    after: last?.after ?? '',
  };
}

/** What the atom means in one respect, or undefined. */
export function meaning<Is extends Meaning['is']>(
  { atoms }: Reading,
  at: number,
  is: Is,
): Extract<Meaning, { is: Is }> | undefined {
  return atoms[at]?.meanings.find((one): one is Extract<Meaning, { is: Is }> => one.is === is);
}

/** Whether the atom is one of these links. */
export function isLink({ atoms }: Reading, at: number, ...links: readonly Link[]): boolean {
  return atoms[at]?.meanings.some((one) => one.is === 'link' && links.includes(one.link)) ?? false;
}

/** More small words in a row are no date; without an end, a text of nothing else would take quadratic time. */
const FILLERS_MAX = 4;

/** The first atom from `at` on that is neither "of", "the" nor the like. */
export function pastFillers(reading: Reading, at: number): number {
  let next = at;
  while (next < at + FILLERS_MAX && (meaning(reading, next, 'filler') || meaning(reading, next, 'the'))) next += 1;
  return next;
}
