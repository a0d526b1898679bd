import type { Answer, Block } from '../../answer/answer.js';
import type { Graph } from '../../graph/graph.js';
import { changesBetween } from './changes.js';
import { newsAnswer } from './news-answer.js';
import { toldChanges } from './tell.js';

/** Everything that changed between two states of the knowledge, as one reader sees both. Pure. */
export function tellChanges(before: Graph, after: Graph): Answer {
  const changes = changesBetween(before.knowledge, after.knowledge);
  const told = toldChanges(changes, { before, after });
  const blocks: readonly Block[] = told.length > 0 ? told : [{ kind: 'gap', text: 'Nothing changed.' }];
  const records = [...new Set(changes.map((change) => change.ref))];
  return newsAnswer(blocks, { before, after }, { understood: 'What changed', count: changes.length, records });
}
