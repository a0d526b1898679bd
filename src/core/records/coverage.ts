import { sourceOf } from './cite.js';
import type { Conference } from './conference.js';
import { dateInWords, type EdtfDate, firstDayOf } from './edtf.js';
import type { Knowledge } from './knowledge.js';

/** How far the records reach, and where they are thin. */
export interface Coverage {
  /** When the newest meeting was; null where no meeting has a date. */
  readonly newestMeeting: EdtfDate | null;
  /** Meetings that one source alone reports. */
  readonly meetings: Share;
  /** Agreements whose whole history one source alone reports. */
  readonly agreements: Share;
  /** Conferences that have begun and have no meeting on record, the latest first. */
  readonly withoutMeeting: readonly Conference[];
}

/** So many of all. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** How far the records of a reader reach on a day, `YYYY-MM-DD`. */
export function coverageOf({ meetings, agreements, conferences }: Knowledge, today: string): Coverage {
  const held = new Set(meetings.map(({ conference }) => conference));
  return {
    newestMeeting: newestOf(meetings),
    meetings: share(meetings, ({ cites, points }) => [cites, ...points.map((point) => point.cites)]),
    agreements: share(agreements, ({ history }) => history.map(({ cites }) => cites)),
    withoutMeeting: conferences
      .filter(({ id, dates }) => !held.has(id) && startOf(dates) !== '' && startOf(dates) <= today)
      .sort((a, b) => (startOf(a.dates) > startOf(b.dates) ? -1 : 1)),
  };
}

/** Conferences that a line names; the others are counted. */
const NAMED_MAX = 3;

/**
 * What is thin, for those who keep the records: "The newest meeting is of 30 April 2026; one source alone reports 2 of 9
 * meetings and 1 of 4 agreements. Begun without a meeting on record: PP-26 and 4 other conferences."
 */
export function coverageInWords({ newestMeeting, meetings, agreements, withoutMeeting }: Coverage): string {
  const newest =
    newestMeeting === null ? 'No meeting has a date' : `The newest meeting is of ${dateInWords(newestMeeting)}`;
  const alone = `one source alone reports ${ofAll(meetings, 'meeting')} and ${ofAll(agreements, 'agreement')}`;
  return [`${newest}; ${alone}.`, ...begun(withoutMeeting.map(({ name }) => name))].join(' ');
}

function begun(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const [named, others] = [names.slice(0, NAMED_MAX), names.length - NAMED_MAX];
  const last = others > 0 ? ` and ${others} other conference${others === 1 ? '' : 's'}` : '';
  return [`Begun without a meeting on record: ${named.join(', ')}${last}.`];
}

function ofAll({ count, of }: Share, noun: string): string {
  return `${count} of ${of} ${noun}${of === 1 ? '' : 's'}`;
}

/** How many records rest on one source alone, by the cites of their parts. */
function share<T>(records: readonly T[], citesOf: (record: T) => readonly (readonly string[])[]): Share {
  const isOfOne = (record: T) => {
    const cites = citesOf(record);
    const [first] = cites.find(({ length }) => length > 0) ?? [];
    const only = first === undefined ? null : sourceOf(first);
    return only !== null && cites.every((each) => each.every((cite) => sourceOf(cite) === only));
  };
  return { count: records.filter(isOfOne).length, of: records.length };
}

function newestOf(meetings: Knowledge['meetings']): EdtfDate | null {
  let newest: EdtfDate | null = null;
  for (const { date } of meetings)
    if (date !== null && (newest === null || startOf(date) > startOf(newest))) newest = date;
  return newest;
}

function startOf(date: EdtfDate | null): string {
  return firstDayOf(date) ?? '';
}
