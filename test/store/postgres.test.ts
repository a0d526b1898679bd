import { execFileSync, spawnSync } from 'node:child_process';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLAIM_KEPT_MS, type Store } from '../../src/bot/ports/store.js';
import type { StoreContents } from '../../src/bot/ports/store-contents.js';
import { copyContents } from '../../src/store/copy-contents.js';
import { openFileStore } from '../../src/store/file.js';
import { memoryStore } from '../../src/store/memory.js';
import { openPostgresStore, type PostgresStoreOptions } from '../../src/store/postgres.js';
import { placeIn, withStrictTls } from '../../src/store/postgres-address.js';
import { openDatabase } from '../../src/store/postgres-database.js';
import { MIGRATIONS } from '../../src/store/postgres-migrations.js';
import { LIST } from '../../src/store/postgres-statements.js';
import { plainOverNetwork } from '../../src/store/postgres-tls.js';
import { StoreUnreachable, StoreUnusable } from '../../src/store/unusable.js';
import { entriesOf, storeContract } from '../contracts/store.js';
import { cuttingProxy } from './cutting-proxy.js';
import {
  acrossNetwork,
  DATABASE_URL,
  describeWithPostgres,
  inDatabase,
  newName,
  newSchema,
  urlWith,
} from './database.js';
import { newStatePath } from './state-folder.js';
import { expectAlike, lasting, run } from './steps.js';

const LEASE_MS = 60_000;
const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const POSTED = { channel: 'C1', message: '1772442000.000100' };
const PLACE = placeIn(DATABASE_URL);

/** A store that the test closes at its end. */
async function opened(options: PostgresStoreOptions, url = DATABASE_URL): Promise<Store & StoreContents> {
  const store = await openPostgresStore(url, options);
  onTestFinished(() => store.close());
  return store;
}

/** Why a store does not open. */
async function refusal(url: string, options: PostgresStoreOptions = {}): Promise<Error> {
  return openPostgresStore(url, options).then(
    () => expect.fail('it opened'),
    (error: Error) => error,
  );
}

describeWithPostgres('the store in PostgreSQL', () => {
  const schema = newSchema();

  async function empty(): Promise<Store & StoreContents> {
    const store = await openPostgresStore(DATABASE_URL, { schema });
    await store.forget(['']);
    return store;
  }

  storeContract('postgres', empty, 'a disk has room for a day of claims, and what is over is deleted');

  it('answers like the one in memory, whatever is done in whichever order, and after a restart too', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (drawn) => {
        const [memory, postgres] = [memoryStore(), await empty()];
        const end = await expectAlike(memory, postgres, drawn);
        await postgres.close();
        const reopened = await openPostgresStore(DATABASE_URL, { schema });
        expect(await lasting(reopened, end)).toEqual(await lasting(memory, end));
        await reopened.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keeps no rows that are over: claims, what a killed process left, and values', async () => {
    const store = await empty();
    for (const now of [T0, T0 + 8 * CLAIM_KEPT_MS]) {
      await store.put(`slack:T1:v${now}`, 'x', now + 10);
      await store.claim([`slack:T1:left${now}`], now, LEASE_MS);
      await store.claim([`slack:T1:e${now}`], now, LEASE_MS);
      await store.settle([`slack:T1:e${now}`], POSTED, now);
    }
    const keys = [`slack:T1:e${T0 + 8 * CLAIM_KEPT_MS}`, `slack:T1:left${T0 + 8 * CLAIM_KEPT_MS}`];
    expect(await inDatabase(`select key from ${schema}.claims order by key`)).toEqual(keys.map((key) => ({ key })));
    expect(await inDatabase(`select key from ${schema}.kept`)).toEqual([
      { key: `slack:T1:v${T0 + 8 * CLAIM_KEPT_MS}` },
    ]);
    await store.close();
  });

  it('keeps ordinary keys readable, and everything outside Unicode exact', async () => {
    const store = await empty();
    await store.put('slack:T1:نص', 'plain', null);
    expect(await inDatabase(`select * from ${schema}.kept`)).toEqual([
      { key: 'slack:T1:نص', value: 'plain', until: null },
    ]);
    await store.put('%_\\', 'x', null);
    await store.forget(['%']);
    expect(await store.get('%_\\', T0)).toBeNull();
    expect(await store.get('slack:T1:نص', T0)).toBe('plain');
    await store.close();
  });

  it('goes through a file and comes back equal, thousands of entries', async () => {
    const [before, after] = [await empty(), await opened({ schema: newSchema() })];
    const file = await openFileStore(await newStatePath());
    onTestFinished(() => file.close());
    const keys = Array.from({ length: 2_300 }, (_, at) => `slack:T1:${at}`);
    await before.claim(keys, T0, LEASE_MS);
    await before.settle(keys.slice(100), POSTED, T0);
    await before.posting(keys.slice(0, 100), T0 + 1);
    await Promise.all(keys.slice(0, 150).map((key, at) => before.put(key, `"${at}\u0000\ud800`, at % 2 ? null : at)));
    const counts = { settled: 2_200, posting: 100, value: 150 };
    expect(await copyContents(before, file)).toEqual(counts);
    expect(await copyContents(file, after)).toEqual(counts);
    expect(await entriesOf(after)).toEqual(await entriesOf(before));
    await before.close();
  });

  it.skipIf(spawnSync('pg_dump', ['--version']).error)('is whole again after pg_dump and psql', async () => {
    const store = await empty();
    await store.claim(['slack:T1:e1', 'slack:T1:e2'], T0, LEASE_MS);
    await store.settle(['slack:T1:e1'], POSTED, T0);
    await store.posting(['slack:T1:e2'], T0);
    await store.put('slack:T1:token', '\u0000 نص', null);
    const entries = await entriesOf(store);
    await store.close();
    const dump = execFileSync('pg_dump', [`--schema=${schema}`, DATABASE_URL]);
    await inDatabase(`drop schema ${schema} cascade`);
    execFileSync('psql', ['--quiet', '--set=ON_ERROR_STOP=1', DATABASE_URL], {
      input: dump,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const restored = await opened({ schema });
    expect(await entriesOf(restored)).toEqual(entries);
    expect(await restored.claim(['slack:T1:e2'], T0 + LEASE_MS, LEASE_MS)).toBe('unsure');
  });
});

describeWithPostgres('values in PostgreSQL that several change at once', () => {
  const schema = newSchema();
  const [a, b, c] = ['slack:T1:a', 'slack:T1:b', 'slack:T1:c'];

  it('lose no step of a count, from the first one on', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened({ schema })));
    await Promise.all(stores.map((store, at) => counted(store, at % 2 ? [a, b] : [b, a], 50)));
    expect(await stores[0]!.get(a, T0)).toBe('200');
    expect(await stores[1]!.get(b, T0)).toBe('200');
  }, 60_000);

  it('are not swapped over a value that was being put, nor over one that was being dropped', async () => {
    const store = await opened({ schema });
    await store.forget(['']);
    const put = await busyWith(`insert into ${schema}.kept values ('${b}', 'put', null)`);
    const first = store.swap(
      [a, b, c].map((key) => ({ key, from: null, to: 'swapped' })),
      T0,
    );
    await put.isWaitedFor();
    await put.commit();
    expect(await first).toBe(false);
    expect(await store.list('', T0)).toEqual([{ key: b, value: 'put' }]);

    const drop = await busyWith(`delete from ${schema}.kept`);
    const second = store.swap([{ key: b, from: 'put', to: 'swapped' }], T0);
    await drop.isWaitedFor();
    await drop.commit();
    expect(await second).toBe(false);
    // Not even the row that stood in for a value.
    expect(await inDatabase(`select key from ${schema}.kept`)).toEqual([]);
  });

  it('are put and dropped after a swap that came first', async () => {
    const store = await opened({ schema });
    await store.forget(['']);
    await store.put(c, 'c', null);
    const busy = await busyWith(`select from ${schema}.kept where key = '${c}' for update`);
    const swapped = store.swap(
      [
        { key: a, from: null, to: 'x' },
        { key: c, from: 'c', to: 'x' },
      ],
      T0,
    );
    await busy.isWaitedFor();
    // The swap has its place among the rows of `a`, which has none yet that others see.
    const put = store.put(a, 'put', null);
    await busy.isWaitedFor(2);
    await busy.commit();
    expect([await swapped, await put]).toEqual([true, undefined]);
    expect(await store.list('', T0)).toEqual([
      { key: a, value: 'put' },
      { key: c, value: 'x' },
    ]);
  });

  it('are forgotten after a swap that came first, those that it made as well', async () => {
    const store = await opened({ schema });
    await store.forget(['']);
    await store.put(a, 'a', null);
    await store.put(c, 'c', null);
    const busy = await busyWith(`select from ${schema}.kept where key = '${c}' for update`);
    const swapped = store.swap(
      [
        { key: a, from: 'a', to: 'x' },
        { key: b, from: null, to: 'x' },
        { key: c, from: 'c', to: 'x' },
      ],
      T0,
    );
    await busy.isWaitedFor();
    const forgotten = store.forget(['slack:T1:']);
    await busy.isWaitedFor(2);
    await busy.commit();
    expect([await swapped, await forgotten]).toEqual([true, undefined]);
    expect(await store.list('', T0)).toEqual([]);
  });

  it('are looked up by the beginnings of their keys in an index, however many there are', async () => {
    const store = await opened({ schema });
    await store.forget(['']);
    await inDatabase(
      `insert into ${schema}.kept select 'slack:T' || at || ':k', 'v', null from generate_series(1, 20000) as at`,
    );
    await inDatabase(`analyze ${schema}.kept`);
    const database = openDatabase(DATABASE_URL, { schema, warn: () => {}, connections: 1, statementMs: 4_000 });
    onTestFinished(() => database.close());
    const plan = await database.query<{ 'QUERY PLAN': string }>(`explain ${LIST}`, ['slack:T77:', 'slack:T77;', T0]);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain(`Index Cond: ((key >= 'slack:T77:'::text) AND (key < 'slack:T77;'::text))`);
    await store.forget(['slack:T77:', 'slack:T78:']);
    expect(await store.list('slack:T77:', T0)).toEqual([]);
    expect(await store.list('', T0)).toHaveLength(19_998);
  });

  /** Counts up what all the keys hold, so many times. */
  async function counted(store: Store, keys: readonly string[], times: number): Promise<void> {
    for (let done = 0; done < times; ) {
      const from = await store.get(keys[0]!, T0);
      const swaps = keys.map((key) => ({ key, from, to: String(Number(from) + 1) }));
      if (await store.swap(swaps, T0)) done += 1;
    }
  }

  /** A connection that has done something and not ended its transaction. */
  async function busyWith(statement: string) {
    const client = new Client({ connectionString: DATABASE_URL });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(`begin; ${statement}`);
    const waiting = () =>
      inDatabase(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and pid in (
        select pid from pg_locks where relation = '${schema}.kept'::regclass or locktype = 'advisory')`);
    return {
      isWaitedFor: (count = 1) => expect.poll(waiting, { timeout: 3_000, interval: 10 }).toHaveLength(count),
      commit: () => client.query('commit'),
    };
  }
});

describeWithPostgres('opening a store in PostgreSQL', () => {
  it('is refused over a schema of a newer version', async () => {
    const schema = newSchema();
    await (await openPostgresStore(DATABASE_URL, { schema })).close();
    await inDatabase(`insert into ${schema}.migrations values (${MIGRATIONS.length + 1}, now())`);
    expect(String(await refusal(DATABASE_URL, { schema }))).toBe(
      `StoreUnusable: schema "${schema}" of database ${PLACE} is of version ${MIGRATIONS.length + 1}, newer than ${MIGRATIONS.length} of this Sideline; start the newer Sideline, or set STATE_URL to another database`,
    );
  });

  it('makes what an older version left undone, and leaves what is kept', async () => {
    const schema = newSchema();
    const before = await openPostgresStore(DATABASE_URL, { schema });
    await before.put('slack:T1:k', 'v', null);
    await before.close();
    await inDatabase(`drop schema ${schema} cascade; create schema ${schema}; set search_path = ${schema};
      create table migrations (number integer primary key, done_at timestamptz not null);
      ${MIGRATIONS[0]}; insert into migrations values (1, now()); insert into kept values ('slack:T1:k', 'v', null)`);
    const store = await opened({ schema });
    expect(await store.swap([{ key: 'slack:T1:k', from: 'v', to: 'w' }], T0)).toBe(true);
    expect(await store.list('slack:T1:', T0)).toEqual([{ key: 'slack:T1:k', value: 'w' }]);
    expect(await inDatabase(`select number from ${schema}.migrations order by number`)).toHaveLength(MIGRATIONS.length);
  });

  it('needs no right but to its own schema', async () => {
    const name = newName();
    const schema = newSchema();
    await inDatabase(`create role ${name} login`);
    onTestFinished(async () => {
      await inDatabase(`drop schema if exists ${schema} cascade`);
      await inDatabase(`drop role ${name}`);
    });
    const url = urlWith({ username: name });
    const error = await refusal(url, { schema });
    expect(error).toBeInstanceOf(StoreUnusable);
    expect(error).not.toBeInstanceOf(StoreUnreachable);
    expect(error.message).toMatch(
      /^database postgres:\/\/\S+ refuses \(permission denied for database \S+, 42501\); check user, /,
    );
    await inDatabase(`create schema ${schema} authorization ${name}`);
    const store = await openPostgresStore(url, { schema });
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('yours');
    await store.close();
  });

  it('leaves no half of a schema where a step fails', async () => {
    const schema = newSchema();
    await inDatabase(`create schema ${schema}`);
    await inDatabase(`create table ${schema}.kept (key text)`);
    expect((await refusal(DATABASE_URL, { schema })).message).toContain('relation "kept" already exists, 42P07');
    expect(await inDatabase('select tablename from pg_tables where schemaname = $1', [schema])).toEqual([
      { tablename: 'kept' },
    ]);
  });

  it('is refused in a database that lacks characters', async () => {
    const name = newName();
    await inDatabase(`create database ${name} encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`);
    onTestFinished(async () => void (await inDatabase(`drop database ${name} with (force)`)));
    expect((await refusal(urlWith({ pathname: `/${name}` }))).message).toMatch(
      / is encoded in SQL_ASCII, which lacks /,
    );
  });

  it('warns of a clock that is off', async () => {
    const warnings: string[] = [];
    const schema = newSchema();
    await opened({ schema, warn: (line) => warnings.push(line) });
    await opened({ schema, warn: (line) => warnings.push(line), now: () => Date.now() - 90_000 });
    expect(warnings).toEqual([
      `this machine's clock is 90 s behind that of database ${PLACE}: set the clocks of all replicas alike`,
    ]);
  });

  it('works whatever the database sets for its sessions', async () => {
    const search = '?options=-c%20search_path%3Dpg_catalog%20-c%20default_transaction_isolation%3Dserializable';
    const store = await opened({ schema: newSchema() }, urlWith({ search }));
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => store.claim(['slack:T1:e1'], T0, LEASE_MS)));
    expect(verdicts.filter((verdict) => verdict === 'yours')).toHaveLength(1);
  });

  it('keeps to TLS where the URL asks for it', async () => {
    const [row] = await inDatabase<{ ssl: string }>('show ssl');
    if (row?.ssl === 'on') return;
    expect(await refusal(urlWith({ search: '?sslmode=require' }))).toMatchObject({
      name: 'StoreUnreachable',
      message: expect.stringContaining('The server does not support SSL connections'),
    });
  });
});

describeWithPostgres('a database across a network', () => {
  it('is warned of at the start where the connection has no TLS, without the password', async ({ skip }) => {
    const far = await acrossNetwork();
    if (far === null) return skip();
    const lines: string[] = [];
    await opened({ schema: newSchema(), warn: (line) => lines.push(line) }, far);
    expect(lines).toEqual([
      `database ${placeIn(far)} is reached over the network without TLS: whoever sits between can read the password and what is kept; add sslmode=verify-full to the settings behind its URL`,
    ]);
  });
});

describe('a database that cannot be reached', () => {
  it('stops the start with one line that says what to do', async () => {
    const error = await refusal('postgres://bot:hush@127.0.0.1:1/sideline?sslmode=disable');
    expect(error).toBeInstanceOf(StoreUnreachable);
    expect(error.message).toBe(
      'database postgres://127.0.0.1:1/sideline cannot be reached (connect ECONNREFUSED 127.0.0.1:1); check that it runs, the network, and address, password and sslmode in its URL',
    );
  });
});

describeWithPostgres('a database that goes away', () => {
  it('is connected to anew, and the process goes on', async () => {
    const [schema, warnings]: [string, string[]] = [newSchema(), []];
    const url = urlWith({ search: `?application_name=${schema}` });
    const store = await opened({ schema, warn: (line) => warnings.push(line) }, url);
    await Promise.all(Array.from({ length: 20 }, (_, at) => store.put(`slack:T1:${at}`, 'x', null)));
    const cut = await inDatabase('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
      schema,
    ]);
    await expect.poll(() => warnings.length, { timeout: 10_000 }).toBe(cut.length);
    expect(new Set(warnings)).toEqual(
      new Set([
        `database ${PLACE}: a connection broke (terminating connection due to administrator command, 57P01); opened anew when needed`,
      ]),
    );
    expect(await store.get('slack:T1:7', T0)).toBe('x');
    expect(await store.claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('yours');
  });

  it('fails the step that it breaks, by name, and not the next one', async () => {
    const database = openDatabase(DATABASE_URL, {
      schema: 'public',
      warn: () => {},
      connections: 1,
      statementMs: 4_000,
    });
    onTestFinished(() => database.close());
    const [row] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
    const slow = database.query('select pg_sleep(3)').catch((error) => error);
    await expect
      .poll(
        () => inDatabase('select 1 from pg_stat_activity where pid = $1 and query like $2', [row!.pid, '%pg_sleep%']),
        { timeout: 2_000 },
      )
      .toHaveLength(1);
    await inDatabase('select pg_terminate_backend($1)', [row!.pid]);
    expect(String(await slow)).toBe(
      `StoreUnreachable: database ${PLACE} cannot answer now (terminating connection due to administrator command, 57P01); see what it is busy with`,
    );
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('that takes the answer along leaves open what became of the step; one that was never reached does not', async () => {
    const proxy = await cuttingProxy();
    onTestFinished(() => proxy.close());
    const schema = newSchema();
    const store = await opened({ schema }, urlWith({ port: String(proxy.port) }));
    const swap = () => store.swap([{ key: 'slack:T1:a', from: null, to: 'x' }], T0).catch((error) => error);
    await store.get('slack:T1:a', T0);
    proxy.cutAnswer();
    expect(await swap()).toMatchObject({ name: 'StoreUnreachable', isUnsure: true });
    expect(await store.get('slack:T1:a', T0)).toBe('x');
    proxy.refuse();
    // The pool may not have heard yet that its connection is closed.
    await swap();
    expect(await swap()).toMatchObject({ name: 'StoreUnreachable', isUnsure: false });
  });

  it('undoes a transaction that it breaks, and takes the next one', async () => {
    const schema = newSchema();
    await (await openPostgresStore(DATABASE_URL, { schema })).close();
    const database = openDatabase(DATABASE_URL, { schema, warn: () => {}, connections: 1, statementMs: 4_000 });
    onTestFinished(() => database.close());
    const { query, undo } = await database.begin('begin');
    await query("insert into kept values ('k', 'v', null)");
    const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid');
    await inDatabase('select pg_terminate_backend($1)', [row!.pid]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(query('select 1')).rejects.toThrow(StoreUnreachable);
    undo();
    expect(await database.query('select * from kept')).toEqual([]);
  });

  it('is not waited for longer than a statement may take', async () => {
    const schema = newSchema();
    const store = await openPostgresStore(DATABASE_URL, { schema });
    await store.put('slack:T1:k', 'v', null);
    await store.close();
    const blocker = new Client({ connectionString: DATABASE_URL });
    await blocker.connect();
    onTestFinished(() => blocker.end());
    await blocker.query(`begin; select * from ${schema}.kept for update`);
    const database = openDatabase(DATABASE_URL, { schema, warn: () => {}, connections: 1, statementMs: 200 });
    onTestFinished(() => database.close());
    await expect(database.query('delete from kept')).rejects.toThrow(
      /cannot answer now \(canceling statement .*, 57014\)/,
    );
    await blocker.query('rollback');
    await database.query('delete from kept');
  });

  it('is used no more after close, which waits for what is under way', async () => {
    const store = await openPostgresStore(DATABASE_URL, { schema: newSchema() });
    const last = store.put('slack:T1:k', 'v', null);
    await Promise.all([store.close(), store.close()]);
    await last;
    await expect(store.get('slack:T1:k', T0)).rejects.toThrow(
      `database ${PLACE} is closed; open the store again before using it`,
    );
  });
});

describe('the URL of a database', () => {
  const CANARY = 'canary';

  it.each([
    ['postgres://db.example.org/sideline', 'postgres://db.example.org/sideline'],
    ['postgresql://bot:canary@db.example.org:6432/sideline?sslmode=require', 'postgres://db.example.org:6432/sideline'],
    ['postgres://bot:a%40%3Acanary:@[::1]:5432/sideline', 'postgres://[::1]:5432/sideline'],
    ['postgres:///sideline?host=/var/run/postgresql&password=canary', 'postgres:///sideline'],
    ['postgres://bot:canary@/sideline?host=/var/run/postgresql', 'postgres:///sideline'],
  ])('%s is shown as %s', (url, shown) => {
    expect(placeIn(url)).toBe(shown);
  });

  it.each([
    'postgres://bot:can@ary@db/sideline',
    'postgres://bot:12/canary@db/sideline',
    'postgres://bot:12?canary@db/sideline',
    'postgres://bot:12#canary@db/sideline',
    'postgres://bot:canary/sideline',
    'postgres://bot:can ary@db/sideline',
    'postgres:canary',
  ])('%s is refused before anything of it is taken for a place', async (url) => {
    const error = await refusal(url);
    expect(error.message).toBe(
      'store URL "postgres:…" cannot be read; write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with @ / ? # and % in a password as %40 %2F %3F %23 and %25',
    );
    expect(inspect(error, { depth: 12 })).not.toContain(CANARY);
  });

  it.each([
    'postgres://bot:canary@127.0.0.1:1/sideline',
    'postgres://bot:canary@nowhere.invalid/sideline',
    'postgres://bot:canary@db.example.org:99999/sideline',
    'postgres://bot:%zzcanary@127.0.0.1:1/sideline',
    'postgres://bot:canary@127.0.0.1:1/sideline?sslmode=verify-full&sslrootcert=/nowhere.pem',
    urlWith({ password: CANARY, pathname: '/no_such_database' }),
    urlWith({ password: CANARY, username: 'no_such_role' }),
    urlWith({ password: CANARY, search: '?sslmode=verify-full' }),
  ])('%s never gives its password away', async (url) => {
    const lines: string[] = [];
    const error = await refusal(url, { warn: (line) => lines.push(line) });
    expect(error).toBeInstanceOf(StoreUnusable);
    expect(error.message).toMatch(/^[^\n]+; [^\n]+$/);
    expect(inspect(error, { depth: 12, showHidden: true }) + lines.join()).not.toContain(CANARY);
  });

  it.each([
    ['postgres://bot:canary@db.example.org/s', true],
    ['postgres://bot:canary@db.example.org/s?sslmode=disable', true],
    ['postgres://bot:canary@10.0.0.5:6432/s', true],
    ['postgres://bot:canary@[fd00::2]/s', true],
    ['postgres://bot:canary@/s?host=db.example.org', true],
    ['postgres://bot:canary@db.example.org/s?sslmode=require', false],
    ['postgres://bot:canary@db.example.org/s?sslmode=no-verify', false],
    ['postgres://bot:canary@localhost/s', false],
    ['postgres://bot:canary@127.3.2.1/s', false],
    ['postgres://bot:canary@[::1]/s', false],
    ['postgres://bot:canary@/s?host=/var/run/postgresql', false],
    ['postgres://bot:%zzcanary@127.0.0.1:1/sideline', false],
  ])('%s is warned of where it is reached over a network without TLS: %s', (url, isWarned) => {
    const line = plainOverNetwork(url);
    expect(line !== null).toBe(isWarned);
    expect(line ?? '').not.toContain(CANARY);
  });

  it.each([
    ['postgres://db/s?sslmode=require', 'postgres://db/s?sslmode=verify-full'],
    ['postgres://db/s?a=b&sslmode=verify-ca&c=d', 'postgres://db/s?a=b&sslmode=verify-full&c=d'],
    ['postgres://db/s?sslmode=no-verify', 'postgres://db/s?sslmode=no-verify'],
    ['postgres://db/s?sslmode=require&uselibpqcompat=true', 'postgres://db/s?sslmode=require&uselibpqcompat=true'],
    ['postgres://db/s', 'postgres://db/s'],
  ])('%s is read as %s', (url, strict) => {
    expect(withStrictTls(url)).toBe(strict);
  });
});
