import type { Token } from '../../graph/normalise.js';
import { addDays, type Day } from './calendar.js';
import { type Days, daysInWords, type Hint, type Moment, type MomentReader } from './moment.js';
import { dayMonthMoment, isDash, monthDayMoment, monthMomentAt } from './named-moment.js';
import { numericMoment } from './numeric-moment.js';
import {
  decadeMoment,
  partMoment,
  monthsMoment,
  quarterMoment,
  seasonMoment,
  weekOfMonthMoment,
  yearMomentAt,
} from './period-moment.js';
import { type DateContext, isLink, meaning, pastFillers, type Reading, readingOf } from './reading.js';
import {
  agoMoment,
  dayBefore,
  lengthAt,
  nowMoment,
  ordinalDayMoment,
  recentMoment,
  relativeDayMoment,
  rollingMoment,
  shiftedUnitMoment,
  weekdayMoment,
  weekOf,
} from './relative-moment.js';
import { aheadAt } from './still-to-come.js';
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
  /** Whatever is still to come ("upcoming conferences"); `nearest` = the first of it ("the next conference"). */
  readonly ahead?: 'all' | 'nearest';
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
  const text = readingOf(words, context, masked);
  if (!text) return [];
  const reading: Search = { ...text, memo: new Map() };
  const spans: DateSpan[] = [];
  for (let at = 0; at < reading.atoms.length; ) {
    const found = spanAt(reading, at);
    if (found) spans.push(found.span);
    at = found ? found.next : at + 1;
  }
  return spans;
}

/** A text being searched; what each atom was read as is kept, since links, lists and spans ask again. */
interface Search extends Reading {
  readonly memo: Map<number, Moment | null>;
}

interface Found {
  readonly span: DateSpan;
  /** The atom after it. */
  readonly next: number;
}

function spanAt(reading: Search, at: number): Found | null {
  return (
    between(reading, at) ??
    sinceLength(reading, at) ??
    bounded(reading, at) ??
    alone(reading, at) ??
    stillToCome(reading, at)
  );
}

/** `between A and B`, `from A to B`, `A - B`, `since A until B`. */
function between(reading: Search, at: number): Found | null {
  const link = linkAt(reading, at, 'between') ?? linkAt(reading, at, 'from', 'since');
  const start = link === null ? at : pastThe(reading, at + 1);
  const first = momentAt(reading, start, link === null ? {} : { expected: true });
  if (!first) return null;
  const joint = jointAfter(reading, first.next, link);
  // "between 5 and 9 May" was read as days of one month.
  if (joint === null)
    return link === 'between' && first.grain === 'span' ? boundTo(reading, at, first, link, false) : null;
  const second = momentAt(reading, pastThe(reading, joint), { expected: true });
  return second && joined(reading, at, start, first, second, joint);
}

function linkAt(reading: Search, at: number, ...links: readonly Link[]): Link | null {
  return links.find((link) => isLink(reading, at, link)) ?? null;
}

/** Where the second date begins, or null where nothing joins it. "and" joins only after "between". */
function jointAfter(reading: Search, at: number, link: Link | null): number | null {
  if (isLink(reading, at, 'to') || (link !== null && isLink(reading, at, 'until'))) return at + 1;
  if (link === 'between') return isLink(reading, at, 'and') ? at + 1 : null;
  return isDash(reading.atoms[at - 1]?.after) ? at : null;
}

/**
 * Each end lends the other the year it lacks. Without any, the first is the latest that has begun; if the last then lies
 * ahead, the same span a year or week back is the other reading.
 */
function joined(
  reading: Search,
  at: number,
  start: number,
  first: Moment,
  second: Moment,
  secondAt: number,
): Found | null {
  const place = pastThe(reading, secondAt);
  const forward = second.dated ? second : momentAt(reading, place, { notBefore: first.from, expected: true });
  const backward = first.dated ? first : momentAt(reading, start, { notAfter: second.to, expected: true });
  const byFirst = forward && spanOf(first, forward);
  const bySecond = backward && spanOf(backward, second);
  const undatedBoth = !first.dated && !second.dated;
  // "between 2025 and 2023": nothing else can be meant than the years in order.
  const chosen =
    (second.dated ? null : byFirst) ?? bySecond ?? (first.dated && second.dated ? spanOf(second, first) : null);
  if (!chosen) return null;
  const isAhead = undatedBoth && chosen.range.to > reading.today() && bySecond !== null && bySecond !== chosen;
  const alternatives = isAhead ? [bySecond] : [];
  const next = second.next;
  return found(reading, at, next, { ...chosen, bound: 'between', soft: false, alternatives });
}

interface ClosedSpan {
  readonly range: { readonly from: Day; readonly to: Day };
  readonly label: string;
}

function spanOf(first: Moment, last: Moment): ClosedSpan | null {
  if (first.from > last.to) return null;
  return { range: { from: first.from, to: last.to }, label: betweenLabel(first, last) };
}

function betweenLabel(first: Moment, last: Moment): string {
  const plain = (moment: Moment): boolean => moment.grain !== 'span' && !moment.label.includes('(');
  if (plain(first) && plain(last)) return daysInWords(first.from, last.to);
  return `${first.label} to ${last.label}`;
}

/** `since three days`, `depuis deux ans`, `منذ يومين`. */
function sinceLength(reading: Search, at: number): Found | null {
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

/** `upcoming conferences`, `the next conference`, `meetings coming up`: from today on. */
function stillToCome(reading: Search, at: number): Found | null {
  const ahead = aheadAt(reading, at);
  if (!ahead) return null;
  const from = reading.today();
  const label = `from today (${daysInWords(from, from)}) on`;
  return found(reading, at, at + 1, {
    range: { from, to: null },
    label,
    bound: 'since',
    soft: false,
    ahead,
    alternatives: [],
  });
}

const BOUNDING = ['since', 'until', 'before', 'after', 'in', 'on', 'from'] as const;

/** A preposition and a date. */
function bounded(reading: Search, at: number): Found | null {
  const bound = linkAt(reading, at, ...BOUNDING) as (typeof BOUNDING)[number] | null;
  const moment = bound && momentPastThe(reading, at + 1);
  if (!moment) return null;
  if (bound !== 'in' && bound !== 'on' && bound !== 'from') return boundTo(reading, at, moment, bound, false);
  const dated = lentYear(reading, moment.at, moment);
  if (bound === 'from' && isOnAtEnd(reading, dated.next))
    return boundTo(reading, at, { ...dated, next: dated.next + 1 }, 'since', false);
  const open = bound === 'from' && dated.grain !== 'span';
  return boundTo(reading, at, dated, onwardsOr(reading, dated, insideOf(dated)), open);
}

/** The longer of the moments with and without "the": "the 17th", "the last year" need it. `at` = where it begins. */
function momentPastThe(reading: Search, at: number): (Moment & { readonly at: number }) | null {
  const whole = momentAt(reading, at, {});
  const rest = meaning(reading, at, 'the') ? momentAt(reading, at + 1, {}) : null;
  if (rest && rest.next > (whole?.next ?? at)) return { ...rest, at: at + 1 };
  return whole && { ...whole, at };
}

/** A date without a preposition. */
function alone(reading: Search, at: number): Found | null {
  const moment = momentAt(reading, at, {});
  if (!moment) return null;
  return boundTo(reading, at, lentYear(reading, at, moment), onwardsOr(reading, moment, insideOf(moment)), false);
}

function insideOf({ grain, from, to }: Moment): Bound {
  return grain === 'day' || from === to ? 'on' : 'in';
}

/** `2024 onwards`, `از ۲۰۲۴ به بعد`. */
function onwardsOr(reading: Search, moment: Moment, bound: Bound): Bound {
  return isLink(reading, moment.next, 'onwards') ? 'since' : bound;
}

/** "From August 2025 on": nothing follows that "on" could belong to. */
function isOnAtEnd(reading: Search, at: number): boolean {
  return isLink(reading, at, 'on') && (!reading.atoms[at + 1] || /[,;:?!.]/.test(reading.atoms[at]!.after));
}

/** "in May, June and July 2011": the year of the last is meant for all. */
function lentYear(reading: Search, at: number, moment: Moment): Moment {
  let other: Moment | null = moment;
  for (let step = 0; step < LIST_MAX && other && !other.dated; step += 1) {
    const place: number | null = listedAfter(reading, other.next);
    other = place === null ? null : momentAt(reading, place, { expected: true });
  }
  if (!other || other === moment || other.grain === 'year' || other.grain === 'span') return moment;
  return momentAt(reading, at, { year: Number(other.from.slice(0, 4)), expected: true }) ?? moment;
}

/** The months of a year, listed. */
const LIST_MAX = 12;

/** Where the next date of a list begins: behind a comma, "and" or "or". */
function listedAfter(reading: Search, at: number): number | null {
  const comma = /^\s*[,،/]\s*$/.test(reading.atoms[at - 1]?.after ?? '');
  if (isLink(reading, at, 'and', 'or')) return isLink(reading, at + 1, 'in', 'on') ? at + 2 : at + 1;
  return comma ? at : null;
}

/** The span of a moment under a bound. `open` = "from" may also have meant "since". */
function boundTo(reading: Search, at: number, moment: Moment, bound: Bound, open: boolean): Found {
  const next = isLink(reading, moment.next, 'onwards') ? moment.next + 1 : moment.next;
  const others = otherDays(reading, moment, bound).map((days) => asked({ ...moment, ...days }, bound));
  const since = open && bound !== 'since' ? [asked(moment, 'since')] : [];
  const alternatives = [...others, ...since];
  return found(reading, at, next, { ...asked(moment, bound), bound, soft: moment.soft, alternatives });
}

/** Other readings that make sense: nobody asks what happened since next Monday, or on the Monday before last. */
function otherDays(reading: Search, { alternatives, grain }: Moment, bound: Bound): readonly Days[] {
  if (grain !== 'day' || alternatives.length === 0) return alternatives;
  const today = reading.today();
  if (bound === 'since' || bound === 'after') return alternatives.filter(({ from }) => from <= today);
  return alternatives.slice(0, 1);
}

function asked(moment: Moment, bound: Bound): DateSpan['alternatives'][number] {
  const inside = bound === 'in' || bound === 'on' || bound === 'between';
  return { range: rangeOf(moment, bound), label: inside ? moment.label : `${bound} ${edgeLabel(moment, bound)}` };
}

/** "until the end of 2025", "since the start of 2025": the edge that counts, not the third of the year. */
function edgeLabel({ partOf, label, from, to }: Moment, bound: Bound): string {
  const isEnd = partOf?.part === 'late' && bound !== 'since';
  const isStart = partOf?.part === 'early' && bound === 'since';
  if (!partOf || (!isEnd && !isStart)) return label;
  const day = isEnd ? to : from;
  return `the ${isEnd ? 'end' : 'start'} of ${partOf.label}${partOf.relative ? ` (${daysInWords(day, day)})` : ''}`;
}

function rangeOf({ from, to, partOf }: Moment, bound: Bound): OpenRange {
  switch (bound) {
    case 'since':
      return { from, to: null };
    case 'until':
      return { from: null, to };
    case 'before':
      return { from: null, to: partOf?.part === 'late' ? to : addDays(from, -1) };
    case 'after':
      return { from: addDays(to, 1), to: null };
    default:
      return { from, to };
  }
}

function found(reading: Search, at: number, next: number, rest: Omit<DateSpan, 'start' | 'end'>): Found {
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
  monthsMoment,
  quarterMoment,
  weekOfMonthMoment,
  seasonMoment,
  monthMomentAt,
  agoMoment,
  rollingMoment,
  shiftedUnitMoment,
  relativeDayMoment,
  nowMoment,
  weekdayMoment,
  recentMoment,
  decadeMoment,
  yearMomentAt,
  ordinalDayMoment,
];

function momentAt(reading: Search, at: number, hint: Hint): Moment | null {
  if (hint.year !== undefined || hint.notBefore || hint.notAfter) return readMoment(reading, at, hint);
  const key = at * 2 + (hint.expected ? 1 : 0);
  const known = reading.memo.get(key);
  if (known !== undefined) return known;
  const moment = readMoment(reading, at, hint);
  reading.memo.set(key, moment);
  return moment;
}

function readMoment(reading: Reading, at: number, hint: Hint): Moment | null {
  return longestMoment(reading, at, hint) ?? weekOfMoment(reading, at, hint);
}

function longestMoment(reading: Reading, at: number, hint: Hint): Moment | null {
  const atom = reading.atoms[at];
  if (!atom || (atom.meanings.length === 0 && atom.number === null && !/\d/.test(atom.key))) return null;
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
