import type { Question } from '../question/question.js';
import { wordsAsked } from '../question/words-asked.js';
import type { Block } from './answer.js';
import { gap } from './draft.js';

/** What of a question was not used or not found although something was: said, never dropped. */
export function leftOutGaps(
  question: Question,
  found: { leftOut: readonly string[]; emptyMembers: readonly string[]; unusedWords: readonly string[] },
): Block[] {
  const blocks: Block[] = [];
  for (const label of found.leftOut)
    blocks.push(gap(`Not used to narrow, since it is not recorded exactly: “${label}”.`, 'words'));
  for (const label of found.emptyMembers)
    blocks.push(gap(`No record: nothing of that with ${label} is on record here.`, 'part'));
  const asked = wordsAsked(question);
  const missing = found.unusedWords.filter((word) => asked.includes(word));
  if (missing.length)
    blocks.push(gap(`Not found in these records: ${missing.map((word) => `“${word}”`).join(', ')}.`, 'words'));
  for (const { span } of question.unknown) blocks.push(gap(`No record: “${span}” is not on record here.`));
  return blocks;
}

/** Whether a block says what of the question the answer does not heed. */
export function isLimit(block: Block): boolean {
  return block.kind === 'gap' && (block.missing ?? []).some((one) => one === 'words' || one === 'part');
}

/** Whether a yes, a number or a rank is wanted: one of other records than those asked for would be wrong, and not only too much. */
export function isExact({ yesNo, want }: Question): boolean {
  return yesNo || want === 'count' || want === 'most' || want === 'least';
}
