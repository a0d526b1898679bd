import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import { peopleListed } from '../people-meant.js';
import { meetingsOf } from '../records-meant.js';

/** The people of records that were shown, and of the meetings in which those came about. */
export function peopleAround(refs: readonly Ref[], graph: Graph): readonly string[] {
  return [...new Set([...peopleListed(refs, graph), ...peopleListed(meetingsOf(refs, graph), graph)])];
}
