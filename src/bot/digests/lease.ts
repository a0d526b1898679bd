import type { Log } from '../ports/log.js';
import type { KeptOrder, KeptOrders } from './kept.js';
import type { Delivery } from './ledger.js';

/** A process that takes no step for this long has lost what it was sending, in milliseconds. */
export const LEASE_MS = 60_000;

/** How often a lease is renewed while a platform takes its time, and while the store does not take it. Milliseconds. */
const RENEW_MS = LEASE_MS / 3;
const RENEW_AGAIN_MS = 5_000;

/** So long before its lease is over nothing is sent any more: what is under way has to have arrived by then. */
const LANDING_MS = 15_000;

/** Waits before what happened is written down again, in milliseconds: each twice the one before. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 20_000;

/** How work ended. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** What was worked on, as the store has it now, and how the work ended. */
export interface Held<T> {
  readonly held: KeptOrder;
  readonly outcome: Outcome<T>;
}

/** What leases are kept with. */
export interface LeaseParts {
  readonly kept: KeptOrders;
  readonly log: Log;
  /** Unlike that of any other process. */
  readonly process: string;
  /** Whether other processes send from the same store. */
  readonly isShared: boolean;
  readonly isStopping: () => boolean;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/**
 * What one process begins, no other goes on with while it works: it says again and again that it is there. And what came
 * of the work is written down, however long the store is away.
 */
export class Leases {
  readonly #parts: LeaseParts;

  constructor(parts: LeaseParts) {
    this.#parts = parts;
  }

  /**
   * Works on a digest that is ours for as long as that takes. The signal is aborted where the lease cannot be renewed in
   * time, or somebody else has it: by its end nothing of this process may be on its way any more. Never rejects.
   */
  async during<T>(kept: KeptOrder, work: (signal: AbortSignal) => Promise<T>): Promise<Held<T>> {
    const lost = new AbortController();
    const attempt = work(lost.signal).then(
      (value): Outcome<T> => ({ value }),
      (error: unknown): Outcome<T> => ({ error }),
    );
    const held = this.#parts.isShared ? await this.#renewing(kept, attempt, lost) : kept;
    return { held, outcome: await attempt };
  }

  async #renewing(kept: KeptOrder, attempt: Promise<unknown>, lost: AbortController): Promise<KeptOrder> {
    let held = kept;
    let renewedAt = performance.now();
    let waitMs = RENEW_MS;
    while ((await Promise.race([attempt, elapsed(waitMs)])) === undefined) {
      try {
        const renewed = await this.#renewed(held);
        if (renewed === null) lost.abort();
        [held, renewedAt, waitMs] = [renewed ?? held, performance.now(), RENEW_MS];
      } catch (error) {
        this.#parts.log.warn('digest-lease-not-renewed', { order: kept.order.id, reason: String(error) });
        waitMs = RENEW_AGAIN_MS;
      }
      if (performance.now() - renewedAt > LEASE_MS - LANDING_MS - RENEW_AGAIN_MS) lost.abort();
    }
    return held;
  }

  /** Null where the lease is another's. */
  async #renewed(kept: KeptOrder): Promise<KeptOrder | null> {
    return this.#taken(kept, (from) => {
      const { open } = from.delivery;
      const renewed = open && { ...open, leaseUntil: this.#parts.nowMs() + LEASE_MS };
      return this.#parts.kept.step(from, { ...from.delivery, open: renewed }, this.#parts.nowMs());
    });
  }

  /**
   * Writes down what happened, and tries again for as long as the store is away: nobody could find out later. Null where
   * the digest is not ours any more; rejects where the process is to end before that.
   */
  written(kept: KeptOrder, delivery: Delivery): Promise<KeptOrder | null> {
    return this.#despiteStore(kept, (from) => this.#parts.kept.step(from, delivery, this.#parts.nowMs()));
  }

  /** Removes an order with its delivery in one step, in the same way; null where somebody changed the order meanwhile. */
  removed(kept: KeptOrder): Promise<KeptOrder | null> {
    const remove = async (from: KeptOrder) =>
      (await this.#parts.kept.remove(from, this.#parts.nowMs())) ? from : null;
    return this.#despiteStore(kept, remove);
  }

  async #despiteStore(kept: KeptOrder, take: Step): Promise<KeptOrder | null> {
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        return await this.#taken(kept, take);
      } catch (error) {
        this.#parts.log.error('digest-step-not-kept', { order: kept.order.id, reason: String(error) });
        if (this.#parts.isStopping()) throw error;
        await elapsed(waitMs);
      }
    }
  }

  /** A step that failed before may have been taken all the same: what stands there is ours then, though by another text. */
  async #taken(kept: KeptOrder, take: Step): Promise<KeptOrder | null> {
    const taken = await take(kept);
    if (taken) return taken;
    const { target, id } = kept.order;
    const there = await this.#parts.kept.one(target, id, this.#parts.nowMs());
    const isOurs = there?.delivery.open?.owner === this.#parts.process && there.deliveryText !== kept.deliveryText;
    return isOurs ? take({ ...kept, deliveryText: there.deliveryText }) : null;
  }
}

/** Takes a step from what is kept; null where that is not what the store has. */
type Step = (from: KeptOrder) => Promise<KeptOrder | null>;

function elapsed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
