import { uncalled, visible } from '../../../core/records/visible.js';

/**
 * One line of text as Discord's markdown shows it unchanged: a backslash stands before every sign that it gives a
 * meaning to, and the words that call everybody have another sign before them. Nothing of it is a link, a heading, a
 * list, a mention, a time stamp, an emoji or a command.
 */
export function escaped(line: string): string {
  return literal(line)
    .replace(/[\\*_~`|[\]<@:]/g, '\\$&')
    .replace(/^( *)([-#>+])/, '$1\\$2')
    .replace(/^( *\d+)([.)])/, '$1\\$2');
}

/** A line in italics (`*`) or bold (`**`); nothing where there is nothing to see. Discord wants no space at the ends. */
export function styled(mark: '*' | '**', line: string): string {
  const inner = escaped(visible(line).trim());
  return inner === '' ? '' : `${mark}${inner}${mark}`;
}

/** Text for the parts that are never parsed: names of authors, labels, options. */
export function literal(text: string): string {
  return uncalled(visible(text));
}

/** Text for a code block, which nothing but three backticks ends. */
export function inCode(text: string): string {
  return literal(text).replaceAll('`', 'ˋ');
}
