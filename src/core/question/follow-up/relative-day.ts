import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { dayRange, daysInMonth, isoDay } from '../../records/edtf.js';
import type { DateTerm } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { dayLabel } from './day-of-month.js';

type Unit = 'day' | 'month' | 'year';

/** A span of days, as ISO days. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** Words that place a time by the one before it, by unit and direction; none of them is counted from today. */
const STEPS: readonly (readonly [words: RegExp, unit: Unit, by: 1 | -1])[] = [
  [/\b(?:the )?(?:day before(?: that)?|(?:a|one) day earlier|previous day|preceding day|la veille)\b/i, 'day', -1],
  [/\b(?:the )?(?:day after(?: that)?|(?:a|one) day later|next day|following day|le lendemain)\b/i, 'day', 1],
  [/\b(?:the )?(?:month before(?: that)?|(?:a|one) month earlier|previous month|preceding month)\b/i, 'month', -1],
  [/\b(?:the )?(?:month after(?: that)?|(?:a|one) month later|following month)\b/i, 'month', 1],
  [/\b(?:the )?(?:year before(?: that)?|(?:a|one) year earlier|previous year|preceding year)\b/i, 'year', -1],
  [/\b(?:the )?(?:year after(?: that)?|(?:a|one) year later|following year)\b/i, 'year', 1],
  [
    /(?:روز قبل(?:ش)?|روز پیش(?: از آن)|اليوم السابق|اليوم الذي قبله|накануне|дн[её]м раньше|предыдущий день)/iu,
    'day',
    -1,
  ],
  [/(?:روز بعد(?:ش)?|اليوم التالي|اليوم الذي بعده|на следующий день|дн[её]м позже)/iu, 'day', 1],
  [/(?:سال قبل(?:ش)|العام السابق|السنة السابقة|годом раньше|предыдущий год)/iu, 'year', -1],
  [/(?:سال بعد(?:ش)?|العام التالي|السنة التالية|годом позже)/iu, 'year', 1],
];

/** A time said by the one before, with the words that say it. */
export interface RelativeDate {
  readonly term: DateTerm;
  readonly words: readonly string[];
}

/** "and the day before?", "the following year": counted from the date asked about, or from that of the one record shown. */
export function relativeDate(text: string, context: Context, graph: Graph): RelativeDate | null {
  for (const [words, unit, by] of STEPS) {
    const said = words.exec(text.slice(0, 300))?.[0];
    const from = said === undefined ? null : spanBefore(context, graph);
    if (said === undefined || !from || (unit !== 'day' && from.from.slice(0, 4) !== from.to.slice(0, 4))) continue;
    const span = unit === 'day' ? dayBeside(from, by) : wholeBeside(from, unit, by);
    const term: DateTerm = {
      span: said,
      label: labelOf(span, unit),
      ...span,
      alternatives: [],
      excluded: false,
      soft: false,
    };
    return { term, words: tokens(said).map(({ key }) => key) };
  }
  return null;
}

/** "and the day after?" where no one date was asked about before, so that no day is meant. */
export function meansNoDay({ question, items }: Read, context: Context, graph: Graph): boolean {
  const says = STEPS.some(([words]) => words.test(question.text.slice(0, 300)));
  const isBare = items.every(({ kind }) => kind === 'word' || kind === 'date');
  return says && isBare && items.length <= 6 && relativeDate(question.text, context, graph) === null;
}

function spanBefore({ question, listed }: Context, graph: Graph): Span | null {
  const asked = question.dates.find((term) => !term.excluded && term.from && term.to);
  if (asked?.from && asked.to) return { from: asked.from, to: asked.to };
  const [only, ...others] = listed;
  return only?.startsWith('meeting:') && !others.length
    ? dayRange(graph.meeting(only.slice('meeting:'.length))?.date)
    : null;
}

function dayBeside({ from, to }: Span, by: 1 | -1): Span {
  const day = new Date(Date.parse(`${by < 0 ? from : to}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
  return { from: day, to: day };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The whole month or year beside the one that a span begins in. */
function wholeBeside({ from }: Span, unit: 'month' | 'year', by: 1 | -1): Span {
  const year = Number(from.slice(0, 4));
  if (unit === 'year') return { from: isoDay(year + by, 1, 1), to: isoDay(year + by, 12, 31) };
  const at = year * 12 + Number(from.slice(5, 7)) - 1 + by;
  const [inYear, month] = [Math.floor(at / 12), (at % 12) + 1];
  return { from: isoDay(inYear, month, 1), to: isoDay(inYear, month, daysInMonth(inYear, month)) };
}

function labelOf({ from }: Span, unit: Unit): string {
  if (unit === 'year') return from.slice(0, 4);
  const label = dayLabel(from);
  return unit === 'day' ? label : label.replace(/^\d+ /, '');
}
