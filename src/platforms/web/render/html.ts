import { html, raw } from 'hono/html';
import { visible } from '../../../core/records/visible.js';

export { html, raw };

/** HTML that is safe to stand in a page. Whatever `html` is given as text is escaped. */
export type Html = ReturnType<typeof html>;

/** Several pieces one after the other. */
export function joined(pieces: readonly Html[]): Html {
  return html`${pieces}`;
}

/** Nothing. */
export const NOTHING: Html = html``;

/** Scripts that run from right to left, and what stands between their words. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\s\u200C\u200D]*/g;

/** Text of a record or a question in a line of English: what runs from right to left stands by itself, and turns nothing round. */
export function words(text: string): Html {
  const shown = visible(text);
  const pieces: Html[] = [];
  let at = 0;
  for (const found of shown.matchAll(RIGHT_TO_LEFT)) {
    const run = found[0].trimEnd();
    pieces.push(html`${shown.slice(at, found.index)}<bdi>${run}</bdi>`);
    at = found.index + run.length;
  }
  return pieces.length > 0 ? html`${pieces}${shown.slice(at)}` : html`${shown}`;
}
