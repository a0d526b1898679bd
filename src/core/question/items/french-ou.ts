import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';

/**
 * French "où" and "ou" fold to one word. "Où" asks for a place where nothing but a small word stands before it, and goes on from a noun
 * elsewhere: "les réunions où …"; "ou" without its accent joins, but at the beginning, where people leave accents out.
 */
export function withFrenchOu(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'word' || item.mention.key !== 'ou' || !has(item.mention, 'ask:where')) return item;
    const isFirst = items.slice(0, at).every(isSmall);
    if (isFirst || (/ù/i.test(item.mention.text) && isBehindPause(items[at - 1]))) return item;
    const tag = /ù/i.test(item.mention.text) ? 'filler' : 'conj:or';
    return { ...item, mention: { ...item.mention, tags: [tag] } };
  });
}

function isSmall({ kind, mention }: Item): boolean {
  return (
    kind === 'word' &&
    (has(mention, 'filler', 'conj:and', 'ask:yes-no') || hasKind(mention, 'prep:') || mention.tags.length === 0)
  );
}

function isBehindPause(before: Item | undefined): boolean {
  return before !== undefined && (/[,;:?!.]/.test(before.mention.after) || has(before.mention, 'conj:and'));
}
