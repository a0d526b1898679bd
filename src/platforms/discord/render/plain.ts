import type { APIEmbed } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { CONTENT_MAX } from '../limits.js';
import type { Row } from './controls.js';
import { styled } from './escape.js';
import type { Message } from './message.js';

/** A line of our own words, or what an embed would say. */
export interface Plain {
  readonly content: string;
  readonly flags: MessageFlags.SuppressEmbeds;
  readonly components?: readonly Row[];
}

/** Our own words as a message: no link in them gets a preview. */
export function plain(content: string): Plain {
  return { content, flags: MessageFlags.SuppressEmbeds };
}

/**
 * A message without its embeds, for places where Discord takes none: all that stands in them as text, in as many messages
 * as that needs. The last one bears the controls.
 */
export function withoutEmbeds({ content, embeds, components }: Message): readonly Plain[] {
  const texts = paged(
    [...(content ? [content] : []), ...embeds.flatMap(linesOf)].flatMap((line) => cut(line, LINE_MAX)),
  );
  return texts.map((text, at) => (at < texts.length - 1 ? plain(text) : { ...plain(text), components }));
}

/** Opens a block of fixed width, and ends it. */
const FENCE = '```';

/** A page that ends within a block of fixed width ends the block, and the next one opens it anew. */
const LINE_MAX = CONTENT_MAX - 2 * (FENCE.length + 1);

/** What an embed shows, in its order. The head is never parsed where it stands, unlike here. */
function linesOf({ author, description, fields, footer }: APIEmbed): readonly string[] {
  const parts = [
    author ? styled('**', author.name) : '',
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [styled('**', name), value]),
    footer ? styled('*', footer.text) : '',
  ];
  return parts.filter((part) => part !== '').flatMap((part) => part.split('\n'));
}

function paged(lines: readonly string[]): readonly string[] {
  const pages: string[][] = [[]];
  let isFixed = false;
  for (const line of lines) {
    const page = pages.at(-1)!;
    const length = page.reduce((sum, one) => sum + one.length + 1, 0);
    if (page.length > 0 && length + line.length > LINE_MAX) {
      if (isFixed) page.push(FENCE);
      pages.push(isFixed ? [FENCE, line] : [line]);
    } else page.push(line);
    if (line === FENCE) isFixed = !isFixed;
  }
  return pages.map((page) => page.join('\n'));
}

/** A line in pieces of no more than `max` characters, cut between whole ones and not behind a backslash. */
function cut(line: string, max: number): readonly string[] {
  if (line.length <= max) return [line];
  const at = line.slice(0, max).replace(/[\\\uD800-\uDBFF]+$/, '').length || max;
  return [line.slice(0, at), ...cut(line.slice(at), max)];
}
