import { openDatabase, type Query } from './postgres-database.js';
import { versionOf } from './postgres-migrate.js';
import { MIGRATIONS } from './postgres-migrations.js';
import { plainOverNetwork } from './postgres-tls.js';

/** A database as it is; nothing is made or changed in it. */
export interface PostgresExamined {
  /** Where it is, without user and password. */
  readonly place: string;
  /** 110000 is PostgreSQL 11. */
  readonly serverVersion: number;
  readonly encoding: string;
  /** A standby, which takes no change. */
  readonly isStandby: boolean;
  /** The steps that were done to Sideline's schema, and how many this version of Sideline has. */
  readonly schemaVersion: number;
  readonly newestVersion: number;
  /** Whether the user may make the schema, or what is missing in it. */
  readonly mayMigrate: boolean;
  /** How far this machine's clock is ahead of the database's, in milliseconds. */
  readonly aheadMs: number;
  /** What is wrong where it is reached over a network without TLS, in one line; null where nothing is. */
  readonly plain: string | null;
}

/** A few questions, each of a millisecond. */
const STATEMENT_MS = 4_000;

/** Looks at a database. `now` is the present instant, ISO 8601. Rejects with `StoreUnreachable` or `StoreUnusable`. */
export async function examinePostgres(
  url: string,
  now: () => string,
  { schema = 'sideline' } = {},
): Promise<PostgresExamined> {
  const database = openDatabase(url, { schema, warn: () => {}, connections: 1, statementMs: STATEMENT_MS });
  try {
    const { db_ms, ...told } = await toldBy(database.query, schema);
    return {
      ...told,
      place: database.place,
      schemaVersion: await versionOf(database.query, schema),
      newestVersion: MIGRATIONS.length,
      aheadMs: Date.parse(now()) - db_ms,
      plain: plainOverNetwork(url),
    };
  } finally {
    await database.close();
  }
}

type Told = Pick<PostgresExamined, 'serverVersion' | 'encoding' | 'isStandby' | 'mayMigrate'> & { db_ms: number };

async function toldBy(query: Query, schema: string): Promise<Told> {
  const [row] = await query<Told>(
    `select current_setting('server_version_num')::int as "serverVersion",
      current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as "isStandby",
      coalesce(
        (select has_schema_privilege(oid, 'usage, create') from pg_namespace where nspname = $1),
        has_database_privilege(current_database(), 'create')
      ) as "mayMigrate",
      extract(epoch from clock_timestamp())::float8 * 1000 as db_ms`,
    [schema],
  );
  return row!;
}
