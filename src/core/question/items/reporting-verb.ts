import type { Item } from '../item.js';
import { has } from '../mention.js';

/** "what did Azerbaijan report?": who reports something says it, and no source is asked for. */
export function withReportingVerbs(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.kind === 'word' && item.mention.key === 'report' && isDone(items, at)
      ? { ...item, mention: { ...item.mention, tags: ['verb:say' as const], unknown: 'no' as const } }
      : item,
  );
}

function isDone(items: readonly Item[], at: number): boolean {
  const [did, who] = [items[at - 2], items[at - 1]];
  const isSomebody = who?.kind === 'party' || has(who?.mention, 'pron:he', 'pron:they', 'pron:it');
  return isSomebody && has(did?.mention, 'ask:yes-no');
}
