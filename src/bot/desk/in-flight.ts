import { LRUCache } from 'lru-cache';

/** An event that is being dealt with: how many had come before it, and when it came, by a clock that never goes back. */
export interface Turn {
  readonly number: number;
  readonly cameAt: number;
}

/** Workspaces that are known to have been forgotten; the least recently forgotten goes first. */
const FORGOTTEN_MAX = 10_000;

/** The events that are being dealt with, and which workspaces were forgotten meanwhile. */
export class InFlight {
  /** What is being answered, by delivery. */
  readonly #byDelivery = new Map<string, Promise<void>>();
  /** Workspaces that were forgotten, each with how many events had been taken by then. */
  readonly #forgotten = new LRUCache<string, number>({ max: FORGOTTEN_MAX });
  #taken = 0;
  #count = 0;

  /** How many events are being dealt with. */
  get count(): number {
    return this.#count;
  }

  /** Deals with an event by `work`, which never rejects; of two at once under the same delivery the first one counts. */
  async take(deliveries: readonly string[], work: (turn: Turn) => Promise<void>): Promise<void> {
    this.#count++;
    const working = work({ number: ++this.#taken, cameAt: performance.now() });
    const fresh = deliveries.filter((key) => !this.#byDelivery.has(key));
    for (const key of fresh) this.#byDelivery.set(key, working);
    await working;
    for (const key of fresh) this.#byDelivery.delete(key);
    this.#count--;
  }

  /** Counts work that no event is to be known by: a click, a glance. Settles as it does. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count++;
    return work().finally(() => this.#count--);
  }

  /** What resolves once a delivery was dealt with; nothing where it is not being dealt with. */
  get(delivery: string): Promise<void> | undefined {
    return this.#byDelivery.get(delivery);
  }

  /** Resolves once what is being dealt with at this moment is done, or after `withinMs`. */
  async drained(withinMs: number): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
    await Promise.race([Promise.allSettled([...this.#byDelivery.values()]), late]);
  }

  /** A workspace is forgotten at this moment. */
  forgetTeam(team: string): void {
    this.#forgotten.set(team, this.#taken);
  }

  /** Whether a workspace was forgotten after one of its events had come: nothing of that is to be left behind. */
  wasForgotten(team: string, { number }: Turn): boolean {
    return number <= (this.#forgotten.get(team) ?? 0);
  }
}
