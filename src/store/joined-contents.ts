import type { StoreContents } from '../bot/ports/store-contents.js';

/** What two stores keep, as if it were one: the values under keys that `isBeside` says are kept in the second. */
export function joinedContents(
  main: StoreContents,
  beside: StoreContents,
  isBeside: (key: string) => boolean,
): StoreContents {
  return {
    async *entries() {
      yield* main.entries();
      yield* beside.entries();
    },
    async restore(entries) {
      const [own, others] = [entries.filter(({ key }) => !isBeside(key)), entries.filter(({ key }) => isBeside(key))];
      if (own.length > 0) await main.restore(own);
      if (others.length > 0) await beside.restore(others);
    },
  };
}
