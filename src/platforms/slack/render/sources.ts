import type { types } from '@slack/bolt';
import type { Answer, NumberedSource } from '../../../core/answer/answer.js';
import { sourcesBelow } from '../../../core/answer/sources.js';
import { dateInWords } from '../../../core/records/edtf.js';
import { shortened } from '../../../core/records/shortened.js';
import { linkTo } from './link.js';
import { literal } from './literal.js';
import { markerPieces, plain } from './rich-text.js';
import { otherSources } from './text.js';

/** Characters of a text object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const TEXT_OBJECT_MAX = 3_000;

/** The first sources that markers name as context, a block each: its number as a link, then publisher, title, date and paragraphs. */
export function sourceContext(
  answer: Pick<Answer, 'blocks' | 'sources' | 'trail'>,
  shown: number,
): types.ContextBlock[] {
  const { named, more } = sourcesBelow(answer);
  const blocks = sourceLineBlocks(named.slice(0, shown));
  const rest = named.length + more - blocks.length;
  return rest > 0 ? [...blocks, context([words(otherSources(rest))])] : blocks;
}

/** A context block for each source: its number as a link, then what it is. */
export function sourceLineBlocks(sources: readonly NumberedSource[]): types.ContextBlock[] {
  return sources.map((source) => context([numberLink(source), words(sourceWords(source))]));
}

/** Every source, as list items of linked numbers and words; ten items a block, for a view. */
export function sourceList(sources: readonly NumberedSource[]): types.RichTextBlock[] {
  const items = sources.map(
    (source): types.RichTextSection => ({
      type: 'rich_text_section',
      elements: [
        ...markerPieces({ numbers: [source.n], more: 0 }, sources, { left: 1 }),
        plain(` ${literal(sourceWords(source))}`),
      ],
    }),
  );
  return inTens(items).map((elements) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements }],
  }));
}

/** A line of our own words as context: never parsed. */
export function wordsContext(text: string): types.ContextBlock {
  return context([words(text)]);
}

function context(elements: types.ContextBlock['elements']): types.ContextBlock {
  return { type: 'context', elements };
}

function words(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(literal(text), TEXT_OBJECT_MAX), emoji: false };
}

/** The one place that writes Slack markup: an address of a source that is a web page's, and a number. */
function numberLink({ n, url }: NumberedSource): types.MrkdwnElement | types.PlainTextElement {
  const link = linkTo(url);
  if (!link) return words(`[${n}]`);
  return { type: 'mrkdwn', text: `<${link.url.replaceAll('&', '&amp;')}|[${n}]>`, verbatim: true };
}

/** What a source is; the host is named, so that nobody has to follow a link to learn where it leads. */
function sourceWords({ publisher, via, title, published, locators, url }: NumberedSource): string {
  const agency = via ? `, via ${via}` : '';
  const name = title ? `: ${title}` : '';
  const date = published ? `, ${dateInWords(published)}` : ', no date stated';
  const paragraphs = locators.length ? ` (¶${locators.map((one) => one.slice(1)).join(', ')})` : '';
  const host = linkTo(url)?.host ?? url;
  return `${publisher}${agency}${name}${date}${paragraphs}. ${host}`;
}

function inTens<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 10) }, (_, at) => items.slice(at * 10, at * 10 + 10));
}
