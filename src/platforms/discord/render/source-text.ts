import type { NumberedSource } from '../../../core/answer/answer.js';
import { dateInWords, dayRange } from '../../../core/records/edtf.js';
import { shortened } from '../../../core/records/shortened.js';
import { escaped } from './escape.js';
import { addressWords, numberLink } from './link.js';

/** What stands over sources. */
export const SOURCES = 'Sources';

/** A source as a line: its number as a link, publisher, title, date in the reader's own calendar, paragraphs, host. */
export function sourceText({ n, publisher, via, title, published, locators, url }: NumberedSource): string {
  const agency = via ? `, via ${via}` : '';
  const name = title ? `: ${title}` : '';
  const numbers = shortened(locators.map((one) => one.slice(1)).join(', '), LOCATORS_MAX);
  const paragraphs = numbers ? ` (¶${numbers})` : '';
  const words = escaped(shortened(`${publisher}${agency}${name}`, NAME_MAX));
  return `${numberLink(n, url)} ${words}, ${dateText(published)}${paragraphs}. ${addressWords(url)}`;
}

/** Characters of a source's publisher, agency and title together, and of its paragraphs. */
const NAME_MAX = 400;
const LOCATORS_MAX = 100;

/** A whole day as a time stamp, which Discord shows in the reader's language; anything less exact in our words. */
function dateText(published: string | null): string {
  if (published === null) return 'no date stated';
  const days = dayRange(published);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published) || !days) return escaped(dateInWords(published));
  // Ten o'clock in Greenwich is the same day from Honolulu to Auckland.
  return `<t:${Date.parse(`${days.from}T10:00:00Z`) / 1000}:D>`;
}
