import { breathe } from '../breathe.js';

/** A piece of work that waits for its turn. */
type Waiting = () => void;

/**
 * Runs pieces of work one after the other, and lets the process see to everything else between two of them: however
 * many questions come at once, a platform's request is acknowledged after one piece of work at the most. People take
 * turns: whoever has asked a hundred things is done with the second one when everybody else has had one.
 */
export class Turns {
  /** What waits, by person; whose turn is next stands first. */
  readonly #waiting = new Map<string, Waiting[]>();
  #isRunning = false;

  /** Does a person's piece of work when it is their turn; settles as the work does. */
  take<T>(person: string, work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const own = this.#waiting.get(person) ?? [];
      this.#waiting.set(person, own);
      own.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.size > 0) {
      await breathe();
      this.#next()?.();
    }
    this.#isRunning = false;
  }

  /** The work whose turn it is. Its person goes to the end of those who wait. */
  #next(): Waiting | undefined {
    const [[person, own] = []] = this.#waiting;
    if (person === undefined || own === undefined) return undefined;
    const work = own.shift();
    this.#waiting.delete(person);
    if (own.length > 0) this.#waiting.set(person, own);
    return work;
  }
}
