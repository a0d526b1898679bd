import { uncalled, visible } from '../../../core/records/visible.js';

/**
 * Text for the parts of Block Kit that are never parsed: `rich_text`, `plain_text`, `raw_text`. Angle brackets, which
 * Slack's markup is made of, become their typographic likes all the same, should a client parse what it should not.
 */
export function literal(text: string): string {
  return uncalled(visible(text)).replaceAll('<', '‹').replaceAll('>', '›');
}

/**
 * Text for a message's top-level `text`, which is parsed: the three characters that Slack asks to escape
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping). Line ends stay.
 */
export function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => uncalled(visible(line)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .join('\n');
}
