import { sourceOf } from '../records/cite.js';
import type { Evidence } from '../records/evidence.js';

/**
 * Every record of some evidence with one cite each, taken from sources that are cited already where possible: what a
 * count over many records cites without naming every source there is.
 */
export function leanEvidence(evidence: readonly Evidence[], shared: readonly string[] = []): readonly Evidence[] {
  const used = new Set(shared.map(sourceOf));
  return evidence.map(({ ref, cites }) => {
    const cite = cites.find((one) => used.has(sourceOf(one))) ?? cites[0];
    used.add(sourceOf(cite));
    return { ref, cites: [cite] };
  });
}
