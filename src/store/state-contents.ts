import type { StoreEntry } from '../bot/ports/store-contents.js';
import type { State } from './state.js';

/** What `StoreContents.entries` gives of a state; a list of its own, so that later changes leave it as it is. */
export function entriesOf({ marks, values }: State): readonly StoreEntry[] {
  return [
    ...[...marks].map(([key, { state: kind, ...mark }]) => ({ kind, key, ...mark }) as StoreEntry),
    ...[...values].map(([key, kept]) => ({ kind: 'value' as const, key, ...kept })),
  ];
}

/** `StoreContents.restore` as a step. More claims than `CLAIMS_MAX` are cut down by the next claim that ends. */
export function restore(state: State, entries: readonly StoreEntry[]): void {
  state.sweepAt = Number.NEGATIVE_INFINITY;
  for (const entry of entries) restoreOne(state, entry);
  if (entries.length > 0) state.revision += 1;
}

function restoreOne({ marks, values }: State, { key, ...entry }: StoreEntry): void {
  if (entry.kind === 'value') {
    values.set(key, { value: entry.value, until: entry.until });
    return;
  }
  // Deleted first, since the order of a map is the order in which the claims ended.
  marks.delete(key);
  if (entry.kind === 'posting') marks.set(key, { state: 'posting', at: entry.at });
  else marks.set(key, { state: 'settled', at: entry.at, posted: entry.posted });
}
