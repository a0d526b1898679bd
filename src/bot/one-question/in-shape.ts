import type { Composed } from '../../core/answer/draft.js';
import type { Graph } from '../../core/graph/graph.js';
import { AS_TABLE, IN_SHORT } from '../../core/question/follow-up/acts/acts.js';
import type { Memory } from '../memory.js';
import { asTable } from './as-table.js';
import { inShort } from './in-short.js';

/** What was shown before in the shape that is wished for, a table or a few lines; null where no shape is, or it has it already. */
export function inShape(usual: string, text: string, { composed }: Memory, graph: Graph): Composed | null {
  if (usual === AS_TABLE) return asTable(composed, text, graph);
  return usual === IN_SHORT ? inShort(composed, text) : null;
}
