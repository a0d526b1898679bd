import { countryName } from '../../records/countries/countries.js';
import { dateInWords, parseEdtf } from '../../records/edtf.js';
import type { Knowledge } from '../../records/knowledge.js';
import { isCountry } from '../../records/party.js';

/** What an id or a country code in a field is called; itself where nobody knows a name for it. */
export type NameOf = (field: string, id: string) => string;

/** The names of what the records of two states refer to, and of countries; the later state's come first. */
export function namesIn(before: Knowledge, after: Knowledge): NameOf {
  const names = new Map<NamedSection, ReadonlyMap<string, string>>();
  const namesOf = (section: NamedSection) => {
    const known =
      names.get(section) ?? new Map([...before[section], ...after[section]].map(({ id, name }) => [id, name]));
    names.set(section, known);
    return known;
  };
  return (field, id) => {
    const section = NAMED.get(field);
    if (section === undefined) return id;
    return isCountry(id) ? countryName(id) : (namesOf(section).get(id) ?? id);
  };
}

type NamedSection = 'officials' | 'organisations' | 'conferences' | 'topics';

/** Fields that hold ids of named records, or codes of countries. */
const NAMED: ReadonlyMap<string, NamedSection> = new Map([
  ['official', 'officials'],
  ['by', 'officials'],
  ['conference', 'conferences'],
  ['topics', 'topics'],
  ['organisation', 'organisations'],
  ['organisers', 'organisations'],
  ['country', 'organisations'],
  ['for', 'organisations'],
  ['by_for', 'organisations'],
  ['to', 'organisations'],
  ['parties', 'organisations'],
]);

/** Where names are not known: ids stay as they are. */
export const NO_NAMES: NameOf = (_, id) => id;

/** Fields that say where something stands, not what it says. */
export const NOT_TOLD: ReadonlySet<string> = new Set([
  'id',
  'cites',
  'audience',
  'aliases',
  'inferred',
  'language',
  'meeting',
]);

/** A field as somebody would read it out; null where it is empty. */
export function fieldWords(value: unknown, field: string, nameOf: NameOf): string | null {
  const words = wordsOf(value, field, nameOf);
  return words === '' ? null : words;
}

function wordsOf(value: unknown, field: string, nameOf: NameOf): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((part) => wordsOf(part, field, nameOf))
      .filter((part) => part !== '')
      .join('; ');
  if (typeof value === 'object') return partWords(value as Readonly<Record<string, unknown>>, nameOf);
  const text = String(value);
  if (DATES.has(field) && parseEdtf(text)) return dateInWords(text);
  return nameOf(field, text);
}

const DATES = new Set(['date', 'dates', 'deadline', 'from', 'to']);

/** A participant, a point, a post, an entry of a history: its parts, without its cites. */
function partWords(part: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
  return Object.keys(part)
    .filter((key) => !NOT_TOLD.has(key))
    .map((key) => wordsOf(part[key], key, nameOf))
    .filter((words) => words !== '')
    .join(', ');
}
