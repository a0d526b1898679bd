import type { StoreContents, StoreEntry } from '../bot/ports/store-contents.js';
import type { Database, Query } from './postgres-database.js';
import { fromText, toText } from './postgres-text.js';

/** Rows fetched at a time. */
const PAGE = 1_000;

/** `StoreContents` over a database whose schema is made. */
export function postgresContents(database: Database): StoreContents {
  return {
    entries: () => entriesIn(database),
    restore: (entries) => restoreIn(database, entries),
  };
}

/** One snapshot, however long the reading takes and whatever replicas do meanwhile. */
async function* entriesIn(database: Database): AsyncGenerator<StoreEntry> {
  const { query, undo } = await database.begin('begin isolation level repeatable read read only');
  try {
    for await (const row of rowsOf<ClaimRow>(query, 'claims', CLAIMS)) yield claimIn(row);
    for await (const { key, value, until } of rowsOf<ValueRow>(query, 'kept', VALUES)) {
      yield { kind: 'value', key: fromText(key), value: fromText(value), until };
    }
  } finally {
    undo();
  }
}

const CLAIMS = 'select key, state, at, channel, message from claims where state is not null order by at, key';
const VALUES = 'select key, value, until from kept order by key';

interface ClaimRow {
  readonly key: string;
  readonly state: 'posting' | 'settled';
  readonly at: number;
  readonly channel: string | null;
  readonly message: string | null;
}

interface ValueRow {
  readonly key: string;
  readonly value: string;
  readonly until: number | null;
}

async function* rowsOf<Row extends object>(query: Query, name: string, select: string): AsyncGenerator<Row> {
  await query(`declare all_${name} cursor for ${select}`);
  while (true) {
    const page = await query<Row>(`fetch ${PAGE} from all_${name}`);
    yield* page;
    if (page.length < PAGE) return;
  }
}

function claimIn({ key, state, at, channel, message }: ClaimRow): StoreEntry {
  if (state === 'posting') return { kind: 'posting', key: fromText(key), at };
  const posted =
    channel === null || message === null ? null : { channel: fromText(channel), message: fromText(message) };
  return { kind: 'settled', key: fromText(key), at, posted };
}

/** Nobody claims meanwhile: `claim` relies on it that no row appears beside it, and nobody waits in a circle. */
async function restoreIn(database: Database, entries: readonly StoreEntry[]): Promise<void> {
  const { query, commit, undo } = await database.begin('begin');
  try {
    await query('lock table claims, kept in exclusive mode');
    await query(RESTORE, columnsOf(entries));
    await commit();
  } finally {
    undo();
  }
}

/** A lease that a running replica has on the key stays. */
const RESTORE = `
  with restored as (
    insert into claims (key, state, at, channel, message)
    select * from unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::text[]) as given
    on conflict (key) do update
      set state = excluded.state, at = excluded.at, channel = excluded.channel, message = excluded.message
  )
  insert into kept (key, value, until)
  select * from unnest($6::text[], $7::text[], $8::float8[]) as given
  on conflict (key) do update set value = excluded.value, until = excluded.until`;

/** The columns of the claims and of the values. Of entries with the same key the last one counts. */
function columnsOf(entries: readonly StoreEntry[]): unknown[][] {
  const [claims, values] = [new Map<string, unknown[]>(), new Map<string, unknown[]>()];
  for (const entry of entries) {
    const key = toText(entry.key);
    if (entry.kind === 'value') values.set(key, [key, toText(entry.value), entry.until]);
    else claims.set(key, [key, entry.kind, entry.at, ...postedIn(entry)]);
  }
  return [...turned([...claims.values()], 5), ...turned([...values.values()], 3)];
}

function postedIn(entry: StoreEntry): (string | null)[] {
  if (entry.kind !== 'settled' || entry.posted === null) return [null, null];
  return [toText(entry.posted.channel), toText(entry.posted.message)];
}

function turned(rows: readonly (readonly unknown[])[], width: number): unknown[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}
