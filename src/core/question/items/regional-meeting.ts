import type { Item } from '../item.js';
import { has } from '../mention.js';

/**
 * "The Arab preparatory meeting", "the third African gathering": what kind of meeting it was, and no side of it. The
 * adjective becomes a word that records are searched by.
 */
export function withRegionalMeetings(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    const { kind, mention } = item;
    if (kind !== 'party' || item.party.entities[0]?.kind !== 'region' || !isOfMeeting(items, at)) return item;
    return { kind: 'word', at: item.at, end: item.end, mention: { ...mention, entities: [], unknown: 'word' } };
  });
}

/** One describing word, which no vocabulary knows, and then the meeting. */
function isOfMeeting(items: readonly Item[], at: number): boolean {
  const [before, word, noun] = [items[at - 1], items[at + 1], items[at + 2]];
  const isOne =
    before?.kind === 'word' && (before.mention.key === 'the' || /(?: the|th|rd|nd|st)$/.test(before.mention.key));
  const isDescribed = word?.kind === 'word' && word.mention.unknown === 'word' && word.mention.after === ' ';
  return isOne && isDescribed && has(noun?.mention, 'noun:meeting', 'noun:conference');
}
