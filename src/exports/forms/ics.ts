import type { EventAttributes, HeaderAttributes, ReturnObject } from 'ics';
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
  let records = 0;
  for (const row of list.rows()) if (eventsOf(row, now).length > 0) records++;
  if (records === 0) return { why: noDays(list) };
  return {
    ending: 'ics',
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    records,
    body: () => inChunks(pieces(list, now, createEvents)),
  };
};

/** Events that are written at once. */
const AT_ONCE = 20;

/** The calendar some events at a time: the library takes a millisecond for each, in which nothing else has its turn. */
function* pieces({ restated, rows }: RecordList, now: string, createEvents: CreateEvents): Generator<string> {
  const bare = written(createEvents([], { productId: 'sideline', calName: restated }));
  const end = bare.lastIndexOf(END);
  const eventsAlone = (events: Event[]) => {
    const calendar = events.length > 0 ? written(createEvents(events)) : '';
    return calendar.slice(calendar.indexOf(BEGIN_EVENT), calendar.lastIndexOf(END));
  };
  yield bare.slice(0, end);
  let waiting: Event[] = [];
  for (const row of rows()) {
    waiting.push(...eventsOf(row, now));
    if (waiting.length < AT_ONCE) continue;
    yield eventsAlone(waiting);
    waiting = [];
  }
  yield eventsAlone(waiting);
  yield bare.slice(end);
}

const BEGIN_EVENT = 'BEGIN:VEVENT';
const END = 'END:VCALENDAR';

type CreateEvents = (events: EventAttributes[], header?: HeaderAttributes) => ReturnObject;

function written({ error, value }: ReturnObject): string {
  if (error || value === null) throw new Error('the calendar cannot be written', { cause: error });
  return value;
}

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
