import { isUtf8 } from 'node:buffer';
import type { Section } from '../core/records/ref.js';
import { decodeUtf8 } from './decode-utf8.js';
import { type Entry, type FileReading, type Flaw, flawOf, type KeyPath, type Locate } from './entry.js';
import { type JsonNode, readJson } from './json-text.js';
import { linesByChunk } from './lines.js';
import { plainJson } from './plain-json.js';
import type { Place, Problem } from './problem.js';
import { isSection, unknownSection } from './section-name.js';

/** A line longer than this is no record: 200 texts of 200 characters fit many times over. */
const LINE_BYTES_MAX = 1024 * 1024;

/**
 * Reads a JSONL file from its chunks of bytes, one line at a time, so that a file of any size passes through little
 * memory: of a record its line is kept, and read again for its value and its places. Blank lines are passed over. A
 * malformed line is a problem; the lines after it are read all the same.
 */
export async function readJsonlFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<FileReading> {
  const reading: Reading = { entries: [], problems: [], flaws: [], perhapsIds: [] };
  let line = 0;
  for await (const lines of linesByChunk(chunks, LINE_BYTES_MAX)) {
    for (const bytes of lines) readLine(reading, { path, line: ++line, column: 1 }, bytes);
  }
  return reading;
}

interface Reading {
  readonly entries: Entry[];
  readonly problems: readonly Problem[];
  readonly flaws: Flaw[];
  readonly perhapsIds: string[];
}

function readLine(reading: Reading, place: Place, bytes: Uint8Array): void {
  if (bytes.length > LINE_BYTES_MAX) return void lost(reading, tooLong(place));
  const entry = plainEntry(place, bytes);
  if (entry) return void reading.entries.push(entry);
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) {
    if (decoded.text.trim() !== '') readJsonText(reading, place, decoded.text);
  } else {
    lost(reading, notUtf8({ ...place, column: decoded.column }));
    reading.perhapsIds.push(...idsOf(Buffer.from(bytes).toString()));
  }
}

/** The record of a line in which nothing is wrong; null where something may be, which the slower reading then tells. */
function plainEntry(place: Place, bytes: Uint8Array): Entry | null {
  const json = isUtf8(bytes) ? plainJson(textOf(bytes)) : null;
  const { section, id } = (json?.value ?? {}) as Record<string, unknown>;
  return isSection(section) && typeof id === 'string' ? new LineEntry(section, id, { place, bytes }) : null;
}

/** A record as its line: a million of them would not fit into memory as values with their places. */
class LineEntry implements Entry {
  readonly section: Section;
  readonly id: string;
  readonly #line: { readonly place: Place; readonly bytes: Uint8Array };

  constructor(section: Section, id: string, line: { readonly place: Place; readonly bytes: Uint8Array }) {
    this.section = section;
    this.id = id;
    this.#line = line;
  }

  /** Read anew, unless it was the last that was read. */
  get value(): Readonly<Record<string, unknown>> {
    if (lastRead?.entry !== this) {
      const { section: _section, id: _id, ...value } = JSON.parse(textOf(this.#line.bytes));
      lastRead = { entry: this, value };
    }
    return lastRead.value;
  }

  get locate(): Locate {
    const json = readJson(textOf(this.#line.bytes));
    if (!json.ok) throw new Error(`line ${this.#line.place.line} of ${this.#line.place.path} was read before`);
    return locator(this.#line.place, json.node);
  }
}

/** A check looks at the value of one record several times, then at the next. */
let lastRead: { readonly entry: LineEntry; readonly value: Readonly<Record<string, unknown>> } | undefined;

function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = '\ufeff';

function readJsonText(reading: Reading, place: Place, text: string): void {
  const json = readJson(text);
  if (json.ok) {
    readObject(reading, place, json);
  } else {
    lost(reading, malformed({ ...place, column: json.offset + 1 }, json.message));
    reading.perhapsIds.push(...idsOf(text));
  }
}

/** A line that cannot be read as a record: the lines around it can. */
function lost(reading: Reading, ...problems: readonly Problem[]): void {
  reading.flaws.push(...problems.map((problem) => ({ entry: null, problem })));
}

function tooLong(place: Place): Problem {
  const fix = 'Write one record a line.';
  return { ...place, message: `the line is longer than ${LINE_BYTES_MAX} bytes`, fix, rule: 'line-length' };
}

/** What is wrong with a file whose bytes are no UTF-8 from `place` on. */
export function notUtf8(place: Place): Problem {
  return { ...place, message: 'the bytes here are no UTF-8', fix: 'Save the file as UTF-8.', rule: 'file-encoding' };
}

function malformed(place: Place, message: string): Problem {
  const fix = 'Write one complete JSON object a line.';
  return { ...place, message: `the JSON cannot be read: ${message}`, fix, rule: 'json-syntax' };
}

/** The id that a broken line seems to hold. */
function idsOf(text: string): string[] {
  const id = /"id"\s{0,9}:\s{0,9}"([a-z0-9-]{1,100})"/.exec(text)?.[1];
  return id === undefined ? [] : [id];
}

function readObject(reading: Reading, place: Place, json: ReturnType<typeof readJson> & { ok: true }): void {
  const { node, repeated } = json;
  const twice = repeated.map(({ key, start }) => repeatedInLine({ ...place, column: start + 1 }, key));
  if (!node.members) return void lost(reading, ...twice, noObject({ ...place, column: node.start + 1 }));
  const { section, id, ...value } = node.value as Record<string, unknown>;
  const locate = locator(place, node);
  if (isSection(section) && typeof id === 'string') {
    const entry = { section, id, value, locate };
    reading.entries.push(entry);
    reading.flaws.push(...twice.map((problem) => flawOf(entry, problem)));
  } else {
    lost(reading, ...twice, ...headProblems(locate, section, id));
    if (typeof id === 'string') reading.perhapsIds.push(id);
  }
}

/** What is wrong with the two keys that say what a record is. */
function headProblems(locate: Locate, section: unknown, id: unknown): Problem[] {
  const problems = typeof id === 'string' ? [] : [noHead(locate, 'id', id)];
  if (typeof section !== 'string') return [noHead(locate, 'section', section), ...problems];
  return isSection(section) ? problems : [unknownSection(locate.value(['section']), section), ...problems];
}

function repeatedInLine(place: Place, key: string): Problem {
  const message = `the key "${key}" stands in this object already`;
  return { ...place, message, value: key, fix: 'Keep one of the two.', rule: 'duplicate-key' };
}

function noObject(place: Place): Problem {
  const fix = 'Write {"section": "meetings", "id": "…", …}.';
  return { ...place, message: 'the line is no JSON object', fix, rule: 'record-shape' };
}

function noHead(locate: Locate, key: 'section' | 'id', value: unknown): Problem {
  const fix = key === 'id' ? 'Add "id": "…", a slug.' : 'Add "section": "…", one of the eight sections.';
  if (value === undefined)
    return { ...locate.value([]), message: `the key "${key}" is missing`, fix, rule: 'missing-key' };
  return { ...locate.value([key]), message: `${key} is no text`, fix: 'Put it in double quotes.', rule: 'wrong-type' };
}

function locator(line: Place, record: JsonNode): Locate {
  return {
    key: (path) => (path.length === 0 ? locate(line, record, ['id'], 'value') : locate(line, record, path, 'key')),
    value: (path) => locate(line, record, path, 'value'),
  };
}

function locate(line: Place, record: JsonNode, path: KeyPath, what: 'key' | 'value'): Place {
  let node = record;
  let keyStart = record.start;
  for (const step of path) {
    const member = node.members?.get(String(step));
    const next = member?.node ?? node.items?.[Number(step)];
    if (next === undefined) break;
    keyStart = member?.keyStart ?? next.start;
    node = next;
  }
  return { ...line, column: (what === 'key' ? keyStart : node.start) + 1 };
}
