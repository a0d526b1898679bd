import type { Log } from '../bot/ports/log.js';
import { type Store, StoreFailure } from '../bot/ports/store.js';

/** Milliseconds for which a look at the store counts: whoever asks oftener is told the same. */
const COUNTS_FOR_MS = 5_000;

/** A store that takes longer does not answer. Milliseconds. */
const WRITE_WITHIN_MS = 3_000;

/** Where a look leaves its mark, and for how many milliseconds. */
const KEY = 'health:looked';
const KEPT_MS = 60 * 60_000;

/** What a probe looks at. */
export interface ProbeParts {
  readonly store: Pick<Store, 'put'>;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Finds out whether the store takes a change, by a small one, and not more often than sense. */
export class StoreProbe {
  readonly #parts: ProbeParts;
  #last: { readonly at: number; readonly reason: Promise<string | null> } | null = null;
  #isRefusing = false;

  constructor(parts: ProbeParts) {
    this.#parts = parts;
  }

  /** Why it takes no change, in words that name no path and no address; null where it does. */
  whyNot(): Promise<string | null> {
    const at = performance.now();
    if (this.#last === null || at - this.#last.at > COUNTS_FOR_MS) this.#last = { at, reason: this.#look() };
    return this.#last.reason;
  }

  async #look(): Promise<string | null> {
    const reason = await this.#written();
    this.#tell(reason);
    return reason;
  }

  async #written(): Promise<string | null> {
    const { store, now } = this.#parts;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, WRITE_WITHIN_MS, `no answer within ${WRITE_WITHIN_MS / 1000} seconds`);
    });
    const written = store.put(KEY, now(), Date.parse(now()) + KEPT_MS).then(() => null, reasonOf);
    return Promise.race([written, late]).finally(() => clearTimeout(timer));
  }

  /** The operator is told when it changes, not at each look. */
  #tell(reason: string | null): void {
    const { log } = this.#parts;
    if (reason !== null && !this.#isRefusing) log.error('store-not-writable', { reason });
    if (reason === null && this.#isRefusing) log.info('store-writable-again');
    this.#isRefusing = reason !== null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof StoreFailure ? error.reason : 'the store cannot be written';
}
