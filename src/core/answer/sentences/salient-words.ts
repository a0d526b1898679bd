import type { Graph } from '../../graph/graph.js';
import { stem } from '../../graph/stem.js';
import type { Question } from '../../question/question.js';

/** Words of a question up to which those that no record uses count too. */
const FEW = 5;

/** The words that carry a question and are used by some record. */
export function salientWords({ asks }: Question, graph: Graph): string[] {
  return asks.salient.filter((key) => graph.text.has(stem(key)) || asks.salient.length <= FEW);
}
