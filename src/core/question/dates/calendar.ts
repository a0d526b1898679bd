import { daysInMonth, isoDay } from '../../records/edtf.js';

/** A day of the Gregorian calendar, `YYYY-MM-DD`: comparable as text. */
export type Day = string;

const DAY_MS = 86_400_000;
/** 0001-01-01 and 9999-12-31, counted in days from 1970-01-01: nothing leads beyond them. */
const FIRST = -719_162;
const LAST = 2_932_896;

/** Days from 1970-01-01 to the day. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day that many days from 1970-01-01, at least 0001-01-01 and at most 9999-12-31. */
export function dayAt(number: number): Day {
  return new Date(Math.min(LAST, Math.max(FIRST, number)) * DAY_MS).toISOString().slice(0, 10);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days);
}

/** The same day of the month so many months later; the month's last day where it is shorter. Years stay in 1 to 9999. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const count = Math.min(9999 * 12 + 11, Math.max(12, year * 12 + month - 1 + months));
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return isoDay(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The numbers of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** Whether the Gregorian calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day that clocks in a zone show at an instant. `instant` is ISO 8601 with an offset or `Z`; `zone` an IANA name.
 * Throws a RangeError that names the value where either is none.
 */
export function localDay(instant: string, zone: string): Day {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`"${instant}" is no instant; write one such as 2025-11-24T08:00:00Z`);
  const parts = new Map(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Making a format takes longer than all the rest, so those of the zones asked for are kept, up to a limit. */
const formats = new Map<string, Intl.DateTimeFormat>();
const FORMATS_MAX = 100;

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const format = newFormat(zone);
  formats.set(zone, format);
  return format;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch (cause) {
    throw new RangeError(`"${zone}" is no time zone; write an IANA name such as Asia/Tehran`, { cause });
  }
}
