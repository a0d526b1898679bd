import { wallClock } from '../../core/digest/schedule/zone.js';
import { swappedAnew } from '../gaps/swapped-anew.js';
import type { Store } from '../ports/store.js';

/** How often a model was asked on a local date stands under this, and the date. */
const ASKED = 'model:asked:';

/** A count is over two days after it was begun, in milliseconds: its date is then, in every zone. */
const KEPT_MS = 2 * 24 * 60 * 60_000;

/** How often a model may be asked on a local date, by all processes over a store together. */
export interface DailyLimit {
  readonly store: Pick<Store, 'get' | 'swap'>;
  /** Null = as often as there is something to ask. */
  readonly most: number | null;
  /** IANA zone that days are counted in. */
  readonly zone: string;
}

/** Whether a model may be asked once more today, which is counted. Rejects where the store fails. */
export async function mayAskOnceMore({ store, most, zone }: DailyLimit, now: number): Promise<boolean> {
  if (most === null) return true;
  const key = `${ASKED}${wallClock(zone, now).date}`;
  let isWithin = false;
  await swappedAnew(store, now, async () => {
    const from = await store.get(key, now);
    const count = Number(from ?? 0);
    isWithin = count < most;
    return isWithin ? [{ key, from, to: String(count + 1), until: now + KEPT_MS }] : [];
  });
  return isWithin;
}
