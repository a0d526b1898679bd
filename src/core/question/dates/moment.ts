import { dateInWords, daysInMonth, isoDay } from '../../records/edtf.js';
import { addDays, type Day, partsOf } from './calendar.js';
import type { Reading } from './reading.js';
import { daysInSolarMonth, gregorianOf, SOLAR_MONTHS, solarInWords } from './solar-hijri.js';
import type { Part } from './vocabulary.js';

/** Days that a text may mean, with the words that show them. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
}

/** A stretch of days that the text names without saying yet what is asked of it: since, before, in. */
export interface Moment extends Days {
  readonly grain: 'day' | 'month' | 'year' | 'span';
  /** Whether the text fixes the year; else it is the latest such day or month that has begun. */
  readonly dated: boolean;
  /** Too vague to leave anything out by: "recently", "a few days ago". */
  readonly soft: boolean;
  /** The period it is the early, middle or late part of: "before the end of 2025" reaches to its last day. */
  readonly partOf: { readonly part: Part; readonly label: string; readonly relative: boolean } | null;
  readonly alternatives: readonly Days[];
  /** The atom after the last one that belongs to it. */
  readonly next: number;
}

/** What is known from elsewhere of a moment without a year. */
export interface Hint {
  /** The year that another date of the same list has. */
  readonly year?: number;
  /** The other end of a span: it is the first such day from then on, or the latest until then. */
  readonly notBefore?: Day;
  readonly notAfter?: Day;
  /** A date has to stand here, so that a doubtful word is one. */
  readonly expected?: boolean;
}

/** Reads a moment that begins with the atom `at`, or gives null. */
export type MomentReader = (reading: Reading, at: number, hint: Hint) => Moment | null;

const PLAIN = { dated: true, soft: false, partOf: null, alternatives: [] } as const;

/** One day of the Gregorian calendar: `17 November 2025`. */
export function dayMoment(day: Day, next: number): Moment {
  return { ...PLAIN, from: day, to: day, label: dateInWords(day), grain: 'day', next };
}

/** A month: `November 2025`. */
export function monthMoment(year: number, month: number, next: number): Moment {
  const from = isoDay(year, month, 1);
  return {
    ...PLAIN,
    from,
    to: isoDay(year, month, daysInMonth(year, month)),
    label: dateInWords(from.slice(0, 7)),
    grain: 'month',
    next,
  };
}

/** A year: `2025`. */
export function yearMoment(year: number, next: number): Moment {
  return { ...PLAIN, from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), label: String(year), grain: 'year', next };
}

/** Any days: `words (16-22 November 2026)`, or only the days where no words are given. */
export function spanMoment(from: Day, to: Day, words: string, next: number): Moment {
  const days = daysInWords(from, to);
  return { ...PLAIN, from, to, label: words ? `${words} (${days})` : days, grain: 'span', next };
}

/** One day of the Solar Hijri calendar, shown in both: `17 November 2025 (26 Aban 1404)`. Null where there is none. */
export function solarDayMoment(year: number, month: number, day: number, next: number): Moment | null {
  const date = gregorianOf({ year, month, day });
  if (date === null) return null;
  const moment = dayMoment(date, next);
  return { ...moment, label: `${moment.label} (${solarInWords({ year, month, day })})` };
}

/** A month of the Solar Hijri calendar: `Aban 1404 (23 October to 21 November 2025)`. Null where there is none. */
export function solarMonthMoment(year: number, month: number, next: number): Moment | null {
  const from = gregorianOf({ year, month, day: 1 });
  if (from === null) return null;
  const to = addDays(from, daysInSolarMonth(year, month) - 1);
  return { ...spanMoment(from, to, `${SOLAR_MONTHS[month - 1]} ${year}`, next), grain: 'month' };
}

/** A year of the Solar Hijri calendar: `1404 SH (21 March 2025 to 20 March 2026)`. Null where there is none. */
export function solarYearMoment(year: number, next: number): Moment | null {
  const from = gregorianOf({ year, month: 1, day: 1 });
  const following = gregorianOf({ year: year + 1, month: 1, day: 1 });
  if (from === null || following === null) return null;
  return { ...spanMoment(from, addDays(following, -1), `${year} SH`, next), grain: 'year' };
}

/** The days in words: `16-22 November 2026`, `24 November 2025`; whole months and years as such. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dateInWords(from);
  const [start, end] = [partsOf(from), partsOf(to)];
  const whole = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (!whole) return dateInWords(`${from}/${to}`);
  if (start.month === 1 && end.month === 12) return yearsInWords(start.year, end.year);
  const [first, last] = [dateInWords(from.slice(0, 7)), dateInWords(to.slice(0, 7))];
  if (first === last) return last;
  return `${start.year === end.year ? first.split(' ')[0] : first} to ${last}`;
}

function yearsInWords(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
