import type { Item } from '../item.js';
import { has } from '../mention.js';

/** "The meeting of Hashemi and Fahmi", "the meeting between …": one that is named itself, and not the one told before; "the meeting with Kenya" may be one of those. */
export function withNamedMeetings(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    const isMeeting = item.kind === 'word' && item.mention.key === 'the meeting';
    const isOf = has(items[at + 1]?.mention, 'prep:of', 'prep:between');
    if (!isMeeting || !isOf || items[at + 2]?.kind !== 'party') return item;
    return { ...item, mention: { ...item.mention, tags: ['noun:meeting' as const] } };
  });
}
