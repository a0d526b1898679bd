import type { Graph } from '../../graph/graph.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';
import { settingShown } from './setting.js';

/**
 * "who chaired it?" after a meeting at a conference that nobody named: what is told of who was in the chair there. Null where
 * what was shown is not of one conference, or where one was asked about.
 */
export function chairQuestion(context: Context, { question, signals }: Read, graph: Graph): Question | null {
  const isAsked = signals.any('ask:who') && signals.any('post:chair') && !hasSubject(question);
  const isNamed = context.question.conferences.length > 0 || context.setting.length > 0;
  const conferences = isAsked && !isNamed ? (settingShown(context.listed, graph)?.conferences ?? []) : [];
  return conferences.length ? { ...question, target: 'facts', want: 'facts', conferences, ranks: [] } : null;
}
