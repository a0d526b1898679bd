import { randomUUID } from 'node:crypto';
import type { History } from '../../core/digest/changes/history.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import type { Store } from '../ports/store.js';
import { recordHistory } from './journal.js';
import { stateDigest } from './state-text.js';

/** Each process that answers says here from which state it does. */
const HELD = 'journal:held:';

/** How often it says so, in milliseconds. */
export const HOLD_EVERY_MS = 60_000;

/** A process that was not heard of for so long is gone, in milliseconds. */
const GONE_AFTER_MS = 3 * HOLD_EVERY_MS;

/**
 * The journal as one of several processes with a store in common writes it: each tells from which state it answers, so
 * that one whose files are older than another's does not write its own down as what is new. What a process that is gone
 * held last counts for nothing, so files that were taken back everywhere are written down in the end.
 */
export class ReplicaJournal {
  readonly #store: Store;
  readonly #key = `${HELD}${randomUUID()}`;
  #history: History | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Compares knowledge with the journal and writes down what changed, unless it is behind. `now` = epoch milliseconds. */
  async record(knowledge: Knowledge, now: number): Promise<History> {
    const replica = { before: this.#history, isHeld: (digest: string) => this.#isHeld(digest, now) };
    // Told first: who looks at the journal a moment after it was written has to see that the state is held.
    await this.#hold(knowledge, now);
    try {
      this.#history = await recordHistory(this.#store, knowledge, now, replica);
      return this.#history;
    } catch (error) {
      if (this.#history) await this.#hold(this.#history.knowledge, now).catch(() => {});
      throw error;
    }
  }

  /** Says again what is answered from. The history up to now where that is another one since: nobody is ahead any more. */
  async renew(now: number): Promise<History | null> {
    const history = this.#history;
    if (!history || !this.#store.isShared) return null;
    await this.#hold(history.knowledge, now);
    if (!history.isBehind) return null;
    const caughtUp = await this.record(history.knowledge, now);
    return caughtUp.isBehind ? null : caughtUp;
  }

  /** Answers from nothing any more. */
  async leave(): Promise<void> {
    if (this.#store.isShared) await this.#store.drop(this.#key);
  }

  async #hold(knowledge: Knowledge, now: number): Promise<void> {
    if (this.#store.isShared) await this.#store.put(this.#key, await stateDigest(knowledge), now + GONE_AFTER_MS);
  }

  async #isHeld(digest: string, now: number): Promise<boolean> {
    if (!this.#store.isShared) return false;
    const held = await this.#store.list(HELD, now);
    return held.some(({ key, value }) => key !== this.#key && value === digest);
  }
}
