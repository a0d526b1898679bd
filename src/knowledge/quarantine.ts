import { type Entry, type Flaw, flawOf } from './entry.js';
import { byPlace, type Problem } from './problem.js';
import { danglingReferences, idsBySection } from './references.js';

/** The records that stay, and of every one that does not why, in the order of their places. */
export interface Quarantine {
  readonly kept: readonly Entry[];
  readonly left: readonly Problem[];
}

/**
 * Leaves out the records that have a flaw, then those that refer to one that is left out, and so on until every reference
 * leads somewhere. Of two records with one id the first stays.
 */
export function leaveOut(entries: readonly Entry[], flaws: readonly Flaw[]): Quarantine {
  const all = [...flaws];
  let kept = without(entries, flaws);
  for (;;) {
    const more = danglingReferences(kept, idsBySection(kept), new Set()).map(restsOn);
    if (more.length === 0) return { kept, left: all.map(({ problem }) => problem).sort(byPlace) };
    all.push(...more);
    kept = without(kept, more);
  }
}

function without(entries: readonly Entry[], flaws: readonly Flaw[]): readonly Entry[] {
  const flawed = new Set(flaws.map(({ entry }) => entry));
  return entries.filter((entry) => !flawed.has(entry));
}

/** What the record refers to was listed until a moment ago. */
function restsOn({ entry, problem }: Flaw): Flaw {
  const message = `"${problem.value}", which this refers to, is left out`;
  return flawOf(entry as Entry, { ...problem, message, fix: 'Mend that one.', rule: 'rests-on-left-out' });
}
