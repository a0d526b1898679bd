import type { Graph } from '../graph/graph.js';
import type { Continued, Wider } from '../question/follow-up/context.js';
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
  if (!lacksAll(composed)) return composed;
  for (let one = wider; one; one = one.next ?? null) {
    const other = compose(one.question, graph);
    if (other.draft.outcome === 'answered' && !lacksAll(other) && isNear(other, one)) return withLeftOut(other, one);
  }
  return composed;
}

/** Records of which there are more, without what was asked about before, are near nothing that was asked. */
const NEAR_MAX = 100;

function isNear({ draft }: Composed, { without }: Wider): boolean {
  return !without || draft.listed.length <= NEAR_MAX;
}

/** Whether nothing asked for is on record, also where a sentence beside it tells of something near. */
function lacksAll({ draft, question }: Composed): boolean {
  const [first] = draft.blocks;
  const isGap =
    question.target === 'meetings' && first?.kind === 'gap' && first.text.startsWith('No record: no meeting');
  return draft.outcome === 'no-record' || isGap;
}

/** Says what an answer leaves out of what was asked about before. */
function withLeftOut(composed: Composed, wider: Wider): Composed {
  if (!wider.without) return composed;
  const [first, ...rest] = composed.draft.blocks;
  const isYes = first?.kind === 'statement' && first.statement.text.startsWith('Yes') && !wider.instead;
  if (first && isYes && composed.question.yesNo) {
    const but: Block = { kind: 'gap', text: `No record of that for ${wider.without}, which was asked about before.` };
    return { ...composed, draft: { ...composed.draft, blocks: [first, but, ...rest] } };
  }
  const said: Block = { kind: 'gap', text: leftOutSaid(wider) };
  return { ...composed, draft: { ...composed.draft, blocks: [said, ...composed.draft.blocks] } };
}

function leftOutSaid({ without, instead, areCountries, isPlace }: Wider): string {
  if (isPlace) return `No record of that with ${without}; in ${without}:`;
  if (areCountries) return `No record of that names ${without}; for their countries:`;
  return instead
    ? `No record of that for ${without}; for ${instead}, who took part in the same meeting:`
    : `No record of that for ${without}, which was asked about before; without it:`;
}
