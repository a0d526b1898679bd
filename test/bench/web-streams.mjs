// How much memory the process takes while all that there is of something is read from it: what streams stays level.
import { ms, print } from './measures.mjs';

/** Times that each is read, one after the other: what is kept for good, such as an index, grows the first time alone. */
const TIMES = 3;

/** How often the memory is looked at. Milliseconds. */
const LOOKED_AT_MS = 50;

/** Whole lists, each as whoever wants all of it reads it: a file at once, or page after page to the last. */
const WHOLE = {
  'all meetings as csv': (room) => file(room, '/ask?q=all+meetings&as=csv'),
  'all meetings as json': (room) => file(room, '/ask?q=all+meetings&as=json'),
  'all meetings as jsonl': (room) => file(room, '/ask?q=all+meetings&as=jsonl'),
  'all meetings as md': (room) => file(room, '/ask?q=all+meetings&as=md'),
  'the API, all pages of meetings': apiPages,
  'the room, all pages of meetings': roomPages,
};

/** Prints how the memory of a server went while whole lists were read from it. */
export async function streams(room) {
  const rows = [];
  for (const [name, read] of Object.entries(WHOLE))
    for (let time = 1; time <= TIMES; time++) rows.push(await watched(`${name}, ${time}`, () => read(room), room));
  print(['read whole', 'records', 'sent', 'took', 'memory before', 'most', 'after'], rows);
}

async function watched(name, read, { residentMb }) {
  const before = residentMb();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, residentMb());
  }, LOOKED_AT_MS);
  const startMs = performance.now();
  const { records, bytes } = await read().finally(() => clearInterval(timer));
  const tookMs = performance.now() - startMs;
  const sizes = [before, most, residentMb()].map((one) => `${one} MB`);
  return [name, String(records), `${(bytes / 1e6).toFixed(1)} MB`, ms(tookMs), ...sizes];
}

/** A file, of which no more than a piece is held here either; a line of it is a record, but for the first ones. */
async function file({ url }, path) {
  const response = await fetch(`${url}${path}`);
  if (response.status !== 200) throw new Error(`${path} was answered with HTTP ${response.status}`);
  let [bytes, records] = [0, 0];
  for await (const piece of response.body) {
    bytes += piece.byteLength;
    for (const byte of piece) if (byte === LINE_END) records++;
  }
  return { records, bytes };
}

const LINE_END = 10;

async function apiPages({ url }) {
  let [bytes, records, page, cursor] = [0, 0, 0, ''];
  do {
    // As if each page were asked for by somebody else: nobody reaches a limit.
    const headers = { 'x-forwarded-for': `198.18.${page >> 8}.${page++ & 255}` };
    const path = `/api/v1/meetings?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const response = await fetch(`${url}${path}`, { headers });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered with HTTP ${response.status}: ${text}`);
    const { records: found, next } = JSON.parse(text);
    bytes += text.length;
    records += found.length;
    cursor = next;
  } while (cursor);
  return { records, bytes };
}

async function roomPages({ url }) {
  let [bytes, records] = [0, 0];
  for (let page = 1; ; page++) {
    const response = await fetch(`${url}/meetings?page=${page}`);
    const text = await response.text();
    if (response.status !== 200) return { records, bytes };
    bytes += text.length;
    records += new Set(text.match(/href="\/meetings\/[^"?]+"/g)).size;
  }
}
