import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 4;

/** How long something is waited for that happens at once where the machine has time: several processes may be starting beside it. */
export const WAIT_MS = 20_000;

/** Waits until `look` gives something truthy, and gives that. Rejects after `timeoutMs`, naming `what`. */
export async function until<T>(what: string, look: () => T, timeoutMs = WAIT_MS): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await sleep(LOOK_EVERY_MS);
  }
}
