import { readWhole } from '../core/grammar/read.js';
import type { Graph } from '../core/graph/graph.js';
import { type Unframed, withoutRequestFrames } from '../core/question/remarks/request-frame.js';
import { type Circumstances, linked } from '../core/question/understand.js';

/**
 * A message without what only says that it is asked, and by whom; a sentence that the grammar reads whole keeps its words. `before` = the
 * messages that led to it, one of which may say in whose name it is asked.
 */
export function unframed(text: string, graph: Graph, at: Circumstances, before: readonly string[] = []): Unframed {
  const isWhole = (sentence: string) => readWhole(linked(sentence, graph, at), graph) !== null;
  return withoutRequestFrames(text, { graph, at, isWhole, before });
}
