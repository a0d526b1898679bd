import type { Graph } from '../graph/graph.js';
import { groupOf, latestEntry } from '../records/agreement.js';
import type { Ref } from '../records/ref.js';
import type { Until } from './subscription.js';

/** What ends an order that follows one agreement: until it is no longer pending, or, where it is not, until it is over. */
export function untilFor(agreement: Ref, graph: Graph): Until {
  const group = groupIn(agreement, graph);
  return { agreement, is: group === 'pending' || group === null ? 'settled' : 'over' };
}

/** Whether what ends an order has come about. An agreement that is no longer on record ends it too. */
export function hasEnded(until: Until | null, graph: Graph): boolean {
  if (until === null) return false;
  const group = groupIn(until.agreement, graph);
  return group === null || group === 'over' || (until.is === 'settled' && group === 'working');
}

function groupIn(agreement: Ref, graph: Graph) {
  const record = graph.agreement(agreement.slice('agreement:'.length));
  return record ? groupOf(latestEntry(record).status) : null;
}
