import { nearestSlip } from '../core/nearest/did-you-mean.js';
import { sourceOf } from '../core/records/cite.js';
import { isAssignedCountry } from '../core/records/countries/countries.js';
import { isCountry } from '../core/records/party.js';
import { kindOf, SECTIONS, type Section } from '../core/records/ref.js';
import { type Entry, type Flaw, flawOf, type KeyPath } from './entry.js';

/** Ids that count as listed, by section. */
export type ListedIds = ReadonlyMap<Section, ReadonlySet<string>>;

/**
 * Everything that the entries refer to and that is not listed, and every country code that ISO 3166-1 does not assign.
 *
 * Works on what the files hold, so that a record with another fault has its references checked all the same.
 * `perhapsIds` come from files that could not be read: nothing that they may hold is called missing.
 */
export function danglingReferences(
  entries: readonly Entry[],
  listed: ListedIds,
  perhapsIds: ReadonlySet<string>,
): Flaw[] {
  const check: Check = { listed, perhapsIds, guesses: new Map(), flaws: [] };
  for (const entry of entries) walk(check, entry, entry.value, []);
  return check.flaws;
}

/** The ids that some entries list. */
export function idsBySection(entries: readonly Entry[]): Map<Section, Set<string>> {
  const listed = new Map<Section, Set<string>>(SECTIONS.map((section) => [section, new Set()]));
  for (const { section, id } of entries) listed.get(section)?.add(id);
  return listed;
}

interface Check {
  readonly listed: ListedIds;
  readonly perhapsIds: ReadonlySet<string>;
  readonly guesses: Map<string, string | null>;
  readonly flaws: Flaw[];
}

function walk(check: Check, entry: Entry, value: unknown, path: KeyPath): void {
  if (typeof value === 'string') checkText(check, entry, value, path);
  // Records are three levels deep; an alias can make a value contain itself.
  if (typeof value !== 'object' || value === null || path.length > 6) return;
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const step of steps) walk(check, entry, Reflect.get(value, step), [...path, step]);
}

/** What the text under a key names: a record of a section, a country, or a party, which is one of the two. */
const NAMES: ReadonlyMap<unknown, Section | 'country' | 'party'> = new Map([
  ['cites', 'sources'],
  ['topics', 'topics'],
  ['conference', 'conferences'],
  ['meeting', 'meetings'],
  ['official', 'officials'],
  ['by', 'officials'],
  ['organisation', 'organisations'],
  ['organisers', 'organisations'],
  ['country', 'country'],
  ['parties', 'party'],
  ['for', 'party'],
  ['by_for', 'party'],
]);

function checkText(check: Check, entry: Entry, text: string, path: KeyPath): void {
  const key = path.findLast((step) => typeof step === 'string');
  // `to` is the side addressed in a proposal, a date in a post.
  const named = key === 'to' && entry.section === 'proposals' ? 'party' : NAMES.get(key);
  if (named === undefined) return;
  if (named === 'country' || (named === 'party' && isCountry(text))) checkCountry(check, entry, text, path);
  else if (named === 'sources') checkId(check, entry, sourceOf(text), { section: named, path, rule: 'cites-exist' });
  else if (named === 'party') checkId(check, entry, text, { section: 'organisations', path, rule: 'parties-exist' });
  else checkId(check, entry, text, { section: named, path, rule: `${named}-exist` });
}

/** Codes that people write although ISO 3166-1 assigns another. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

function checkCountry(check: Check, entry: Entry, code: string, path: KeyPath): void {
  if (!isCountry(code) || isAssignedCountry(code)) return;
  const meant = OTHER_CODES.get(code);
  const fix = meant
    ? `Did you mean "${meant}"?`
    : 'Write the ISO 3166-1 alpha-2 code, such as GB, or an organisation id.';
  const message = `no country has the code "${code}"`;
  const problem = { ...entry.locate.value(path), message, value: code, fix, rule: 'country-assigned' };
  check.flaws.push(flawOf(entry, problem));
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

interface Reference {
  readonly section: Section;
  readonly path: KeyPath;
  readonly rule: string;
}

function checkId(check: Check, entry: Entry, id: string, { section, path, rule }: Reference): void {
  // What is no id at all is the schema's to report.
  if (!SLUG.test(id) || check.listed.get(section)?.has(id) || check.perhapsIds.has(id)) return;
  const message = `no ${kindOf(section)} "${id}" is listed`;
  const meant =
    rule === 'parties-exist' && isAssignedCountry(id.toUpperCase()) ? id.toUpperCase() : guess(check, section, id);
  const fix = meant === null ? `Add it under ${section}, or correct the id.` : `Did you mean "${meant}"?`;
  check.flaws.push(flawOf(entry, { ...entry.locate.value(path), message, value: id, fix, rule }));
}

/** Guessing compares an id with every other; a folder that lost a whole file would otherwise wait for minutes. */
const GUESSES_MAX = 500;

function guess(check: Check, section: Section, id: string): string | null {
  const key = `${section}/${id}`;
  const known = check.guesses.get(key);
  if (known !== undefined || check.guesses.size >= GUESSES_MAX) return known ?? null;
  const near = nearestSlip(id, check.listed.get(section) ?? []);
  check.guesses.set(key, near);
  return near;
}
