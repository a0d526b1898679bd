import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../../core/nearest/did-you-mean.js';
import { decodeUtf8 } from '../decode-utf8.js';
import { notUtf8 } from '../jsonl-file.js';
import { linePlaces } from '../line-places.js';
import type { Place, Problem } from '../problem.js';
import { keysAt } from '../schema-at.js';
import { syntaxProblems } from '../yaml-syntax.js';
import { foreignFile } from './foreign-file.js';
import { Mapping } from './mapping.js';

/** A mapping, or everything that is wrong with its file. */
export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a mapping from its YAML file. Rejects only where the file cannot be read at all. */
export async function readMapping(path: string): Promise<MappingReading> {
  const bytes = await readFile(path);
  const foreign = foreignFile(bytes);
  if (foreign !== null) return { ok: false, problems: [noMapping({ path, line: 1, column: 1 }, foreign)] };
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return { ok: false, problems: [notUtf8({ path, line: decoded.line, column: decoded.column })] };
  const document = parseDocument(decoded.text, { stringKeys: true, prettyErrors: false, logLevel: 'error' });
  const place = linePlaces(path, decoded.text);
  const syntax = syntaxProblems(document, place);
  if (syntax.length > 0) return { ok: false, problems: syntax };
  if (!isMap(document.contents)) return { ok: false, problems: [noMapping(place(0), 'it has no keys')] };
  const value: unknown = document.toJS();
  const parsed = Mapping.safeParse(value);
  if (parsed.success) return withKnownBodies(parsed.data, place(0));
  const at = (keys: readonly PropertyKey[]): Place => place(offsetOf(document.contents, keys));
  const issues = parsed.error.issues;
  const missing = issues.filter(({ path: keys }) => isMissing(value, keys));
  const others = issues.filter((issue) => !missing.includes(issue));
  const problems = [...missingKeys(missing, at), ...others.flatMap((issue) => problemsOf(issue, value, at))];
  return { ok: false, problems };
}

/** The two files are easily given in the wrong order. */
function noMapping(place: Place, why: string): Problem {
  const fix = `Name the mapping first, then the CSV file. ${GUIDE}`;
  return { ...place, message: `this is no mapping: ${why}`, fix, rule: 'mapping' };
}

const GUIDE = 'The guide beside the mappings that come along says what each key holds.';

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce((at, key) => (Object(at) as Record<PropertyKey, unknown>)[key], value);
}

function isMissing(value: unknown, keys: readonly PropertyKey[]): boolean {
  return keys.length > 0 && valueAt(value, keys) === undefined;
}

/** One problem for each mapping in which keys are missing. */
function missingKeys(issues: readonly z.core.$ZodIssue[], at: (keys: readonly PropertyKey[]) => Place): Problem[] {
  const parents = new Map<string, z.core.$ZodIssue[]>();
  for (const issue of issues) {
    const parent = issue.path.slice(0, -1).join('.');
    parents.set(parent, [...(parents.get(parent) ?? []), issue]);
  }
  return [...parents.values()].map((some) => {
    const names = some.map(({ path }) => `"${path.join('.')}"`);
    const what = names.length === 1 ? `the key ${names} is missing` : `the keys ${names.join(', ')} are missing`;
    return {
      ...at(some[0]?.path.slice(0, -1) ?? []),
      message: what,
      fix: `Add what is missing. ${GUIDE}`,
      rule: 'mapping',
    };
  });
}

/** A party that is no country has to be one of the bodies. */
function withKnownBodies(mapping: Mapping, place: Place): MappingReading {
  const strangers = Object.entries(mapping.countries).filter(
    ([, party]) => !/^[A-Z]{2}$/.test(party) && !Object.hasOwn(mapping.bodies, party),
  );
  if (strangers.length === 0) return { ok: true, mapping };
  return { ok: false, problems: strangers.map(([printed, party]) => noBody(mapping, place, printed, party)) };
}

function noBody({ bodies }: Mapping, place: Place, printed: string, party: string): Problem {
  const fix = didYouMean(party, Object.keys(bodies), 'Add it under bodies, or write a country code.');
  return { ...place, message: `"${printed}" stands for "${party}", which is no body`, fix, rule: 'mapping' };
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, at: (keys: readonly PropertyKey[]) => Place): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(Mapping, path as string[]);
    return issue.keys.map((key) => unknownKey(at([...path, key]), key, known));
  }
  return [
    { ...at(path), message: `${path.join('.')} ${wrongIn(issue, valueAt(value, path))}`, fix: GUIDE, rule: 'mapping' },
  ];
}

function wrongIn(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type')
    return `is ${typeName(value)} where ${TYPES.get(issue.expected) ?? issue.expected} is expected`;
  if (issue.code === 'invalid_value') return `is none of ${issue.values.join(', ')}`;
  return issue.message.replace(/\.$/, '');
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['object', 'a mapping'],
  ['record', 'a mapping'],
  ['array', 'a list'],
  ['null', 'null'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

function typeName(value: unknown): string {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return TYPES.get(type) ?? type;
}

function unknownKey(place: Place, key: string, known: readonly string[]): Problem {
  const fix = didYouMean(key, known, known.length === 0 ? 'Remove it.' : `The keys are ${known.join(', ')}.`);
  return { ...place, message: 'unknown key', value: key, fix, rule: 'unknown-key' };
}

/** Where the deepest key or value on the way to `keys` starts. */
function offsetOf(contents: unknown, keys: readonly PropertyKey[]): number {
  let [node, offset]: [unknown, number] = [contents, 0];
  for (const key of keys) {
    const pair = isMap(node) ? pairOf(node, String(key)) : undefined;
    if (!pair) break;
    offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
    node = pair.value;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string) {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}
