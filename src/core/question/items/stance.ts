import type { Item } from '../item.js';
import { has } from '../mention.js';

/** Words for what somebody thinks of something; some of them are posts and lines as well. */
const STANCE = /^(?:position|positions|stance|standpoint|stand|view|views|line|attitude|approach)$/;

/** What makes them so, behind them. */
const TAKEN = /^(?:take|takes|took|taken|adopt|adopted|express|expressed|voice|voiced|set out|defend|defended)$/;

/** "What position did Algeria take on spectrum": what it said of it. */
export function withStance(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item) => item.kind === 'word' && STANCE.test(item.mention.key));
  const isAsked = at > 0 && has(items[at - 1]!.mention, 'ask:what', 'ask:which');
  const isTaken = items.slice(at + 1).some((item) => item.kind === 'word' && TAKEN.test(item.mention.key));
  if (!isAsked || !isTaken) return items;
  return items.map((item, index) =>
    item.kind === 'word' && (index === at || TAKEN.test(item.mention.key))
      ? { ...item, mention: { ...item.mention, tags: ['verb:say' as const], unknown: 'no' as const } }
      : item,
  );
}
