import { nameKeys } from '../../../src/core/graph/normalise.js';
import { assignedCountries, countryName, demonym } from '../../../src/core/records/countries/countries.js';
import { ARABIC_ADJECTIVES, ARABIC_NAMES, arabicForms } from './arabic.js';
import { ENGLISH, FORMAL } from './english.js';
import { FRENCH_ADJECTIVES, FRENCH_NAMES, frenchForms } from './french.js';
import { icuNames, usableKeys } from './icu.js';
import { PERSIAN_ADJECTIVES, PERSIAN_NAMES, persianForms } from './persian.js';
import { RUSSIAN_ADJECTIVES, RUSSIAN_NAMES, russianCases, russianForms, TAJIK_NAMES, tajikForms } from './russian.js';
import { SPANISH_ADJECTIVES, SPANISH_NAMES, spanishForms } from './spanish.js';

/** What the table says of one key. `codes` sorted, joined by commas. */
interface Entry {
  readonly codes: string;
  readonly marks: string;
}

/** The names so far, and the keys that two lists give to different countries: the first list wins. */
export interface Names {
  readonly entries: Map<string, Entry>;
  readonly conflicts: string[];
}

/**
 * All names, most trusted list first: English as written here, names and adjectives of countries.ts, formal names, French,
 * Persian, Arabic, Russian, Tajik and Spanish lists, then what ICU says in all its languages.
 */
export function collectNames(): Names {
  const names: Names = { entries: new Map(), conflicts: [] };
  for (const [line, name] of linesOf(ENGLISH)) add(names, name, line.codes, `${line.marks}e`);
  addCountries(names);
  addFormal(names);
  addList(names, FRENCH_NAMES, (name) => [name]);
  addAdjectives(names, FRENCH_ADJECTIVES, frenchForms);
  addList(names, PERSIAN_NAMES, (name) => [name]);
  addAdjectives(names, PERSIAN_ADJECTIVES, persianForms);
  addList(names, ARABIC_NAMES, (name) => [name]);
  addAdjectives(names, ARABIC_ADJECTIVES, arabicForms);
  addList(names, RUSSIAN_NAMES, russianCases);
  addAdjectives(names, RUSSIAN_ADJECTIVES, russianForms);
  addList(names, TAJIK_NAMES, tajikForms);
  addList(names, SPANISH_NAMES, (name) => [name]);
  addAdjectives(names, SPANISH_ADJECTIVES, spanishForms);
  addIcu(names);
  return names;
}

/** The table as text: a line `codes marks:key,key,…` for each set of codes and marks, all in code-unit order. */
export function tableText({ entries }: Names): string {
  const lines = new Map<string, string[]>();
  for (const [key, { codes, marks }] of entries) {
    const head = `${codes} ${marks}`;
    lines.set(head, [...(lines.get(head) ?? []), key]);
  }
  return [...lines]
    .map(([head, keys]) => `${head}:${keys.sort().join(',')}`)
    .sort()
    .join('\n');
}

interface Line {
  readonly codes: string;
  readonly marks: string;
}

const HOW: Readonly<Record<string, string>> = { demonym: 'd', former: 'f', part: 'p' };
const WRITTEN: Readonly<Record<string, string>> = { capitalised: 'i', capitals: 'c' };

function linesOf(list: string): [Line, string][] {
  return list
    .trim()
    .split('\n')
    .flatMap((text) => {
      const colon = text.indexOf(':');
      const [codes = '', ...marks] = text.slice(0, colon).split(' ');
      // A demonym of a former state is the more telling "former"; one of a part is a "part".
      const how = ['former', 'part', 'demonym'].find((mark) => marks.includes(mark));
      const written = marks.find((mark) => WRITTEN[mark]);
      const line = { codes, marks: `${how ? HOW[how] : 'n'}${written ? WRITTEN[written] : 'a'}` };
      return namesOf(text.slice(colon + 1)).map((name): [Line, string] => [line, name]);
    });
}

function namesOf(text: string): string[] {
  return text.split(';').map((name) => name.trim().replace(/^the /i, ''));
}

function add({ entries, conflicts }: Names, name: string, codes: string, marks: string): void {
  for (const key of nameKeys(name)) {
    const known = entries.get(key);
    if (known && known.codes !== codes) conflicts.push(`${key}: ${known.codes}, not ${codes}`);
    if (!known) entries.set(key, { codes, marks });
  }
}

/** Names and adjectives of countries.ts; an adjective of two countries ("Congolese") stands for both. */
function addCountries(names: Names): void {
  const demonyms = new Map<string, string[]>();
  for (const code of assignedCountries()) {
    add(names, countryName(code), code, 'nae');
    if (demonym(code) === countryName(code)) continue;
    for (const word of withPlural(demonym(code))) demonyms.set(word, [...(demonyms.get(word) ?? []), code]);
  }
  for (const [word, codes] of demonyms) add(names, word, codes.join(','), 'dae');
}

function withPlural(adjective: string): string[] {
  return /(?:ese|ish|ch|sh|s|x|ic|ois|e)$/.test(adjective) ? [adjective] : [adjective, `${adjective}s`];
}

function addFormal(names: Names): void {
  for (const [prefix, codes] of Object.entries(FORMAL)) {
    for (const code of codes.split(' ')) {
      add(names, `${prefix} ${countryName(code)}`, code, 'nae');
      add(names, `${countryName(code)} (${prefix})`, code, 'nae');
    }
  }
}

function addList(names: Names, list: string, forms: (name: string) => string[]): void {
  for (const [{ codes, marks }, name] of linesOf(list)) {
    for (const form of forms(name)) add(names, form, codes, `${marks}-`);
  }
}

function addAdjectives(names: Names, list: string, forms: (written: string) => string[]): void {
  for (const item of list.trim().split(/;\s*|\n/)) {
    const [codes = '', ...adjectives] = item.trim().split(' ');
    for (const form of adjectives.flatMap(forms)) add(names, form, codes, 'da-');
  }
}

/** ICU's names that no list above has; a key that ICU gives to two countries is left out. */
function addIcu({ entries }: Names): void {
  const found = new Map<string, Set<string>>();
  for (const name of icuNames(assignedCountries())) {
    for (const key of usableKeys(name).flatMap((key) => formsOf(key, name.language))) {
      found.set(key, (found.get(key) ?? new Set()).add(name.code));
    }
  }
  for (const [key, codes] of found) {
    if (codes.size === 1 && !entries.has(key)) entries.set(key, { codes: [...codes].join(), marks: 'na-' });
  }
}

function formsOf(key: string, language: string): string[] {
  if (language === 'ru') return russianCases(key).flatMap((form) => nameKeys(form));
  return language === 'tg' ? tajikForms(key) : [key];
}
