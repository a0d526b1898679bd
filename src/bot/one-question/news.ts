import { composeContinued } from '../../core/answer/continued.js';
import type { Composed } from '../../core/answer/draft.js';
import { datedInWindow, type NewsSetting, withNews } from '../../core/digest/news/whats-new.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Continued } from '../../core/question/follow-up/context.js';

/** What is new, from the journal and from what is dated in that time; other questions are composed as they are. */
export function composeNews(continued: Continued, graph: Graph, news: NewsSetting): Composed {
  const composed = composeContinued(datedInWindow(continued, news.at), graph);
  const { question } = composed;
  return withNews({ ...composed, question: question.want === 'new' ? continued.question : question }, news);
}
