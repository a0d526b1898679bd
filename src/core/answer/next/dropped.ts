import type { Graph } from '../../graph/graph.js';
import type { Pattern, Query, SetQ } from '../../query/query.js';
import { relaxations } from '../../query/relax.js';
import { setAsked } from '../../query/set-asked.js';
import { type Answered, turningOf } from './edited.js';

/** A query without an answer, without one of its conditions: by what gives way first, then by one of its two sides. */
export function* dropped({ query, graph }: Answered): Generator<Query> {
  const set = setAsked(query);
  if (!set) return;
  // Whoever met somebody less often than was asked did meet.
  if (set.is === 'that' && typeof set.how === 'object') yield { ask: 'list', of: { ...set, how: 'some' } };
  for (const of of lessAsked(set, graph)) yield { ask: 'list', of };
  const turning = turningOf(query);
  if (turning?.isOfRecords) for (const one of ofOneSide(turning.pattern)) yield { ask: 'list', of: one };
}

function lessAsked(set: SetQ, graph: Graph): readonly SetQ[] {
  return relaxations(set, graph).map((one) => one.set);
}

function ofOneSide(pattern: Pattern): readonly SetQ[] {
  const { side, other, from, to, ...roles } = pattern.roles;
  const records = (one: Pattern['roles']): SetQ => ({ is: 'records', of: { ...pattern, roles: { ...roles, ...one } } });
  if (side && other) return [records({ side }), records({ side: other })];
  return from && to ? [records({ from }), records({ to })] : [];
}
