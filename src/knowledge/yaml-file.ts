import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Section } from '../core/records/ref.js';
import { type Entry, type FileReading, type Flaw, flawOf, type KeyPath, type Locate, refOf } from './entry.js';
import { linePlaces } from './line-places.js';
import type { Place, Problem } from './problem.js';
import { isSection, unknownSection } from './section-name.js';
import { syntaxProblems } from './yaml-syntax.js';

/**
 * Reads the text of a YAML file into records with places, or says what is wrong with it.
 *
 * `path` is printed in problems as it stands. A file that YAML itself cannot read to its end gives no records: what
 * the parser makes of the rest would only be reported as further faults that are none.
 */
export function readYamlFile(path: string, text: string): FileReading {
  const options = { uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  // Not the parser's own LineCounter, which misses lines inside a key that is broken off.
  const place = linePlaces(path, text);
  const file: YamlFile = { document, place, entries: [], problems: [], flaws: [], perhapsIds: [] };
  file.problems.push(...syntaxProblems(document, file.place));
  const { entries, problems, flaws, perhapsIds } = file;
  if (problems.length > 0) return { entries: [], problems, flaws: [], perhapsIds: perhapsIdsIn(text) };
  problems.push(...repeatedKeys(file, document.contents, 1));
  readSections(file);
  return { entries, problems, flaws, perhapsIds };
}

interface YamlFile {
  readonly document: Document;
  readonly place: (offset: number) => Place;
  readonly entries: Entry[];
  readonly problems: Problem[];
  readonly flaws: Flaw[];
  readonly perhapsIds: string[];
}

/** Indented words before a colon, which is where the ids stand in a YAML file that cannot be read. */
export function perhapsIdsIn(text: string): string[] {
  return Array.from(text.matchAll(/^ {1,8}([a-z0-9-]{1,100}):/gm), (match) => match[1] as string);
}

/** Repeated keys of a mapping and of what it holds, `levels` down. Aliases are not followed, so this ends. */
function repeatedKeys(file: YamlFile, node: unknown, levels = Number.POSITIVE_INFINITY): Problem[] {
  if (levels === 0) return [];
  if (isSeq(node)) return node.items.flatMap((item) => repeatedKeys(file, item, levels - 1));
  if (!isMap(node)) return [];
  return [...repeatedIn(file, node), ...node.items.flatMap(({ value }) => repeatedKeys(file, value, levels - 1))];
}

function repeatedIn(file: YamlFile, map: YAMLMap): Problem[] {
  const seen = new Map<string, Place>();
  return map.items.flatMap(({ key }) => {
    const name = keyName(key);
    const place = start(file, key);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, place);
    return first === undefined ? [] : [repeatedKey(place, name, first)];
  });
}

function repeatedKey(place: Place, name: string, first: Place): Problem {
  const message = `the key "${name}" stands here already, in line ${first.line}`;
  return { ...place, message, value: name, fix: 'Keep one of the two.', rule: 'duplicate-key' };
}

function readSections(file: YamlFile): void {
  const { contents } = file.document;
  if (!isMap(contents)) return void file.problems.push(noMappingOfSections(start(file, contents)));
  for (const { key, value } of contents.items) {
    const name = keyName(key);
    if (!isSection(name)) readUnknownSection(file, key, value);
    else if (isMap(value)) readSection(file, name, value);
    else file.problems.push(noMappingOfIds(isNode(value) ? start(file, value) : start(file, key), name));
  }
}

/** What stands below a misspelt section is not missing. */
function readUnknownSection(file: YamlFile, key: unknown, value: unknown): void {
  file.problems.push(unknownSection(start(file, key), keyName(key)));
  if (isMap(value)) file.perhapsIds.push(...value.items.map((pair) => keyName(pair.key)));
}

function noMappingOfSections(place: Place): Problem {
  const fix = 'Start it with a section, such as "meetings:", and indent the records below it.';
  return { ...place, message: 'the file is no mapping of sections', fix, rule: 'file-shape' };
}

function noMappingOfIds(place: Place, name: string): Problem {
  const message = `the section ${name} is no mapping of ids to records`;
  return { ...place, message, fix: 'Indent the records below it, or remove the section.', rule: 'section-shape' };
}

function readSection(file: YamlFile, section: Section, records: YAMLMap): void {
  for (const { key, value } of records.items) {
    const id = keyName(key);
    const locate = locator(file, key, value);
    if (isMap(value)) readRecord(file, { section, id, locate }, value);
    else notARecord(file, section, id, isNode(value) ? start(file, value) : start(file, key));
  }
}

function notARecord(file: YamlFile, section: Section, id: string, place: Place): void {
  const message = `the record "${id}" is no mapping of keys to values`;
  const fix = 'Write its keys below it, such as "cites: [source-id]".';
  lost(file, { section, id }, { ...place, message, fix, rule: 'record-shape' });
}

/** A record that cannot be put together: those around it can. */
function lost(file: YamlFile, head: Pick<Entry, 'section' | 'id'>, problem: Problem): void {
  file.flaws.push({ entry: null, problem: { ...problem, record: refOf(head) } });
  file.perhapsIds.push(head.id);
}

/** So few aliases that a file which multiplies itself through them is refused at once; an honest one has none. */
const ALIASES_MAX = 100;

/** A longer record is none: 200 texts of 200 characters fit many times over. */
const RECORD_CHARACTERS_MAX = 1024 * 1024;

function readRecord(file: YamlFile, head: Omit<Entry, 'value'>, node: YAMLMap): void {
  const [from, to] = node.range ?? [0, 0];
  if (to - from > RECORD_CHARACTERS_MAX) {
    const message = `the record "${head.id}" is longer than ${RECORD_CHARACTERS_MAX} characters`;
    return void lost(file, head, { ...head.locate.key([]), message, fix: 'Shorten its texts.', rule: 'record-size' });
  }
  const value = plainValue(file, node);
  if (value === null) {
    const message = `the record "${head.id}" cannot be put together from its aliases`;
    return void lost(file, head, {
      ...head.locate.key([]),
      message,
      fix: 'Write the values out.',
      rule: 'yaml-aliases',
    });
  }
  const entry = { ...head, value };
  file.entries.push(entry);
  file.flaws.push(...repeatedKeys(file, node).map((problem) => flawOf(entry, problem)));
}

/** Null where there are too many aliases: one without an anchor has been reported as a syntax fault before. */
function plainValue(file: YamlFile, node: YAMLMap): Record<string, unknown> | null {
  try {
    return node.toJS(file.document, { maxAliasCount: ALIASES_MAX }) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function locator(file: YamlFile, id: unknown, record: unknown): Locate {
  const idPlace = start(file, id);
  return {
    key: (path) => walk(file, path, { key: idPlace, node: record }).key,
    value: (path) => {
      const { key, node } = walk(file, path, { key: idPlace, node: record });
      return isNode(node) ? start(file, node) : key;
    },
  };
}

interface Spot {
  readonly key: Place;
  readonly node: unknown;
}

function walk(file: YamlFile, path: KeyPath, from: Spot): Spot {
  let spot = from;
  for (const step of path) {
    const next = child(file, spot.node, step);
    if (next === null) return spot;
    spot = next;
  }
  return spot;
}

function child(file: YamlFile, node: unknown, step: string | number): Spot | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { key: start(file, item), node: item } : null;
  }
  const pair = isMap(node) ? node.items.findLast(({ key }) => keyName(key) === String(step)) : undefined;
  return pair ? { key: start(file, pair.key), node: pair.value } : null;
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
}

function start(file: YamlFile, node: unknown): Place {
  return file.place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
}
