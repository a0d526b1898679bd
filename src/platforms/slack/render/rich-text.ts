import type { types } from '@slack/bolt';
import type { Answer, Block, NumberedSource } from '../../../core/answer/answer.js';
import { type Marker, markerOf, markerText, moreMarked } from '../../../core/answer/sources.js';
import type { Statement } from '../../../core/answer/statement.js';
import { linkTo } from './link.js';
import { literal } from './literal.js';

/** A piece of a line: plain, styled, or a link. None of them is parsed for markup or mentions. */
export type Piece = types.RichTextText | types.RichTextLink;

/** How many markers may still be made links; shared by the parts of a message, whose size is limited. */
export interface LinkBudget {
  left: number;
}

/** Consecutive lines of an answer as one block: sentences as paragraphs, the lines under them as a list. */
export function richText(
  blocks: readonly TextBlock[],
  answer: Pick<Answer, 'sources' | 'wholeAt'>,
  links: LinkBudget,
): types.RichTextBlock {
  const elements: types.RichTextBlock['elements'] = [];
  for (const block of blocks) {
    const pieces = piecesOf(block, answer, links);
    const last = elements.at(-1);
    const inList = block.kind === 'statement' && block.indent === 1;
    if (inList && last?.type === 'rich_text_list') last.elements.push(section(pieces));
    else if (inList) elements.push({ type: 'rich_text_list', style: 'bullet', elements: [section(pieces)] });
    else if (last?.type === 'rich_text_section') last.elements.push(plain('\n'), ...pieces);
    else elements.push(section(pieces));
  }
  return { type: 'rich_text', elements };
}

/** The blocks that are lines of text. */
export type TextBlock = Exclude<Block, { kind: 'table' }>;

function piecesOf(block: TextBlock, answer: Pick<Answer, 'sources' | 'wholeAt'>, links: LinkBudget): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [styled(block.text, { bold: true })];
    case 'statement':
      return sentence(block.statement, answer, links);
    case 'derived':
      return [styled('Derived: ', { italic: true }), ...sentence(block.statement, answer, links)];
    case 'note':
      return [styled('Note: ', { italic: true }), ...sentence(block.statement, answer, links)];
    case 'gap':
      return [styled(block.text, { italic: true })];
    case 'aside':
      return [styled(block.text, { italic: true }), ...(block.isPlace ? wholePieces(answer) : [])];
  }
}

/** The way to all of an answer, where a page has it. */
function wholePieces({ wholeAt }: Pick<Answer, 'wholeAt'>): Piece[] {
  const link = wholeAt === undefined ? null : linkTo(wholeAt);
  return link ? [plain(' '), { type: 'link', url: link.url, text: 'All of it' }] : [];
}

function sentence(one: Statement, answer: Pick<Answer, 'sources'>, links: LinkBudget): Piece[] {
  return [plain(`${literal(one.text)} `), ...markerPieces(markerOf(one, answer.sources), answer.sources, links)];
}

/** The marker of a sentence, `[1, 3 +2]`: its numbers are links to their sources, as long as the message has room for links. */
export function markerPieces(marker: Marker, sources: readonly NumberedSource[], links: LinkBudget): Piece[] {
  const { numbers, more } = marker;
  if (numbers.length > links.left) return [plain(markerText(marker))];
  if (numbers.length === 1 && more === 0) return [linked(markerText(marker), numbers[0]!, sources, links)];
  const pieces = numbers.flatMap((n, at) => [plain(at === 0 ? '[' : ', '), linked(String(n), n, sources, links)]);
  return [...pieces, plain(`${moreMarked(more)}]`)];
}

function linked(text: string, n: number, sources: readonly NumberedSource[], links: LinkBudget): Piece {
  const link = linkTo(sources.find((source) => source.n === n)?.url ?? '');
  if (!link) return plain(text);
  links.left--;
  return { type: 'link', url: link.url, text };
}

/** Text as it is. Slack wants an element to hold something. */
export function plain(text: string): types.RichTextText {
  return { type: 'text', text: text === '' ? ' ' : text };
}

function styled(text: string, style: NonNullable<types.RichTextText['style']>): types.RichTextText {
  return { ...plain(literal(text)), style };
}

function section(elements: Piece[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}
