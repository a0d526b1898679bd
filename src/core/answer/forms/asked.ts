import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import type { Element, Query, SetQ } from '../../query/query.js';
import type { Sets } from '../../query/sets.js';
import type { Ref } from '../../records/ref.js';

/** What a composer works with: the graph, the sets of the query over it, and the query, which says what is to be told. */
export interface Asked {
  readonly graph: Graph;
  readonly sets: Sets;
  readonly query: Query;
}

/** A set with what it holds. */
export interface Answering {
  readonly set: SetQ;
  readonly found: Found;
}

/** The kind and the id of an element or a ref. */
export function partsOf(element: Element | Ref): readonly [kind: string, id: string] {
  const at = element.indexOf(':');
  return [element.slice(0, at), element.slice(at + 1)];
}

/** The records that the members of a set rest on, each once, in order of the members. */
export function refsOfMembers(found: Found): readonly Ref[] {
  if (found.positions) return found.elements() as readonly Ref[];
  return [...new Set(found.elements().flatMap((one) => [...found.witnesses(one)]))];
}
