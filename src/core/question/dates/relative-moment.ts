import { daysInMonth, isoDay } from '../../records/edtf.js';
import { addDays, addMonths, type Day, mondayOf, partsOf, weekdayOf } from './calendar.js';
import {
  dayMoment,
  daysInWords,
  type Hint,
  type Moment,
  type MomentReader,
  monthMoment,
  spanMoment,
  yearMoment,
} from './moment.js';
import { dayNumberAt } from './named-moment.js';
import { isLink, meaning, pastFillers, type Reading } from './reading.js';
import type { Meaning, Unit } from './vocabulary.js';
import { undated } from './year-choice.js';

const RELATIVE_DAYS: Readonly<Record<number, string>> = {
  [-2]: 'the day before yesterday',
  [-1]: 'yesterday',
  0: 'today',
  1: 'tomorrow',
  2: 'the day after tomorrow',
};

/** `today`, `yesterday`, `avant-hier`: with the date behind it. */
export const relativeDayMoment: MomentReader = (reading, at) => {
  const found = meaning(reading, at, 'relative-day');
  if (!found) return null;
  const day = addDays(reading.today(), found.days);
  return spanMoment(day, day, RELATIVE_DAYS[found.days] ?? '', at + 1);
};

/** `until now`, `up to now`: today. "Who is minister now" asks for no day. */
export const nowMoment: MomentReader = (reading, at, { expected }) => {
  if (!meaning(reading, at, 'now') || !(expected || isLink(reading, at - 1, 'until', 'to', 'before'))) return null;
  return spanMoment(reading.today(), reading.today(), 'today', at + 1);
};

/** `last week`, `this month`, `la semaine dernière`, `the last year`: calendar units, or rolling with "past" or "the last". */
export const shiftedUnitMoment: MomentReader = (reading, at) => shiftedUnit(reading, at);

/** `shiftedUnitMoment` for readers of longer phrases. */
export function shiftedUnit(reading: Reading, at: number): Moment | null {
  const rolling = meaning(reading, at, 'the') !== undefined;
  const start = rolling ? at + 1 : at;
  const shift = meaning(reading, start, 'shift');
  const unit = meaning(reading, shift ? start + 1 : start, 'unit');
  const behind = shift ?? meaning(reading, start + 1, 'shift');
  if (!unit || !behind) return null;
  const next = start + 2;
  const isRolling = behind.rolling || (rolling && shift !== undefined && behind.by < 0);
  if (!isRolling) return calendarUnit(reading, unit.unit, behind.by, next);
  // "the past months": how many is not said.
  const many = /[a-z]s$/.test(reading.atoms[next - 1]?.key ?? '') && unit.unit !== 'hour';
  return rollingUnits(reading, many ? MANY : ONE, unit.unit, behind.by, next);
}

const ONE = { count: 1, vague: false } as const;
/** What "a few" is taken for: enough to order by, and always soft. */
const MANY = { count: 5, vague: true } as const;

/** `last 7 days`, `past 3 months`, `les 7 derniers jours`, `۷ روز گذشته`, `next two weeks`. */
export const rollingMoment: MomentReader = (reading, at) => {
  const start = pastFillers(reading, at);
  for (const [shiftAt, countAt, unitAt] of ORDERS) {
    const shift = meaning(reading, start + shiftAt, 'shift');
    const count = countOf(reading, start + countAt);
    const unit = meaning(reading, start + unitAt, 'unit');
    if (!shift || !count || !unit || shift.by === 0) continue;
    return rollingUnits(reading, count, unit.unit, shift.by, start + 3);
  }
  return null;
};

/** Places of the shift, the count and the unit: English, French, Persian, Arabic ("الأيام الثلاثة الماضية"). */
const ORDERS = [
  [0, 1, 2],
  [1, 0, 2],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** `3 days ago`, `a year ago`, `il y a 3 jours`, `سه روز پیش`, `قبل يومين`, `3 дня назад`: a day, or the week, month or year it fell in. */
export const agoMoment: MomentReader = (reading, at) => {
  const inFront = meaning(reading, at, 'ago') !== undefined;
  const start = pastFillers(reading, inFront ? at + 1 : at);
  const length = lengthAt(reading, start) ?? uncounted(reading, start);
  if (!length || (!inFront && !meaning(reading, length.next, 'ago'))) return null;
  const next = inFront ? length.next : length.next + 1;
  return exactlyAgo(reading, at, length, next) ?? ago(reading, length, next);
};

/** `exactly a year ago`, `one year ago today`, `a year ago tomorrow`: that very day. */
function exactlyAgo(reading: Reading, at: number, { count, unit, vague }: Length, next: number): Moment | null {
  const from = meaning(reading, next, 'relative-day');
  const isExact = /^(?:exactly|precisely)$/.test(reading.atoms[at - 1]?.key ?? '');
  if (vague || unit === 'hour' || (!from && !isExact)) return null;
  const day = step(addDays(reading.today(), from?.days ?? 0), -count, unit);
  return spanMoment(day, day, `${count} ${plural(unit, count)} ago`, from ? next + 1 : next);
}

/** `неделю назад`: one, where the next word says nothing but "ago". */
function uncounted(reading: Reading, at: number): Length | null {
  const unit = meaning(reading, at, 'unit');
  const isAgo = meaning(reading, at + 1, 'ago') && !meaning(reading, at + 1, 'shift');
  const isCounted = reading.atoms[at - 1]?.number != null;
  // "Years ago" is some of them.
  const many = /[a-z]s$/.test(reading.atoms[at]?.key ?? '');
  return unit && isAgo && !isCounted ? { ...(many ? MANY : ONE), unit: unit.unit, next: at + 1 } : null;
}

/** `three days`, `30 дней`, `يومين`: a length of time by itself, as it stands after "since". */
export function lengthAt(reading: Reading, at: number): Length | null {
  const count = countOf(reading, at);
  const dual = meaning(reading, at, 'unit');
  if (count && dual) return { ...count, unit: dual.unit, next: at + 1 };
  const unit = meaning(reading, at + 1, 'unit');
  return count && unit ? { ...count, unit: unit.unit, next: at + 2 } : null;
}

/** A number; `vague` where it stands for a word such as "few". */
interface Counted {
  readonly count: number;
  readonly vague: boolean;
}

/** A counted unit of time. */
export interface Length extends Counted {
  readonly unit: Unit;
  readonly next: number;
}

/** The day so many units before today. */
export function dayBefore(reading: Reading, { count, unit }: Pick<Length, 'count' | 'unit'>): Day {
  return step(reading.today(), -count, unit);
}

function countOf(reading: Reading, at: number): Counted | null {
  const word = meaning(reading, at, 'count');
  if (word) return { count: word.count, vague: word.vague };
  const atom = reading.atoms[at];
  return atom && atom.number !== null && !atom.ordinal && atom.number <= 9999
    ? { count: atom.number, vague: false }
    : null;
}

function ago(reading: Reading, length: Length, next: number): Moment | null {
  const { count, unit, vague } = length;
  const day = dayBefore(reading, length);
  if (vague) return rollingUnits(reading, length, unit, -1, next);
  const words = `${count} ${plural(unit, count)} ago`;
  const period = periodOf(unit, day);
  return period && spanMoment(period.from, period.to, words, next);
}

function rollingUnits(reading: Reading, counted: Counted, unit: Unit, by: number, next: number): Moment {
  const today = reading.today();
  const other = step(today, by * counted.count, unit);
  const words = rollingWords(counted, unit, by);
  const moment = by < 0 ? spanMoment(other, today, words, next) : spanMoment(today, other, words, next);
  return { ...moment, soft: counted.vague };
}

function rollingWords({ count, vague }: Counted, unit: Unit, by: number): string {
  if (count === 1) return `${by < 0 ? 'past' : 'coming'} ${unit}`;
  return `${by < 0 ? 'last' : 'next'} ${vague ? 'few' : count} ${plural(unit, count)}`;
}

function plural(unit: Unit, count: number): string {
  if (count === 1) return unit;
  return unit === 'half' ? 'half-years' : `${unit}s`;
}

/** Months of the units that are counted in months. */
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 };

function step(day: Day, count: number, unit: Unit): Day {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(day, count * months);
  if (unit === 'hour') return addDays(day, Math.sign(count) * Math.ceil(Math.abs(count) / 24));
  return addDays(day, unit === 'week' ? count * 7 : count);
}

const SHIFTED: Readonly<Record<number, string>> = { [-1]: 'last', 0: 'this', 1: 'next' };

function calendarUnit(reading: Reading, unit: Unit, by: number, next: number): Moment | null {
  const period = periodOf(unit, step(startOf(unit, reading.today()), by, unit));
  if (!period || unit === 'hour' || unit === 'day') return null;
  const words = `${SHIFTED[by] ?? ''} ${unit}`;
  return { ...period, label: `${words} (${daysInWords(period.from, period.to)})`, next };
}

/** Before a step by months, so that 31 March and "last month" do not meet February's end. */
function startOf(unit: Unit, day: Day): Day {
  return MONTHS[unit] === undefined ? day : `${day.slice(0, 7)}-01`;
}

/** The calendar period of a kind that a day lies in; hours give the day. */
function periodOf(unit: Unit, day: Day): Moment | null {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'hour':
    case 'day':
      return dayMoment(day, 0);
    case 'week':
      return spanMoment(mondayOf(day), addDays(mondayOf(day), 6), '', 0);
    case 'month':
      return monthMoment(year, month, 0);
    case 'quarter':
      return monthsOf(year, month - ((month - 1) % 3), 3);
    case 'half':
      return monthsOf(year, month <= 6 ? 1 : 7, 6);
    case 'year':
      return yearMoment(year, 0);
    case 'decade':
      return spanMoment(isoDay(year - (year % 10), 1, 1), isoDay(year - (year % 10) + 9, 12, 31), '', 0);
  }
}

function monthsOf(year: number, first: number, months: number): Moment {
  const last = first + months - 1;
  return spanMoment(isoDay(year, first, 1), isoDay(year, last, daysInMonth(year, last)), '', 0);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `on Tuesday`, `last Friday`, `vendredi dernier`, `this Monday`: the latest not after today; "last": before today. */
export const weekdayMoment: MomentReader = (reading, at, hint) => {
  const shift = meaning(reading, at, 'shift');
  const place = shift ? pastFillers(reading, at + 1) : at;
  const found = meaning(reading, place, 'weekday');
  if (!found) return null;
  const ofWeek = dayOfWeek(reading, place, found.weekday);
  if (ofWeek) return ofWeek;
  // "Sat next to Hashemi" is no Saturday.
  const isBeside = found.doubtful && isLink(reading, place + 2, 'to');
  const behind = shift ?? (isBeside ? undefined : meaning(reading, place + 1, 'shift'));
  if (!behind && found.doubtful && !isExpectedWeekday(reading, at, hint)) return null;
  const day = chooseWeekday(reading.today(), found.weekday, behind, hint);
  const moment = weekdayOn(day, shift || !behind ? place + 1 : place + 2);
  if (behind) return moment;
  const weeks = [weekdayOn(addDays(day, 7), moment.next), weekdayOn(addDays(day, -7), moment.next)];
  return { ...moment, dated: false, alternatives: weeks.map(({ from, to, label }) => ({ from, to, label })) };
};

/** `Friday last week`, `Monday of this week`. */
function dayOfWeek(reading: Reading, place: number, weekday: number): Moment | null {
  const week = shiftedUnit(reading, pastFillers(reading, place + 1));
  const isWeek = week && weekdayOf(week.from) === 1 && addDays(week.from, 6) === week.to;
  return isWeek ? weekdayOn(addDays(week.from, weekday - 1), week.next) : null;
}

function isExpectedWeekday(reading: Reading, at: number, { expected }: Hint): boolean {
  return expected || isLink(reading, at - 1, 'on', 'since', 'until', 'before', 'after');
}

function chooseWeekday(
  today: Day,
  weekday: number,
  shift: Extract<Meaning, { is: 'shift' }> | undefined,
  { notBefore, notAfter }: Hint,
): Day {
  if (notAfter) return addDays(notAfter, -((weekdayOf(notAfter) - weekday + 7) % 7));
  if (notBefore) return addDays(notBefore, (weekday - weekdayOf(notBefore) + 7) % 7);
  if (shift?.by === 0) return addDays(mondayOf(today), weekday - 1);
  if (shift?.by === 1) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return addDays(today, -(back === 0 && shift ? 7 : back));
}

function weekdayOn(day: Day, next: number): Moment {
  const moment = dayMoment(day, next);
  return { ...moment, label: `${WEEKDAYS[weekdayOf(day) - 1]} ${moment.label}` };
}

/** Days of "recently", which orders rather than excludes. */
const RECENT_DAYS = 90;

/** `recently`, `lately`, `these days`, `ces derniers temps`: the last 90 days, soft; not "most recent", which orders. */
export const recentMoment: MomentReader = (reading, at) => {
  if (!meaning(reading, at, 'recent') || reading.atoms[at - 1]?.key === 'most') return null;
  const today = reading.today();
  return { ...spanMoment(addDays(today, -RECENT_DAYS), today, 'recently', at + 1), soft: true };
};

/** `the 17th` with nothing behind it that it counts: the latest such day not after today. "the 17th meeting" is none. */
export const ordinalDayMoment: MomentReader = (reading, at, hint) => {
  const start = meaning(reading, at, 'the') ? at + 1 : at;
  const atom = reading.atoms[start];
  const day = dayNumberAt(reading, start);
  const supported =
    start > at && (hint.expected || isLink(reading, at - 1, 'on', 'since', 'until', 'before', 'after', 'from'));
  if (day === null || !atom?.ordinal || !supported || !isAtEnd(reading, start)) return null;
  const today = reading.today();
  for (let back = 0; back < 3; back += 1) {
    const { year, month } = partsOf(addMonths(`${today.slice(0, 7)}-01`, -back));
    const candidate = isoDay(year, month, day);
    if (day <= daysInMonth(year, month) && candidate <= today) return undated(dayMoment(candidate, start + 1));
  }
  return null;
};

/** Whether nothing follows that the number could count: the end, a sign, or a small word. */
function isAtEnd(reading: Reading, at: number): boolean {
  const following = reading.atoms[at + 1];
  if (!following || /[^\s'’]/.test(reading.atoms[at]?.after ?? '')) return true;
  return following.meanings.some(({ is }) => is === 'link');
}

/** `the week of 17 November`: that week, from Monday. */
export function weekOf(moment: Moment): Moment {
  const monday = mondayOf(moment.from);
  return { ...spanMoment(monday, addDays(monday, 6), `the week of ${moment.label}`, moment.next), dated: moment.dated };
}
