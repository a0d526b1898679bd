import { chartOf } from '../chart.js';
import type { Editing } from '../editing.js';
import { leavesOf } from '../leaves.js';
import type { Meaning } from '../meaning.js';
import { GRAMMAR } from '../read.js';

/** The readings of some words as one part of a sentence, the cheapest first; none where they are no such part. */
export function readingsAs<C extends keyof Meaning>(
  category: C,
  text: string,
  { link, graph }: Editing,
): readonly Meaning[C][] {
  const found = leavesOf(link(text), graph);
  if (!found?.length) return [];
  const chart = chartOf(found.leaves, GRAMMAR, { graph });
  return chart.readings(category, 0, found.length).map(({ meaning }) => meaning as Meaning[C]);
}
