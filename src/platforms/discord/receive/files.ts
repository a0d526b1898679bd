import type { AttachedFile } from '../../../bot/ports/desk.js';
import { Refused } from '../send.js';

/** Discord's codes for a right that is lacking, and for a file that is larger than the place takes. */
const MAY_NOT = 50013;
const TOO_LARGE = 40005;

const WHY: ReadonlyMap<number, string> = new Map([
  [MAY_NOT, 'I may put no file here: give me the right “Attach Files” in this channel.'],
  [TOO_LARGE, 'Discord does not take a file as large as this one: ask for less.'],
]);

/** A file as the library sends it. */
export function uploadOf({ name, bytes }: AttachedFile) {
  return { name, attachment: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** Sends a file; gives null, or why Discord does not take it, in words. Rejects with `NotDelivered` for anything else. */
export async function orMayNot(send: () => Promise<unknown>): Promise<string | null> {
  try {
    await send();
    return null;
  } catch (error) {
    const why = error instanceof Refused ? WHY.get(error.code) : undefined;
    if (why === undefined) throw error;
    return why;
  }
}
