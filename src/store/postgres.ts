import { randomUUID } from 'node:crypto';
import { CLAIM_KEPT_MS, type Claim, type Store, type Swap } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';
import { distinct } from './distinct.js';
import { postgresContents } from './postgres-contents.js';
import { type Database, openDatabase } from './postgres-database.js';
import { migrate } from './postgres-migrate.js';
import { readingOver } from './postgres-reading.js';
import {
  CLAIM,
  DROP,
  FORGET,
  FORGET_PLACES,
  LET_GO,
  POSTING,
  PUT,
  RELEASE,
  SETTLE,
  SWAP,
  TIDY,
} from './postgres-statements.js';
import { rangeOf, toText } from './postgres-text.js';
import { plainOverNetwork } from './postgres-tls.js';

/** What may be different about a store in PostgreSQL. */
export interface PostgresStoreOptions {
  /** Receives one line for each thing that is wrong and does not stop the store. Default: nobody. */
  readonly warn?: (line: string) => void;
  /** The schema that holds the tables. */
  readonly schema?: string;
  /** The clock, epoch milliseconds, to be compared with the database's; claims go by their caller's. */
  readonly now?: () => number;
}

/** A claim takes a millisecond or two of a connection. */
const CONNECTIONS = 5;

/** Slack wants to hear of an event within three seconds; whoever waits longer has lost it anyway. */
const STATEMENT_MS = 4_000;

/**
 * The store for several replicas: each step is one statement, and what one replica claims, all others find taken. The
 * schema is made or migrated first.
 *
 * A process that ends without `close` leaves its leases behind. They are known by their instant alone, since a process
 * that does not answer may yet live: until then a key counts as taken; from then on it is free, or unsure once where
 * the post had begun. `close` ends the own leases at once. Since callers name the instants, the clocks of all replicas
 * have to agree to well below the length of a lease; one that is off is warned of.
 *
 * Rejects with `StoreUnreachable` or `StoreUnusable`, and so does each step while the database is away; the next step
 * connects anew. A step whose connection breaks half-way may have taken place although it rejects.
 */
export async function openPostgresStore(
  url: string,
  { warn = () => {}, schema = 'sideline', now = Date.now }: PostgresStoreOptions = {},
): Promise<Store & StoreContents> {
  const plain = plainOverNetwork(url);
  if (plain !== null) warn(plain);
  await migrate(url, { schema, warn });
  const database = openDatabase(url, { schema, warn, connections: CONNECTIONS, statementMs: STATEMENT_MS });
  try {
    await compareClocks(database, now, warn);
    return { ...storeOver(database, randomUUID()), ...postgresContents(database) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const CLOCKS_APART_MS = 5_000;

async function compareClocks(
  { query, place }: Database,
  now: () => number,
  warn: (line: string) => void,
): Promise<void> {
  const [row] = await query<{ ms: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as ms');
  const apartMs = now() - (row?.ms ?? now());
  if (Math.abs(apartMs) < CLOCKS_APART_MS) return;
  const seconds = Math.round(Math.abs(apartMs) / 1_000);
  const how = apartMs > 0 ? 'ahead of' : 'behind';
  warn(`this machine's clock is ${seconds} s ${how} that of database ${place}: set the clocks of all replicas alike`);
}

function storeOver({ query, close }: Database, owner: string): Store {
  const tidy = tidyNowAndThen(query);
  let closing: Promise<void> | null = null;
  const mark = async (statement: string, keys: readonly string[], now: number, more: readonly unknown[] = []) => {
    const marked = await query(statement, [keys.map(toText), now, ...more]);
    if (marked.length > 0) await tidy(now);
  };
  return {
    claim: async (keys, now, leaseMs) => {
      const [row] = await query<{ verdict: Claim }>(CLAIM, [keys.map(toText), now, leaseMs, CLAIM_KEPT_MS, owner]);
      const verdict = row?.verdict ?? 'taken';
      if (verdict === 'unsure') await tidy(now);
      return verdict;
    },
    posting: (keys, now) => mark(POSTING, keys, now),
    settle: (keys, posted, now) => {
      const ids = posted === null ? [null, null] : [toText(posted.channel), toText(posted.message)];
      return mark(SETTLE, keys, now, ids);
    },
    release: async (keys) => void (await query(RELEASE, [keys.map(toText), owner])),
    ...readingOver(query),
    put: async (key, value, until) => void (await query(PUT, [toText(key), toText(value), until])),
    swap: async (swaps, now) => {
      const [row] = await query<{ is_done: boolean }>(SWAP, [...columnsOf(distinct(swaps)), now]);
      return row?.is_done ?? false;
    },
    drop: async (key) => void (await query(DROP, [toText(key)])),
    forget: async (prefixes) => {
      const ranges = prefixes.map(rangeOf);
      await query(FORGET, [ranges.map(({ start }) => start), ranges.map(({ end }) => end)]);
    },
    forgetPlaces: async (prefix, channels) => {
      const { start, end } = rangeOf(prefix);
      await query(FORGET_PLACES, [start, end, [...start].length + 1, channels.map(toText)]);
    },
    isShared: true,
    close: () => {
      closing ??= close((last) => last(LET_GO, [owner]));
      return closing;
    },
  };
}

function columnsOf(swaps: readonly Swap[]): (string | number | null)[][] {
  const text = (value: string | null) => (value === null ? null : toText(value));
  return [
    swaps.map(({ key }) => toText(key)),
    swaps.map(({ from }) => text(from)),
    swaps.map(({ to }) => text(to)),
    swaps.map(({ until = null }) => until),
  ];
}

const TIDY_EVERY_MS = 60_000;

/** Rows of each kind that are deleted at a time: 50 events a second can come in meanwhile. */
const TIDY_MAX = 5_000;

/** A lease without a mark is what a killed process left of a question: few, and of use to whoever looks into it. */
const LEASE_KEPT_MS = 7 * CLAIM_KEPT_MS;

/** Deletes what is over, at the first mark and then once in a while. */
function tidyNowAndThen(query: Database['query']): (now: number) => Promise<void> {
  let dueAt = Number.NEGATIVE_INFINITY;
  return async (now) => {
    if (now < dueAt) return;
    dueAt = now + TIDY_EVERY_MS;
    // What stays behind goes the next time; the step that brought us here has taken place.
    await query(TIDY, [now - CLAIM_KEPT_MS, now - LEASE_KEPT_MS, now, TIDY_MAX]).catch(() => {});
  };
}
