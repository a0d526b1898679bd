import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text, or bytes, and waits until the stream takes more, so that a slow reader never fills our memory. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
