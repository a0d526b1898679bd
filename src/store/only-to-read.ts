import type { Store } from '../bot/ports/store.js';
import { StoreUnusable } from './unusable.js';

/** What of a store only looks. */
export type Reading = Pick<Store, 'posted' | 'get' | 'list' | 'isShared' | 'close'>;

/** A store of which nothing can be changed: whatever would do so rejects. */
export function onlyToRead(reading: Reading): Store {
  const refused = async () => {
    throw new StoreUnusable('this store was opened to be read', 'open it to change something in it');
  };
  return {
    ...reading,
    claim: refused,
    posting: refused,
    settle: refused,
    release: refused,
    put: refused,
    swap: refused,
    drop: refused,
    forget: refused,
    forgetPlaces: refused,
  };
}
