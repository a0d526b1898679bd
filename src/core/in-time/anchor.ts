import { addDays, addMonths } from '../question/dates/calendar.js';
import type { Item } from '../question/item.js';
import type { Linked } from '../question/understand.js';
import { dateInWords, type DayRange } from '../records/edtf.js';
import { conferenceIn, type Event, eventIn } from './event.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';

/** Words of a question that tell a time by something that happened: "since their talks in Tokyo". */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
  /** What happened; of "between" both. */
  readonly told: readonly string[];
  /** Days that a window has: "in the two weeks after". */
  readonly window?: number;
}

type Way =
  | 'so-long-after'
  | 'so-long-before'
  | 'after'
  | 'since'
  | 'before'
  | 'until'
  | 'between'
  | 'on-day-after'
  | 'on-day-before';

/** A question in which a time that was told by an event is told by days; or one whose event has no days on record. */
export type Anchored =
  | {
      readonly text: string;
      /** The words that were taken for days, and the days. */
      readonly span: string;
      readonly as: string;
      readonly events: readonly Event[];
    }
  | { readonly open: string; readonly isBefore: boolean; readonly isOfSeveral: boolean };

/** A question with days in the place of what happened; null where it tells no time by that. */
export function anchored(text: string, reader: Reader): Anchored | null {
  if (text.length > LENGTH_MAX) return null;
  for (const span of spansIn(text)) {
    const found = settled(text, span, reader);
    if (found) return found;
  }
  return null;
}

const LENGTH_MAX = 500;

const ADVERB =
  '(?:(?:again|shortly|soon|immediately|right|straight|directly|just|not long|even|only|long|ever|some time|(?:at )?any ?time|at any point) )?';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30],
  ['year', 365],
]);

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/** "Between A and B", "from the end of A to the start of B". */
const BETWEEN = /\b(?:in the (?:time|period|interval|days|weeks|months) )?(?:between|from)\b/gi;

const WINDOW =
  /\b(?:in|within|during) (?:the )?(?:first |next |last )?(?:(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) )?(day|week|fortnight|month|year)s? (after|following|that followed|before|preceding)\b/gi;

/** "Two days after": that very day. */
const SO_LONG =
  /\b(?:exactly |just |only )?(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|fortnight)s? (after|before)\b/gi;

const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/\b(?:on )?the (?:very )?(?:day|morning) after\b/gi, 'on-day-after'],
  [/\b(?:on )?the (?:very )?day before\b|\bon the eve of\b/gi, 'on-day-before'],
  [new RegExp(`\\b${ADVERB}(?:after|subsequent to|once)\\b`, 'gi'), 'after'],
  [new RegExp(`\\b${ADVERB}following(?= (?:the|his|her|their|its|a|an) )`, 'gi'), 'after'],
  [new RegExp(`\\b${ADVERB}since\\b`, 'gi'), 'since'],
  [
    new RegExp(
      `\\b${ADVERB}(?:before|prior to|ahead of|in the (?:run-up|lead-up) to|in the (?:days|weeks|months|time) (?:leading up to|before)|by the time(?: that| of)?)(?= )`,
      'gi',
    ),
    'before',
  ],
  [/\b(?:up )?(?:until|till)\b|\bup to(?= (?:the|his|her|their|its) )/gi, 'until'],
];

/** Where a question tells a time by words that may be of an event, the longest of those that begin together first. */
function spansIn(text: string): readonly Span[] {
  const between = [...text.matchAll(BETWEEN)].flatMap(({ 0: word, index }) =>
    betweenFrom(text, index, index + word.length),
  );
  const windows = [...text.matchAll(WINDOW)].map((match) =>
    spanFrom(text, match, /^(?:before|prec)/i.test(match[3]!) ? 'before' : 'after', daysOf(match[1], match[2]!)),
  );
  const far = [...text.matchAll(SO_LONG)].map((match) =>
    spanFrom(text, match, /^a/i.test(match[3]!) ? 'so-long-after' : 'so-long-before', daysOf(match[1], match[2]!)),
  );
  const others = WAYS.flatMap(([pattern, way]) =>
    [...text.matchAll(pattern)].map((match) => spanFrom(text, match, way)),
  );
  const all = [...between, ...windows, ...far, ...others].sort((a, b) => a.start - b.start);
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.start < one.start && one.start < other.end && other.window !== undefined,
      ),
  );
}

function daysOf(number: string | undefined, unit: string): number {
  const count =
    number === undefined
      ? 1
      : NUMBERS.includes(number.toLowerCase())
        ? NUMBERS.indexOf(number.toLowerCase()) + 1
        : Number(number);
  return count * (UNITS.get(unit.toLowerCase()) ?? 1);
}

function spanFrom(text: string, { 0: word, index }: RegExpMatchArray, way: Way, window?: number): Span {
  const from = index! + word.length;
  const end = isAskedBehind(text.slice(0, index)) ? auxiliaryFrom(text, from) : endFrom(text, from);
  return { start: index!, end, way, told: [text.slice(from, end).trim()], ...(window ? { window } : {}) };
}

/** "On what date before …": what is asked goes on behind what happened. */
function isAskedBehind(before: string): boolean {
  return (
    /^\W*(?:(?:on|in|at|with|to|from|by) )?(?:what|which|how many|whom|who)(?: [a-z]+){0,3}\s*$/i.test(before) &&
    !/\b(?:met|saw|signed|spoke|visited|came|took|was|were|did|has|have|had)\b/i.test(before)
  );
}

function auxiliaryFrom(text: string, from: number): number {
  const end = endFrom(text, from);
  const at = text.slice(from, end).search(/ (?:did|was|were|has|have|had|do|does|is|are) /i);
  return at < 0 ? end : from + at;
}

/** What is told goes on to the end, or to the comma that the question begins or goes on behind. */
function endFrom(text: string, from: number): number {
  const rest = text.slice(from);
  const stop = /[,;:?!]|\.(?=\s*$)/.exec(rest);
  return from + (stop?.index ?? rest.length);
}

function betweenFrom(text: string, index: number, from: number): readonly Span[] {
  const end = endFrom(text, from);
  const inner = text.slice(from, end);
  return [...inner.matchAll(/ (?:and|to|until|till|up to) /g)].map(({ 0: word, index: at }): Span => {
    const told = [inner.slice(0, at).trim(), inner.slice(at + word.length).trim()];
    return { start: index, end, way: 'between', told };
  });
}

/** Words of time that are no event: a day, "then", whoever held a post before. */
function isNoEvent(told: string, { items }: Linked): boolean {
  if (/^(?:then|that|this|it|which|what|whom|who|when|how|and|or|all|now|the fact|me|you|we|i)\b/i.test(told))
    return true;
  if (/\b(?:took (?:over|office)|became|was appointed|predecessor|successor)\b/i.test(told)) return true;
  const said = items.filter((item) => item.kind !== 'word' || !ARTICLE.test(item.mention.key));
  if (said.every((item) => item.kind === 'date')) return true;
  return said[0]?.kind === 'date' || said.every(isSide);
}

const OF_PEOPLE: ReadonlySet<string> = new Set([
  'noun:official',
  'noun:participant',
  'noun:counterpart',
  'noun:country',
  'noun:delegation',
  'noun:organisation',
]);

function isDate({ items }: Linked): boolean {
  return items.every((item) => item.kind === 'date' || (item.kind === 'word' && ARTICLE.test(item.mention.key)));
}

const ARTICLE = /^(?:the|a|an|of|in|and|at|for|as|by|to|on|his|her|their|its)$/;

/** Somebody or something that is there, and does not happen: "before the other ministers in Barcelona". */
function isSide(item: Item): boolean {
  if (item.kind === 'word')
    return (
      item.mention.tags.some((tag) => tag.startsWith('post:') || OF_PEOPLE.has(tag)) ||
      /^(?:other|others|colleagues?|audience|plenary|committee|parliament|press|council|court|public)$/.test(
        item.mention.key,
      )
    );
  return item.kind === 'party' || item.kind === 'place' || item.kind === 'topic';
}

function settled(text: string, span: Span, reader: Reader): Anchored | null {
  const main = `${text.slice(0, span.start)} ${text.slice(span.end)}`;
  if (span.told.every((one) => isDate(reader.link(one)))) return null;
  if (span.way !== 'between' && isNoEvent(span.told[0]!, reader.link(span.told[0]!))) return null;
  // A conference by its name alone is a time of its own: it is read as such elsewhere.
  const isPlain = PLAIN.test(text.slice(span.start, span.end));
  if (isPlain && conferenceIn(span.told[0]!, reader)) return null;
  const other = reader.link(main);
  if (isOfAsked(span.told[0]!, other)) return null;
  const told = span.told.map((one) => (hasPronoun(one) ? withNames(one, other) : one));
  const days = told.map((one) => (one === null ? null : daysTold(one, reader)));
  const known = days.filter((one): one is Told => one !== null);
  if (known.length < days.length) return span.way === 'between' ? null : openIn(span, told[0] ?? null, reader);
  const as = phraseOf(span, known);
  if (as === null) return span.way === 'between' ? null : openIn(span, null, reader);
  return {
    text: mended(text, span, as, told, reader),
    span: text.slice(span.start, span.end).trim(),
    as,
    events: known.flatMap(({ event }) => event ?? []),
  };
}

/** Whether "he" is whoever is asked for: then what he did tells who he is, and no time alone. */
function isOfAsked(told: string, { text, items }: Linked): boolean {
  const isPerson = items.some(
    (item) => item.kind === 'party' && item.party.entities.some(({ kind }) => kind === 'official'),
  );
  return (
    /^(?:he|she|they|it)\b/i.test(told) &&
    !isPerson &&
    /^\W*(?:who|which|what)\b(?!.*\b(?:did|has|have|had)\b)/i.test(text)
  );
}

/** Words before a conference that are read elsewhere. */
const PLAIN = /^(?:\w+ )?(?:after|since|before|until|ahead of) /i;

/** The question with days; whoever is named in what happened stands in it for "he". */
function mended(text: string, span: Span, as: string, told: readonly (string | null)[], reader: Reader): string {
  const [before, after] = [text.slice(0, span.start).trim(), text.slice(span.end)];
  const isPointing = /\b(?:he|she|they|his|her|their)\b/i;
  const named = (part: string) =>
    isPointing.test(part) ? (withNames(part, reader.link(told.join(' '))) ?? part) : part;
  const isPointed =
    isPointing.test(`${before} ${after}`) &&
    reader.link(`${before} ${after}`).items.every(({ kind }) => kind !== 'party');
  const [first, last] = isPointed ? [named(before), named(after)] : [before, after];
  const days = first === '' ? as.charAt(0).toUpperCase() + as.slice(1) : as;
  return `${first} ${days}${last}`.trim();
}

/** What happened is not found, or at no day: without it another question would be answered. */
function openIn({ told: [told = ''], way }: Span, named: string | null, reader: Reader): Anchored | null {
  const { items } = reader.link(told);
  const isNamed = items.some((item) => (item.kind === 'word' ? item.mention.unknown !== 'no' : item.kind !== 'date'));
  const isClause = /^(?:he|she|they|it|his|her|their|its)\b/i.test(told);
  const isBefore = way === 'before' || way === 'until' || way === 'on-day-before';
  const isOfSeveral = named !== null && (eventIn(named, reader)?.dated.length ?? 0) > 1;
  return isNamed || isClause ? { open: told, isBefore, isOfSeveral } : null;
}

interface Told {
  readonly days: DayRange;
  readonly event: Event | null;
}

/** A day that is said with what happened is the day; else those on which the records have it. */
function daysTold(told: string, reader: Reader): Told | null {
  const { dates, items } = reader.link(told);
  const [date, ...others] = dates;
  const { from, to } = date?.range ?? { from: null, to: null };
  const isDay = from !== null && from === to && !others.length && date?.alternatives.length === 0;
  if (isDay && items.at(-1)?.kind === 'date') return { days: { from, to }, event: null };
  const event = eventIn(told, reader);
  const [first] = event?.dated ?? [];
  const last = [...(event?.dated ?? [])].sort((a, b) => (a.days.to < b.days.to ? 1 : -1))[0];
  if (!event || !first || !last || last.days.from > addMonths(first.days.from, 1)) return null;
  const days = { from: first.days.from, to: last.days.to };
  if (event.edge === 'start') return { days: { from: days.from, to: days.from }, event };
  return { days: event.edge === 'end' ? { from: days.to, to: days.to } : days, event };
}

/** "After 30 May 2025", as the days of a question are said; null where nothing lies between. */
function phraseOf({ way, window }: Span, [one, other]: readonly Told[]): string | null {
  const { from, to } = one!.days;
  if (window && way === 'so-long-after') return `on ${day(addDays(to, window))}`;
  if (window && way === 'so-long-before') return `on ${day(addDays(from, -window))}`;
  if (window && way === 'before') return `between ${day(addDays(from, -window))} and ${day(addDays(from, -1))}`;
  if (window) return `between ${day(addDays(to, 1))} and ${day(addDays(to, window))}`;
  switch (way) {
    case 'between':
      return betweenDays(addDays(to, 1), other && addDays(other.days.from, -1));
    case 'on-day-after':
      return `on ${day(addDays(to, 1))}`;
    case 'on-day-before':
      return `on ${day(addDays(from, -1))}`;
    case 'since':
      // A conference that is named has its own days among those since it.
      return isOfConference(one!) ? `since ${day(from)}` : `after ${day(to)}`;
    case 'until':
      return isOfConference(one!) ? `until ${day(to)}` : `before ${day(from)}`;
    default:
      return `${way} ${day(way === 'after' ? to : from)}`;
  }
}

function betweenDays(from: string, to: string | undefined): string | null {
  if (to === undefined || from > to) return null;
  return from === to ? `on ${day(from)}` : `between ${day(from)} and ${day(to)}`;
}

function isOfConference({ event }: Told): boolean {
  return event !== null && event.edge === null && event.set.is === 'these' && event.set.kind === 'conference';
}

function day(iso: string): string {
  return dateInWords(iso);
}
