import { draftOver, type State } from './state.js';

/** A state whose changes count only once they are written; those that come during a write go into the next one together. */
export interface GroupCommit {
  /** What is written. */
  saved(): State;
  /** What is being written at this moment; null in between. */
  draft(): State | null;
  /** Runs a step over the next draft. Resolves with its outcome once that is written; rejects where it could not be. */
  change<T>(step: (draft: State) => T): Promise<T>;
  /** Resolves once nothing waits to be written. */
  idle(): Promise<void>;
}

interface Waiting {
  /** Runs the step; what it gives back tells the caller. */
  readonly run: (draft: State) => () => void;
  readonly reject: (reason: unknown) => void;
}

/** Changes to `start`, each batch through one call of `write`, which is spared where nothing durable has changed. */
export function groupCommit(start: State, write: (draft: State) => Promise<void>): GroupCommit {
  return new Commits(start, write);
}

class Commits implements GroupCommit {
  readonly #write: (draft: State) => Promise<void>;
  #saved: State;
  #draft: State | null = null;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(start: State, write: (draft: State) => Promise<void>) {
    this.#saved = start;
    this.#write = write;
  }

  saved(): State {
    return this.#saved;
  }

  draft(): State | null {
    return this.#draft;
  }

  change<T>(step: (draft: State) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = (draft: State) => {
        const outcome = step(draft);
        return () => resolve(outcome);
      };
      this.#waiting.push({ run, reject });
      this.#running ??= this.#work();
    });
  }

  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #work(): Promise<void> {
    // What arrives in the same turn shares the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch);
    }
    this.#running = null;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const { draft, keep } = draftOver(this.#saved);
    this.#draft = draft;
    try {
      const tellings = batch.map(({ run }) => run(draft));
      if (draft.revision !== this.#saved.revision) await this.#write(draft);
      this.#saved = keep();
      for (const tell of tellings) tell();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#draft = null;
    }
  }
}
