import { setImmediate } from 'node:timers/promises';

/** Characters of a chunk, about. */
const CHUNK = 16 * 1024;

/** Pieces of text as bytes in UTF-8, some at a time; other work has its turn between them. */
export async function* inChunks(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
    await setImmediate();
  }
  if (text !== '') yield encoder.encode(text);
}

/** Bytes that are there already, as a file is read. */
export async function* atOnce(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
