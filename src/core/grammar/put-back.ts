import type { Graph } from '../graph/graph.js';
import { setsOf } from '../query/evaluate.js';
import type { Pattern, Query, SetQ } from '../query/query.js';

/**
 * "And Hashemi?" after what Nabiyev proposed, some of it to Hashemi's side: what the one put to the other in return. Null where nothing
 * that was asked for was addressed so, nothing came back, or no proposals of somebody were asked for.
 */
export function putBack(query: Query, side: SetQ, graph: Graph): Query | null {
  if (query.ask !== 'list' || query.of.is !== 'records') return null;
  const pattern = query.of.of;
  const { from } = pattern.roles;
  if (pattern.kind !== 'proposal' || !from || pattern.roles.to || pattern.roles.meeting) return null;
  const { from: _, topic: __, ...setting } = pattern.roles;
  const { words: ___, ...kept } = pattern;
  const turned = (roles: Pattern['roles']): SetQ => ({
    is: 'records',
    of: { ...kept, roles: { ...setting, ...roles } },
  });
  const [there, back] = [turned({ from, to: side }), turned({ from: side, to: from })];
  const isFound = (set: SetQ) => setsOf(graph).found(set).size > 0;
  return isFound(there) && isFound(back) ? { ...query, of: back } : null;
}
