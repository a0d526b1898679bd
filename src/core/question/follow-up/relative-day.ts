import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { type DayRange, daysInMonth, isoDay } from '../../records/edtf.js';
import type { DateTerm } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { dayLabel } from './day-of-month.js';
import { countsTime } from './in-names/time-counted.js';
import { spanBefore, type Unit, unitBefore } from './span-before.js';

/** Words that place a time by the one before it, by unit and direction, 0 being the same; none is counted from today. */
const STEPS: readonly (readonly [words: RegExp, unit: Unit, by: 1 | 0 | -1])[] = [
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
  [/(?<!\p{L})(?:that(?: very)?|(?:the |that )?(?:very )?same) day(?!\p{L})/iu, 'day', 0],
  [/(?<!\p{L})(?:that(?: very)?|(?:the |that )?(?:very )?same) month(?!\p{L})/iu, 'month', 0],
  [/(?<!\p{L})(?:that(?: very)?|(?:the |that )?(?:very )?same) year(?!\p{L})/iu, 'year', 0],
  [/(?<!\p{L})(?:ce jour[- ]là|(?:le|ce) même jour|(?:ese|aquel)(?: mismo)? día|el mismo día)(?!\p{L})/iu, 'day', 0],
  [/(?<!\p{L})(?:ce mois[- ]là|(?:le|ce) même mois|(?:ese|aquel)(?: mismo)? mes|el mismo mes)(?!\p{L})/iu, 'month', 0],
  [
    /(?<!\p{L})(?:cette année[- ]là|(?:la|cette) même année|(?:ese|aquel)(?: mismo)? año|el mismo año)(?!\p{L})/iu,
    'year',
    0,
  ],
  [/(?<!\p{L})(?:(?:в )?тот(?: же)?(?: самый)? день|(?:в )?этот же день|того же дня)(?!\p{L})/iu, 'day', 0],
  [/(?<!\p{L})(?:(?:в )?том(?: же)?(?: самом)? месяце|того же месяца)(?!\p{L})/iu, 'month', 0],
  [/(?<!\p{L})(?:(?:в )?(?:том(?: же)?(?: самом)? году|тот же год)|того же года)(?!\p{L})/iu, 'year', 0],
  [/(?<!\p{L})(?:(?:آن|همان|همین|اون|همون) روز|(?:ذلك|نفس|بنفس) اليوم|اليوم (?:نفسه|ذاته))(?!\p{L})/iu, 'day', 0],
  [/(?<!\p{L})(?:(?:آن|همان|همون) ماه|(?:ذلك|نفس) الشهر|الشهر (?:نفسه|ذاته))(?!\p{L})/iu, 'month', 0],
  [
    /(?<!\p{L})(?:(?:آن|همان|همون) سال|(?:ذلك|نفس) العام|العام (?:نفسه|ذاته)|(?:تلك|نفس) السنة|السنة (?:نفسها|ذاتها))(?!\p{L})/iu,
    'year',
    0,
  ],
];

/** A time said by the one before, with the words that say it. */
export interface RelativeDate {
  readonly term: DateTerm;
  readonly words: readonly string[];
}

/** "and the day before?", "that day", "the following year": counted from the date asked about, or from that of what was shown. */
export function relativeDate(text: string, context: Context, graph: Graph): RelativeDate | null {
  for (const [words, unit, by] of STEPS) {
    const said = words.exec(text.slice(0, 300))?.[0];
    const span = said === undefined ? null : spanMeant(unit, by, context, graph);
    if (said === undefined || !span) continue;
    const term = { span: said, label: labelOf(span, unit), ...span, alternatives: [], excluded: false, soft: false };
    return { term, words: tokens(said).map(({ key }) => key) };
  }
  return null;
}

/** Whether a date was said by the one before it. */
export function isRelative({ span }: DateTerm): boolean {
  return STEPS.some(([words]) => words.test(span));
}

function spanMeant(unit: Unit, by: 1 | 0 | -1, context: Context, graph: Graph): DayRange | null {
  const from = by === 0 ? unitBefore(context, unit, graph) : spanBefore(context, graph);
  if (!from || (unit !== 'day' && from.from.slice(0, 4) !== from.to.slice(0, 4))) return null;
  if (unit !== 'day') return wholeBeside(from, unit, by);
  return by === 0 ? from : dayBeside(from, by);
}

/** "and the day after?", "who else did he meet that day?" where no one date was asked about or shown before, so that none is meant. */
export function meansNoDay({ question, items }: Read, context: Context, graph: Graph): boolean {
  if (countsTime(question.text)) return true;
  const step = STEPS.find(([words]) => words.test(question.text.slice(0, 300)));
  if (!step || relativeDate(question.text, context, graph) !== null) return false;
  const isBare = items.every(({ kind }) => kind === 'word' || kind === 'date') && items.length <= 6;
  const hasOther = question.dates.length > 0 || question.conferences.length > 0;
  return isBare || (step[2] === 0 && !hasOther && !question.yesNo && !/\bsame \w{3,5} as\b/i.test(question.text));
}

function dayBeside({ from, to }: DayRange, by: 1 | -1): DayRange {
  const day = new Date(Date.parse(`${by < 0 ? from : to}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
  return { from: day, to: day };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The whole month or year that a span begins in, or the one beside it. */
function wholeBeside({ from }: DayRange, unit: 'month' | 'year', by: 1 | 0 | -1): DayRange {
  const year = Number(from.slice(0, 4));
  if (unit === 'year') return { from: isoDay(year + by, 1, 1), to: isoDay(year + by, 12, 31) };
  const at = year * 12 + Number(from.slice(5, 7)) - 1 + by;
  const [inYear, month] = [Math.floor(at / 12), (at % 12) + 1];
  return { from: isoDay(inYear, month, 1), to: isoDay(inYear, month, daysInMonth(inYear, month)) };
}

function labelOf({ from }: DayRange, unit: Unit): string {
  if (unit === 'year') return from.slice(0, 4);
  const label = dayLabel(from);
  return unit === 'day' ? label : label.replace(/^\d+ /, '');
}
