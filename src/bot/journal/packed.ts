import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Knowledge } from '../../core/records/knowledge.js';
import { statePieces } from './state-text.js';

const [press, unpress] = [promisify(gzip), promisify(gunzip)];

/** A value as short text, for a store: JSON, gzip, base64. Knowledge shrinks to a sixth. */
export async function packed(value: unknown): Promise<string> {
  return (await press(JSON.stringify(value))).toString('base64');
}

/** Knowledge as such a text; other work has its turn meanwhile. */
export async function packedState(knowledge: Knowledge): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of statePieces(knowledge)) pieces.push(piece);
  return (await press(pieces.join(''))).toString('base64');
}

/** The value of a packed text. Rejects where it is none. */
export async function unpacked<T>(text: string): Promise<T> {
  return JSON.parse((await unpress(Buffer.from(text, 'base64'))).toString('utf8')) as T;
}
