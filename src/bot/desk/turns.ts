/**
 * Runs pieces of work one after the other, and lets the process see to everything else between two of them: however
 * many questions come at once, a platform's request is acknowledged after one piece of work at the most.
 */
export type Turns = <T>(work: () => T) => Promise<T>;

/** Turns for one process. */
export function takingTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(breath).then(work);
    last = turn.catch(() => {});
    return turn;
  };
}

/** A whole round of the event loop. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
