import { isoDay } from '../../records/edtf.js';
import { isDay } from './calendar.js';
import {
  type Days,
  dayMoment,
  type Hint,
  type Moment,
  type MomentReader,
  monthMoment,
  solarDayMoment,
  solarMonthMoment,
  solarYearMoment,
  spanMoment,
  yearMoment,
} from './moment.js';
import { isLink, type Reading } from './reading.js';
import { isSolarYear } from './solar-hijri.js';
import { isYear, yearOfDay } from './year-choice.js';

/**
 * Dates in digits: `2025-11-17`, `17.11.2025`, `17/11/25`, `1404/08/26`, `2025-11`, `11/2025`, `12/2`, and spans of years:
 * `1972-1975`, `1972-75`, `2025/26`. The day stands before the month unless only the other order is a date.
 */
export const numericMoment: MomentReader = (reading, at, hint) => {
  const key = reading.atoms[at]?.key ?? '';
  if (INTERVAL.test(key)) return interval(key, at + 1);
  // Fewer characters than the shortest, more than the longest of them, or a word.
  if (key.length < 3 || key.length > 10 || !/^\d[\d./-]+\d$/.test(key)) return null;
  const parts = key.split(/[./-]/).map(Number);
  const sizes = key
    .split(/[./-]/)
    .map((part) => part.length)
    .join(' ');
  return SHAPES.get(sizes)?.(parts, key, reading, at, hint) ?? null;
};

/** `2025-11-17/2025-11-28`, as records and ISO 8601 write it. */
const INTERVAL = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;

function interval(key: string, next: number): Moment | null {
  const [from = '', to = ''] = key.split('/');
  const isReal = [from, to].every((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return isYear(year) && isDay(year, month, date);
  });
  return isReal && from <= to ? spanMoment(from, to, '', next) : null;
}

type Shape = (parts: readonly number[], key: string, reading: Reading, at: number, hint: Hint) => Moment | null;

const yearFirst: Shape = ([year = 0, month = 0, day = 0], _key, _reading, at) => dateOf(year, month, day, at + 1);

const yearLast: Shape = ([first = 0, second = 0, year = 0], _key, _reading, at) =>
  eitherOrder(first, second, year, at + 1);

const shortYearLast: Shape = ([first = 0, second = 0, year = 0], _key, reading, at) =>
  eitherOrder(first, second, fullYear(year, Number(reading.today().slice(0, 4))), at + 1);

const monthYear: Shape = ([month = 0, year = 0], _key, _reading, at) => monthOf(year, month, at + 1);

const years: Shape = ([first = 0, last = 0], key, _reading, at) =>
  key.includes('.') ? null : yearSpan(first, last, at + 1);

/** `2025-11` is a month; `1972-75`, `2025/26` are years; `2003-04` may be both. */
const monthOrYears: Shape = ([year = 0, second = 0], key, _reading, at) => {
  const month = monthOf(year, second, at + 1);
  const last = Math.floor(year / 100) * 100 + second;
  const span = !key.includes('.') && last > year ? yearSpan(year, last, at + 1) : null;
  if (!month) return span;
  return span && last === year + 1 ? { ...month, alternatives: [daysOf(span)] } : month;
};

/** `12/2`: a day and a month. "24/7" is none, "2.7" a number; `17.11` may be one and counts only beside a word such as "since". */
const dayAndMonth: Shape = ([first = 0, second = 0], key, reading, at, hint) => {
  if (key.includes('-') || key === '24/7' || /^\d+\.\d$/.test(key)) return null;
  if (
    key.includes('.') &&
    !hint.expected &&
    !isLink(reading, at - 1, 'on', 'since', 'until', 'before', 'after', 'from')
  )
    return null;
  const inYear = (day: number, month: number): Moment | null => {
    const year = yearOfDay(reading, month, day, hint);
    return year === null ? null : { ...dayMoment(isoDay(year, month, day), at + 1), dated: false };
  };
  return withAlternative(inYear(first, second), first === second ? null : inYear(second, first));
};

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>(
  Object.entries({
    '4 2 2': yearFirst,
    '4 1 2': yearFirst,
    '4 2 1': yearFirst,
    '4 1 1': yearFirst,
    '2 2 4': yearLast,
    '1 2 4': yearLast,
    '2 1 4': yearLast,
    '1 1 4': yearLast,
    '2 2 2': shortYearLast,
    '1 2 2': shortYearLast,
    '2 1 2': shortYearLast,
    '1 1 2': shortYearLast,
    '4 4': years,
    '4 2': monthOrYears,
    '2 4': monthYear,
    '1 4': monthYear,
    '2 2': dayAndMonth,
    '2 1': dayAndMonth,
    '1 2': dayAndMonth,
    '1 1': dayAndMonth,
  }),
);

function dateOf(year: number, month: number, day: number, next: number): Moment | null {
  if (isSolarYear(year)) return solarDayMoment(year, month, day, next);
  return isYear(year) && isDay(year, month, day) ? dayMoment(isoDay(year, month, day), next) : null;
}

function eitherOrder(first: number, second: number, year: number, next: number): Moment | null {
  const monthFirst = first === second ? null : dateOf(year, first, second, next);
  return withAlternative(dateOf(year, second, first, next), isSolarYear(year) ? null : monthFirst);
}

function withAlternative(dayFirst: Moment | null, monthFirst: Moment | null): Moment | null {
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  return { ...dayFirst, alternatives: [daysOf(monthFirst)] };
}

function daysOf({ from, to, label }: Moment): Days {
  return { from, to, label };
}

function monthOf(year: number, month: number, next: number): Moment | null {
  if (month < 1 || month > 12) return null;
  if (isSolarYear(year)) return solarMonthMoment(year, month, next);
  return isYear(year) ? monthMoment(year, month, next) : null;
}

function yearSpan(first: number, last: number, next: number): Moment | null {
  if (last <= first) return null;
  const [start, end] = [yearOf(first, next), yearOf(last, next)];
  return start && end && { ...spanMoment(start.from, end.to, '', next), grain: 'year' };
}

function yearOf(year: number, next: number): Moment | null {
  if (isSolarYear(year)) return solarYearMoment(year, next);
  return isYear(year) ? yearMoment(year, next) : null;
}

/** 25 is 2025; a number more than ten years ahead belongs to the century before. */
function fullYear(year: number, thisYear: number): number {
  const inThisCentury = Math.floor(thisYear / 100) * 100 + year;
  return inThisCentury > thisYear + 10 ? inThisCentury - 100 : inThisCentury;
}
