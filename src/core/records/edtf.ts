import { z } from 'zod';

/**
 * Dates as the records keep them: EDTF (ISO 8601-2) level 1, of these shapes: a year, month or day,
 * each with an optional `~` (approximate), or an interval of two of them joined by `/`.
 * https://www.loc.gov/standards/datetime/
 */
export const EdtfDate = z.string().refine((text) => parseEdtf(text) !== null, {
  error: 'is no EDTF date; write "2025", "2025-11", "2025-11-23", "2024-11~" or "2025-11-17/2025-11-28"',
});
export type EdtfDate = string;

/** One end of a date: what the text fixes and no more. */
export interface EdtfPoint {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly approximate: boolean;
}

/** A parsed date: `end` equals `start` unless the text is an interval. */
export interface Edtf {
  readonly start: EdtfPoint;
  readonly end: EdtfPoint;
  readonly interval: boolean;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** The parts of an EDTF date, or null where the text is none or names a day that no calendar has. */
export function parseEdtf(text: string): Edtf | null {
  const [first, second, extra] = text.split('/');
  if (first === undefined || extra !== undefined) return null;
  const start = parsePoint(first);
  if (second === undefined) return start && { start, end: start, interval: false };
  const end = parsePoint(second);
  return start && end && firstDay(start) <= lastDay(end) ? { start, end, interval: true } : null;
}

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 1))) return null;
  return { year, month, day, approximate: match[4] === '~' };
}

/** Days of a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** A span of days, both ends included, as `YYYY-MM-DD`: comparable as text. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The earliest and latest day that a date can mean, or null for no date. Approximation widens nothing. */
export function dayRange(date: EdtfDate | null | undefined): DayRange | null {
  const parsed = date ? parseEdtf(date) : null;
  return parsed && { from: firstDay(parsed.start), to: lastDay(parsed.end) };
}

/** The earliest day that the date of a record can mean; null for no date. A day, or an interval from one, begins with it: that is read no further. */
export function firstDayOf(date: EdtfDate | null | undefined): string | null {
  if (date?.[4] === '-' && date[7] === '-') return date.slice(0, 10);
  return dayRange(date)?.from ?? null;
}

/** The latest day that the date of a record can mean; null for no date. */
export function lastDayOf(date: EdtfDate | null | undefined): string | null {
  return date && isOfWholeDays(date) ? date.slice(-10) : (dayRange(date)?.to ?? null);
}

/** Whether a date is a day, or a stay from one to another: it begins and ends with the first and the last, and is read no further. */
export function isOfWholeDays(date: EdtfDate): boolean {
  return WHOLE_DAYS.test(date);
}

const WHOLE_DAYS = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

function firstDay(point: EdtfPoint): string {
  return isoDay(point.year, point.month ?? 1, point.day ?? 1);
}

function lastDay(point: EdtfPoint): string {
  const month = point.month ?? 12;
  return isoDay(point.year, month, point.day ?? daysInMonth(point.year, month));
}

/** `YYYY-MM-DD` of calendar numbers. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The months in English, from January on. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** A date in words, exactly as precise as the record: `23 November 2025`, `November 2025`, `about November 2024`, `17-28 November 2025`. */
export function dateInWords(date: EdtfDate): string {
  const parsed = parseEdtf(date);
  if (!parsed) return date;
  return parsed.interval ? intervalInWords(parsed) : pointInWords(parsed.start);
}

/** A date with the preposition it takes in a sentence: `on 23 November 2025`, `in November 2025`, `about November 2024`. */
export function whenInWords(date: EdtfDate): string {
  const parsed = parseEdtf(date);
  if (!parsed || parsed.start.approximate) return dateInWords(date);
  return `${parsed.start.day === null ? 'in' : 'on'} ${dateInWords(date)}`;
}

function pointInWords(point: EdtfPoint): string {
  const month = point.month === null ? '' : `${MONTHS[point.month - 1]} `;
  const day = point.day === null ? '' : `${point.day} `;
  return `${point.approximate ? 'about ' : ''}${day}${month}${point.year}`;
}

function intervalInWords({ start, end }: Edtf): string {
  if (start.approximate || end.approximate || start.day === null || end.day === null) {
    return `${pointInWords(start)} to ${pointInWords(end)}`;
  }
  if (start.year !== end.year) return `${pointInWords(start)} to ${pointInWords(end)}`;
  if (start.month !== end.month) return `${start.day} ${MONTHS[start.month! - 1]} to ${pointInWords(end)}`;
  return `${start.day}-${pointInWords(end)}`;
}
