import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import { answered, type Draft, gap } from '../draft.js';
import { searchFacts } from './fact-search.js';
import { factLine } from './facts-answer.js';
import { salientWords } from './salient-words.js';

/** The share of the weight of the words asked that a sentence must hold to be shown in place of nothing. */
const SHARE_MIN = 0.6;

/** Sentences shown. */
const SHOWN_MAX = 4;

/**
 * The last resort before "no record": the sentences of everybody and everything named that hold most of the words asked.
 * Null where a yes or no or who visited was asked, where a name is unknown, or where nothing fits well: then it is better to say so.
 */
export function bySentences(question: Question, graph: Graph): Draft | null {
  if (question.yesNo || question.denied || question.visitors) return null;
  if (question.unknown.length || question.only.length) return null;
  const words = salientWords(question, graph);
  if (words.length < 2) return null;
  const shown = searchFacts(question, graph, words, { below: SHARE_MIN, belowOfBest: 0.9 }).slice(0, SHOWN_MAX);
  if (!shown.length) return null;
  const said = gap('Not on record in just that form. What is on record in these words:');
  const refs: Ref[] = [...new Set(shown.map(({ fact }) => fact.evidence.ref))];
  return answered([said, ...shown.flatMap(({ fact }) => factLine(fact, graph))], refs);
}
