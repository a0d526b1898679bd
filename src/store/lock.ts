import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { isRunning, ownIdentity } from './process-identity.js';
import { codeOf } from './replace-file.js';

const Holder = z.strictObject({
  pid: z.int().positive(),
  startedAt: z.string(),
  bootId: z.string().nullable(),
  startTicks: z.string().nullable(),
});
type Holder = z.infer<typeof Holder>;

/** Another process, or this one, has the state file open already. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
  readonly pid: number;

  /** `since` is an ISO 8601 instant. */
  constructor(path: string, pid: number, since: string) {
    super(`state file ${path} is in use by pid ${pid} since ${since}`);
    this.pid = pid;
  }
}

/** The right to write a state file, until it is given back. */
export interface Lock {
  /** Removes the lock file, if it is still ours. */
  release(): Promise<void>;
}

/** Rounds until giving up, and how long a lock that is still being written is waited for. */
const ROUNDS = 40;
const UNREADABLE_ROUNDS = 10;
const ROUND_MS = 20;

/**
 * Takes `<path>.lock` for this process, over from one that is gone if need be. `now` is written down as its start.
 * Rejects with `StoreInUse` while its holder runs.
 */
export async function takeLock(path: string, now: number): Promise<Lock> {
  const lock = `${path}.lock`;
  const text = JSON.stringify({ ...ownIdentity(), startedAt: new Date(now).toISOString() } satisfies Holder);
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (created(lock, text)) return { release: () => removeIfStill(lock, text) };
    const found = await textOf(lock);
    const holder = found === null ? null : holderIn(found);
    if (holder && isRunning(holder)) throw new StoreInUse(path, holder.pid, holder.startedAt);
    // Its holder may be between making and filling it.
    if (!holder && round <= UNREADABLE_ROUNDS) await delay(ROUND_MS);
    else if (found !== null) await removeIfStill(lock, found);
  }
  throw new Error(`lock ${lock} changes all the time: see which processes start with this state file`);
}

/** Who holds `<path>.lock` and runs; null where nobody does. The lock stays as it is. */
export async function lockHolder(path: string): Promise<{ readonly pid: number; readonly startedAt: string } | null> {
  const found = await textOf(`${path}.lock`);
  const holder = found === null ? null : holderIn(found);
  return holder && isRunning(holder) ? holder : null;
}

/** Makes the file unless there is one; without a pause in between, so that others rarely see it empty. */
function created(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // On a full disk it is made and cannot be filled.
    rmSync(path, { force: true });
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}

/**
 * Removes the lock with this text. Another process may have taken it over since we looked: so it is moved away first,
 * and put back if it turns out to be another.
 */
async function removeIfStill(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    if ((await textOf(path)) !== text) return;
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await textOf(aside)) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
