import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf } from './replace-file.js';

const Holder = z.strictObject({
  pid: z.int().positive(),
  startedAt: z.string(),
  bootId: z.string().nullable(),
  startTicks: z.string().nullable(),
});

/** Which run of which process holds a lock, or is about to take it over; `startedAt` is an ISO 8601 instant. */
export type Holder = z.infer<typeof Holder>;

/** Who stands in the text of a lock; null where it is none, or not whole. */
export function holderIn(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The text of a file; null where there is none. */
export async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}
