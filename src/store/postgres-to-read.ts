import type { Store } from '../bot/ports/store.js';
import { onlyToRead } from './only-to-read.js';
import type { PostgresStoreOptions } from './postgres.js';
import { openDatabase } from './postgres-database.js';
import { readingOver } from './postgres-reading.js';

/** One who looks asks one thing after the other. */
const CONNECTIONS = 2;
const STATEMENT_MS = 4_000;

/**
 * The store in a database as it is: no schema is made and none is migrated. Null where there is none yet. Rejects as
 * `openPostgresStore` does.
 */
export async function openPostgresStoreToRead(
  url: string,
  { warn = () => {}, schema = 'sideline' }: PostgresStoreOptions = {},
): Promise<Store | null> {
  const database = openDatabase(url, { schema, warn, connections: CONNECTIONS, statementMs: STATEMENT_MS });
  try {
    const [found] = await database.query<{ is_there: boolean }>("select to_regclass('kept') is not null as is_there");
    if (found?.is_there) {
      return onlyToRead({ ...readingOver(database.query), isShared: true, close: () => database.close() });
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  await database.close();
  return null;
}
