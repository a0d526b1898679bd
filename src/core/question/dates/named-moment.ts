import { daysInMonth, isoDay } from '../../records/edtf.js';
import { isDay, partsOf } from './calendar.js';
import {
  dayMoment,
  type Hint,
  type Moment,
  type MomentReader,
  monthMoment,
  solarDayMoment,
  solarMonthMoment,
  spanMoment,
} from './moment.js';
import { type Atom, isLink, meaning, pastFillers, type Reading } from './reading.js';
import type { Meaning } from './vocabulary.js';
import { isYearMarked, solarYearOfDay, undated, writtenYear, yearOfDay } from './year-choice.js';

type MonthName = Extract<Meaning, { is: 'month' }>;

/** `17 November 2025`, `17th of Nov`, `17-28 November`, `Monday, 17 November`; a weekday before it is not checked. */
export const dayMonthMoment: MomentReader = (reading, at, hint) => {
  const start = pastWeekday(reading, at);
  const days = daysAt(reading, start);
  if (!days) return null;
  const place = pastFillers(reading, days.next);
  const month = meaning(reading, place, 'month');
  if (isEnglishRank(reading.atoms[start]) && place === days.next) return null;
  return month ? dated(reading, month, days, place + 1, hint) : null;
};

/** `November 17, 2025`, `Nov 17th`, `November 17-28`; also after a weekday. */
export const monthDayMoment: MomentReader = (reading, at, hint) => {
  const start = pastWeekday(reading, at);
  const month = meaning(reading, start, 'month');
  const place = pastFillers(reading, start + 1);
  const days = month && daysAt(reading, place);
  if (!month || !days || (isEnglishRank(reading.atoms[place]) && place === start + 1)) return null;
  if (yearBehindIn(reading, start, place) !== null) return null;
  const moment = dated(reading, month, days, days.next, hint);
  // "may 5 ministers": a word that is no month elsewhere needs a capital, a year or "5th" to be one here.
  const sure = !month.doubtful || moment?.dated || days.ordinal || reading.atoms[start]?.capital;
  return sure ? moment : null;
};

/** `November 2025`, `Nov of 2025`, `last November`, `novembre dernier`, `November`, `Aban 1404`. */
export const monthMomentAt: MomentReader = (reading, at, hint) => {
  const shift = meaning(reading, at, 'shift');
  const place = shift ? pastFillers(reading, at + 1) : at;
  const month = meaning(reading, place, 'month');
  if (!month) return null;
  const year = writtenYear(reading, pastMonthWord(reading, place + 1), month.solar);
  if (year) return monthOf(month, year.year, year.next);
  const short = month.solar ? null : yearBehindIn(reading, at, place + 1);
  if (short !== null) return monthOf(month, short, place + 2);
  const behind = shift ?? meaning(reading, place + 1, 'shift');
  if (behind && !behind.rolling) return shiftedMonth(reading, month, behind.by, place, shift ? place + 1 : place + 2);
  return isSupported(reading, at, month, hint)
    ? latestMonth(reading, month, pastMonthWord(reading, place + 1), hint)
    : null;
};

/** `in June 25`: two digits that are this year's or one of few before it, of a month that something is in and no day is on. */
function yearBehindIn(reading: Reading, start: number, at: number): number | null {
  const digits = reading.atoms[at];
  const isAlone = /^\d\d$/.test(digits?.key ?? '') && !digits?.ordinal && !isDash(digits?.after);
  if (!isAlone || !isInMonth(reading, start) || writtenYear(reading, at + 1, false)) return null;
  const year = 2000 + Number(digits?.key);
  const thisYear = Number(reading.today().slice(0, 4));
  return year <= thisYear + 1 && year >= thisYear - YEARS_BACK ? year : null;
}

function isInMonth({ atoms }: Reading, at: number): boolean {
  return atoms[at - 1]?.key === 'in' || atoms[at - 1]?.key === 'during';
}

/** Years before this one that people write in two digits behind a month. */
const YEARS_BACK = 4;

/** Days of a month as written: one, or the first and last of several. */
interface DaysWritten {
  readonly first: number;
  readonly last: number;
  readonly ordinal: boolean;
  readonly next: number;
}

function daysAt(reading: Reading, at: number): DaysWritten | null {
  const joined = /^(\d{1,2})-(\d{1,2})$/.exec(reading.atoms[at]?.key ?? '');
  if (joined) return span(Number(joined[1]), Number(joined[2]), at + 1);
  const first = dayNumberAt(reading, at);
  if (first === null) return null;
  return daysTo(reading, at, first) ?? { first, last: first, ordinal: isOrdinal(reading.atoms[at]), next: at + 1 };
}

/** `17 to 28`, `17th – 28th`, `17 au 28`: the second number. */
function daysTo(reading: Reading, at: number, first: number): DaysWritten | null {
  const byWord = isLink(reading, at + 1, 'to', 'and');
  if (!byWord && !isDash(reading.atoms[at]?.after)) return null;
  const place = pastFillers(reading, byWord ? at + 2 : at + 1);
  const last = dayNumberAt(reading, isLink(reading, place, 'on') ? place + 1 : place);
  return last === null ? null : span(first, last, isLink(reading, place, 'on') ? place + 2 : place + 1);
}

function span(first: number, last: number, next: number): DaysWritten | null {
  return first >= 1 && first < last && last <= 31 ? { first, last, ordinal: true, next } : null;
}

/** A number that may be a day of a month: 1 to 31, or "premier", "اول". */
export function dayNumberAt(reading: Reading, at: number): number | null {
  const atom = reading.atoms[at];
  const rank = meaning(reading, at, 'rank');
  const number = rank ? rank.rank : isYearMarked(reading, at) ? null : (atom?.number ?? null);
  return number !== null && number >= 1 && number <= 31 ? number : null;
}

/** "the first November meeting", "who may second it": such a word is a day only in "first of May" or "May the second". */
function isEnglishRank(atom: Atom | undefined): boolean {
  return /^(?:first|second|third|fourth)$/.test(atom?.key ?? '');
}

function isOrdinal(atom: Atom | undefined): boolean {
  return atom?.ordinal || atom?.meanings.some(({ is }) => is === 'rank') || false;
}

/** Whether a hyphen or dash is all that follows, spaces aside. */
export function isDash(after: string | undefined): boolean {
  return after !== undefined && /^\s*[-\u2010-\u2015]\s*$/.test(after);
}

function pastWeekday(reading: Reading, at: number): number {
  return meaning(reading, at, 'weekday') ? pastFillers(reading, isLink(reading, at + 1, 'on') ? at + 2 : at + 1) : at;
}

/** Persian "آبان ماه ۱۴۰۴". */
function pastMonthWord(reading: Reading, at: number): number {
  return meaning(reading, at, 'unit')?.unit === 'month' ? at + 1 : at;
}

function dated(reading: Reading, month: MonthName, days: DaysWritten, next: number, hint: Hint): Moment | null {
  const year = writtenYear(reading, pastMonthWord(reading, next), month.solar);
  const end = year?.next ?? next;
  if (month.solar) return solarDays(reading, month, days, year?.year ?? null, end, hint);
  const chosen = year?.year ?? yearOfDay(reading, month.month, days.first, hint);
  if (chosen === null || !isDay(chosen, month.month, days.first)) return null;
  const moment = gregorianDays(chosen, month.month, days, end);
  return year ? moment : undated(moment);
}

function gregorianDays(year: number, month: number, { first, last }: DaysWritten, next: number): Moment | null {
  if (first === last) return dayMoment(isoDay(year, month, first), next);
  if (last > daysInMonth(year, month)) return null;
  return spanMoment(isoDay(year, month, first), isoDay(year, month, last), '', next);
}

function solarDays(
  reading: Reading,
  { month }: MonthName,
  { first, last }: DaysWritten,
  written: number | null,
  next: number,
  hint: Hint,
): Moment | null {
  const year = written ?? solarYearOfDay(reading, month, first, { ...hint, ...solarHint(hint) });
  if (year === null) return null;
  const start = solarDayMoment(year, month, first, next);
  const end = solarDayMoment(year, month, last, next);
  if (!start || !end) return null;
  const moment = first === last ? start : spanMoment(start.from, end.to, '', next);
  return written === null ? undated(moment) : moment;
}

/** A Gregorian year says nothing of a Solar Hijri one. */
function solarHint({ year }: Hint): Hint {
  return year !== undefined && year < 1700 ? { year } : {};
}

function monthOf({ month, solar }: MonthName, year: number, next: number): Moment | null {
  return solar ? solarMonthMoment(year, month, next) : monthMoment(year, month, next);
}

function latestMonth(reading: Reading, month: MonthName, next: number, hint: Hint): Moment | null {
  const year = month.solar
    ? solarYearOfDay(reading, month.month, 1, { ...hint, ...solarHint(hint) })
    : yearOfDay(reading, month.month, 1, firstOfMonth(hint));
  return year === null ? null : undated(monthOf(month, year, next));
}

/** A month may begin before the day that the other end names. */
function firstOfMonth(hint: Hint): Hint {
  return hint.notBefore ? { ...hint, notBefore: `${hint.notBefore.slice(0, 7)}-01` } : hint;
}

/** `last November`: the latest that began before this month; `next`: the first after it; `this`: of this year. */
function shiftedMonth(reading: Reading, month: MonthName, by: number, place: number, next: number): Moment | null {
  if (month.doubtful && by === 0 && !isAtBreak(reading, next)) return null;
  if (month.doubtful && meaning(reading, place + 1, 'verb')) return null;
  const today = reading.today();
  const thisMonth = `${today.slice(0, 7)}-01`;
  if (month.solar) return latestMonth(reading, month, next, {});
  const year = partsOf(today).year;
  if (by === 0) return monthMoment(year, month.month, next);
  const candidate = isoDay(year, month.month, 1);
  const passed = by < 0 ? candidate < thisMonth : candidate > thisMonth;
  return monthMoment(passed ? year : year + by, month.month, next);
}

function isAtBreak(reading: Reading, at: number): boolean {
  const before = reading.atoms[at - 1];
  return reading.atoms[at] === undefined || /[^\s'’]/.test(before?.after ?? '');
}

/** Whether a month's name that is an ordinary word too stands where a month would: after "in", "since", "early". */
function isSupported(reading: Reading, at: number, { doubtful }: MonthName, { expected }: Hint): boolean {
  if (!doubtful || expected) return true;
  if (meaning(reading, at + 1, 'verb')) return false;
  const next = pastMonthWord(reading, at + 1);
  return (
    next > at + 1 ||
    isLink(reading, at - 1, 'in', 'since', 'until', 'before', 'after', 'from', 'between') ||
    meaning(reading, at - 1, 'part') !== undefined ||
    isListed(reading, at) ||
    isPointedAt(reading, at) ||
    isCapitalAlone(reading, at)
  );
}

/** "that June talk", "the same May": no name stands behind an article. */
function isPointedAt({ atoms }: Reading, at: number): boolean {
  return atoms[at]?.capital === true && POINTING.has(atoms[at - 1]?.key ?? '') && atoms[at + 1]?.capital !== true;
}

const POINTING: ReadonlySet<string> = new Set(['the', 'that', 'this', 'same', 'very']);

/** "in April, May and June": behind another month. */
function isListed(reading: Reading, at: number): boolean {
  if (isLink(reading, at - 1, 'and', 'or')) return meaning(reading, at - 2, 'month') !== undefined;
  return meaning(reading, at - 1, 'month') !== undefined && /^\s*[,،/]\s*$/.test(reading.atoms[at - 1]?.after ?? '');
}

/** "meetings in Baku, August?": with a capital and alone in its clause. "Theresa May" and "meet May" are names. */
function isCapitalAlone(reading: Reading, at: number): boolean {
  const isFirst = at === 0 || /[^\s'’]/.test(reading.atoms[at - 1]?.after ?? '');
  return reading.atoms[at]?.capital === true && isFirst && isAtBreak(reading, at + 1);
}
