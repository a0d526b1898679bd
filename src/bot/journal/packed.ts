import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const [press, unpress] = [promisify(gzip), promisify(gunzip)];

/** A value as short text, for a store: JSON, gzip, base64. Knowledge shrinks to a sixth. */
export async function packed(value: unknown): Promise<string> {
  return (await press(JSON.stringify(value))).toString('base64');
}

/** The value of a packed text. Rejects where it is none. */
export async function unpacked<T>(text: string): Promise<T> {
  return JSON.parse((await unpress(Buffer.from(text, 'base64'))).toString('utf8')) as T;
}
