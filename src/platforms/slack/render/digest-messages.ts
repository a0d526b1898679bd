import type { types } from '@slack/bolt';
import type { Answer, NumberedSource } from '../../../core/answer/answer.js';
import { statementsOf } from '../../../core/answer/answer.js';
import { type PageSize, pagesOf } from '../../../core/answer/page.js';
import { citeNumbers } from '../../../core/answer/sources.js';
import { BLOCKS_JSON_MAX, MESSAGE_BLOCKS_MAX, TEXT_MAX } from '../limits.js';
import { blocksOf, type Message, type Showing } from './message.js';
import { sourceLineBlocks, sourceList, wordsContext } from './sources.js';
import { bodyText, cut, paragraphs, sourceTextLine } from './text.js';

/**
 * A part of a digest. With its sources it fits in one message, as a rule: of a smaller page there were more parts, of a
 * larger one more messages of nothing but sources.
 */
export const DIGEST_PAGE: PageSize = { lines: 16, characters: 1_500 };

/** What one message holds where its sources may stand in the next. */
const MESSAGE_HOLDS: PageSize = { lines: 40, characters: 2_500 };

/** What is said of a message that may be there already. */
export const RESENT = '(resent: delivery was uncertain)';

/** How a part of a digest is shown. */
export interface PartShowing extends Showing {
  /** Words before all others, where something is to be said of the message itself. */
  readonly remark?: string;
}

/**
 * An answer that cannot be asked for again, as a digest cannot: no button brings its sources or its next lines, so all
 * of them are there, in further messages where one does not hold them. Pure.
 */
export function digestMessages(answer: Answer, showing: PartShowing): readonly [Message, ...Message[]] {
  const pages = pagesOf(answer.blocks, MESSAGE_HOLDS).map((blocks) => onPage(answer, blocks));
  const last = pages.length - 1;
  const [first, ...rest] = pages.flatMap((page, at) =>
    withSources(at === last ? page : { ...page, choices: [] }, showingOf(showing, at === 0, at === last)),
  );
  return [first as Message, ...rest];
}

/** What stands over all stands over the first message alone, and what stands beneath all beneath the last. */
function showingOf(showing: PartShowing, isFirst: boolean, isLast: boolean): PartShowing {
  const { remark, beneath, ...rest } = showing;
  return {
    ...rest,
    heading: isFirst ? showing.heading : null,
    ...(isFirst && remark !== undefined ? { remark } : {}),
    ...(isLast && beneath ? { beneath } : {}),
  };
}

/** A page of an answer, with the sources that it cites, by the numbers that they have in the whole. */
function onPage(answer: Answer, blocks: Answer['blocks']): Answer {
  const cited = new Set(statementsOf({ blocks }).flatMap((one) => citeNumbers(one, answer.sources)));
  return { ...answer, blocks, sources: answer.sources.filter(({ n }) => cited.has(n)) };
}

/** A message with as many of its sources as it holds, and messages with the others. */
function withSources(answer: Answer, showing: PartShowing): Message[] {
  const { sources } = answer;
  const head = headText(answer, showing);
  const lines = sources.map(sourceTextLine);
  const textWith = (count: number) =>
    paragraphs([head, lines.slice(0, count).join('\n'), moreBelow(lines.length - count)]);
  const count = most(fittingLines(lines, TEXT_MAX - head.length), (one) => {
    return textWith(one).length <= TEXT_MAX && isSmall(partBlocks(answer, showing, sources.slice(0, one), 0));
  });
  const whole = textWith(count);
  const text = whole.length <= TEXT_MAX ? whole : crowded(head, lines.length);
  return [{ text, blocks: richest(answer, showing, sources.slice(0, count)) }, ...sourceMessages(sources.slice(count))];
}

/** A text that holds no source: it is cut where escapes have made it too long. */
function crowded(head: string, sources: number): string {
  const rest = moreBelow(sources);
  return paragraphs([cut(head, TEXT_MAX - rest.length - '\n\n'.length), rest]);
}

/** How many lines have room, from the first on. */
function fittingLines(lines: readonly string[], room: number): number {
  let left = room + 1;
  const end = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return end < 0 ? lines.length : end;
}

/** The most, of 0 to `max`, for which something holds that holds for all that is less; 0 where it holds for none. */
function most(max: number, holds: (count: number) => boolean): number {
  let [least, end] = [0, max];
  while (least < end) {
    const middle = least === 0 && end === max ? max : Math.ceil((least + end) / 2);
    if (holds(middle)) least = middle;
    else end = middle - 1;
  }
  return least;
}

/** The blocks of a message that names `listed` of its sources, with as many links as there is room for. */
function richest(answer: Answer, showing: PartShowing, listed: readonly NumberedSource[]): types.KnownBlock[] {
  for (const links of LINKS) {
    const blocks = partBlocks(answer, showing, listed, links);
    if (isSmall(blocks)) return blocks;
  }
  return partBlocks(answer, showing, listed, 0, false);
}

function partBlocks(
  answer: Answer,
  showing: PartShowing,
  listed: readonly NumberedSource[],
  links: number,
  buttons = true,
): types.KnownBlock[] {
  const rest = moreBelow(answer.sources.length - listed.length);
  const sources = [...sourceLineBlocks(listed), ...(rest === '' ? [] : [wordsContext(rest)])];
  return [...remarkBlocks(showing), ...blocksOf(answer, showing, { links, sources, buttons })];
}

function headText(answer: Answer, { remark = '', heading }: PartShowing): string {
  return paragraphs([remark, bodyText(answer, heading)]);
}

function remarkBlocks({ remark }: PartShowing): types.KnownBlock[] {
  return remark === undefined ? [] : [wordsContext(remark)];
}

/** How many markers are links: the first number that leaves room. */
const LINKS = [24, 8, 0];

function isSmall(blocks: readonly types.KnownBlock[]): boolean {
  return blocks.length <= MESSAGE_BLOCKS_MAX && JSON.stringify(blocks).length <= BLOCKS_JSON_MAX;
}

function moreBelow(count: number): string {
  return count === 0 ? '' : `${count} more ${count === 1 ? 'source' : 'sources'} in the next message.`;
}

/** Sources alone, as few messages as hold them. */
function sourceMessages(sources: readonly NumberedSource[]): Message[] {
  const messages: Message[] = [];
  for (let from = 0; from < sources.length; ) {
    const left = sources.slice(from);
    const inText = fittingLines(left.map(sourceTextLine), TEXT_MAX - CONTINUED.length - 1);
    const count = Math.max(
      1,
      most(inText, (one) => isSmall(sourceMessage(left.slice(0, one)).blocks)),
    );
    messages.push(sourceMessage(left.slice(0, count)));
    from += count;
  }
  return messages;
}

const CONTINUED = 'Sources, continued:';

function sourceMessage(sources: readonly NumberedSource[]): Message {
  const text = cut([CONTINUED, ...sources.map(sourceTextLine)].join('\n'), TEXT_MAX);
  return { text, blocks: [wordsContext(CONTINUED), ...sourceList(sources)] };
}
