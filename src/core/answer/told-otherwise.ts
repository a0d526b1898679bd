import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import { historyBeside } from './agreements/history-beside.js';
import type { Draft } from './draft.js';
import { hostForetold } from './proposals/next-foretold.js';
import { putToOrganisers } from './proposals/put-to-organisers.js';
import { reportedActs } from './proposals/reported-acts.js';
import { namedInText } from './sentences/named-in-text.js';

/** What is asked for where it has no record of its own, but other records tell of it; null where none does. */
export function toldOtherwise(question: Question, graph: Graph): Draft | null {
  if (question.target === 'agreements') return historyBeside(question, graph);
  if (question.target !== 'proposals') return null;
  return (
    hostForetold(question, graph) ??
    reportedActs(question, graph) ??
    putToOrganisers(question, graph) ??
    namedInText(question, graph)
  );
}
