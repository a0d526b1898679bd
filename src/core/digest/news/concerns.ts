import type { Composed } from '../../answer/draft.js';
import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import { recordsOf } from '../../query/records-of.js';
import type { Ref } from '../../records/ref.js';
import type { Change } from '../changes/changes.js';
import type { News } from '../changes/history.js';
import { facetsIn } from '../compose/compose-digest.js';
import { matches } from '../filter/matches.js';
import { questionFilter } from './question-filter.js';

/** Whether a change concerns what a question asks for. */
export type Concerns = (change: Change, news: News) => boolean;

/** Every change. */
export const EVERY_CHANGE: Concerns = () => true;

/**
 * Which changes concern a question: those of records that its answer stands on before the change or after it, so that what is no
 * longer pending is news of what is pending. A question that is read by its parts alone goes by what it names.
 */
export function concernsOf({ query, question }: Pick<Composed, 'query' | 'question'>): Concerns {
  if (query) return membership(query);
  const filter = questionFilter(question);
  return (change, news) => matches(filter, facetsIn(news, change));
}

function membership(query: Query): Concerns {
  const known = new WeakMap<Graph, ReadonlySet<Ref>>();
  const isOf = (ref: Ref, graph: Graph): boolean => {
    const records = known.get(graph) ?? recordsOf(query, graph);
    known.set(graph, records);
    return records.has(ref);
  };
  return ({ ref }, { before, after }) => isOf(ref, after) || isOf(ref, before);
}
