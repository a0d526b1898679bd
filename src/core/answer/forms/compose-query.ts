import type { Graph } from '../../graph/graph.js';
import { setsOf } from '../../query/evaluate.js';
import { isRecordKind, kindOfSet, type Query } from '../../query/query.js';
import { restate } from '../../query/restate/restate.js';
import type { Draft } from '../draft.js';
import { type Asked, partsOf } from './asked.js';
import { composeAspect } from './aspect.js';
import { composeCommon } from './common.js';
import { composeCompare } from './compare.js';
import { composeConflicts } from './conflicts.js';
import { composeCount } from './count.js';
import { composeEach } from './each.js';
import { composeEvent } from './facts/event.js';
import { composePost } from './facts/post.js';
import { composeExists } from './exists.js';
import { composeList } from './list.js';
import { composeOrder } from './order.js';
import { composeRank } from './rank.js';
import { composeShare } from './share.js';
import { composeSplit } from './split.js';
import { composeTable } from './table.js';
import { composeTimeline } from './timeline.js';

/** Composes the answer of a query: one composer for each form that a question may ask for. Pure. */
export function composeQuery(query: Query, graph: Graph): Draft {
  return composed(query, { graph, sets: setsOf(graph), query });
}

/**
 * The same, with each record told in full below the one thing that is asked of it: of a question read by its parts it is not
 * certain that nothing else was asked.
 */
export function composeInFull(query: Query, graph: Graph): Draft {
  if (query.ask !== 'list' || !isRecordKind(kindOfSet(query.of)) || isUntold(query, graph))
    return composeQuery(query, graph);
  return composeList(query, { graph, sets: setsOf(graph), query });
}

/** Whether it is asked what meetings were about and none of them is on record as being about anything: then that is the answer. */
function isUntold(query: Extract<Query, { ask: 'list' }>, graph: Graph): boolean {
  if (query.tell !== 'topics' || kindOfSet(query.of) !== 'meeting') return false;
  const ids = setsOf(graph)
    .found(query.of)
    .elements()
    .map((one) => partsOf(one)[1]);
  return ids.length > 0 && ids.every((id) => graph.meeting(id)?.topics.length === 0);
}

function composed(query: Query, asked: Asked): Draft {
  switch (query.ask) {
    case 'list':
      return query.tell ? composeAspect({ ...query, tell: query.tell }, asked) : composeList(query, asked);
    case 'count':
      return composeCount(query, asked);
    case 'exists':
      return composeExists(query, asked);
    case 'each':
      return composeEach(query, asked);
    case 'rank':
      return composeRank(query, asked);
    case 'share':
      return composeShare(query, asked);
    case 'table':
      return composeTable(query, asked);
    case 'split':
      return composeSplit(query, asked);
    case 'compare':
      return composeCompare(query, asked);
    case 'order':
      return composeOrder(query, asked);
    case 'common':
      return composeCommon(query, asked);
    case 'timeline':
      return composeTimeline(query, asked);
    case 'conflicts':
      return composeConflicts(query, asked);
    case 'event':
      return composeEvent(query, asked);
    case 'post':
      return composePost(query, asked);
    case 'parts':
      return joined(
        query.of.map((one) => ({ title: capital(restate(one)), draft: composed(one, { ...asked, query: one }) })),
      );
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Several answers in one, each under what it answers. */
function joined(parts: readonly { readonly title: string; readonly draft: Draft }[]): Draft {
  const isAnswered = parts.some(({ draft }) => draft.outcome === 'answered');
  return {
    outcome: isAnswered ? 'answered' : 'no-record',
    blocks: parts.flatMap(({ title, draft }) => [{ kind: 'heading' as const, text: title }, ...draft.blocks]),
    count: null,
    listed: parts.flatMap(({ draft }) => [...draft.listed]),
    choices: [],
  };
}
