import type { Log } from '../../bot/ports/log.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import { type Store, StoreFailure } from '../../bot/ports/store.js';
import type { History } from '../../core/digest/changes/history.js';
import { explained, openState, openStateToRead } from '../open-state.js';

/** What the state of this machine is opened with. */
export interface LocalStateParts {
  /** STATE_URL. */
  readonly url: string;
  /** The knowledge as it was loaded. */
  readonly sideline: Sideline;
  /** When that was, epoch milliseconds: what another process loads later is newer. */
  readonly loadedAt: () => number;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
  /** Receives one line for each thing that is wrong with the state and does not stop anything. */
  readonly warn: (line: string) => void;
}

/** An opened store, with the history of the knowledge up to now. */
export interface Opened {
  readonly store: Store;
  readonly history: History;
}

/**
 * The state of STATE_URL as terminals share it. A file is opened for one piece of work and let go of at once, since cron
 * and other windows want it too; a database, and a store that ends with the process, stay open.
 */
export class LocalState {
  readonly #parts: LocalStateParts;
  readonly #isFile: boolean;
  #lasting: Promise<Store> | null = null;
  /** The last one that was written down. */
  #history: History | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: LocalStateParts) {
    this.#parts = parts;
    this.#isFile = parts.url.startsWith('file:');
  }

  /** What was loaded. */
  get knowledge(): Sideline['knowledge'] {
    return this.#parts.sideline.knowledge;
  }

  /** Since when it is as it is while newer files cannot be read; null = all is well. */
  get staleSince(): number | null {
    return this.#parts.sideline.staleSince;
  }

  /**
   * Works on the state, one piece of work after the other; what changed in the knowledge is written down first, as known
   * from `now` (ISO 8601) on.
   */
  change<T>(work: (opened: Opened) => Promise<T>, now = this.#parts.now()): Promise<T> {
    return this.#inTurn(async () => {
      const store = await this.#open();
      try {
        this.#history = this.#sameOr(await this.#recorded(store, now));
        this.#parts.sideline.know(this.#history);
        return await work({ store, history: this.#history });
      } catch (error) {
        throw await asNoState(error);
      } finally {
        if (this.#isFile) await store.close();
      }
    });
  }

  /** Looks at the state and at the history up to `now`, whoever holds it. Null where nothing is kept. */
  read<T>(work: (opened: Opened | null) => Promise<T>, now = this.#parts.now()): Promise<T> {
    return this.look(async (store) => work(store && { store, history: this.#sameOr(await this.#known(store, now)) }));
  }

  /** Looks at the state alone, whoever holds it. Null where nothing is kept. */
  look<T>(work: (store: Store | null) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const lasting = await this.#lasting;
      if (lasting) return work(lasting);
      const store = await openStateToRead(this.#parts.url, this.#parts.warn);
      return work(store).finally(() => store?.close());
    });
  }

  /** Why nothing could be kept where nothing is kept yet; null where it could. */
  whyUnwritable(): Promise<string | null> {
    return import('./why-unwritable.js').then(({ whyUnwritable }) => whyUnwritable(this.#parts.url));
  }

  /** Lets go of what stayed open, once the work under way is done. */
  async close(): Promise<void> {
    await this.#last;
    await (await this.#lasting)?.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #open(): Promise<Store> {
    const { url, warn } = this.#parts;
    if (this.#isFile) return openState(url, warn, { patient: true });
    this.#lasting ??= openState(url, warn).catch((error: unknown) => {
      this.#lasting = null;
      throw error;
    });
    return this.#lasting;
  }

  /** A window that was opened long ago must not write down its old knowledge as what is new. */
  async #recorded(store: Store, now: string): Promise<History> {
    const { sideline, log } = this.#parts;
    const newer = await this.#newer(store, now);
    if (newer) return newer;
    const { openHistory } = await import('../open-history.js');
    return openHistory(store, sideline, { now: () => now, log });
  }

  async #known(store: Store, now: string): Promise<History> {
    const { sideline } = this.#parts;
    const [{ readHistory }, { historyFrom }] = await Promise.all([
      import('../../bot/journal/journal.js'),
      import('../../core/digest/changes/history.js'),
    ]);
    const instant = Date.parse(now);
    const kept = (await this.#newer(store, now)) ?? (await readHistory(store, sideline.knowledge, instant));
    return kept ?? historyFrom(sideline.knowledge, instant);
  }

  /** What was written down since the knowledge was loaded here. */
  async #newer(store: Store, now: string): Promise<History | null> {
    const { keptHistory } = await import('../../bot/journal/journal.js');
    const kept = await keptHistory(store, Date.parse(now));
    return kept && kept.knownAt(kept.head) > this.#parts.loadedAt() ? kept : null;
  }

  /** A history has graphs in it that are dear to build: the one at hand stays while nothing was added. */
  #sameOr(history: History): History {
    const known = this.#history;
    const isSame = known?.head === history.head && known.first === history.first && known.since === history.since;
    return known && isSame ? known : history;
  }
}

/** The errors of a store that says no to a change are about the state too. */
async function asNoState(error: unknown): Promise<unknown> {
  return error instanceof StoreFailure ? explained(error) : error;
}
