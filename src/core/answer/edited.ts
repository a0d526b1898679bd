import type { Graph } from '../graph/graph.js';
import { setsOf } from '../query/evaluate.js';
import type { Query } from '../query/query.js';
import { type Relaxed, takenOverLess } from '../query/relax.js';
import { type Draft, gap } from './draft.js';
import { composeQuery } from './forms/compose-query.js';

/** What an edit of the query before it asks, with the answer. */
export interface Edited {
  readonly query: Query;
  readonly draft: Draft;
  /** Nothing was found of just that: something that it only took over was left out. */
  readonly isLess: boolean;
}

/**
 * The answer to an edit of a query before it. Where a list of nothing comes out, it is asked without what the edit only took over, and
 * that is said first: "No record of just that; without “in Tokyo”:".
 */
export function composeEdited(query: Query, before: Query, graph: Graph): Edited {
  const draft = composeQuery(query, graph);
  if (query.ask !== 'list' || draft.outcome !== 'no-record') return { query, draft, isLess: false };
  const sets = setsOf(graph);
  const wider = takenOverLess(query, before, graph).find(({ set }) => isNear(sets.found(set).size));
  if (!wider) return { query, draft, isLess: false };
  const other: Query = { ...query, of: wider.set };
  const found = composeQuery(other, graph);
  if (found.outcome !== 'answered') return { query, draft, isLess: false };
  return {
    query: other,
    isLess: true,
    draft: { ...found, blocks: [gap(`No record of just that; ${howSaid(wider)}:`), ...found.blocks] },
  };
}

/** Records of which there are more are near nothing that was asked. */
const NEAR_MAX = 40;

function isNear(size: number): boolean {
  return size > 0 && size <= NEAR_MAX;
}

function howSaid({ without, instead, also }: Relaxed): string {
  if (!instead) return `without “${without}”`;
  return `with “${instead}” in place of “${without}”${also ? ` and without “${also}”` : ''}`;
}
