import { escapeIdentifier } from 'pg';
import { type Database, type DatabaseOptions, openDatabase, type Query } from './postgres-database.js';
import { MIGRATIONS } from './postgres-migrations.js';
import { StoreUnusable } from './unusable.js';

/** Waiting for another process that migrates, and a step over a large table, take longer than any other statement. */
const MIGRATION_MS = 60_000;

/**
 * Makes the schema what this version of Sideline works with, one process at a time, whole or not at all. Where nothing
 * is to be done it only reads. Rejects where the schema belongs to a newer version.
 */
export async function migrate(url: string, { schema, warn }: Pick<DatabaseOptions, 'schema' | 'warn'>): Promise<void> {
  const database = openDatabase(url, { schema, warn, connections: 1, statementMs: MIGRATION_MS });
  try {
    await mindEncoding(database.query, database.place);
    if ((await pending(database.query, schema, database.place)).length === 0) return;
    await inTurn(database, schema);
  } finally {
    await database.close();
  }
}

async function inTurn(database: Database, schema: string): Promise<void> {
  const { query, commit, undo } = await database.begin('begin');
  try {
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sideline migrations of ${schema}`]);
    // Asked anew: another process may have done it while we waited.
    await apply(query, schema, await pending(query, schema, database.place));
    await commit();
  } finally {
    undo();
  }
}

async function mindEncoding(query: Query, place: string): Promise<void> {
  const [row] = await query<{ encoding: string }>("select current_setting('server_encoding') as encoding");
  if (row?.encoding === 'UTF8') return;
  const todo = "make another one: create database sideline encoding 'UTF8' template template0";
  throw new StoreUnusable(`database ${place} is encoded in ${row?.encoding}, which lacks characters`, todo);
}

/** The steps that the schema lacks, with their numbers. */
async function pending(query: Query, schema: string, place: string): Promise<(readonly [number, string])[]> {
  const done = await versionOf(query, schema);
  if (done > MIGRATIONS.length) {
    throw new StoreUnusable(
      `schema "${schema}" of database ${place} is of version ${done}, newer than ${MIGRATIONS.length} of this Sideline`,
      'start the newer Sideline, or set STATE_URL to another database',
    );
  }
  return MIGRATIONS.map((step, index) => [index + 1, step] as const).slice(done);
}

/** The number of the last step that was done to the schema; 0 where there is none yet. */
export async function versionOf(query: Query, schema: string): Promise<number> {
  if (!(await isThere(query, TABLE, schema))) return 0;
  const [row] = await query<{ version: number }>('select coalesce(max(number), 0) as version from migrations');
  return row?.version ?? 0;
}

async function apply(query: Query, schema: string, steps: readonly (readonly [number, string])[]): Promise<void> {
  // Looked up first: a role that may not make schemas may not say `if not exists` either.
  if (!(await isThere(query, SCHEMA, schema))) await query(`create schema ${escapeIdentifier(schema)}`);
  await query('create table if not exists migrations (number integer primary key, done_at timestamptz not null)');
  for (const [number, step] of steps) {
    await query(step);
    await query('insert into migrations values ($1, now())', [number]);
  }
}

/*
 * Catalogues rather than `to_regclass` and the like: those remember what was not there, and do not see what another
 * process has made while we waited.
 */
const SCHEMA = 'select from pg_namespace where nspname = $1';
const TABLE = "select from pg_tables where schemaname = $1 and tablename = 'migrations'";

async function isThere(query: Query, statement: string, schema: string): Promise<boolean> {
  return (await query(statement, [schema])).length > 0;
}
