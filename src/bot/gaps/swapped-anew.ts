import type { Store, Swap } from '../ports/store.js';

/** Tries against other processes that change the same: one of those that contend gets through each time. */
const TRIES = 200;

/** The longest wait before another try, in milliseconds. */
const WAIT_MS = 20;

/** Makes swaps from what is kept, and makes them anew until nobody else changed it meanwhile. */
export async function swappedAnew(
  store: Pick<Store, 'swap'>,
  now: number,
  make: () => Promise<readonly Swap[]>,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const swaps = await make();
    if (swaps.length === 0 || (await store.swap(swaps, now))) return;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * WAIT_MS));
  }
  throw new Error(`what is counted could not be changed in ${TRIES} tries: other processes change it all the time`);
}
