import { type Html, html, raw } from './html.js';

/**
 * What a page is about, for machines, as a block of data: no browser runs it, and nothing in it ends it.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLdHtml(data: Readonly<Record<string, unknown>>): Html {
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
  return html`<script type="application/ld+json">${raw(text)}</script>`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
