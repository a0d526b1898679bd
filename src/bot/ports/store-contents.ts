import type { Posted } from './store.js';

/** One thing that a store keeps, by itself: enough to keep it elsewhere. Instants are epoch milliseconds. */
export type StoreEntry =
  | { readonly kind: 'posting'; readonly key: string; readonly at: number }
  | { readonly kind: 'settled'; readonly key: string; readonly at: number; readonly posted: Posted | null }
  | { readonly kind: 'value'; readonly key: string; readonly value: string; readonly until: number | null };

/** Everything that a store keeps, to be read out and put in. Leases belong to a process that runs, and are not in it. */
export interface StoreContents {
  /** What was kept at one instant, claims before values, those that changed first before the others. */
  entries(): AsyncIterable<StoreEntry>;
  /** Keeps entries in one atomic step; each takes the place of what was kept under its key. A rejected one keeps none. */
  restore(entries: readonly StoreEntry[]): Promise<void>;
}
