import type { Item } from '../item.js';
import { has } from '../mention.js';

const RUNS = /^(?:run|running|field|fielding|fielded|put up|putting up)$/;

/** "whom is Brazil running?", "who did Egypt field?": a candidate whom somebody puts forward, and nothing that is in use. */
export function withCandidateRun(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.kind === 'word' && RUNS.test(item.mention.key) && isSomebodys(items, at)
      ? { ...item, mention: { ...item.mention, tags: ['act:request' as const], unknown: 'no' as const } }
      : item,
  );
}

/** A side right before, and "whom does" or "who is" before that. */
function isSomebodys(items: readonly Item[], at: number): boolean {
  const [who, does, side] = items
    .slice(0, at)
    .filter(({ mention }) => !has(mention, 'conj:and'))
    .slice(-3);
  return side?.kind === 'party' && has(does?.mention, 'ask:yes-no') && has(who?.mention, 'ask:who');
}
