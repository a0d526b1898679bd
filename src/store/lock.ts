import { setTimeout as delay } from 'node:timers/promises';
import { holderIn, textOf } from './lock-file.js';
import { isRunning, ownIdentity } from './process-identity.js';
import { madeUnlessThere, removeIfStill, removeLeftovers, takenOver } from './takeover.js';

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
  const text = JSON.stringify({ ...ownIdentity(), startedAt: new Date(now).toISOString() });
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (await madeUnlessThere(lock, text)) return held(lock, text);
    const found = await textOf(lock);
    const holder = found === null ? null : holderIn(found);
    if (holder && isRunning(holder)) throw new StoreInUse(path, holder.pid, holder.startedAt);
    // Where a file cannot be made with its text at once, its holder may be between making and filling it.
    const isPerhapsNew = !holder && round <= UNREADABLE_ROUNDS;
    if (found !== null && !isPerhapsNew && (await takenOver(lock, found, text))) return held(lock, text);
    await delay(ROUND_MS);
  }
  throw new Error(`lock ${lock} changes all the time: see which processes start with this state file`);
}

async function held(lock: string, text: string): Promise<Lock> {
  await removeLeftovers(lock);
  return { release: () => removeIfStill(lock, text) };
}

/** Who holds `<path>.lock` and runs; null where nobody does. The lock stays as it is. */
export async function lockHolder(path: string): Promise<{ readonly pid: number; readonly startedAt: string } | null> {
  const found = await textOf(`${path}.lock`);
  const holder = found === null ? null : holderIn(found);
  return holder && isRunning(holder) ? holder : null;
}
