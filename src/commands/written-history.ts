import { keptHistory } from '../bot/journal/journal.js';
import type { History } from '../core/digest/changes/history.js';
import { openStateToRead } from './open-state.js';

/**
 * The journal at STATE_URL as it was written down, up to `now` (epoch milliseconds), whoever holds the state; null where there
 * is none. Rejects with `NoState` where the state cannot be read; `warn` hears of what is wrong with it otherwise.
 */
export async function writtenHistory(url: string, now: number, warn: (line: string) => void): Promise<History | null> {
  const store = await openStateToRead(url, warn);
  return store && keptHistory(store, now).finally(() => store.close());
}
