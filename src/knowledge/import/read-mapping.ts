import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { decodeUtf8 } from '../decode-utf8.js';
import { notUtf8 } from '../jsonl-file.js';
import { linePlaces } from '../line-places.js';
import { didYouMean } from '../nearest.js';
import type { Place, Problem } from '../problem.js';
import { keysAt } from '../schema-at.js';
import { syntaxProblems } from '../yaml-syntax.js';
import { Mapping } from './mapping.js';

/** A mapping, or everything that is wrong with its file. */
export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a mapping from its YAML file. Rejects only where the file cannot be read at all. */
export async function readMapping(path: string): Promise<MappingReading> {
  const decoded = decodeUtf8(await readFile(path));
  if (!decoded.ok) return { ok: false, problems: [notUtf8({ path, line: decoded.line, column: decoded.column })] };
  const document = parseDocument(decoded.text, { stringKeys: true, prettyErrors: false, logLevel: 'error' });
  const place = linePlaces(path, decoded.text);
  const syntax = syntaxProblems(document, place);
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const parsed = Mapping.safeParse(document.toJS());
  if (parsed.success) return withKnownBodies(parsed.data, place(0));
  const at = (keys: readonly PropertyKey[]): Place => place(offsetOf(document.contents, keys));
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, at)) };
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

function problemsOf(issue: z.core.$ZodIssue, at: (keys: readonly PropertyKey[]) => Place): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(Mapping, path as string[]);
    return issue.keys.map((key) => unknownKey(at([...path, key]), key, known));
  }
  const message = `${path.join('.') || 'the mapping'}: ${issue.message.replace(/\.$/, '')}`;
  return [
    {
      ...at(path),
      message,
      fix: 'The guide beside the mappings that come along says what each key holds.',
      rule: 'mapping',
    },
  ];
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
