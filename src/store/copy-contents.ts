import type { StoreContents, StoreEntry } from '../bot/ports/store-contents.js';

/** How many entries of each kind. */
export type Counts = Readonly<Record<StoreEntry['kind'], number>>;

/** Entries that are kept in one step. */
const BATCH = 1_000;

/**
 * Copies everything one store keeps into another. What was copied stays where it breaks off: done again, it comes to
 * the same end.
 */
export async function copyContents(from: StoreContents, to: StoreContents): Promise<Counts> {
  const counts = { settled: 0, posting: 0, value: 0 };
  let batch: StoreEntry[] = [];
  for await (const entry of from.entries()) {
    counts[entry.kind] += 1;
    batch.push(entry);
    if (batch.length < BATCH) continue;
    await to.restore(batch);
    batch = [];
  }
  await to.restore(batch);
  return counts;
}

/** Whether a store keeps nothing at all. */
export async function isEmpty(store: StoreContents): Promise<boolean> {
  for await (const _ of store.entries()) return false;
  return true;
}
