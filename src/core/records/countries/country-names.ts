import { type PhraseTable, phraseTable, type Range } from '../phrase-table.js';
import { findPastArabicPrefix } from './arabic-prefix.js';
import { COUNTRY_NAMES } from './country-names-table.js';

export { countryOfCapital } from './capitals.js';

/** What a phrase says when read as a country. */
export interface CountryReading {
  /** ISO codes in code-unit order; several where the word is used for each ("Korea", "Congo", "Congolese"). */
  readonly codes: readonly [string, ...string[]];
  /** A name, a word for its people or an adjective, a state or name that is no longer, or a part of it ("Scotland"). */
  readonly how: 'name' | 'demonym' | 'former' | 'part';
  /** How it has to be written to count: `US` and `CAR` in capitals, `Polish` with a capital; the word is an ordinary one else. */
  readonly written: 'any' | 'capitalised' | 'capitals';
  /** Whether English texts use the word; other words may be names of people there: `hollande`. */
  readonly english: boolean;
}

/** The most words that a name looked up here has. */
export const LONGEST_COUNTRY_NAME = 8;

/**
 * How a phrase reads as a country, or null. The phrase is folded, its words joined by single spaces (`phraseKey`, and
 * for other spellings each of `phraseKeys`). Knows the names of 146 languages (Unicode CLDR, in Node's ICU), short,
 * formal and former names in English, adjectives in English, French, Spanish, Persian, Arabic and Russian, the Russian cases;
 * an Arabic و, ب, ل or ال written onto the name is taken off.
 */
export function readCountry(phrase: string): CountryReading | null {
  return findPastArabicPrefix(phrase, readingOf) ?? null;
}

/** The codes of `readCountry`, none where the phrase is no country. How the name was written is not looked at. */
export function countriesNamed(phrase: string): readonly string[] {
  return readCountry(phrase)?.codes ?? [];
}

/** Whether the original text has the capitals that the reading asks for; dots do not matter: "U.S.". */
export function isWrittenAs({ written }: CountryReading, original: string): boolean {
  if (written === 'any') return true;
  return written === 'capitals' ? !/\p{Ll}/u.test(original) : /^\p{Lu}/u.test(original);
}

/** Every name and former name of every language with the countries it is one of, adjectives left out. */
export function countryNameKeys(): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const { start, names } of lines()) {
    const { codes, how } = readingAt(start);
    const isName = how === 'name' || how === 'former';
    for (const key of isName ? COUNTRY_NAMES.slice(...names).split(',') : []) named.set(key, codes);
  }
  return named;
}

const HOW: ReadonlyMap<string, CountryReading['how']> = new Map<string, CountryReading['how']>(
  Object.entries({ n: 'name', d: 'demonym', f: 'former', p: 'part' }),
);
const WRITTEN: ReadonlyMap<string, CountryReading['written']> = new Map<string, CountryReading['written']>(
  Object.entries({ a: 'any', i: 'capitalised', c: 'capitals' }),
);

let keys: PhraseTable | undefined;

function readingOf(key: string): CountryReading | undefined {
  keys ??= phraseTable(
    COUNTRY_NAMES,
    lines().map(({ names }) => names),
  );
  const at = keys.find(key);
  return at < 0 ? undefined : readingAt(COUNTRY_NAMES.lastIndexOf('\n', at) + 1);
}

/** The readings asked for by now, by where their line begins. */
const readings = new Map<number, CountryReading>();

function readingAt(start: number): CountryReading {
  const known = readings.get(start);
  if (known) return known;
  const [codes = '', marks = ''] = COUNTRY_NAMES.slice(start, COUNTRY_NAMES.indexOf(':', start)).split(' ');
  const reading: CountryReading = {
    codes: codes.split(',') as [string, ...string[]],
    how: HOW.get(marks[0] ?? '') ?? 'name',
    written: WRITTEN.get(marks[1] ?? '') ?? 'any',
    english: marks[2] === 'e',
  };
  readings.set(start, reading);
  return reading;
}

/** The lines of the table, a reading each: `codes marks:name,name,…`; of the marks the first is `how`, the second `written`. */
function lines(): { readonly start: number; readonly names: Range }[] {
  const found: { start: number; names: Range }[] = [];
  for (let start = 0, end = 0; start < COUNTRY_NAMES.length; start = end + 1) {
    end = COUNTRY_NAMES.indexOf('\n', start);
    if (end < 0) end = COUNTRY_NAMES.length;
    found.push({ start, names: [COUNTRY_NAMES.indexOf(':', start) + 1, end] });
  }
  return found;
}
