import type { Item } from './item.js';
import { has } from './mention.js';
import { wordBefore } from './roles.js';

/** "Which country will hold the next AI summit": none on record is that one; who offered or asked to hold it may be. */
export function asksNextHost(items: readonly Item[]): boolean {
  const isNext = items.some((item, at) => item.kind === 'conference' && wordBefore(items, at)?.key === 'next');
  return isNext && items.some(isHosting) && items.some(asks);
}

/** Whether an item is a word of holding or hosting something. */
export function isHosting(item: Item): boolean {
  return item.kind === 'word' && has(item.mention, 'verb:host');
}

function asks(item: Item): boolean {
  return item.kind === 'word' && has(item.mention, 'ask:who', 'ask:which', 'ask:where');
}
