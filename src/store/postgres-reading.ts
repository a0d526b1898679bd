import type { Entry, Store } from '../bot/ports/store.js';
import { inKeyOrder } from './key-order.js';
import type { Query } from './postgres-database.js';
import { GET, LIST, POSTED } from './postgres-statements.js';
import { fromText, rangeOf, toText } from './postgres-text.js';

/** The steps of a store in PostgreSQL that only look. */
export function readingOver(query: Query): Pick<Store, 'posted' | 'get' | 'list'> {
  return {
    posted: async (key) => {
      const [row] = await query<{ channel: string; message: string }>(POSTED, [toText(key)]);
      return row ? { channel: fromText(row.channel), message: fromText(row.message) } : null;
    },
    get: async (key, now) => {
      const [row] = await query<{ value: string }>(GET, [toText(key), now]);
      return row ? fromText(row.value) : null;
    },
    list: async (prefix, now) => {
      const { start, end } = rangeOf(prefix);
      const rows = await query<Entry>(LIST, [start, end, now]);
      return inKeyOrder(rows.map(({ key, value }) => ({ key: fromText(key), value: fromText(value) })));
    },
  };
}
