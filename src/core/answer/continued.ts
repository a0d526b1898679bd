import type { Graph } from '../graph/graph.js';
import type { Continued } from '../question/follow-up/context.js';
import type { Block } from './answer.js';
import { compose } from './compose.js';
import type { Composed } from './draft.js';
import { withReason } from './reason.js';

/** Composes a question read in a conversation; where nothing is on record under what it took over, asks without that, and says so. */
export function composeContinued(continued: Continued, graph: Graph): Composed {
  return withReason(composeWider(continued, graph));
}

function composeWider({ question, wider }: Continued, graph: Graph): Composed {
  const composed = compose(question, graph);
  if (!wider || composed.draft.outcome !== 'no-record') return composed;
  const other = compose(wider.question, graph);
  if (other.draft.outcome !== 'answered') return composed;
  if (!wider.without) return other;
  const said: Block = {
    kind: 'gap',
    text: `No record of that for ${wider.without}, which was asked about before; without it:`,
  };
  return { ...other, draft: { ...other.draft, blocks: [said, ...other.draft.blocks] } };
}
