import type { EventAttributes } from 'ics';
import type { RecordList } from '../../core/export/record-list.js';
import type { Row } from '../../core/export/row.js';
import { parseEdtf } from '../../core/records/edtf.js';
import { cellText } from '../cell-text.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';

/**
 * A calendar (RFC 5545) of what is dated by whole days: meetings, conferences, proposals, the days on which documents got their
 * status, and their deadlines. A record whose date is less precise has no place in it.
 */
export const ics: Form = async (list, now) => {
  const { createEvents } = await import('ics');
  const events = Array.from(list.rows(), (row) => eventsOf(row, now));
  const held = events.filter((some) => some.length > 0);
  if (held.length === 0) return { why: noDays(list) };
  const { error, value } = createEvents(held.flat(), { productId: 'sideline', calName: list.restated });
  if (error || value === null) throw new Error('the calendar cannot be written', { cause: error });
  return {
    ending: 'ics',
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    records: held.length,
    body: () => inChunks([value]),
  };
};

function noDays({ records }: RecordList): string {
  return `None of the ${records} records has a date of whole days, and a calendar takes no other. Take csv, which has dates as they are.`;
}

/** An event as the library takes it; its types leave out the time of writing, without which it would look at the clock. */
type Event = EventAttributes & { readonly timestamp: number };

function eventsOf({ ref, kind, cells, sources }: Row, now: string): readonly Event[] {
  const title = cellText(cells.title);
  const state = kind === 'agreement' ? `${cellText(cells.status)}: ` : '';
  const about = [cells.summary, cells.notes].map(cellText).filter((text) => text !== '');
  const description = [...about, ...sources.map(({ publisher, url }) => `${publisher}: ${url}`)].join('\n');
  const rest = { description, location: cellText(cells.place ?? cells.conference), timestamp: Date.parse(now) };
  return [
    ...allDay(cells.date, { ...rest, title: `${state}${title}`, uid: `${ref}@sideline` }),
    ...allDay(cells.deadline, { ...rest, title: `Deadline: ${title}`, uid: `${ref}:deadline@sideline` }),
  ];
}

/** An event of whole days; nothing where a date is not as precise. It ends with the day after the last, as the format has it. */
function allDay(date: Row['cells']['date'], event: Omit<Event, 'start' | 'end' | 'duration'>): Event[] {
  const parsed = typeof date === 'string' ? parseEdtf(date) : null;
  if (!parsed) return [];
  const { start, end } = parsed;
  if (start.month === null || start.day === null || end.month === null || end.day === null) return [];
  if (start.approximate || end.approximate) return [];
  const after = new Date(Date.UTC(end.year, end.month - 1, end.day + 1));
  return [
    {
      ...event,
      start: [start.year, start.month, start.day],
      end: [after.getUTCFullYear(), after.getUTCMonth() + 1, after.getUTCDate()],
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    } as Event,
  ];
}
