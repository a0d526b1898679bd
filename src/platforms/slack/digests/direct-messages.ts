import { LRUCache } from 'lru-cache';
import type { Log } from '../../../bot/ports/log.js';
import type { Store } from '../../../bot/ports/store.js';
import { keyOf } from '../store-key.js';

/** Whether a place is the direct messages with a person: of a channel's id, or of the person's own. */
export function isDirect(channel: string): boolean {
  return /^[DUW]/.test(channel);
}

/** Whether a place is named by a person's id: Slack takes it in place of the channel of the direct messages with them. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}

/**
 * Which channel the direct messages with a person are, as far as Sideline has seen them: to ask Slack would take a scope
 * of its own. Digests need it to look for what they posted, and to see who reads them.
 */
export class DirectMessages {
  readonly #store: Store;
  readonly #log: Log;
  /** What was kept lately. */
  readonly #kept = new LRUCache<string, string>({ max: 10_000 });

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Keeps that a channel is the direct messages with a person. Never rejects. */
  async remember(team: string, channel: string, person: string): Promise<void> {
    if (this.#kept.get(keyFor(team, channel)) === person) return;
    await Promise.all([this.#keep(keyFor(team, channel), person), this.#keep(keyFor(team, person), channel)]);
  }

  /** The person of a channel, or the channel of a person; null where Sideline has not seen it. */
  async otherOf(team: string, id: string): Promise<string | null> {
    const key = keyFor(team, id);
    return this.#kept.get(key) ?? (await this.#store.get(key, 0).catch(() => null));
  }

  /** Forgets what is held in memory of a workspace. */
  forget(team: string): void {
    const own = keyFor(team, '');
    for (const key of [...this.#kept.keys()]) if (key.startsWith(own)) this.#kept.delete(key);
  }

  /** Forgets what is held in memory of a person. */
  forgetPerson(team: string, person: string): void {
    const channel = this.#kept.get(keyFor(team, person));
    for (const id of [person, ...(channel === undefined ? [] : [channel])]) this.#kept.delete(keyFor(team, id));
  }

  async #keep(key: string, value: string): Promise<void> {
    await this.#store.put(key, value, null).then(
      () => void this.#kept.set(key, value),
      (error: unknown) => this.#log.error('store-failed', { what: 'direct', reason: String(error) }),
    );
  }
}

function keyFor(team: string, id: string): string {
  return keyOf(team, 'direct', id);
}
