import { type DayRange, daysInMonth, isoDay } from '../../../records/edtf.js';
import { dayLabel } from '../day-of-month.js';
import { has } from '../../mention.js';
import { allDaysBefore, type Unit, unitBefore } from '../span-before.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `an?|${NUMBERS.slice(1).join('|')}|\\d{1,2}`;

/** Nothing of the same clause follows: "the day before meeting Modi" is another day. */
const END = '(?= *(?:[,;:?!.–—]|$))';

/** "Two days later", "one year on", "a month before". */
const COUNTED = new RegExp(
  `\\b(${NUMBER}) (day|week|month|year)s? (later|earlier|afterwards|(?:on|after|before|prior|previously)(?: that)?${END})`,
  'i',
);

/** "The following year", "the month before". */
const BESIDE = new RegExp(
  `\\b(?:the )?(?:(following|next|previous|preceding) (day|month|year)|(day|month|year) (before|after)(?: that)?)${END}`,
  'i',
);

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "The next February", "the following March", "the previous May". */
const MONTH = new RegExp(`\\b(?:in )?the (next|following|previous|preceding) (${MONTHS.join('|')})\\b(?! \\d)`, 'i');

/** "On the 18th", without a month. */
const DAY =
  /\b(?:on|for) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+ly\b))/iu;

/** "Have they met since?", of what was shown last. */
const SINCE = /\b(?:(?:ever|again) )?since(?: then)?(?= *[?!.]*$)/i;

/** "Had she met him before that, earlier in 2025?", "did he see the Germans after that?", "anything since then?". */
const AROUND = new RegExp(`\\b(before|after|since) (?:that|then)(?:,? (?:earlier |later )?in (\\d{4})\\b|${END})`, 'i');

/** "Had they met before?", "what did they sign earlier?": before what was spoken of. */
const BEFORE = /^(?:(?:and|but|so) )?.{3,80}?( (?:ever )?before| previously| beforehand| earlier)(?=\W*$)/i;

/** "What did they sign afterwards?", "did they meet again?": after it. */
const AFTER =
  /^(?:(?:and|but|so) )?.{3,80}?( (?:ever )?again| afterwards?| thereafter| subsequently| later(?: on)?)(?=\W*$)/i;

/** A question with a verb or of anything, and no "and before that?" of a list. */
const HAPPENED = /\b(?:has|have|had|did|was|were|happened|came|anything|something|nothing)\b/i;

/** "Earlier that year", "later the same month". */
const WITHIN = /\b(earlier|later) (?:in )?(?:that|the same|this very) (?:same )?(month|year)\b/i;

/**
 * "And two days later?", "in Doha the next February", "on the 18th?": the time by the calendar, counted from the one that was asked about
 * or shown last, and never from today. Null where no such time is said, or no one time was before it.
 */
export function timeCounted(asked: Pointing): Named | null {
  const found = timeSaid(asked);
  return found && inPlaceOf(asked.text, found.words, found.label);
}

/** Whether a message counts a time from one before it. */
export function countsTime(text: string): boolean {
  return COUNTED.test(text) || MONTH.test(text);
}

interface Said {
  readonly words: string;
  readonly label: string;
}

function timeSaid(asked: Pointing): Said | null {
  return (
    counted(asked) ??
    beside(asked) ??
    monthNamed(asked) ??
    dayOnly(asked) ??
    within(asked) ??
    around(asked) ??
    since(asked)
  );
}

function counted(asked: Pointing): Said | null {
  const [words, number, unit, direction] = COUNTED.exec(asked.text) ?? [];
  if (words === undefined) return null;
  const by = numberOf(number!) * (/^(?:earlier|before|prior|previously)/i.test(direction!) ? -1 : 1);
  return stepped(asked, words, unit!.toLowerCase(), by);
}

function numberOf(said: string): number {
  const word = NUMBERS.indexOf(said.toLowerCase());
  return word > 0 ? word : /^an?$/i.test(said) ? 1 : Number(said);
}

function beside(asked: Pointing): Said | null {
  const [words, side, unit, otherUnit, otherSide] = BESIDE.exec(asked.text) ?? [];
  if (words === undefined) return null;
  const by = /^(?:previous|preceding|before)$/i.test(side ?? otherSide!) ? -1 : 1;
  return stepped(asked, words, (unit ?? otherUnit!).toLowerCase(), by);
}

function stepped({ context, graph }: Pointing, words: string, unit: string, by: number): Said | null {
  if (unit === 'week') return weeksFrom(allDaysBefore(context, graph), words, by);
  const base = unitBefore(context, unit as Unit, graph);
  if (!base) return null;
  if (unit === 'year') return { words, label: `in ${Number(base.from.slice(0, 4)) + by}` };
  if (unit === 'month') return { words, label: `in ${monthLabel(monthAt(base) + by)}` };
  return { words, label: `on ${dayLabel(dayAfter(by < 0 ? base.from : base.to, by))}` };
}

/** Days of which somebody speaks as of one time, and days by which he may be out who counts in weeks. */
const ONE_TIME_DAYS = 14;
const ABOUT_DAYS = 3;

/** "Two weeks earlier" is about then. */
function weeksFrom(base: DayRange | null, words: string, by: number): Said | null {
  if (!base || base.to > dayAfter(base.from, ONE_TIME_DAYS)) return null;
  const day = dayAfter(by < 0 ? base.from : base.to, by * 7);
  const [from, to] = [-ABOUT_DAYS, ABOUT_DAYS].map((days) => dayLabel(dayAfter(day, days)));
  return { words, label: `between ${from} and ${to}` };
}

/** A month by its number since year 0. */
function monthAt({ from }: DayRange): number {
  return Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
}

function monthLabel(at: number): string {
  return dayLabel(isoDay(Math.floor(at / 12), (at % 12) + 1, 1)).replace(/^\d+ /, '');
}

function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first such month after the time before, or the last one before it. */
function monthNamed({ text, context, graph }: Pointing): Said | null {
  const [words, direction, month] = MONTH.exec(text) ?? [];
  const base = words === undefined ? null : unitBefore(context, 'month', graph);
  if (words === undefined || !base) return null;
  const step = /^(?:previous|preceding)$/i.test(direction!) ? -1 : 1;
  const wanted = MONTHS.indexOf(month!.toLowerCase());
  let at = monthAt(base) + step;
  while (at % 12 !== wanted) at += step;
  return { words, label: `in ${monthLabel(at)}` };
}

/** A day of the month that was asked about, or that all that was shown is of. */
function dayOnly({ text, context, graph }: Pointing): Said | null {
  const [words, day] = DAY.exec(text) ?? [];
  if (words === undefined) return null;
  const base = unitBefore(context, 'month', graph);
  const [year, month] = [Number(base?.from.slice(0, 4)), Number(base?.from.slice(5, 7))];
  if (!base || Number(day) > daysInMonth(year, month)) return null;
  return { words, label: `on ${dayLabel(isoDay(year, month, Number(day)))}` };
}

/** After what was shown: of a document alone "since" asks how it stands now. */
function since({ text, items, context, graph }: Pointing): Said | null {
  const [words] = SINCE.exec(text) ?? [];
  const isMet = items.some(({ mention }) => has(mention, 'verb:meet')) || areMeetings(context);
  const base = words !== undefined && isMet && HAPPENED.test(text) ? allDaysBefore(context, graph) : null;
  return words !== undefined && base ? { words, label: `after ${dayLabel(base.to)}` } : null;
}

function areMeetings({ listed }: Pointing['context']): boolean {
  return listed.length > 0 && listed.every((ref) => ref.startsWith('meeting:'));
}

/** Words that say that something was before or after what was spoken of. */
function aroundSaid({ text, context }: Pointing): { words: string; side: string; year?: string | undefined } | null {
  const [words, side, year] = AROUND.exec(text) ?? [];
  if (words !== undefined) return { words, side: side!, year };
  const after = AFTER.exec(text)?.[1];
  if (after !== undefined) return { words: after, side: 'after' };
  // "Have they met before", behind documents: before now.
  const before = /\bhad\b/i.test(text) || areMeetings(context) ? BEFORE.exec(text)?.[1] : undefined;
  return before === undefined ? null : { words: before, side: 'before' };
}

/** Before or after what was asked about or shown last, within a year where one is said. */
function around(asked: Pointing): Said | null {
  const { text, context, graph } = asked;
  const said = HAPPENED.test(text) || isAlone(asked) ? aroundSaid(asked) : null;
  const base = said && allDaysBefore(context, graph);
  if (!said || !base) return null;
  const { words, side, year } = said;
  const isBefore = side.toLowerCase() === 'before';
  if (year === undefined) {
    const label = isBefore ? `before ${dayLabel(base.from)}` : `after ${dayLabel(base.to)}`;
    return { words, label: /^ /.test(words) ? ` ${label}` : label };
  }
  const [first, last] = [isoDay(Number(year), 1, 1), isoDay(Number(year), 12, 31)];
  const [from, to] = isBefore ? [first, dayAfter(base.from, -1)] : [dayAfter(base.to, 1), last];
  // Days as ISO text are in order as text is.
  const start = [from, first].sort().at(-1)!;
  const end = [to, last].sort()[0]!;
  return start <= end ? { words, label: `between ${dayLabel(start)} and ${dayLabel(end)}` } : null;
}

/** "And after that?" of all that was shown; behind the first or last of a list it asks for the next one. */
function isAlone({ text, context }: Pointing): boolean {
  const { want } = context.question;
  return want !== 'first' && want !== 'last' && ALONE.test(text);
}

const ALONE = /^(?:and|so|but|what about|how about|then)?,? *(?:before|after|since) (?:that|then)\W*$/i;

/** The first that is found of some; what was shown before the last answer is looked at where that has no time. */
function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** What of the month or year comes before or after the time before. */
function within({ text, context, shown, graph }: Pointing): Said | null {
  const [words, direction, unit] = WITHIN.exec(text) ?? [];
  const part = unit?.toLowerCase() === 'month' ? 'day' : 'month';
  const lists = [
    context,
    ...shown.map((listed) => ({ ...context, question: { ...context.question, dates: [] }, listed })),
  ];
  const base = words === undefined ? null : firstOf(lists, (one) => unitBefore(one, part, graph));
  if (words === undefined || !base) return null;
  const [year, month] = [Number(base.from.slice(0, 4)), Number(base.from.slice(5, 7))];
  const isEarlier = direction!.toLowerCase() === 'earlier';
  const first = isoDay(year, part === 'day' ? month : 1, 1);
  const last = part === 'day' ? isoDay(year, month, daysInMonth(year, month)) : isoDay(year, 12, 31);
  const edge = part === 'day' ? base.from : isoDay(year, month, isEarlier ? 1 : daysInMonth(year, month));
  const [from, to] = isEarlier ? [first, dayAfter(edge, -1)] : [dayAfter(edge, 1), last];
  return from <= to ? { words, label: `between ${dayLabel(from)} and ${dayLabel(to)}` } : null;
}
