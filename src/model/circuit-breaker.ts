import type { BreakerState } from '../bot/ports/question-reader.js';

/** How long what failed is left alone, in milliseconds: twice as long after each try that fails again, up to the most. */
export const PAUSE_MS = 15_000;
export const PAUSE_MS_MAX = 5 * 60_000;

/** Leaves something alone that failed, and tries it again later with one piece of work. */
export class CircuitBreaker {
  /** Milliseconds, by a clock that never goes back. */
  readonly #clockMs: () => number;
  #pauseMs = 0;
  #openUntil = Number.NEGATIVE_INFINITY;
  #isTried = false;
  /** How often it was opened or closed: work that was begun before says nothing of how things are since. */
  #turn = 0;

  constructor(clockMs: () => number) {
    this.#clockMs = clockMs;
  }

  /** Whether work is let through: `half-open` = one piece of it. */
  get state(): BreakerState {
    if (this.#pauseMs === 0) return 'closed';
    return this.#isTried || this.#clockMs() < this.#openUntil ? 'open' : 'half-open';
  }

  /** Does some work, where it is let through: what it comes to, or null where it is not begun. Rejects as the work does, which then failed. */
  async through<T>(work: () => Promise<T>): Promise<{ readonly value: T } | null> {
    const { state } = this;
    if (state === 'open') return null;
    const turn = this.#turn;
    this.#isTried = state === 'half-open';
    try {
      const value = await work();
      if (turn === this.#turn) this.#close();
      return { value };
    } catch (error) {
      if (turn === this.#turn) this.#open();
      throw error;
    }
  }

  #open(): void {
    this.#turn++;
    this.#isTried = false;
    this.#pauseMs = Math.min(PAUSE_MS_MAX, this.#pauseMs === 0 ? PAUSE_MS : this.#pauseMs * 2);
    this.#openUntil = this.#clockMs() + this.#pauseMs;
  }

  #close(): void {
    if (this.#pauseMs > 0) this.#turn++;
    this.#isTried = false;
    this.#pauseMs = 0;
  }
}
