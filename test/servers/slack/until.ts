import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 4;

/** Waits until `look` gives something truthy, and gives that. Rejects after `timeoutMs`, naming `what`. */
export async function until<T>(what: string, look: () => T, timeoutMs = 3000): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await sleep(LOOK_EVERY_MS);
  }
}
