import type { Item } from '../item.js';

/**
 * "The mission that called on Al Mannai": who calls on somebody, and not on somebody to do something, pays a visit. The
 * act becomes a meeting then.
 */
export function withCourtesyCalls(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.kind === 'word' && CALLS.test(item.mention.key) && isVisitOf(items, at + 1)
      ? { ...item, mention: { ...item.mention, tags: ['verb:meet' as const] } }
      : item,
  );
}

const CALLS = /^(?:call|calls|called|calling) on$/;

/** Somebody, with no "to" behind: a country is called on to do something. */
function isVisitOf(items: readonly Item[], at: number): boolean {
  const start = items.findIndex((item, index) => index >= at && !isTitle(item));
  const [whom, next] = [items[start], items[start + 1]];
  const isPerson = whom?.kind === 'party' && (whom.party.post !== null || whom.party.entities[0]?.kind === 'official');
  return isPerson && next?.mention.key !== 'to';
}

/** "Mr", "the", "his counterpart": what stands before a name. */
function isTitle({ kind, mention }: Item): boolean {
  return (
    kind === 'word' &&
    /^(?:the|a|an|mr|mrs|ms|dr|h e|hon|his|her|its|their|his excellency|her excellency|prime|former|then)$/.test(
      mention.key,
    )
  );
}
