import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import type { FacetTerm } from './question.js';

const WORDS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "The 5th DCO General Assembly": of several conferences of one name the one that is counted so; all where none is. */
export function numbered(terms: readonly FacetTerm[], ordinal: number | null, graph: Graph): readonly FacetTerm[] {
  if (ordinal === null || ordinal < 1) return terms;
  return terms.map((term) => {
    const ids = term.ids.length > 1 ? term.ids.filter((id) => isCounted(id, ordinal, graph)) : [];
    return ids.length ? { ...term, ids } : term;
  });
}

function isCounted(id: string, ordinal: number, graph: Graph): boolean {
  const conference = graph.conference(id);
  const counts = new Set([`${ordinal}st`, `${ordinal}nd`, `${ordinal}rd`, `${ordinal}th`, WORDS[ordinal] ?? '']);
  const names = conference ? [conference.name, ...conference.aliases] : [];
  return names.some((name) => tokens(name).some(({ key }) => counts.has(key)));
}
