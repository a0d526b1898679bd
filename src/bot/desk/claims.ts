import type { Incoming } from '../ports/desk.js';
import type { Log } from '../ports/log.js';
import type { Claim, Posted, Store } from '../ports/store.js';
import { despiteStore } from './despite-store.js';

/** What claiming events works with. */
export interface ClaimsParts {
  readonly store: Pick<Store, 'claim' | 'posting' | 'settle' | 'release'>;
  readonly log: Log;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** An event, by the ids under which it is delivered. */
type Event = Pick<Incoming, 'deliveries'>;

/** A lease outlasts every try of a delivery, waits for a platform's limits included. Milliseconds. */
const LEASE_MS = 3 * 60_000;

/**
 * Which events are ours to answer, as the store has it. Never rejects: a store that fails does not silence Sideline, since
 * an answer too many is better than none.
 */
export class Claims {
  readonly #parts: ClaimsParts;

  constructor(parts: ClaimsParts) {
    this.#parts = parts;
  }

  /** Takes an event; `yours` also where the store fails. */
  claim({ deliveries }: Event): Promise<Claim> {
    const { store, log, nowMs } = this.#parts;
    return store.claim(deliveries, nowMs(), LEASE_MS).catch((error: unknown) => {
      log.error('store-failed', { what: 'claim', reason: String(error) });
      return 'yours';
    });
  }

  /** An answer is about to be posted: nobody can tell from here on whether it arrived. */
  posting({ deliveries }: Event): Promise<void> {
    return this.#kept('posting', this.#parts.store.posting(deliveries, this.#parts.nowMs()));
  }

  /** Ends a claim for good, with what was posted. */
  settle({ deliveries }: Event, posted: Posted | null): Promise<void> {
    return this.#kept('settle', this.#parts.store.settle(deliveries, posted, this.#parts.nowMs()));
  }

  /** Gives an event back, so that a redelivery is answered. */
  release({ deliveries }: Event): Promise<void> {
    return this.#kept('release', this.#parts.store.release(deliveries));
  }

  #kept(what: string, step: Promise<void>): Promise<void> {
    return despiteStore(this.#parts.log, what, step);
  }
}
