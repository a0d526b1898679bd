import type { Graph } from '../graph/graph.js';
import { setsOf } from '../query/evaluate.js';
import {
  isRecordKind,
  kindOfSet,
  type Measure,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../query/query.js';
import type { Sets } from '../query/sets.js';
import type { Ref } from '../records/ref.js';

/** The records that a query is about, each once, in the order of its sets: its members, or those that its members are found by. */
export function recordsOfQuery(query: Query, graph: Graph): readonly Ref[] {
  const sets = setsOf(graph);
  return [...new Set(setsIn(query).flatMap((set) => refsOf(set, sets)))];
}

/** The sets whose records a query speaks of. */
function setsIn(query: Query): readonly SetQ[] {
  switch (query.ask) {
    case 'list':
    case 'count':
    case 'exists':
    case 'share':
    case 'table':
    case 'split':
    case 'conflicts':
    case 'event':
    case 'post':
      return [query.of];
    case 'rank':
      return [ranked(query.of, query.by)];
    case 'compare':
    case 'order':
    case 'timeline':
      return query.of;
    case 'each':
    case 'common':
      return query.members.map((member) => recordsWith(member, query.in, query.role));
    case 'parts':
      return query.of.flatMap(setsIn);
  }
}

/** What is ranked by records, as those who stand in some: the records are then what they are found by. */
function ranked(of: SetQ, by: Measure): SetQ {
  return by.by === 'day' ? of : { is: 'that', of, in: by.in, hole: by.hole, how: 'some' };
}

function recordsWith(member: SetQ, pattern: Pattern, role: Role): SetQ {
  return { is: 'records', of: { ...pattern, roles: { ...pattern.roles, [role]: member } } };
}

function refsOf(set: SetQ, sets: Sets): readonly Ref[] {
  const found = sets.found(set);
  if (isRecordKind(kindOfSet(set))) return found.elements() as readonly Ref[];
  return found.elements().flatMap((one) => [...found.witnesses(one)]);
}
