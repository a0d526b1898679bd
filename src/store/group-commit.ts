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
  let saved = start;
  let draft: State | null = null;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const commit = async (batch: readonly Waiting[]) => {
    const { draft: next, keep } = draftOver(saved);
    draft = next;
    try {
      const tellings = batch.map(({ run }) => run(next));
      if (next.revision !== saved.revision) await write(next);
      saved = keep();
      for (const tell of tellings) tell();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      draft = null;
    }
  };

  const work = async () => {
    // What arrives in the same turn shares the first write.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commit(batch);
    }
    running = null;
  };

  return {
    saved: () => saved,
    draft: () => draft,
    change: (step) =>
      new Promise((resolve, reject) => {
        const run = (state: State) => {
          const outcome = step(state);
          return () => resolve(outcome);
        };
        waiting.push({ run, reject });
        running ??= work();
      }),
    idle: async () => {
      while (running !== null) await running;
    },
  };
}
