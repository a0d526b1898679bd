import type { Token } from '../../graph/normalise.js';
import { addDays, type Day } from './calendar.js';
import { type Days, daysInWords, type Hint, type Moment, type MomentReader } from './moment.js';
import { dayMonthMoment, isDash, monthDayMoment, monthMomentAt } from './named-moment.js';
import { numericMoment } from './numeric-moment.js';
import { decadeMoment, partMoment, quarterMoment, seasonMoment, yearMomentAt } from './period-moment.js';
import { type DateContext, isLink, meaning, pastFillers, type Reading, readingOf } from './reading.js';
import {
  agoMoment,
  dayBefore,
  lengthAt,
  ordinalDayMoment,
  recentMoment,
  relativeDayMoment,
  rollingMoment,
  shiftedUnitMoment,
  weekdayMoment,
  weekOf,
} from './relative-moment.js';
import type { Link } from './vocabulary.js';

export type { DateContext } from './reading.js';

/** What the words around a date ask of it. */
export type Bound = 'in' | 'on' | 'since' | 'until' | 'before' | 'after' | 'between';

/** Days from and to, both included; null = open. */
export interface OpenRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A date found in a text. */
export interface DateSpan {
  /** Indexes of its tokens, `end` exclusive; a preposition that belongs to it is within. */
  readonly start: number;
  readonly end: number;
  readonly range: OpenRange;
  /** How it is shown: `November 2025`, `since 17 November 2025`, `1972-1975`, `last week (16-22 November 2026)`. */
  readonly label: string;
  readonly bound: Bound;
  /** Too vague to leave anything out by ("recently"): it may only order. */
  readonly soft: boolean;
  /** Other readings, likelier first: December 2 for `12/2`; next Monday for `until Monday`. */
  readonly alternatives: readonly { readonly range: OpenRange; readonly label: string }[];
}

/**
 * The dates that a text names, left to right, none overlapping. Absolute ones in words or digits, relative ones and
 * spans, in English, French, Persian, Arabic and Russian, with the Solar Hijri calendar; a month or day without a year
 * is the latest not after today. `masked` tokens (names of things: "Horizon 2047") belong to no date. Linear in the
 * text's length; throws only for a `now` or `zone` that is none.
 */
export function findDates(
  words: readonly Token[],
  context: DateContext,
  masked: (token: number) => boolean = () => false,
): DateSpan[] {
  const reading = readingOf(words, context, masked);
  if (!reading) return [];
  const spans: DateSpan[] = [];
  for (let at = 0; at < reading.atoms.length; ) {
    const found = spanAt(reading, at);
    if (found) spans.push(found.span);
    at = found ? found.next : at + 1;
  }
  return spans;
}

interface Found {
  readonly span: DateSpan;
  /** The atom after it. */
  readonly next: number;
}

function spanAt(reading: Reading, at: number): Found | null {
  return between(reading, at) ?? sinceLength(reading, at) ?? bounded(reading, at) ?? alone(reading, at);
}

/** `between A and B`, `from A to B`, `A - B`, `since A until B`. */
function between(reading: Reading, at: number): Found | null {
  const link = linkAt(reading, at, 'between') ?? linkAt(reading, at, 'from', 'since');
  const start = link === null ? at : pastThe(reading, at + 1);
  const first = momentAt(reading, start, link === null ? {} : { expected: true });
  const joint = first && jointAfter(reading, first.next, link);
  if (!first || joint === null) return null;
  const second = momentAt(reading, pastThe(reading, joint), { expected: true });
  return second && joined(reading, at, start, first, second, joint);
}

function linkAt(reading: Reading, at: number, ...links: readonly Link[]): Link | null {
  return links.find((link) => isLink(reading, at, link)) ?? null;
}

/** Where the second date begins, or null where nothing joins it. "and" joins only after "between". */
function jointAfter(reading: Reading, at: number, link: Link | null): number | null {
  if (isLink(reading, at, 'to') || (link !== null && isLink(reading, at, 'until'))) return at + 1;
  if (link === 'between') return isLink(reading, at, 'and') ? at + 1 : null;
  return isDash(reading.atoms[at - 1]?.after) ? at : null;
}

/** Each end lends the other the year it lacks; a first end that comes out later is taken a year back. */
function joined(
  reading: Reading,
  at: number,
  start: number,
  first: Moment,
  second: Moment,
  secondAt: number,
): Found | null {
  const place = pastThe(reading, secondAt);
  const last =
    first.dated && !second.dated ? momentAt(reading, place, { notBefore: first.from, expected: true }) : second;
  if (!last) return null;
  const year = Number(last.to.slice(0, 4));
  const lent = first.dated ? first : momentAt(reading, start, { year, expected: true });
  const begin =
    lent && lent.from > last.to && !first.dated ? momentAt(reading, start, { year: year - 1, expected: true }) : lent;
  if (!begin || begin.from > last.to) return null;
  const label = betweenLabel(begin, last);
  const range = { from: begin.from, to: last.to };
  return found(reading, at, last.next, { range, label, bound: 'between', soft: false, alternatives: [] });
}

function betweenLabel(first: Moment, last: Moment): string {
  const plain = (moment: Moment): boolean => moment.grain !== 'span' && !moment.label.includes('(');
  if (plain(first) && plain(last)) return daysInWords(first.from, last.to);
  return `${first.label} to ${last.label}`;
}

/** `since three days`, `depuis deux ans`, `منذ يومين`. */
function sinceLength(reading: Reading, at: number): Found | null {
  const length = isLink(reading, at, 'since') ? lengthAt(reading, pastFillers(reading, at + 1)) : null;
  if (!length) return null;
  const from = dayBefore(reading, length);
  const next = meaning(reading, length.next, 'ago') ? length.next + 1 : length.next;
  const label = `since ${daysInWords(from, from)}`;
  return found(reading, at, next, {
    range: { from, to: null },
    label,
    bound: 'since',
    soft: length.vague,
    alternatives: [],
  });
}

const BOUNDING = ['since', 'until', 'before', 'after', 'in', 'on', 'from'] as const;

/** A preposition and a date. */
function bounded(reading: Reading, at: number): Found | null {
  const bound = linkAt(reading, at, ...BOUNDING) as (typeof BOUNDING)[number] | null;
  if (bound === null) return null;
  const start = pastThe(reading, at + 1);
  const moment = momentAt(reading, start, {}) ?? (start > at + 1 ? momentAt(reading, at + 1, {}) : null);
  if (!moment) return null;
  if (bound === 'from') return boundTo(reading, at, moment, onwardsOr(reading, moment, insideOf(moment)), true);
  return boundTo(
    reading,
    at,
    moment,
    bound === 'in' || bound === 'on' ? onwardsOr(reading, moment, insideOf(moment)) : bound,
    false,
  );
}

/** A date without a preposition. */
function alone(reading: Reading, at: number): Found | null {
  const moment = momentAt(reading, at, {});
  if (!moment) return null;
  return boundTo(reading, at, lentYear(reading, at, moment), onwardsOr(reading, moment, insideOf(moment)), false);
}

function insideOf({ grain, from, to }: Moment): Bound {
  return grain === 'day' || from === to ? 'on' : 'in';
}

/** `2024 onwards`, `از ۲۰۲۴ به بعد`. */
function onwardsOr(reading: Reading, moment: Moment, bound: Bound): Bound {
  return isLink(reading, moment.next, 'onwards') ? 'since' : bound;
}

/** "in May and June 2011": the year of the second is meant for the first. */
function lentYear(reading: Reading, at: number, moment: Moment): Moment {
  if (moment.dated) return moment;
  const listed = isLink(reading, moment.next, 'and', 'or');
  const comma = /^\s*[,،/]\s*$/.test(reading.atoms[moment.next - 1]?.after ?? '');
  if (!listed && !comma) return moment;
  const other = momentAt(reading, listed ? moment.next + 1 : moment.next, { expected: true });
  if (!other?.dated || other.grain === 'year' || other.grain === 'span') return moment;
  return momentAt(reading, at, { year: Number(other.from.slice(0, 4)), expected: true }) ?? moment;
}

/** The span of a moment under a bound. `open` = "from" may also have meant "since". */
function boundTo(reading: Reading, at: number, moment: Moment, bound: Bound, open: boolean): Found {
  const next = isLink(reading, moment.next, 'onwards') ? moment.next + 1 : moment.next;
  const others = moment.alternatives.map((days) => asked(days, bound, moment.late));
  const since = open && bound !== 'since' ? [asked(moment, 'since', false)] : [];
  return found(reading, at, next, {
    ...asked(moment, bound, moment.late),
    bound,
    soft: moment.soft,
    alternatives: [...others, ...since],
  });
}

function asked(days: Days, bound: Bound, late: boolean): { readonly range: OpenRange; readonly label: string } {
  const label = bound === 'in' || bound === 'on' || bound === 'between' ? days.label : `${bound} ${days.label}`;
  return { range: rangeOf(days, bound, late), label };
}

function rangeOf({ from, to }: Days, bound: Bound, late: boolean): OpenRange {
  switch (bound) {
    case 'since':
      return { from, to: null };
    case 'until':
      return { from: null, to };
    case 'before':
      return { from: null, to: late ? to : addDays(from, -1) };
    case 'after':
      return { from: addDays(to, 1), to: null };
    default:
      return { from, to };
  }
}

function found(reading: Reading, at: number, next: number, rest: Omit<DateSpan, 'start' | 'end'>): Found {
  const start = reading.atoms[at]?.start ?? 0;
  const end = reading.atoms[next - 1]?.end ?? start;
  return { span: { start, end, ...rest }, next };
}

/** All shapes of a date; where several fit, the one that takes most words wins, the first of equals. */
const READERS: readonly MomentReader[] = [
  dayMonthMoment,
  monthDayMoment,
  numericMoment,
  partMoment,
  quarterMoment,
  seasonMoment,
  monthMomentAt,
  agoMoment,
  rollingMoment,
  shiftedUnitMoment,
  relativeDayMoment,
  weekdayMoment,
  recentMoment,
  decadeMoment,
  yearMomentAt,
  ordinalDayMoment,
];

function momentAt(reading: Reading, at: number, hint: Hint): Moment | null {
  return longestMoment(reading, at, hint) ?? weekOfMoment(reading, at, hint);
}

function longestMoment(reading: Reading, at: number, hint: Hint): Moment | null {
  if (at >= reading.atoms.length) return null;
  let longest: Moment | null = null;
  for (const read of READERS) {
    const moment = read(reading, at, hint);
    if (moment && moment.next > (longest?.next ?? at)) longest = moment;
  }
  return longest;
}

/** `week of 17 November`. */
function weekOfMoment(reading: Reading, at: number, hint: Hint): Moment | null {
  if (meaning(reading, at, 'unit')?.unit !== 'week' || !meaning(reading, at + 1, 'filler')) return null;
  const moment = longestMoment(reading, pastFillers(reading, at + 1), hint);
  return moment?.grain === 'day' ? weekOf(moment) : null;
}

function pastThe(reading: Reading, at: number): number {
  return meaning(reading, at, 'the') && !meaning(reading, at + 1, 'shift') && !reading.atoms[at + 1]?.ordinal
    ? at + 1
    : at;
}
