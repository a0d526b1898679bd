import { visible } from '../../../core/records/visible.js';

/** HTML that is safe to stand in a page: `html` makes it, in which whatever is given as text is escaped. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand within a piece of HTML: text, which is escaped, other pieces, or several of either. */
type Part = string | number | Html | readonly Part[];

/**
 * A piece of HTML: html`<p>${words}</p>`. The helper of hono, which also waits for promises, took longer than all that a page is
 * told from.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = pieces[0]!;
  for (const [at, part] of parts.entries()) text += partHtml(part) + pieces[at + 1]!;
  return new Html(text);
}

function partHtml(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (Array.isArray(part)) return part.map(partHtml).join('');
  return String(part);
}

/** HTML that is written elsewhere, as it is: nothing of a record or a question may stand in it unescaped. */
export function raw(text: string): Html {
  return new Html(text);
}

const SIGN = /[&<>"']/;
const SIGNS = /[&<>"']/g;
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return SIGN.test(text) ? text.replace(SIGNS, (sign) => REFERENCES.get(sign)!) : text;
}

/** Several pieces one after the other. */
export function joined(pieces: readonly Html[]): Html {
  return html`${pieces}`;
}

/** Nothing. */
export const NOTHING: Html = html``;

/** Scripts that run from right to left, and what stands between their words. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\s\u200C\u200D]*/g;

/** A sign beyond those of Latin, Greek and Cyrillic letters: without one nothing can run from right to left. */
const MAY_TURN = /[\u0590-\uFFFF]/;

/** Text of a record or a question in a line of English: what runs from right to left stands by itself, and turns nothing round. */
export function words(text: string): Html {
  const shown = visible(text);
  if (!MAY_TURN.test(shown)) return html`${shown}`;
  const pieces: Html[] = [];
  let at = 0;
  for (const found of shown.matchAll(RIGHT_TO_LEFT)) {
    const run = found[0].trimEnd();
    pieces.push(html`${shown.slice(at, found.index)}<bdi>${run}</bdi>`);
    at = found.index + run.length;
  }
  return pieces.length > 0 ? html`${pieces}${shown.slice(at)}` : html`${shown}`;
}
