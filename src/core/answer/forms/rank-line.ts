import type { Graph } from '../../graph/graph.js';
import type { Pattern, Query, SetQ } from '../../query/query.js';
import type { Ranked } from '../../query/rank.js';
import { countedMembers, measurePhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { saidLater } from '../draft.js';
import type { EvidenceList } from '../statement.js';
import { evidenceOfAll, ownCites } from './evidence-of.js';

type Rank = Extract<Query, { ask: 'rank' }>;

/** "34 visits in Israel"; of records that were found by more than the query says, what they are. */
export function measureOf(by: Rank['by'], count: number): string {
  if (by.by === 'day') return measurePhrase(by);
  if (by.members) return membersOf(by.members.of, count);
  const { kind, limits } = by.in;
  const bare: Pattern = { kind, roles: {}, ...(limits ? { limits } : {}) };
  const words = measurePhrase({ ...by, in: bare });
  const phrase = by.in.among ? words : measurePhrase(by);
  return count === 1 ? phrase.replace(/s\b/, '') : phrase;
}

/** "7 different countries". */
function membersOf(of: SetQ, count: number): string {
  return `different ${countedMembers(of, count).replace(/^\d+ /, '')}`;
}

/** A line for one that something carries; whoever is in no record has none. */
export function rankLine({ value, refs }: Ranked, name: string, graph: Graph): Block[] {
  if (!refs.some((ref) => ownCites(ref, graph).length > 0)) return [];
  const evidence = () => evidenceOfAll(refs, graph) as EvidenceList;
  return [saidLater(() => [`${name}: ${value ?? 'not stated'}.`, evidence()], 1)];
}
