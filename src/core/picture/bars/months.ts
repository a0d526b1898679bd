import { counted } from '../../answer/draft.js';
import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { spend } from '../../graph/work.js';
import { parseEdtf } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import { type Caption, citesOf, type Mark, sourcesCited } from '../caption.js';
import { onlyOne } from '../leads-to.js';

/** Meetings of a month or a year. `about` = of them those that a source dates by "about". */
export interface Span extends Mark {
  /** `2025-11`, or `2025` where years are counted. */
  readonly span: string;
  readonly meetings: number;
  readonly about: number;
}

/** Meetings by month; by year where they are spread over many. */
export interface Months extends Caption {
  readonly kind: 'months';
  readonly unit: 'month' | 'year';
  /** In order of time, from the first that has a meeting to the last; null = none on record. */
  readonly spans: readonly { readonly span: string; readonly held: Span | null }[];
}

/** Most months that are drawn one by one. */
const MONTHS_MAX = 120;

/** Most years that are drawn: the latest. */
const YEARS_MAX = 80;

/** Meetings by month. Null where none has a date. */
export function monthsOf(meetings: readonly Meeting[], asked: string, graph: Graph): Months | null {
  spend(meetings.length);
  const dated = meetings.filter(({ date }) => date !== null);
  const byMonth = dated.filter(({ date }) => monthIn(date!) !== null);
  const unit = byMonth.length > 0 && reach(byMonth.map(({ date }) => monthIn(date!)!)) <= MONTHS_MAX ? 'month' : 'year';
  const counting = unit === 'month' ? byMonth : dated;
  if (counting.length === 0) return null;
  const spans = spansOf(counting, unit);
  const most = unit === 'month' ? MONTHS_MAX : YEARS_MAX;
  const drawn = spans.slice(-most);
  const earlier = spans.slice(0, -most).reduce((sum, { held }) => sum + (held?.meetings ?? 0), 0);
  return {
    kind: 'months',
    unit,
    spans: drawn,
    title: unit === 'month' ? 'Meetings by month' : 'Meetings by year',
    asked,
    counted: counted(meetings.length, 'meeting'),
    ...sourcesCited(
      meetings.map(({ cites }) => cites),
      graph,
    ),
    left: leftOut({ unit, earlier, byYear: dated.length - counting.length, undated: meetings.length - dated.length }),
  };
}

/** The month that a date begins in; null where it names the year alone. */
function monthIn(date: string): string | null {
  return parseEdtf(date)?.start.month == null ? null : date.slice(0, 7);
}

/** How many months lie from the first of some to the last, both counted. */
function reach(months: readonly string[]): number {
  const numbers = months.map(numberOf);
  return Math.max(...numbers) - Math.min(...numbers) + 1;
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function spansOf(meetings: readonly Meeting[], unit: Months['unit']): Months['spans'] {
  const held = groupBy(meetings, ({ date }) => date!.slice(0, unit === 'month' ? 7 : 4));
  return between([...held.keys()].sort(), unit).map((span) => ({ span, held: spanOf(span, held.get(span) ?? []) }));
}

/** Every month or year from the first to the last. */
function between(spans: readonly string[], unit: Months['unit']): readonly string[] {
  const [first = '', last = ''] = [spans[0], spans.at(-1)];
  if (unit === 'year') {
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => yearOf(Number(first) + at));
  }
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, at) => {
    const month = numberOf(first) + at;
    return `${yearOf(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0');
}

function spanOf(span: string, meetings: readonly Meeting[]): Span | null {
  const cites = citesOf(meetings.map((one) => one.cites));
  const about = meetings.filter(({ date }) => parseEdtf(date!)?.start.approximate).length;
  return cites ? { span, meetings: meetings.length, about, cites, leadsTo: onlyOne('meeting', meetings) } : null;
}

function leftOut({
  unit,
  earlier,
  byYear,
  undated,
}: {
  unit: Months['unit'];
  earlier: number;
  byYear: number;
  undated: number;
}): readonly string[] {
  return [
    ...(earlier > 0 ? [`Not drawn: ${counted(earlier, 'earlier meeting')}.`] : []),
    ...(byYear > 0 ? [`Not drawn: ${counted(byYear, 'meeting')} of which sources state the year alone.`] : []),
    ...(undated > 0 ? [`Not drawn: ${counted(undated, 'meeting')} whose date no source states.`] : []),
    `A meeting counts for the ${unit} in which it began. Where there is no bar, none is on record here, which is not to say that none was held.`,
  ];
}
