import type { Item } from './item.js';
import { has } from './mention.js';

/**
 * Whether a conference is spoken of only to say when or where something else was: "ahead of the Baku conference", "during
 * the summit". True where every word for a conference stands so.
 */
export function isConferenceSetting(items: readonly Item[]): boolean {
  const nouns = items.flatMap((item, at) => (has(item.mention, 'noun:conference') ? [at] : []));
  return nouns.length > 0 && nouns.every((at) => isBehindPreposition(items, at));
}

/** Behind a preposition of time or place, with nothing but articles and names between. */
function isBehindPreposition(items: readonly Item[], noun: number): boolean {
  for (let at = noun - 1; at >= 0; at--) {
    const { kind, mention } = items[at]!;
    if (has(mention, 'prep:around', 'prep:at', 'prep:in') || TIMES.test(mention.key)) return true;
    if (kind === 'word' && !has(mention, 'filler')) return false;
  }
  return false;
}

const TIMES = /^(?:before|after|during|prior to|following|since|until)(?: the)?$/;
