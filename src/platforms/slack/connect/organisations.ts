import { LRUCache } from 'lru-cache';
import type { Log } from '../../../bot/ports/log.js';
import type { Store } from '../../../bot/ports/store.js';
import { keyOf } from '../store-key.js';

/** Workspaces of which it is remembered in memory that their organisation is kept. */
const KEPT_MAX = 10_000;

/**
 * Which organisation installed Sideline for a workspace of it: events say so, but a digest is sent where there is none.
 */
export class Organisations {
  readonly #store: Store;
  readonly #log: Log;
  readonly #kept = new LRUCache<string, string>({ max: KEPT_MAX });

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Never rejects: an event is answered without it. */
  async remember(team: string, organisation: string): Promise<void> {
    if (this.#kept.get(team) === organisation) return;
    await this.#store.put(keyFor(team), organisation, null).then(
      () => void this.#kept.set(team, organisation),
      (error: unknown) => this.#log.error('store-failed', { what: 'organisation', reason: String(error) }),
    );
  }

  /** Null where none has done so. */
  of(team: string): Promise<string | null> {
    return this.#store.get(keyFor(team), 0);
  }

  /** Forgets what is held in memory of a workspace, or of an organisation that left. */
  forget(owner: string): void {
    this.#kept.delete(owner);
    for (const [team, organisation] of [...this.#kept]) if (organisation === owner) this.#kept.delete(team);
  }
}

function keyFor(team: string): string {
  return keyOf(team, 'organisation');
}
