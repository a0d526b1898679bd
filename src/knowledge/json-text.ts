/** A JSON value with the offset at which it starts, in UTF-16 units; members and items likewise. */
export interface JsonNode {
  readonly start: number;
  readonly value: unknown;
  /** Members of an object, with the offset of each key. A repeated key keeps its last value, as `JSON.parse` does. */
  readonly members?: ReadonlyMap<string, { readonly keyStart: number; readonly node: JsonNode }>;
  readonly items?: readonly JsonNode[];
}

/** A key that stands twice in one object. */
export interface RepeatedKey {
  readonly key: string;
  readonly start: number;
}

/** A text read as JSON with its places, or where and why reading stopped. */
export type JsonReading =
  | { readonly ok: true; readonly node: JsonNode; readonly repeated: readonly RepeatedKey[] }
  | { readonly ok: false; readonly offset: number; readonly message: string };

/**
 * Reads JSON text as `JSON.parse` does (RFC 8259), but keeps where everything stands and sees repeated keys.
 *
 * Never throws: text that is no JSON comes back with the offset at which reading stopped. Nesting is limited to 40.
 */
export function readJson(text: string): JsonReading {
  const scan: Scan = { text, at: 0, depth: 0, repeated: [] };
  try {
    const node = readValue(scan);
    skipSpace(scan);
    if (scan.at < text.length) fail(scan, 'there is more text after the value');
    return { ok: true, node, repeated: scan.repeated };
  } catch (error) {
    if (error instanceof NotJson) return { ok: false, offset: error.offset, message: error.message };
    throw error;
  }
}

interface Scan {
  readonly text: string;
  at: number;
  depth: number;
  readonly repeated: RepeatedKey[];
}

class NotJson extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

function fail(scan: Scan, message: string, offset = scan.at): never {
  throw new NotJson(offset, message);
}

const DEPTH_MAX = 40;

function readValue(scan: Scan): JsonNode {
  skipSpace(scan);
  const start = scan.at;
  const first = scan.text[start];
  if (first === '{') return nested(scan, readObject);
  if (first === '[') return nested(scan, readArray);
  if (first === '"') return { start, value: readString(scan) };
  return { start, value: readWord(scan) };
}

function nested(scan: Scan, read: (scan: Scan) => JsonNode): JsonNode {
  if (++scan.depth > DEPTH_MAX) fail(scan, `values are nested more than ${DEPTH_MAX} deep`);
  const node = read(scan);
  scan.depth--;
  return node;
}

function readObject(scan: Scan): JsonNode {
  const start = scan.at++;
  const members = new Map<string, { keyStart: number; node: JsonNode }>();
  for (let more = !closes(scan, '}'); more; more = !ends(scan, '}')) {
    skipSpace(scan);
    const keyStart = scan.at;
    if (scan.text[keyStart] !== '"') fail(scan, 'a key in double quotes is expected here');
    const key = readString(scan);
    skipSpace(scan);
    if (scan.text[scan.at] !== ':') fail(scan, 'a colon is expected here');
    scan.at++;
    if (members.has(key)) scan.repeated.push({ key, start: keyStart });
    members.set(key, { keyStart, node: readValue(scan) });
  }
  return { start, members, value: Object.fromEntries([...members].map(([key, { node }]) => [key, node.value])) };
}

function readArray(scan: Scan): JsonNode {
  const start = scan.at++;
  const items: JsonNode[] = [];
  for (let more = !closes(scan, ']'); more; more = !ends(scan, ']')) items.push(readValue(scan));
  return { start, items, value: items.map((item) => item.value) };
}

/** Whether the bracket closes at once. */
function closes(scan: Scan, bracket: string): boolean {
  skipSpace(scan);
  if (scan.text[scan.at] !== bracket) return false;
  scan.at++;
  return true;
}

/** After a member: a comma means more, the bracket means the end, anything else is a fault. */
function ends(scan: Scan, bracket: string): boolean {
  if (closes(scan, bracket)) return true;
  if (scan.text[scan.at] !== ',') fail(scan, `a comma or "${bracket}" is expected here`);
  scan.at++;
  return false;
}

function readString(scan: Scan): string {
  const start = scan.at;
  let end = scan.text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(scan.text, end)) end = scan.text.indexOf('"', end + 1);
  if (end < 0) fail(scan, 'this text has no closing double quote');
  scan.at = end + 1;
  const literal = scan.text.slice(start, scan.at);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return fail(scan, 'this text holds a bad escape or a bare control character', start);
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readWord(scan: Scan): unknown {
  WORD.lastIndex = scan.at;
  const word = WORD.exec(scan.text)?.[0];
  if (word === undefined)
    fail(scan, scan.at < scan.text.length ? 'no JSON value starts here' : 'the line ends too soon');
  scan.at += word.length;
  return JSON.parse(word);
}

const SPACE = /[ \t\n\r]*/y;

function skipSpace(scan: Scan): void {
  SPACE.lastIndex = scan.at;
  scan.at += SPACE.exec(scan.text)?.[0].length ?? 0;
}
