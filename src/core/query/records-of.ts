import type { Graph } from '../graph/graph.js';
import type { Ref } from '../records/ref.js';
import { setsOf } from './evaluate.js';
import { isRecordKind, type Query, type SetQ } from './query.js';

/** Every record that the answer to a query may stand on: the members of its sets, and the records that make them so. */
export function recordsOf(query: Query, graph: Graph): ReadonlySet<Ref> {
  const sets = setsOf(graph);
  const records = new Set<Ref>();
  for (const set of setsIn(query)) {
    const found = sets.found(set);
    for (const element of found.elements()) {
      if (isRecord(found.kind)) records.add(element as Ref);
      for (const ref of found.witnesses(element)) records.add(ref);
    }
  }
  return records;
}

function isRecord(kind: string): boolean {
  return isRecordKind(kind) || kind === 'official' || kind === 'organisation';
}

function setsIn(query: Query): readonly SetQ[] {
  switch (query.ask) {
    case 'parts':
      return query.of.flatMap(setsIn);
    case 'compare':
    case 'order':
    case 'timeline':
      return query.of;
    case 'each':
    case 'common':
      return [{ is: 'records', of: query.in }];
    default:
      return [query.of];
  }
}
