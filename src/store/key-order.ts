import type { Entry } from '../bot/ports/store.js';

/**
 * Entries in the order of `Store.list`: that of `<`, by UTF-16 code units, whatever the machine. A database sorts by
 * code points, and what it sorts is escaped (postgres-text.ts): U+FF01 comes before U+1F600 there, and after it here.
 */
export function inKeyOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
}
