import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

/** How long a message that goes on from another waits for it, in milliseconds: Slack delivers them within seconds. */
const WAIT_MS = 2_000;

/** How long it is remembered what came lately, in milliseconds. */
const LATELY_MS = 60_000;

/** Messages in a conversation that are being answered or waited for, by when they were written. */
interface Talk {
  readonly messages: Map<string, Promise<unknown>>;
  readonly waiting: Set<() => void>;
}

/**
 * Slack does not promise the order of what it delivers: a message that goes on from another may come before it. Kept for a
 * minute, in memory alone, without a word of any message.
 */
export class LateMessages {
  readonly #talks = new LRUCache<string, Talk>({ max: 1_000, ttl: LATELY_MS });

  /** A message written at `ts` is being answered in a conversation; whoever waits for an earlier one looks again. */
  came(talk: string, ts: string, answering: Promise<unknown>): void {
    const { messages, waiting } = this.#of(talk);
    messages.set(ts, answering);
    for (const look of waiting) look();
  }

  /** Whether a message of a conversation came lately that was written before `ts`. */
  hasEarlier(talk: string, ts: string): boolean {
    return this.#earlier(talk, ts).length > 0;
  }

  /** Waits until a message that was written before `ts` came and was answered, for a while at most. Never rejects. */
  async waitForEarlier(talk: string, ts: string): Promise<void> {
    if (!this.hasEarlier(talk, ts)) await this.#nextOf(talk, ts);
    await Promise.allSettled(this.#earlier(talk, ts));
  }

  /** Forgets what came in conversations whose id begins with `prefix`. */
  forgetAll(prefix: string): void {
    for (const talk of [...this.#talks.keys()]) if (talk.startsWith(prefix)) this.#talks.delete(talk);
  }

  async #nextOf(talk: string, ts: string): Promise<void> {
    const { waiting } = this.#of(talk);
    const over = new AbortController();
    const look = () => this.hasEarlier(talk, ts) && over.abort();
    waiting.add(look);
    await sleep(WAIT_MS, undefined, { signal: over.signal }).catch(() => {});
    waiting.delete(look);
  }

  #earlier(talk: string, ts: string): Promise<unknown>[] {
    const messages = this.#talks.get(talk)?.messages ?? [];
    return [...messages].flatMap(([at, answering]) => (Number(at) < Number(ts) ? [answering] : []));
  }

  #of(talk: string): Talk {
    const known = this.#talks.get(talk);
    if (known) return known;
    const fresh: Talk = { messages: new Map(), waiting: new Set() };
    this.#talks.set(talk, fresh);
    return fresh;
  }
}
