import type { DateSpan } from '../dates/find-dates.js';
import { hasItem, type Item } from '../item.js';
import { has } from '../mention.js';

/** Words for what is on as well as for a kind of document. */
const AGENDA: ReadonlySet<string> = new Set([
  'programme',
  'program',
  'programa',
  'программа',
  'программе',
  'برنامه',
  'برنامج',
]);

/** "Baku programme on 20 November 2025": the programme of a day and place is what was on, and no document of that kind. */
export function withAgenda(items: readonly Item[], dates: readonly DateSpan[]): readonly Item[] {
  const isOfDay = items.some((item) => item.kind === 'date' && isOneDay(dates[item.date]));
  const isSomewhere = hasItem(items, 'conference') || hasItem(items, 'place');
  const isMade = items.some((item) => has(item.mention, 'verb:sign', 'verb:adopt', 'verb:agree'));
  if (!isOfDay || !isSomewhere || isMade || hasItem(items, 'party')) return items;
  return items.map((item) =>
    item.kind === 'word' && AGENDA.has(item.mention.key)
      ? { ...item, mention: { ...item.mention, tags: ['filler' as const] } }
      : item,
  );
}

function isOneDay(date: DateSpan | undefined): boolean {
  return date !== undefined && date.range.from !== null && date.range.from === date.range.to;
}
