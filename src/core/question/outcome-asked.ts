import { hasItem, type Item } from './item.js';
import type { Signals } from './signals.js';

/** "What came out of WTDC-25?", "results of the ministerial meeting": what a conference brought, of whatever kind of record. */
export function asksOutcome(items: readonly Item[], signals: Signals): boolean {
  return signals.any('noun:outcome') && hasItem(items, 'conference') && !hasItem(items, 'party');
}
