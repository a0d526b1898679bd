import { visible } from '../../../core/records/visible.js';
import { type Html, raw } from './html.js';

/**
 * What a page is about, for machines, as a block of data: no browser runs it, and nothing in it ends it.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLdHtml(data: Readonly<Record<string, unknown>>): Html {
  const shown = (_name: string, value: unknown) => (typeof value === 'string' ? visible(value) : value);
  const text = JSON.stringify(data, shown).replace(/[<>&\u2028\u2029]/g, escaped);
  // A tagged template that ends a script would be lowered by the bundler to a call of a library that does not come along.
  return raw(`<script type="application/ld+json">${text}</script>`);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
