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

/** "What did he want in return?" after what one put to another: what was asked for between the two. */
export function inReturn(text: string, of: SetQ): Query | null {
  const roles = of.is === 'records' && of.of.kind === 'proposal' ? of.of.roles : null;
  if (!roles?.from || !roles.to || !IN_RETURN.test(text)) return null;
  const asked: Pattern = {
    kind: 'proposal',
    roles: { side: roles.from, other: roles.to },
    limits: { acts: ['request', 'call'] },
  };
  return { ask: 'list', of: { is: 'records', of: asked } };
}

const IN_RETURN =
  /^(?:and |but |so )*what (?:did|does|had|has|would|do) (?:he|she|they)(?: \w+)? (?:want|wants|wanted|ask|ask for|asked|asked for|seek|demand|expect|expected|request|requested)(?: for| of (?:him|her|them)| from (?:him|her|them))? (?:in return|in exchange|in turn|back)$/;
