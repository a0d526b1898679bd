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
}

/** The most words that a name looked up here has. */
export const LONGEST_COUNTRY_NAME = 8;

/**
 * How a phrase reads as a country, or null. The phrase is folded, its words joined by single spaces (`phraseKey`, and
 * for other spellings each of `phraseKeys`). Knows the names of 146 languages (Unicode CLDR, in Node's ICU), short,
 * formal and former names in English, adjectives in English, French, Persian, Arabic and Russian, the Russian cases;
 * an Arabic و, ب, ل or ال written onto the name is taken off.
 */
export function readCountry(phrase: string): CountryReading | null {
  const known = parsed().readings;
  return findPastArabicPrefix(phrase, (name) => known.get(name)) ?? null;
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

/** The English names and adjectives, folded, in code-unit order: what a misspelt word may have meant. Those that need capitals are left out. */
export function englishCountryKeys(): readonly string[] {
  return parsed().english;
}

/** Every name and former name of every language with the countries it is one of, adjectives left out. */
export function countryNameKeys(): ReadonlyMap<string, readonly string[]> {
  const named = [...parsed().readings].filter(([, { how }]) => how === 'name' || how === 'former');
  return new Map(named.map(([key, { codes }]) => [key, codes]));
}

interface Parsed {
  readonly readings: ReadonlyMap<string, CountryReading>;
  readonly english: readonly string[];
}

let memo: Parsed | null = null;

function parsed(): Parsed {
  memo ??= parse();
  return memo;
}

const HOW: Readonly<Record<string, CountryReading['how']>> = { n: 'name', d: 'demonym', f: 'former', p: 'part' };
const WRITTEN: Readonly<Record<string, CountryReading['written']>> = { a: 'any', i: 'capitalised', c: 'capitals' };

/** The table on first use, 10 to 20 ms and 4 MB: `codes marks:key,key,…` a line; the third mark is `e` for English. */
function parse(): Parsed {
  const found = new Map<string, CountryReading>();
  const english: string[] = [];
  for (const line of COUNTRY_NAMES.split('\n')) {
    const [head = '', list = ''] = line.split(':');
    const [codes = '', marks = ''] = head.split(' ');
    const reading: CountryReading = {
      codes: codes.split(',') as [string, ...string[]],
      how: HOW[marks[0] ?? ''] ?? 'name',
      written: WRITTEN[marks[1] ?? ''] ?? 'any',
    };
    const keys = list.split(',');
    for (const key of keys) found.set(key, reading);
    if (marks === 'nae' || marks === 'dae') english.push(...keys);
  }
  return { readings: found, english: english.sort() };
}
