import { stemsOf } from '../graph/text-index.js';
import { type Block, statementsOf } from './answer.js';
import { type Composed, gap } from './draft.js';
import { isExact } from './gaps.js';

/** Records up to which an answer is narrow: what few records tell is seen at a glance to be of the question or not. */
const NARROW_MAX = 3;

/**
 * What turns or limits a question and was not read is said before all else: what follows is on record of the rest. A yes, a number
 * or a rank of the rest is none of the question, and a long list may well be one of another: they are said to be no answer to it.
 */
export function withTurnsSaid(composed: Composed): Composed {
  const { question, draft } = composed;
  const { turns } = question;
  if (!turns.length || composed.query || ASKS_BACK.has(draft.outcome) || saysTurns(turns, draft)) return composed;
  const words = turns.map((one) => `“${one}”`).join(', ');
  if (draft.outcome === 'no-record')
    return { ...composed, draft: { ...draft, blocks: [gap(`Not read: ${words}.`, 'words'), ...draft.blocks] } };
  const isOther = isExact(question) || draft.listed.length > NARROW_MAX;
  const said = gap(
    `Not read: ${words}. This may be more or other than was asked; on record of the words that were read:`,
    'words',
  );
  const blocks = [said, ...draft.blocks.filter((block) => !affirms(block))];
  return {
    ...composed,
    draft: { ...draft, blocks, ...(isOther ? { outcome: 'ambiguous' as const, count: null } : {}) },
  };
}

/** "The largest delegation": whether a narrow answer says in one line all that was not read, so that it is of nothing else. */
function saysTurns(turns: readonly string[], { blocks, listed, outcome }: Composed['draft']): boolean {
  if (outcome !== 'answered' || listed.length > NARROW_MAX) return false;
  const wanted = turns.flatMap(stemsOf);
  return statementsOf({ blocks }).some(({ text }) => {
    const said = new Set(stemsOf(text));
    return wanted.every((one) => said.has(one));
  });
}

/** What is no answer and no lack of one. */
const ASKS_BACK: ReadonlySet<Composed['draft']['outcome']> = new Set(['ambiguous', 'out-of-scope', 'help']);

function affirms(block: Block): boolean {
  return block.kind === 'statement' && block.statement.text.startsWith('Yes');
}
