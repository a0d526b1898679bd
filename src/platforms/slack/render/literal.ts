import { visible } from '../../../core/records/visible.js';

/**
 * Text for the parts of Block Kit that are never parsed: `rich_text`, `plain_text`, `raw_text`. Angle brackets, which
 * Slack's markup is made of, become their typographic likes all the same, should a client parse what it should not.
 */
export function literal(text: string): string {
  return uncalled(visible(text)).replaceAll('<', '‹').replaceAll('>', '›');
}

/** The words by which people call everybody, with another sign before them: some clients look for them in plain text. */
function uncalled(text: string): string {
  return text.replace(/@(?=(?:everyone|channel|here)\b)/gi, '＠');
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

/** At most `max` UTF-16 units, cut between whole characters, with an ellipsis where something was cut. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
