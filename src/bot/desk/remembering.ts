import { LRUCache } from 'lru-cache';
import type { Incoming } from '../ports/desk.js';
import type { Log } from '../ports/log.js';
import type { Store } from '../ports/store.js';
import { despiteStore } from './despite-store.js';
import { personName } from './names.js';
import { Talks } from './talks.js';

/** What remembering conversations works with. */
export interface RememberingParts {
  readonly store: Pick<Store, 'get' | 'put'>;
  readonly log: Log;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
  /** Platforms where a conversation that Sideline answered in goes on without a mention: it is remembered there. */
  readonly followed: ReadonlySet<string>;
}

/** Thirty days, in milliseconds: how long a conversation counts as one that Sideline takes part in. */
const TAKES_PART_MS = 30 * 24 * 60 * 60_000;

/** Questions whose context is kept so that an edit is read in it, and conversations known to be marked. */
const KEPT_MAX = 10_000;

/** What a desk remembers of conversations: what a question stood behind, who spoke, and where Sideline takes part. */
export class Remembering {
  readonly #parts: RememberingParts;
  /** What stood before a question in its conversation, and whose it is, by delivery; without an entry nothing did. */
  readonly #before = new LRUCache<string, { readonly trail: readonly string[]; readonly person: string }>({
    max: KEPT_MAX,
  });
  readonly #talks = new Talks();
  readonly #marked = new LRUCache<string, true>({ max: KEPT_MAX });

  constructor(parts: RememberingParts) {
    this.#parts = parts;
  }

  /** Keeps what a question stood behind, and who spoke; `trail` is that of its answer. */
  keep({ place, person, conversation, deliveries }: Incoming, trail: readonly string[]): void {
    const name = personName({ ...place, person });
    if (conversation !== null) this.#talks.spoke(name, conversation);
    // Most questions stand alone: those have no entry, and setting nothing deletes one.
    const before = trail.length > 1 ? { trail: trail.slice(0, -1), person: name } : undefined;
    for (const key of deliveries) this.#before.set(key, before);
  }

  /** The messages that stood before a question in its conversation. */
  before(delivery: string): readonly string[] {
    return this.#before.get(delivery)?.trail ?? [];
  }

  /** Remembers that Sideline takes part in a conversation, after a restart too. Never rejects. */
  async mark({ conversation, place }: Incoming): Promise<void> {
    const { store, log, nowMs, followed } = this.#parts;
    if (conversation === null || !followed.has(place.platform) || this.#marked.has(conversation)) return;
    this.#marked.set(conversation, true);
    await despiteStore(log, 'mark', store.put(conversation, 'answered', nowMs() + TAKES_PART_MS));
  }

  /** Whether Sideline takes part in a conversation. Rejects where the store fails. */
  async isMarked(conversation: string): Promise<boolean> {
    return (await this.#parts.store.get(conversation, this.#parts.nowMs())) !== null;
  }

  /** Forgets what is in memory of a person, by name: what they asked, and the conversations they spoke in, which it gives. */
  forgetPerson(name: string): readonly string[] {
    const talks = this.#talks.forget(name);
    for (const talk of talks) this.#marked.delete(talk);
    for (const [key, value] of [...this.#before]) if (value.person === name) this.#before.delete(key);
    return talks;
  }

  /** Forgets what is in memory under keys that begin with `prefix`. */
  forgetAll(prefix: string): void {
    for (const cache of [this.#before, this.#marked]) {
      for (const key of [...cache.keys()]) if (key.startsWith(prefix)) cache.delete(key);
    }
    this.#talks.forgetAll(prefix);
  }
}
