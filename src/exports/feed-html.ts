import { sourceWords } from '../core/answer/sources.js';
import type { CitedSource } from '../core/export/cites-of.js';
import { visible } from '../core/records/visible.js';

/** A sentence with its sources as links, in HTML. */
export function htmlOf(sentence: string, sources: readonly CitedSource[]): string {
  return `<p>${escapedHtml(sentence)}</p><ul>${sources.map(sourceItem).join('')}</ul>`;
}

function sourceItem(source: CitedSource): string {
  const paragraphs = source.locators.map((one) => one.slice(1)).join(', ');
  const where = paragraphs === '' ? '' : ` (¶${paragraphs})`;
  const href = URL.canParse(source.url) ? new URL(source.url).href : '';
  return `<li><a href="${escapedHtml(href)}">${escapedHtml(visible(sourceWords(source)))}</a>${where}</li>`;
}

/** Text in which nothing is markup; what no XML may hold is left out. */
export function escapedHtml(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/g, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
