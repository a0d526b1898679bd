import { visible } from '../records/visible.js';

/** The most characters of a message that are read: a question is shorter, and each word of it costs. */
export const QUESTION_MAX = 500;

/** A message without what cannot be seen, capped; `cut` says whether something was left unread. */
export interface Cleaned {
  readonly text: string;
  readonly cut: boolean;
}

/** What a message may hold before it is looked at: platform markup grows a text, never past this. */
const RAW_MAX = 40_000;

/**
 * Drops control, bidi and zero-width characters (ZWNJ stays: Persian words need it), turns markup mentions such as
 * `<@U123>` or `@everyone` into plain words, joins white space, and caps at QUESTION_MAX on a whole character.
 */
export function clean(raw: string): Cleaned {
  const text = raw
    .slice(0, RAW_MAX)
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('\u200d', '')
    .replace(/<[@#!][^<>\s]{1,60}>/g, ' ')
    .replace(/[@<>`]/g, ' ')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  if (text.length <= QUESTION_MAX) return { text: withoutStops(text), cut: raw.length > RAW_MAX };
  const capped = [...text.slice(0, QUESTION_MAX + 1)];
  return { text: withoutStops(capped.slice(0, -1).join('').trim()), cut: true };
}

/** A telegram with its full stops as signs: "REQ DATES WTDC25 STOP" is "DATES WTDC25.". Any other text as it is. */
function withoutStops(text: string): string {
  if (!/\bSTOP\b/.test(text) || /\p{Ll}/u.test(text)) return text;
  return text.replace(/^REQ(?:UEST)? /, '').replace(/ (?:URGENT )?STOP\b\.?/g, '.');
}
