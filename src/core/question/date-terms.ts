import type { Graph } from '../graph/graph.js';
import { dayRange, daysInMonth, isoDay } from '../records/edtf.js';
import type { DateSpan } from './dates/find-dates.js';
import type { Item } from './item.js';
import type { DateTerm, Question } from './question.js';
import { isExcluded } from './roles.js';
import type { Signals } from './signals.js';

/** How many years back a day or month without a year may mean. */
const YEARS_BACK = 3;

/** The dates of a question as clauses, with their other readings. */
export function dateTerms(items: readonly Item[], dates: readonly DateSpan[]): DateTerm[] {
  return items.flatMap((item, at) => {
    const date = item.kind === 'date' ? dates[item.date] : undefined;
    if (!date) return [];
    const span = item.mention.text;
    return [
      {
        span,
        label: date.label,
        ...date.range,
        alternatives: otherDates(date, span),
        excluded: isExcluded(items, at),
        soft: date.soft,
        ...(date.ahead ? { ahead: date.ahead } : {}),
      },
    ];
  });
}

/** The present, which says how something stands and not when it was. */
const PRESENT = /^(?:today|now|right now|at present|at the moment|currently|these days|nowadays|as of (?:today|now))$/i;

/** "How does the memorandum stand today?": dates less the present, where nothing is said to have been done. */
export function datesMeant(
  terms: readonly DateTerm[],
  target: Question['target'],
  signals: Signals,
): readonly DateTerm[] {
  const isOfState = target === 'agreements' || target === 'officials';
  if (!isOfState || signals.any('verb:sign', 'verb:adopt', 'verb:meet', 'verb:change')) return terms;
  return terms.filter(({ span }) => !PRESENT.test(span.trim()));
}

/** The other readings of a date: those the reader of dates saw, "Dec 25" as a month of 2025, the same day of earlier years. */
function otherDates(date: DateSpan, span: string): DateTerm['alternatives'] {
  const given = date.alternatives.map(({ label, range }) => ({ label, ...range }));
  const { from, to } = date.range;
  const plain =
    /^(?:about |early |mid-?|late )?(?:\d{1,2}(?:-\d{1,2})? )?[A-Z][a-z]+ \d{4}$/.test(date.label) &&
    !/\d{4}/.test(span);
  if (!plain || !from || !to) return given;
  const year = from.slice(0, 4);
  const earlier = Array.from({ length: YEARS_BACK }, (_, at) => String(Number(year) - at - 1));
  return [
    ...given,
    ...asMonth(span, from, date.label),
    ...earlier.map((one) => ({
      label: date.label.replace(year, one),
      from: from.replace(year, one),
      to: to.replace(year, one),
    })),
  ];
}

/** "dec 25": the month of the year 2025. */
function asMonth(span: string, from: string, label: string): DateTerm['alternatives'] {
  const short = /^\p{L}+\.? (\d{2})$/u.exec(span)?.[1];
  if (!short || Number(short) < 15) return [];
  const year = 2000 + Number(short);
  const month = Number(from.slice(5, 7));
  const name = /[A-Z][a-z]+/.exec(label)?.[0] ?? '';
  return [
    { label: `${name} ${year}`, from: isoDay(year, month, 1), to: isoDay(year, month, daysInMonth(year, month)) },
  ];
}

/** "since WTDC-25", "before the summit", "before and at WTDC-25": the days after or before a conference. */
export function conferenceDates(items: readonly Item[], graph: Graph): DateTerm[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'conference') return [];
    const bound = boundBefore(items, at);
    const days = dayRange(graph.conference(item.facet.ids[0] ?? '')?.dates);
    if (!bound || !days) return [];
    const ends = {
      since: { from: days.from, to: null },
      before: { from: null, to: dayBefore(days.from) },
      upto: { from: null, to: days.to },
    }[bound];
    const word = { since: 'since', before: 'before', upto: 'up to' }[bound];
    return [
      {
        span: item.facet.span,
        label: `${word} ${item.facet.label}`,
        ...ends,
        of: item.facet.ids[0]!,
        alternatives: [],
        excluded: false,
        soft: false,
      },
    ];
  });
}

/**
 * Dates of which several are open at one end: "after WTDC-25, that is since December 2025" is since the later of both, "after Tokyo and
 * before Baku" between them. Those that have no day in common are each by itself.
 */
export function withBoundsJoined(terms: readonly DateTerm[]): readonly DateTerm[] {
  const isOpen = ({ excluded, soft, from, to }: DateTerm) => !excluded && !soft && (from === null) !== (to === null);
  const open = terms.filter(isOpen);
  const others = terms.filter((one) => !isOpen(one));
  const since = open.filter(({ to }) => to === null).reduce<DateTerm | null>(later, null);
  const until = open.filter(({ from }) => from === null).reduce<DateTerm | null>(earlier, null);
  if (open.length < 2) return terms;
  if (!since || !until) return [...others, ...(since ? [since] : []), ...(until ? [until] : [])];
  return since.from! <= until.to! ? [...others, between(since, until)] : terms;
}

function later(one: DateTerm | null, other: DateTerm): DateTerm {
  return one && one.from! >= other.from! ? one : other;
}

function earlier(one: DateTerm | null, other: DateTerm): DateTerm {
  return one && one.to! <= other.to! ? one : other;
}

function between(since: DateTerm, until: DateTerm): DateTerm {
  return { ...since, to: until.to, label: `${since.label} and ${until.label}`, alternatives: [] };
}

/** The day before a day, both as YYYY-MM-DD. */
function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (date > 1) return isoDay(year, month, date - 1);
  return month > 1 ? isoDay(year, month - 1, daysInMonth(year, month - 1)) : isoDay(year - 1, 12, 31);
}

function boundBefore(items: readonly Item[], at: number): 'since' | 'before' | 'upto' | null {
  const words = items
    .slice(Math.max(0, at - 4), at)
    .filter((item) => item.kind === 'word')
    .map((item) => item.mention.key)
    .join(' ');
  if (/\b(?:before and (?:at|during)|until)(?: the)?$/.test(words)) return 'upto';
  if (/\b(?:since|after|following|followed)(?: the)?$/.test(words)) return 'since';
  return /\b(?:before|prior to|ahead of|preceded|preceding)(?: the)?$/.test(words) ? 'before' : null;
}
