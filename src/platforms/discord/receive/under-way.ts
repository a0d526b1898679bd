import type { Log } from '../../../bot/ports/log.js';
import { reasonOf } from '../send.js';

/** What listeners have begun: where it fails the operator is told, and the end waits for it. */
export class UnderWay {
  readonly #log: Log;
  readonly #works = new Set<Promise<void>>();
  /** The last piece of work that has to be done in order, by what it is about. */
  readonly #last = new Map<string, Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** How many pieces of work are under way. */
  get size(): number {
    return this.#works.size;
  }

  /** Begins a piece of work. Never throws. */
  begin(work: () => Promise<void>): void {
    void this.#kept(work);
  }

  /** Begins it when all that was begun about the same before has ended. */
  beginInTurn(about: string, work: () => Promise<void>): void {
    const before = this.#last.get(about);
    const turn = this.#kept(before ? () => before.then(work) : work).finally(() => {
      if (this.#last.get(about) === turn) this.#last.delete(about);
    });
    this.#last.set(about, turn);
  }

  /** Resolves when nothing is under way, or after `withinMs`. */
  async ended(withinMs: number): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
    await Promise.race([Promise.all(this.#works), late]);
  }

  #kept(work: () => Promise<void>): Promise<void> {
    const kept: Promise<void> = (async () => work())()
      .catch((error: unknown) => this.#log.error('discord-event-failed', { reason: reasonOf(error) }))
      .finally(() => this.#works.delete(kept));
    this.#works.add(kept);
    return kept;
  }
}
