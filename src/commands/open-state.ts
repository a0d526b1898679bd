import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';

/** The process cannot run as it is configured (`EX_CONFIG` of sysexits.h): starting it again changes nothing. */
export const EXIT_CONFIG = 78;

/** A platform or the database cannot be reached (`EX_UNAVAILABLE`): starting again later may help. */
export const EXIT_UNAVAILABLE = 69;

/** Another process holds the state file. */
export const EXIT_IN_USE = 3;

/** The state cannot be had; the message is one line, without a full stop, and says what to do. */
export class NoState extends Error {
  override readonly name = 'NoState';
  readonly exitCode: number;

  constructor(line: string, exitCode: number, cause: unknown) {
    super(line.replaceAll(/\s+/g, ' '), { cause });
    this.exitCode = exitCode;
  }
}

/** Pauses between tries to get at a state file, in milliseconds: a chat or `sideline digest` holds it for an instant. */
const AGAIN_AFTER_MS = [50, 150, 300, 500] as const;

/** Opens the store of STATE_URL. Rejects with `NoState`. `patient` = waits for those who hold it for an instant. */
export async function openState(
  url: string,
  warn: (line: string) => void,
  { patient = false } = {},
): Promise<Store & StoreContents> {
  const { openStore } = await import('../store/open-store.js');
  const { StoreInUse } = await import('../store/lock.js');
  for (const pauseMs of patient ? AGAIN_AFTER_MS : []) {
    try {
      return await openStore(url, warn);
    } catch (error) {
      if (!(error instanceof StoreInUse)) throw await explained(error);
      await delay(pauseMs);
    }
  }
  return openStore(url, warn).catch(async (error: unknown) => {
    throw await explained(error);
  });
}

/** The store of STATE_URL to be read, whoever holds it; null where nothing is kept. Rejects with `NoState`. */
export async function openStateToRead(url: string, warn: (line: string) => void): Promise<Store | null> {
  const { openStoreToRead } = await import('../store/open-store.js');
  return openStoreToRead(url, warn).catch(async (error: unknown) => {
    throw await explained(error);
  });
}

/** Why a store cannot be had, or a change in it was not made, in one line; other errors as they are. */
export async function explained(error: unknown): Promise<NoState> {
  if (error instanceof NoState) return error;
  const [{ StoreInUse }, { StoreUnreachable, StoreUnusable }] = await Promise.all([
    import('../store/lock.js'),
    import('../store/unusable.js'),
  ]);
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreInUse)
    return new NoState(`${reason}; end that process, or set STATE_URL to another file`, EXIT_IN_USE, error);
  if (error instanceof StoreUnreachable) return new NoState(reason, EXIT_UNAVAILABLE, error);
  if (error instanceof StoreUnusable) return new NoState(reason, EXIT_CONFIG, error);
  return new NoState(`${reason}; set STATE_URL to a file that Sideline may read and write`, EXIT_CONFIG, error);
}
