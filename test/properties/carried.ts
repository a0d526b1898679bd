import type { Answer, Block } from '../../src/core/answer/answer.js';
import type { Statement } from '../../src/core/answer/statement.js';
import { sourceOf } from '../../src/core/records/cite.js';
import { assignedCountries, countryName, demonym } from '../../src/core/records/countries/countries.js';
import { parseEdtf } from '../../src/core/records/edtf.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { isCountry } from '../../src/core/records/party.js';
import { kindOf, SECTIONS } from '../../src/core/records/ref.js';

/*
 * Whether a sentence says no more than its records: a second opinion that shares no code with the composers. It reads a
 * record as bare JSON: every text in it, and what its codes, dates and references stand for in words.
 */

/** Any record, as bare data. */
type Bare = Readonly<Record<string, unknown>>;

/** Records as bare data, by ref. */
export type Records = ReadonlyMap<string, Bare>;

/** All records of some knowledge, by ref. */
export function recordsOf(knowledge: Knowledge): Records {
  const entries = SECTIONS.flatMap((section) =>
    knowledge[section].map((one) => [`${kindOf(section)}:${one.id}`, one as Bare] as const),
  );
  return new Map(entries);
}

/** What the cited records and sources of a statement do not carry of its text; none = it is carried. */
export function uncarried(statement: Statement, listedBelow: number, records: Records): readonly string[] {
  const refs = new Set<string>([...statement.records, ...statement.cites.map((cite) => `source:${sourceOf(cite)}`)]);
  const cited = [...refs].map((ref) => records.get(ref) ?? {});
  const isSaid = (word: string) => cited.some((record) => wordsOf(record, records).has(word));
  const names = namesIn(statement.text, records).filter((name) => !isSaid(name));
  const numbers = numbersIn(statement.text.replace(CUT, '')).filter((number) => !isSaid(number));
  const counts = numbers.length ? countsOver(statement, cited, records).add(listedBelow) : null;
  return [...names, ...numbers.filter((number) => !counts?.has(Number(number)))];
}

/** How many of a list a line leaves out is a number of the line, and of no record. */
const CUT = /(?: and|,) \d+ more(?=[.,;:]|$)/g;

const wordsKnown = new WeakMap<Bare, ReadonlySet<string>>();

/** The words of a record and of the names it points at. */
function wordsOf(record: Bare, records: Records): ReadonlySet<string> {
  const known =
    wordsKnown.get(record) ?? new Set([...ownTexts(record), ...pointedAt(record, records)].flatMap(wordsIn));
  wordsKnown.set(record, known);
  return known;
}

/** Cites of a statement that stand in none of its records, or name no source. */
export function strayCites(statement: Statement, records: Records): readonly string[] {
  const own = new Set(
    statement.records.flatMap((ref) => [
      ...citesIn(records.get(ref)),
      ...(ref.startsWith('source:') ? [ref.slice(7)] : []),
    ]),
  );
  return statement.cites.filter((cite) => !records.has(`source:${sourceOf(cite)}`) || !own.has(cite));
}

/** The statements of an answer, each with the number of lines it introduces. */
export function introduced({ blocks }: Pick<Answer, 'blocks'>): readonly (readonly [Statement, number])[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table') return block.rows.map((row) => [row.statement, block.rows.length] as const);
    return 'statement' in block ? [[block.statement, linesBelow(blocks.slice(at + 1))] as const] : [];
  });
}

function linesBelow(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => !(block.kind === 'statement' && block.indent === 1));
  return end < 0 ? blocks.length : end;
}

const REFERENCE = /^(?:id|official|by|conference|meeting|organisation|topics|organisers)$/;

/** Every text of a record, with its codes and dates in words; ids and cites are no text. */
function ownTexts(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => ownTexts(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => ownTexts(item, name));
  if (typeof value !== 'string' || key === 'cites' || REFERENCE.test(key)) return [];
  if (isCountry(value)) return [countryName(value), demonym(value)];
  return parseEdtf(value) ? dateWords(value) : [value];
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dateWords(date: string): readonly string[] {
  return date.split('/').flatMap((point) => {
    const [year = '', month, day] = point.replace('~', '').split('-');
    return [date, year, ...(month ? [MONTHS[Number(month) - 1] ?? ''] : []), ...(day ? [String(Number(day))] : [])];
  });
}

/** The kind of record that a key points at. */
const POINTS_AT: Readonly<Record<string, readonly string[]>> = {
  official: ['official'],
  by: ['official'],
  by_for: ['organisation'],
  for: ['organisation'],
  to: ['organisation'],
  parties: ['organisation'],
  organisation: ['organisation'],
  organisers: ['organisation'],
  conference: ['conference'],
  meeting: ['meeting'],
  topics: ['topic'],
};

/** The names of the records that a record points at, and the country or host that they stand for. */
function pointedAt(value: unknown, records: Records, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pointedAt(item, records, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => pointedAt(item, records, name));
  return (POINTS_AT[key] ?? []).flatMap((kind) => namesOf(records.get(`${kind}:${value}`)));
}

function namesOf(record: Bare | undefined): readonly string[] {
  const { name, title, aliases, country } = record ?? {};
  return [name, title, aliases, country].flatMap((value) => ownTexts(value));
}

function citesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'cites' ? (item as string[]) : citesIn(item)));
}

/** What records of a kind have in common by which a sentence may count them. */
const COUNTED_BY = ['for', 'parties', 'official', 'topics', 'conference', 'to', 'by_for', 'by', 'publisher'];

/** Numbers that a sentence may state because it counts: its records of a kind or status, their parties, people, subjects, publishers. */
function countsOver(statement: Statement, cited: readonly Bare[], records: Records): Set<number> {
  const kinds = statement.records.map((ref) => ref.slice(0, ref.indexOf(':')));
  const sources = cited.filter((record) => 'publisher' in record);
  const statuses = cited.flatMap((record) =>
    Array.isArray(record.history) ? [String(record.history.at(-1).status)] : [],
  );
  const distinct = COUNTED_BY.flatMap((wanted) => {
    const values = [...new Set(cited.flatMap((record) => valuesAt(record, wanted)))];
    const countries = new Set(
      values
        .map((value) => (isCountry(value) ? value : String(records.get(`organisation:${value}`)?.country ?? '')))
        .filter(isCountry),
    );
    return [values.length, countries.size, countries.size - 1];
  });
  return new Set([
    ...sizesByValue(kinds),
    ...sizesByValue(statuses),
    ...distinct,
    sources.length,
    sources.filter((one) => one.published === null).length,
  ]);
}

/** How often each value occurs. */
function sizesByValue(values: readonly string[]): readonly number[] {
  return [...new Set(values)].map((value) => values.filter((one) => one === value).length);
}

function valuesAt(value: unknown, wanted: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, wanted));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === wanted ? [item].flat().filter((one) => typeof one === 'string') : valuesAt(item, wanted),
  );
}

/**
 * The capitalised words of a text. One that begins a sentence is capitalised anyway: it counts where somebody or
 * something on record, or a country, bears it.
 */
function namesIn(text: string, records: Records): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const begins = /(?:^|[.:;!?|)“] +| {2})$/.test(text.slice(0, index));
    if (!/^\p{Lu}/u.test(word)) return [];
    return wordsIn(word).filter((one) => !begins || nameWords(records).has(one));
  });
}

const nameWordsKnown = new WeakMap<Records, ReadonlySet<string>>();

/** The capitalised words of all names on record and of the countries. */
function nameWords(records: Records): ReadonlySet<string> {
  const known =
    nameWordsKnown.get(records) ??
    new Set(
      allNames(records)
        .flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [])
        .flatMap(wordsIn),
    );
  nameWordsKnown.set(records, known);
  return known;
}

function allNames(records: Records): readonly string[] {
  const named = [...records].flatMap(([ref, record]) =>
    /^(?:official|organisation|conference):/.test(ref) ? [record] : [],
  );
  return [...named.flatMap(namesOf), ...assignedCountries().map(countryName)];
}

function numbersIn(text: string): readonly string[] {
  return (text.match(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu) ?? []).map((digits) => String(Number(digits)));
}

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/\p{N}+|\p{L}+/gu) ?? []).map((word) => (/^\d+$/.test(word) ? String(Number(word)) : word));
}
