import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text and waits until the stream takes more, so that a slow reader never fills our memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
