import type { Item } from '../item.js';
import { has, type Mention } from '../mention.js';

/** "And" that stands before each of several: "и с Хашеми, и с Набиевым", "هم با هاشمی و هم با نبی‌اف", "tanto … como", "à la fois". */
const EACH = /^(?:и|هم|tanto|ni|a la fois)$/;

/**
 * "Кто встречался и с Хашеми, и с Набиевым": with each of the two, and not with the one at a meeting with the other. The first of
 * the small words says so then, as "both" does in English.
 */
export function withBothSaid(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((_, index) => isEachOfTwo(items, index));
  return items.map((item, index) =>
    index === at && item.kind === 'word' ? { ...item, mention: asBoth(item.mention) } : item,
  );
}

function isEachOfTwo(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (first?.kind !== 'word' || !EACH.test(first.mention.key)) return false;
  const one = partyBehind(items, at + 1);
  const again =
    one === null ? -1 : items.findIndex(({ mention }, index) => index > one && mention.key === first.mention.key);
  return one !== null && again > one && again <= one + 2 && partyBehind(items, again + 1) !== null;
}

/** Where somebody stands right behind a preposition. */
function partyBehind(items: readonly Item[], at: number): number | null {
  return has(items[at]?.mention, 'prep:with') && items[at + 1]?.kind === 'party' ? at + 1 : null;
}

function asBoth(mention: Mention): Mention {
  return { ...mention, tags: ['both'], unknown: 'no' };
}
