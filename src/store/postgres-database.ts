import { setTimeout as delay } from 'node:timers/promises';
import { type ClientBase, DatabaseError, escapeIdentifier, Pool, type QueryResultRow } from 'pg';
import { placeIn, withStrictTls } from './postgres-address.js';
import { StoreUnreachable, StoreUnusable } from './unusable.js';

/** How a database is used. */
export interface DatabaseOptions {
  /** The schema that names without one are looked up in. */
  readonly schema: string;
  /** Receives one line when a connection breaks that nobody waits for. */
  readonly warn: (line: string) => void;
  readonly connections: number;
  /** Milliseconds that a statement may take. */
  readonly statementMs: number;
}

/** Runs one statement and gives its rows. */
export type Query = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Several statements that count together or not at all. One of the two has to be called at the end. */
export interface Transaction {
  readonly query: Query;
  commit(): Promise<void>;
  /** Undoes all that was not committed, by closing the connection. After `commit` it does nothing. */
  undo(): void;
}

/** A database and a few connections to it, which are opened as they are needed, also after they broke. */
export interface Database {
  /** Where it is, for messages: without user and password. */
  readonly place: string;
  /** Each statement by itself. */
  readonly query: Query;
  /** Begins a transaction, with these words. */
  begin(words: string): Promise<Transaction>;
  /** Waits for what is under way, runs `last`, and closes the connections. */
  close(last?: (query: Query) => Promise<unknown>): Promise<void>;
}

/** Every use goes through it: refused once the database is closed, waited for until then, and its errors have names. */
type Use = <T>(work: () => Promise<T>) => Promise<T>;

const CONNECT_MS = 3_000;

/** How much longer than the database we wait: it says better what went wrong, where it still says something. */
const GRACE_MS = 1_000;

const IDLE_MS = 5 * 60_000;

/** A network that is gone does not answer a goodbye either. */
const CLOSE_MS = 2_000;

/**
 * Connects nothing yet. Every rejection of what it gives is a `StoreUnreachable` where the database cannot be reached,
 * is starting or has no room, else a `StoreUnusable`. Throws that where the URL cannot be read.
 */
export function openDatabase(url: string, options: DatabaseOptions): Database {
  const place = placeIn(url);
  const pool = connect(url, place, options);
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;

  const use: Use = async (work) => {
    if (isClosed) throw new StoreUnusable(`database ${place} is closed`, 'open the store again before using it');
    const done = work();
    underWay.add(done);
    try {
      return await done;
    } catch (error) {
      throw named(error, place);
    } finally {
      underWay.delete(done);
    }
  };
  const query = queryThrough(pool);

  return {
    place,
    query: (text, values) => use(() => query(text, values)),
    begin: (words) => use(() => begin(pool, words, use)),
    async close(last) {
      isClosed = true;
      await Promise.allSettled(underWay);
      // Where it fails, time does the same.
      await last?.(query).catch(() => {});
      await Promise.race([pool.end(), delay(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

function connect(url: string, place: string, options: DatabaseOptions): Pool {
  const pool = new Pool({
    connectionString: withStrictTls(url),
    fallback_application_name: 'sideline',
    max: options.connections,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    query_timeout: options.statementMs + GRACE_MS,
    onConnect: (client) => prepareSession(client, options),
  });
  // Without a listener the error of a connection that nobody uses would end the process.
  pool.on('error', (error) =>
    options.warn(`database ${place}: a connection broke (${reasonOf(error)}); opened anew when needed`),
  );
  return pool;
}

/** What every connection relies on, whatever the database, the role or the URL set. */
async function prepareSession(client: ClientBase, { schema, statementMs }: DatabaseOptions): Promise<void> {
  await client.query(
    `select set_config('search_path', $1, false), set_config('statement_timeout', $2, false),
      set_config('default_transaction_isolation', 'read committed', false)`,
    [escapeIdentifier(schema), String(statementMs)],
  );
}

/** Each statement on a connection of the pool; one that fails may have broken, and is not used again. */
function queryThrough(pool: Pool): Query {
  return async <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => {
    const client = await pool.connect();
    // The statement tells of it too.
    const ignore = () => {};
    client.on('error', ignore);
    const end = (isBroken: boolean) => {
      client.off('error', ignore);
      client.release(isBroken);
    };
    return queryOn(client)<Row>(text, values).then(
      (rows) => {
        end(false);
        return rows;
      },
      (error: unknown) => {
        end(true);
        throw new Sent(error);
      },
    );
  };
}

/** The error of a statement that had been sent: nobody knows what became of it where the database does not say. */
class Sent extends Error {
  constructor(cause: unknown) {
    super(reasonOf(cause), { cause });
  }
}

function queryOn(on: ClientBase): Query {
  return async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await on.query<Row>(text, [...values])).rows;
}

async function begin(pool: Pool, words: string, use: Use): Promise<Transaction> {
  const client = await pool.connect();
  // Between two statements nobody else listens; the next statement tells.
  const ignore = () => {};
  client.on('error', ignore);
  let isOver = false;
  const end = (isBroken: boolean) => {
    if (isOver) return;
    isOver = true;
    client.off('error', ignore);
    client.release(isBroken);
  };
  const query = queryOn(client);
  await query(words).catch((error) => {
    end(true);
    throw error;
  });
  return {
    query: (text, values) => use(() => query(text, values)),
    commit: () =>
      use(() =>
        query('commit').catch((error) => {
          throw new Sent(error);
        }),
      ).then(() => end(false)),
    undo: () => end(true),
  };
}

/**
 * Connection exceptions, no room, taking too long, shutting down or starting, caught in a circle:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSING = /^(?:08|40|53|55|57)/;

/** The connection broke, or the server went down, and took the answer along. */
const UNTOLD = /^(?:08|40003|57P0[12])/;

function named(thrown: unknown, place: string): StoreUnusable {
  if (thrown instanceof StoreUnusable) return thrown;
  const error = thrown instanceof Sent ? thrown.cause : thrown;
  const isUntold = !(error instanceof DatabaseError) || UNTOLD.test(error.code ?? '');
  const isUnsure = thrown instanceof Sent && isUntold;
  const reason = reasonOf(error);
  if (!(error instanceof DatabaseError)) {
    const todo = 'check that it runs, the network, and address, password and sslmode in its URL';
    return new StoreUnreachable(`database ${place} cannot be reached (${reason})`, todo, error, isUnsure);
  }
  if (PASSING.test(error.code ?? '')) {
    const what = `database ${place} cannot answer now (${reason})`;
    return new StoreUnreachable(what, 'see what it is busy with', error, isUnsure);
  }
  const todo = 'check user, password and name of the database, and that the user may make and use its schema there';
  return new StoreUnusable(`database ${place} refuses (${reason})`, todo, error);
}

/** Several addresses that all fail give an error without words. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  if (error instanceof DatabaseError) return `${message}, ${code}`;
  return message || code || String(error);
}
