import type { Graph } from '../../graph/graph.js';
import type { Agreement } from '../../records/agreement.js';
import type { Block } from '../answer.js';
import { isFact } from '../draft.js';
import type { Telling } from '../telling.js';
import { agreementDetail } from './agreement-detail.js';
import { DETAIL_MAX, lines, signedGap } from './agreement-list.js';
import { asked } from './agreement-signing.js';

/**
 * Documents as they answer a question that asks for them: when, where or by whom first where that was asked, then one alone
 * in detail, several in a line each under `head`.
 */
export function agreementsTold(
  agreements: readonly Agreement[],
  head: readonly Block[],
  telling: Telling,
  graph: Graph,
): readonly Block[] {
  const told = asked(telling, agreements, graph);
  if (agreements.length > DETAIL_MAX)
    return [...told, ...head, ...lines(agreements, graph), ...signedGap(agreements, telling)];
  // Where what was asked is told, the history follows and not once more how it stands now.
  const how = told.some(isFact) ? 'below its title' : 'with its title';
  return [...told, ...agreements.flatMap((one) => agreementDetail(one, graph, telling, how))];
}
