import type { types } from '@slack/bolt';
import type { Answer } from '../../../core/answer/answer.js';
import type { PageSize } from '../../../core/answer/page.js';
import { lineText } from '../../../core/answer/plain.js';
import { shortened } from '../../../core/records/shortened.js';
import { literal } from './literal.js';
import { wordsContext } from './sources.js';

/** What of an answer a card shows: the page that it leads to has all of it. */
export const CARD_PAGE: PageSize = { lines: 6, characters: 700, areListsWhole: true };

/** Characters of the text of a section. https://docs.slack.dev/reference/block-kit/blocks/section-block */
const SECTION_MAX = 3_000;

/** What a link to an answer shows: how it was understood, the first of its lines, and how many sources carry them. Never parsed. */
export function cardBlocks(answer: Answer): types.KnownBlock[] {
  const lines = answer.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.join(' · ')) : [lineText(block, answer)],
  );
  const text = shortened(lines.map(literal).join('\n').trim(), SECTION_MAX) || '…';
  const { length } = answer.sources;
  const sources = length === 0 ? [] : [`${length} ${length === 1 ? 'source' : 'sources'}`];
  return [
    { type: 'section', text: { type: 'plain_text', text, emoji: false } },
    wordsContext([answer.understood, ...sources].filter((part) => part !== '').join(' · ') || 'Sideline'),
  ];
}
