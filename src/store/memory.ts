import type { Store } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';
import { distinct } from './distinct.js';
import {
  claim,
  drop,
  emptyState,
  forget,
  forgetPlaces,
  get,
  list,
  markPosting,
  postedFor,
  put,
  release,
  settle,
  swap,
} from './state.js';
import { entriesOf, restore } from './state-contents.js';

/** A store that ends with the process: for the terminal, for tests, and where nothing needs to be remembered. */
export function memoryStore(): Store & StoreContents {
  const state = emptyState();
  return {
    claim: async (keys, now, leaseMs) => claim(state, keys, now, leaseMs),
    posting: async (keys, now) => markPosting(state, keys, now),
    settle: async (keys, posted, now) => settle(state, keys, posted, now),
    release: async (keys) => release(state, keys),
    posted: async (key) => postedFor(state, key),
    put: async (key, value, until) => put(state, key, value, until),
    get: async (key, now) => get(state, key, now),
    list: async (prefix, now) => list(state, prefix, now),
    swap: async (swaps, now) => swap(state, distinct(swaps), now),
    drop: async (key) => drop(state, key),
    forget: async (prefixes) => forget(state, prefixes),
    forgetPlaces: async (prefix, channels) => forgetPlaces(state, prefix, channels),
    entries: async function* () {
      yield* entriesOf(state);
    },
    restore: async (entries) => restore(state, entries),
    isShared: false,
    close: async () => {},
  };
}
