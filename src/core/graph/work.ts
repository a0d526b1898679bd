/**
 * The work that a message takes, counted in steps of about a microsecond, and ended where it is too much. Steps and not
 * time: the same message over the same records takes the same number on every machine. What is made once and kept counts
 * for nobody (`uncounted`), else the first to ask would pay for all.
 */
let done = 0;
let limit = Number.POSITIVE_INFINITY;

/** Thrown where a message has spent all its steps; `withinWork` takes it back. */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork';
}

/** Counts some steps of work. Throws `TooMuchWork` where none are left; outside `withinWork` there is no end of them. */
export function spend(steps: number): void {
  // Whole steps: sums of fractions would differ with what was summed before.
  done += Math.ceil(steps);
  if (done > limit) throw new TooMuchWork('a message takes too much work');
}

/** What some work made, and the steps that it took; `made` is null where it was ended. */
export interface Worked<T> {
  readonly made: { readonly value: T } | null;
  readonly steps: number;
}

/** Does some work in `most` steps, or ends it. What it takes counts in the work around it too. */
export function withinWork<T>(most: number, work: () => T): Worked<T> {
  const [before, outside] = [done, limit];
  limit = Math.min(outside, before + most);
  try {
    const value = work();
    // Work that was ended further in, where less was left to it than here, may have been taken back there.
    return { made: done > limit ? null : { value }, steps: done - before };
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return { made: null, steps: done - before };
  } finally {
    limit = outside;
  }
}

/** Makes what is kept for later, at nobody's cost. */
export function uncounted<T>(make: () => T): T {
  const [before, outside] = [done, limit];
  limit = Number.POSITIVE_INFINITY;
  try {
    return make();
  } finally {
    done = before;
    limit = outside;
  }
}
