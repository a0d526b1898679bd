import { type Composed, gap, isFact } from '../../core/answer/draft.js';

/** Facts that an answer in short keeps. */
const KEPT = 2;

/** An answer with its first facts alone, and how many lines it leaves out; null where it is as short already. */
export function inShort(composed: Composed, text: string): Composed | null {
  const { draft, question } = composed;
  const facts = draft.blocks.filter(isFact);
  if (draft.outcome !== 'answered' || facts.length <= KEPT) return null;
  const left = facts.length - KEPT;
  const said = gap(
    `In short: ${left} more ${left === 1 ? 'line is' : 'lines are'} left out. Ask “tell me more” for all of it.`,
  );
  return {
    ...composed,
    question: { ...question, text, readings: [] },
    draft: { ...draft, blocks: [...facts.slice(0, KEPT), said] },
  };
}
