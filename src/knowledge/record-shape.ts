import type { z } from 'zod';
import { didYouMean, nearestSlip } from '../core/nearest/did-you-mean.js';
import { Cite } from '../core/records/cite.js';
import { DocumentPerson } from '../core/records/document-person.js';
import { EdtfDate } from '../core/records/edtf.js';
import { RECORD_SCHEMAS } from '../core/records/knowledge.js';
import { CountryCode, Party } from '../core/records/party.js';
import { AudienceLabel, Id } from '../core/records/text.js';
import type { Entry, KeyPath } from './entry.js';
import type { Problem } from './problem.js';
import { declaredAt, keysAt, schemaAt } from './schema-at.js';

/** A record that fits its schema, or everything in which it does not. */
export type ShapeResult =
  | { readonly ok: true; readonly record: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Applies the schema of an entry's section. A misspelt key that would be a missing one is reported once, as misspelt. */
export function checkShape(entry: Entry): ShapeResult {
  const strays = strayKeys(entry);
  const parsed = RECORD_SCHEMAS[entry.section].safeParse({ ...entry.value, id: entry.id });
  if (parsed.success && strays.length === 0) return { ok: true, record: parsed.data };
  const faults = (parsed.error?.issues ?? []).flatMap((issue) => faultsOf(entry, issue));
  const explained = new Set(faults.map((fault) => fault.stands));
  const problems = faults.filter(({ missing }) => !(missing && explained.has(missing))).map(({ problem }) => problem);
  return { ok: false, problems: [...strays, ...problems] };
}

/** An `id` or `section` inside a YAML record, where the mapping above has said both. */
function strayKeys(entry: Entry): Problem[] {
  return ['id', 'section']
    .filter((key) => Object.hasOwn(entry.value, key))
    .map((key) => ({
      ...unknownKey(entry, [key], []),
      fix: 'Remove it: the mapping around the record says it already.',
    }));
}

interface Fault {
  readonly problem: Problem;
  /** For a missing key: its path. */
  readonly missing?: string;
  /** For an unknown key: the path of the known key that it most likely is. */
  readonly stands?: string;
}

type Issue = z.core.$ZodIssue;

function faultsOf(entry: Entry, issue: Issue): Fault[] {
  const path = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') return unknownKeys(entry, path, issue.keys);
  if (isAbsent(entry, path)) return [{ problem: missingKey(entry, path), missing: path.join('.') }];
  return [{ problem: badValue(entry, path, issue) }];
}

function unknownKeys(entry: Entry, path: KeyPath, keys: readonly string[]): Fault[] {
  const known = keysAt(RECORD_SCHEMAS[entry.section], path);
  return keys
    .filter((key) => path.length > 0 || key !== 'section')
    .map((key) => {
      const problem = unknownKey(entry, [...path, key], known);
      const near = nearestSlip(key, known);
      return near === null ? { problem } : { problem, stands: [...path, near].join('.') };
    });
}

function unknownKey(entry: Entry, path: KeyPath, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  const fix = didYouMean(key, known, known.length === 0 ? 'Remove it.' : `The keys are ${known.join(', ')}.`);
  return { ...entry.locate.key(path), message: 'unknown key', value: key, fix, rule: 'unknown-key' };
}

function isAbsent(entry: Entry, path: KeyPath): boolean {
  const parent = valueAt(entry, path.slice(0, -1));
  const key = path.at(-1);
  return typeof key === 'string' && key !== 'id' && isMapping(parent) && !Object.hasOwn(parent, key);
}

function missingKey(entry: Entry, path: KeyPath): Problem {
  const parent = path.slice(0, -1);
  const place = parent.length === 0 ? entry.locate.key([]) : entry.locate.value(parent);
  const key = String(path.at(-1));
  return { ...place, message: `the key "${key}" is missing`, fix: howToAdd(entry, path), rule: 'missing-key' };
}

function howToAdd(entry: Entry, path: KeyPath): string {
  const declared = declaredAt(RECORD_SCHEMAS[entry.section], path);
  const nothing = ['null', '[]'].find((text) => declared?.safeParse(JSON.parse(text)).success);
  return nothing ? `Add it; write ${nothing} where no source says.` : 'Add it.';
}

function badValue(entry: Entry, path: KeyPath, issue: Issue): Problem {
  if (isPastTheEnd(entry, path)) return emptyListAt(entry, path.slice(0, -1));
  const value = valueAt(entry, path);
  const place = path.at(-1) === 'id' && path.length === 1 ? entry.locate.key([]) : entry.locate.value(path);
  const shown = typeof value === 'string' ? { value } : {};
  return { ...place, ...shown, ...(wrongType(path, value, issue) ?? wrongValue(entry, path, value, issue)) };
}

type Wording = Pick<Problem, 'message' | 'rule'> & { readonly fix?: string; readonly value?: string };

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a mapping'],
]);

function wrongType(path: KeyPath, value: unknown, issue: Issue): Wording | null {
  if (typeof value === 'string' && issue.code !== 'invalid_type') return null;
  const takesText = issue.code === 'invalid_union' || issue.code === 'invalid_value';
  const expected = takesText ? 'text' : issue.code === 'invalid_type' ? EXPECTED.get(issue.expected) : undefined;
  if (expected === undefined) return null;
  const shown = typeof value === 'number' || typeof value === 'boolean' ? { value: String(value) } : {};
  const message = `${subject(path)} is ${nameOfType(value)} where ${expected} is expected`;
  return { message, ...shown, fix: fixType(expected, value), rule: 'wrong-type' };
}

function fixType(expected: string, value: unknown): string {
  if (value === null) return 'Write a value; null is not allowed here.';
  if (expected === 'text') return typeof value === 'object' ? 'Write one text.' : 'Put it in quotes.';
  return expected === 'a list' ? 'Write it as a list: [first, second].' : 'Write it as a mapping: {key: value}.';
}

function wrongValue(entry: Entry, path: KeyPath, value: unknown, issue: Issue): Wording {
  if (issue.code === 'invalid_value') return unknownChoice(path, String(value), issue.values.map(String));
  if (Array.isArray(value)) return emptyList(path);
  const [what, fix] = split(issue.message);
  return { message: `${subject(path)} ${what}`, ...(fix === undefined ? {} : { fix }), rule: ruleAt(entry, path) };
}

function unknownChoice(path: KeyPath, value: string, choices: readonly string[]): Wording {
  const fix = didYouMean(value, choices, `Write one of ${choices.join(', ')}.`);
  return { message: `${subject(path)} is none of the values it can have`, value, fix, rule: 'unknown-value' };
}

/** A list that needs a first entry is said to lack that entry, not to be too short. */
function isPastTheEnd(entry: Entry, path: KeyPath): boolean {
  const list = valueAt(entry, path.slice(0, -1));
  return Array.isArray(list) && Number(path.at(-1)) >= list.length;
}

function emptyListAt(entry: Entry, path: KeyPath): Problem {
  return { ...entry.locate.value(path), ...emptyList(path) };
}

function emptyList(path: KeyPath): Wording {
  const fix =
    path.at(-1) === 'cites'
      ? 'Add the source that says so.'
      : 'Add at least one, or remove the key if it may be absent.';
  return { message: `${subject(path)} has no entry`, fix, rule: 'empty-list' };
}

/** A schema's message holds what is wrong and, after a semicolon, what to do. */
function split(message: string): [what: string, fix?: string] {
  const [what = message, ...rest] = message.split('; ');
  const fix = rest.join('; ');
  return fix === '' ? [what] : [what, `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`];
}

/** The names under which a misshapen value is reported, by the schema that refuses it; any other is `text-shape`. */
const SHAPE_RULES: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [Id, 'id-shape'],
  [Cite, 'cite-shape'],
  [EdtfDate, 'date-shape'],
  [CountryCode, 'country-shape'],
  [Party, 'party-shape'],
  [AudienceLabel, 'audience-shape'],
  [DocumentPerson, 'person-shape'],
]);

function ruleAt(entry: Entry, path: KeyPath): string {
  const schema = schemaAt(RECORD_SCHEMAS[entry.section], path);
  return (schema && SHAPE_RULES.get(schema)) ?? 'text-shape';
}

function subject(path: KeyPath): string {
  const last = path.at(-1);
  if (typeof last === 'string') return last === 'id' ? 'the key' : last;
  const list = path.findLast((step) => typeof step === 'string');
  return `an entry of ${list ?? 'the list'}`;
}

function nameOfType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function valueAt(entry: Entry, path: KeyPath): unknown {
  let value: unknown = { ...entry.value, id: entry.id };
  for (const step of path) value = isMapping(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
  return value;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
