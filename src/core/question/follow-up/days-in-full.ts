import type { Graph } from '../../graph/graph.js';
import type { Context } from './context.js';
import { type DayRange, MONTHS } from '../../records/edtf.js';
import { spanOf } from './span-before.js';

const MONTH = MONTHS.map((name) => (name === 'May' ? name : `${name.slice(0, 3)}(?:${name.slice(3)})?`)).join('|');

/** A day and a month after which no year stands. */
const WITHOUT_YEAR = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?)\\b(?!,? ?(?:of )?(?:19|20)\\d\\d|[-–/]| ?\\d)`,
  'gi',
);

/** A day alone behind a word of time: "after the 18th". */
const DAY_ALONE = new RegExp(
  `\\b(after|before|since|until|till|by|on|from|including|later than|earlier than)( the)? (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?(?:${MONTH})| \\p{L})`,
  'giu',
);

/** Characters beyond which a message is a question of its own. */
const LENGTH_MAX = 120;

/**
 * A message of a thread with the year behind its days, where all that was shown is of one year and the month is one of those shown; also
 * with the month, where all is of one. "Only those after 18 November" of a conference of last year is of that year.
 */
export function daysInFull(text: string, context: Context, graph: Graph): string {
  if (text.length > LENGTH_MAX || !/\d/.test(text)) return text;
  const period = periodShown(context, graph);
  if (!period || period.from.slice(0, 4) !== period.to.slice(0, 4)) return text;
  const year = period.from.slice(0, 4);
  const isOfOneMonth = period.from.slice(0, 7) === period.to.slice(0, 7);
  const dated = text.replace(WITHOUT_YEAR, (day) => (isInMonthOf(day, period) ? `${day} ${year}` : day));
  if (!isOfOneMonth) return dated;
  const month = MONTHS[Number(period.from.slice(5, 7)) - 1];
  return dated.replace(DAY_ALONE, (_, word: string, __, day: string) => `${word} ${day} ${month} ${year}`);
}

function isInMonthOf(day: string, { from, to }: DayRange): boolean {
  const month = MONTHS.findIndex((name) => day.toLowerCase().includes(name.slice(0, 3).toLowerCase())) + 1;
  return month >= Number(from.slice(5, 7)) && month <= Number(to.slice(5, 7));
}

/** The days that all dated records which were shown lie in; null where none is dated. */
function periodShown({ listed, list }: Context, graph: Graph): DayRange | null {
  const spans = (listed.length ? listed : list).flatMap((ref) => spanOf(ref, graph) ?? []);
  if (spans.length === 0) return null;
  const from = spans.map((span) => span.from).sort()[0]!;
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1)!;
  return { from, to };
}
