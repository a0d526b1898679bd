import type { Graph } from '../../graph/graph.js';
import { recordsOf } from '../../query/match.js';
import type { Element, RecordKind } from '../../query/query.js';
import { mostFirst } from './standing.js';

/** The conferences at which most records of a kind came about; found once for each graph, which never changes. */
export function conferencesHeld(kind: RecordKind, graph: Graph): readonly Element[] {
  const known = found.get(graph)?.get(kind);
  if (known) return known;
  const list = mostFirst(countsOf(kind, graph)).map(({ element }) => element);
  found.set(graph, new Map([...(found.get(graph) ?? []), [kind, list]]));
  return list;
}

const found = new WeakMap<Graph, ReadonlyMap<RecordKind, readonly Element[]>>();

function countsOf(kind: RecordKind, graph: Graph): ReadonlyMap<Element, number> {
  const postings = recordsOf(kind, graph);
  const counts = graph.conferences.records.map(({ id }): [Element, number] => {
    const element: Element = `conference:${id}`;
    return [element, postings.count(element)];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
