import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Low } from 'lowdb';
import { type Claim, type Store, StoreFailure, type Swap } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';
import { distinct } from './distinct.js';
import { durableFile } from './durable-file.js';
import { type GroupCommit, groupCommit } from './group-commit.js';
import { type Lock, takeLock } from './lock.js';
import { codeOf, removeLeftovers, type replaceFile } from './replace-file.js';
import {
  claim,
  drop,
  emptyState,
  fits,
  forget,
  forgetPlaces,
  get,
  judge,
  list,
  markPosting,
  postedFor,
  put,
  release,
  type State,
  settle,
  swap,
} from './state.js';
import { entriesOf, restore } from './state-contents.js';

/** What may be different about a file store. */
export interface FileStoreOptions {
  /** Receives one line for each thing that was wrong with the file at the start. Default: nobody. */
  readonly warn?: (line: string) => void;
  /** The clock, epoch milliseconds, for the lock and for the names of broken files; claims go by their caller's. */
  readonly now?: () => number;
  /** Writes the file, for tests. */
  readonly replace?: typeof replaceFile;
}

/** A change that could not be written, and therefore did not happen. `message` is for people: "not saved: disk full …". */
export class NotSaved extends StoreFailure {
  override readonly name = 'NotSaved';
  constructor(path: string, cause: unknown) {
    const reason = REASONS.get(codeOf(cause) ?? '') ?? 'the state file cannot be written';
    super(reason, `not saved: ${reason} (${path}: ${cause instanceof Error ? cause.message : cause})`, { cause });
  }
}

const REASONS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    ENOSPC: 'disk full',
    EDQUOT: 'disk quota used up',
    EFBIG: 'the state file may not grow any more',
    EROFS: 'the disk is read-only',
    EACCES: 'no permission to write the state file',
  }),
);

/**
 * The store in one JSON file that belongs to this process alone; the folder is made where there is none. What a broken
 * file holds is put aside, never overwritten, and the copy before it is used.
 *
 * Rejects with `StoreInUse` while another process has the file open, and with an error that names the path where it
 * cannot be read. Changes reject with `NotSaved` while the disk refuses them; later ones are tried again.
 */
export async function openFileStore(path: string, options: FileStoreOptions = {}): Promise<Store & StoreContents> {
  const { warn = () => {}, now = Date.now, replace } = options;
  const real = await realPlace(resolve(path));
  const lock = await takeLock(real, now());
  try {
    await removeLeftovers(real);
    const db = new Low<State>(durableFile(real, { warn, now, ...(replace && { replace }) }), emptyState());
    await db.read();
    const commits = groupCommit(db.data, (draft) => write(db, draft, real));
    return storeOver(commits, lock, real);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The file behind symbolic links: two names of one file must not make two locks. */
async function realPlace(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
}

/** The database has a draft only while it is written: what is saved by then is up to the commits. */
async function write(db: Low<State>, draft: State, path: string): Promise<void> {
  const start = db.data;
  db.data = draft;
  try {
    await db.write();
  } catch (error) {
    throw new NotSaved(path, error);
  } finally {
    db.data = start;
  }
}

function storeOver(commits: GroupCommit, lock: Lock, path: string): Store & StoreContents {
  let closing: Promise<void> | null = null;
  const open = () => {
    if (closing !== null) throw new Error(`state file ${path} is closed: open the store again before using it`);
    return commits;
  };
  return {
    claim: async (keys, now, leaseMs) => claimSoon(open(), keys, now, leaseMs),
    posting: async (keys, now) => open().change((draft) => markPosting(draft, keys, now)),
    settle: async (keys, posted, now) => open().change((draft) => settle(draft, keys, posted, now)),
    release: async (keys) => open().change((draft) => release(draft, keys)),
    posted: async (key) => postedFor(open().saved(), key),
    put: async (key, value, until) => open().change((draft) => put(draft, key, value, until)),
    get: async (key, now) => get(open().saved(), key, now),
    list: async (prefix, now) => list(open().saved(), prefix, now),
    swap: async (swaps, now) => swapSoon(open(), distinct(swaps), now),
    drop: async (key) => open().change((draft) => drop(draft, key)),
    forget: async (prefixes) => open().change((draft) => forget(draft, prefixes)),
    forgetPlaces: async (prefix, channels) => open().change((draft) => forgetPlaces(draft, prefix, channels)),
    entries: async function* () {
      yield* entriesOf(open().saved());
    },
    restore: async (entries) => open().change((draft) => restore(draft, entries)),
    isShared: false,
    close: () => {
      closing ??= commits.idle().then(() => lock.release());
      return closing;
    },
  };
}

/**
 * A claim that needs no write is decided at once. It must come out alike whether the write under way succeeds or not,
 * and holds in both cases; otherwise it waits for its turn.
 */
function claimSoon(
  commits: GroupCommit,
  keys: readonly string[],
  now: number,
  leaseMs: number,
): Claim | Promise<Claim> {
  const states = outcomes(commits);
  const verdicts = new Set(states.map((state) => judge(state, keys, now)));
  if (verdicts.size > 1 || verdicts.has('unsure')) {
    return commits.change((next) => claim(next, keys, now, leaseMs));
  }
  for (const state of states) claim(state, keys, now, leaseMs);
  return verdicts.has('yours') ? 'yours' : 'taken';
}

/** A swap that does not fit, whether the write under way succeeds or not, changes nothing and waits for no write. */
function swapSoon(commits: GroupCommit, swaps: readonly Swap[], now: number): boolean | Promise<boolean> {
  if (!outcomes(commits).some((state) => fits(state, swaps, now))) return false;
  return commits.change((next) => swap(next, swaps, now));
}

/** What there may be once the write under way is over. */
function outcomes(commits: GroupCommit): readonly State[] {
  const draft = commits.draft();
  return draft === null ? [commits.saved()] : [commits.saved(), draft];
}
