import PQueue from 'p-queue';
import { groupBy } from '../../core/graph/order.js';
import { orderKey } from '../ports/digests.js';
import type { Log } from '../ports/log.js';
import type { DigestDelivery } from './deliver.js';
import type { KeptOrder, KeptOrders } from './kept.js';
import { goesOnAt } from './ledger.js';
import { dueSlots, nextDue } from './slots-due.js';

/** Channels that are sent to at once: what bounds the memory of many digests at the same minute. */
const AT_ONCE = 32;

/** The longest sleep, in milliseconds: orders come from other processes too, and clocks jump. */
const LOOK_AGAIN_MS = 20_000;

/** The shortest, in milliseconds: what could not be done at once is not asked for without a pause. */
const SHORTEST_MS = 50;

/** What a look found: when something is due next (epoch milliseconds, null = not known), and the end of what it began. */
interface Look {
  readonly nextAt: number | null;
  readonly done: Promise<unknown>;
}

/** Looks which digests are due, again and again. What takes long in one channel holds up no other. */
export class DigestRunner {
  readonly #kept: KeptOrders;
  readonly #delivery: DigestDelivery;
  readonly #log: Log;
  readonly #now: () => string;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  /** Orders that are being attended to. */
  readonly #busy = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  #end = new AbortController();

  constructor(parts: { kept: KeptOrders; delivery: DigestDelivery; log: Log; now: () => string }) {
    this.#kept = parts.kept;
    this.#delivery = parts.delivery;
    this.#log = parts.log;
    this.#now = parts.now;
    this.#end.abort();
  }

  /** Aborted while it has not begun, and from when it is to end: nothing is begun to be sent then. */
  get ending(): AbortSignal {
    return this.#end.signal;
  }

  /** Channels that digests are being sent to, or wait to be. */
  get length(): number {
    return this.#queue.size + this.#queue.pending;
  }

  /** Begins to look. */
  start(): void {
    this.#begin();
    this.#sleep(0);
  }

  /** An order was made or changed: its time may be nearer than the next look. */
  wake(): void {
    void this.#looking.then(() => this.#sleep(0));
  }

  /** Looks no more; resolves when what was being sent is sent, or broken off after `withinMs` to be taken up later. */
  async stop(withinMs: number): Promise<void> {
    this.#end.abort();
    if (this.#timer) clearTimeout(this.#timer);
    const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
    await Promise.race([this.#looking.then(() => this.#queue.onIdle()), late]);
  }

  /** Attends to everything that is due now, to its end. */
  async round(): Promise<void> {
    this.#begin();
    await (await this.#look()).done;
  }

  #begin(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController();
  }

  #sleep(ms: number): void {
    if (this.#end.signal.aborted) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().then(({ nextAt }) => {
        const ms = nextAt === null ? LOOK_AGAIN_MS : nextAt - Date.parse(this.#now());
        this.#sleep(Math.max(SHORTEST_MS, Math.min(ms, LOOK_AGAIN_MS)));
      });
    }, ms);
  }

  /** Begins what is due. A store that fails is told to the operator, and asked again later. */
  async #look(): Promise<Look> {
    try {
      const now = Date.parse(this.#now());
      const orders = await this.#kept.all(now, this.#kept.teller(this.#log));
      const idle = orders.filter((one) => !this.#busy.has(nameOf(one)));
      const due = shuffled(idle.filter((one) => isDue(one, now)));
      const channels = [
        ...groupBy(due, ({ order: { target } }) => `${target.platform}:${target.team}:${target.channel}`),
      ];
      const done = Promise.all(channels.map(([, ofChannel]) => this.#attendTo(ofChannel)));
      return { nextAt: earliest(idle.flatMap(({ order, delivery }) => nextDue(order, delivery, now) ?? [])), done };
    } catch (error) {
      this.#log.error('digests-failed', { reason: String(error) });
      return { nextAt: null, done: Promise.resolve() };
    }
  }

  /** The orders of one channel, one after the other. */
  async #attendTo(orders: readonly KeptOrder[]): Promise<void> {
    for (const one of orders) this.#busy.add(nameOf(one));
    await this.#queue.add(async () => {
      for (const one of orders) await this.#attend(one);
    });
  }

  async #attend(kept: KeptOrder): Promise<void> {
    try {
      if (!this.#end.signal.aborted) await this.#delivery.attend(kept);
    } catch (error) {
      this.#log.error('digest-failed', { order: kept.order.id, reason: String(error) });
    } finally {
      this.#busy.delete(nameOf(kept));
    }
  }
}

function nameOf({ order }: KeptOrder): string {
  return orderKey(order.target, order.id);
}

function isDue({ order, delivery }: KeptOrder, now: number): boolean {
  if (order.paused) return false;
  if (delivery.open) return goesOnAt(delivery.open, now) <= now;
  return dueSlots(order, delivery, now).kind !== 'nothing';
}

function earliest(instants: readonly number[]): number | null {
  return instants.reduce<number | null>((least, one) => (least === null || one < least ? one : least), null);
}

/** In another order for each process, so that replicas do not all reach for the same. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((one) => ({ one, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
