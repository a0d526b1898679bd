import type { PostgresExamined } from '../../store/examine-postgres.js';
import type { PartExamined } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Replicas that are this far apart are warned of at the start, too. Milliseconds. */
const WARN_FROM_MS = 5_000;

/** PostgreSQL 11. */
const LEAST_SERVER = 110_000;

/** Whether a database can be reached and is, or can be made, what Sideline works with. */
export async function databasePart(url: string, now: () => string): Promise<PartExamined> {
  const [{ examinePostgres }, { StoreUnusable }] = await Promise.all([
    import('../../store/examine-postgres.js'),
    import('../../store/unusable.js'),
  ]);
  try {
    const told = await examinePostgres(url, now);
    const clock = { of: `database ${told.place}`, aheadMs: told.aheadMs, warnFromMs: WARN_FROM_MS };
    const plain = told.plain === null ? [] : [warning('store-tls', told.plain)];
    return { findings: [databaseFinding(told), ...plain], clocks: [clock] };
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error;
    return { findings: [problem('store', error.message)], clocks: [] };
  }
}

function databaseFinding(told: PostgresExamined): Finding {
  const { place, schemaVersion: done, newestVersion: newest } = told;
  const todo = faultOf(told);
  if (todo !== null) return problem('store', `database ${place} ${todo}`);
  if (done === newest) return ok('store', `database ${place} has Sideline's schema, version ${done}`);
  const from = done === 0 ? '' : ` from version ${done}`;
  return ok('store', `database ${place} can be used; the start makes its schema version ${newest}${from}`);
}

/** What stands in the way, and what to do. */
function faultOf(told: PostgresExamined): string | null {
  const { serverVersion, encoding, schemaVersion: done, newestVersion: newest } = told;
  if (serverVersion < LEAST_SERVER) return `is PostgreSQL ${Math.floor(serverVersion / 10_000)}; use 11 or later`;
  if (encoding !== 'UTF8')
    return `is encoded in ${encoding}; make another: create database sideline encoding 'UTF8' template template0`;
  if (told.isStandby) return 'is a standby, which takes no change; name the primary in STATE_URL';
  if (done > newest)
    return `has the schema of a newer Sideline (version ${done}, this one knows ${newest}); start that one, or set STATE_URL to another database`;
  if (done < newest && !told.mayMigrate)
    return 'does not let this user make its schema; grant create on the database, or make a schema "sideline" that belongs to the user';
  return null;
}
