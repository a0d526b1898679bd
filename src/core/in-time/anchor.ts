import { addDays, addMonths } from '../question/dates/calendar.js';
import type { Item } from '../question/item.js';
import type { Linked } from '../question/understand.js';
import { dateInWords, type DayRange } from '../records/edtf.js';
import { conferenceIn, type Event, eventIn } from './event.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';
import { type Span, spansIn } from './time-spans.js';

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
  if (!asksByItself(other) || ASKING.test(span.told.join(' '))) return null;
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

/** Somebody or something is asked for: "after whose meeting". */
const ASKING = /\b(?:whose|which|what|whom)\b/i;

/** Whether a question asks for something without what was told of the time: "what followed" and "did either side name its officials" do not. */
function asksByItself({ items }: Linked): boolean {
  return items.some(({ kind, mention }) => kind !== 'word' || mention.tags.some((tag) => OF_RECORDS.test(tag)));
}

const OF_RECORDS =
  /^(?:noun:(?:meeting|agreement|proposal|conference)|kind:|format:|act:|verb:(?:meet|sign|adopt|visit|discuss|host|attend))/;

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
  // "Once MWC Doha wrapped" is of that conference, which the rest is asked of.
  if (items.every(({ kind }) => kind === 'word' || kind === 'conference') && items.some(isConference)) return null;
  const isNamed = items.some((item) => (item.kind === 'word' ? item.mention.unknown !== 'no' : item.kind !== 'date'));
  const isClause = /^(?:he|she|they|it|his|her|their|its)\b/i.test(told);
  const isBefore = way === 'before' || way === 'until' || way === 'on-day-before';
  const isOfSeveral = named !== null && (eventIn(named, reader)?.dated.length ?? 0) > 1;
  return isNamed || isClause ? { open: told, isBefore, isOfSeveral } : null;
}

function isConference({ kind }: Item): boolean {
  return kind === 'conference';
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
  if (window && way === 'around') return `between ${day(addDays(from, -window))} and ${day(addDays(to, window))}`;
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
