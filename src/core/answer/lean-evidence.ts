import { sourceOf } from '../records/cite.js';
import type { Evidence } from '../records/evidence.js';
import { carry } from './phrases.js';

/**
 * Every record of some evidence with one cite each, taken from sources that are cited already where possible: what a
 * count over many records cites without naming every source there is.
 */
export function leanEvidence(evidence: readonly Evidence[], shared: readonly string[] = []): readonly Evidence[] {
  const used = new Set(shared.map(sourceOf));
  return evidence.map((one) => {
    const cites = carry(
      one.cites,
      [...one.cites].filter((cite) => used.has(sourceOf(cite))),
    );
    used.add(sourceOf(cites[0]));
    return { ref: one.ref, cites };
  });
}
