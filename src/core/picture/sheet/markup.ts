import { visible } from '../../records/visible.js';

/** A number as it stands in a picture: two decimals at the most, so that equal pictures have equal bytes. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text as the content of an element or the value of an attribute: nothing in it is markup, nor a sign that XML has not. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"'\uFFFE\uFFFF]/g, (sign) => ENTITIES.get(sign) ?? '');
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
