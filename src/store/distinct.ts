import type { Swap } from '../bot/ports/store.js';

/** The swaps, once it is certain that none contradicts another. Throws where two have the same key. */
export function distinct(swaps: readonly Swap[]): readonly Swap[] {
  const seen = new Set<string>();
  for (const { key } of swaps) {
    if (seen.has(key))
      throw new Error(`a swap names the key "${key}" twice; give each key one \`from\` and one \`to\``);
    seen.add(key);
  }
  return swaps;
}
