import type { Item } from '../item.js';
import { has } from '../mention.js';

/** Arabic words that mean another thing in some company: "غير" before somebody leaves him out, "عقد" behind a meeting held it. */
export function withArabicSenses(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'word') return item;
    const isAside = item.mention.key === 'غیر' && items[at + 1]?.kind === 'party';
    if (isAside) return { ...item, mention: { ...item.mention, tags: ['neg:without' as const] } };
    const isHeld = item.mention.key.startsWith('عقد') && has(items[at - 1]?.mention, 'noun:meeting', 'noun:conference');
    return isHeld ? { ...item, mention: { ...item.mention, tags: ['verb:hold' as const] } } : item;
  });
}
