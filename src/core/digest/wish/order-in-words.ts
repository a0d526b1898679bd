import { type Token, tokens } from '../../graph/normalise.js';
import {
  ALERTING,
  ANYTHING,
  ASKING,
  BEING_TOLD,
  CALLING,
  CALLS,
  DOES,
  DONE,
  HAPPENS,
  IS,
  KEPT,
  LEADING,
  NOT_WATCHED,
  OFTEN,
  PAST,
  PERSON,
  PLACE,
  PLACE_NOUNS,
  POLITE,
  PUTTING,
  REPEATED_NOUNS,
  SENDING,
  STANDING_NOUNS,
  SUBSCRIBING,
  TELLING,
  UNITS,
  WATCHING,
  WATCHLISTS,
  WHEN,
  WHENEVER,
  WISHES,
} from './order-words.js';

/** Who is to get it: the person ("me"), the place it is asked in ("us", "here"), or whichever fits the place. */
export type Recipient = 'person' | 'place' | 'unsaid';

/** An order for a digest: to whom, and what is left of the message to be read as when and what about. */
export interface OrderInWords {
  readonly about: string;
  readonly to: Recipient;
}

/**
 * Reads an English sentence that asks to be told of what is to come, or again and again; null for any other, above all for
 * what can be told at once. It takes a verb of sending, telling, watching or subscribing where a clause begins, somebody to
 * be told, and a sign of repetition or of the future; "send me the meetings of Iran" has no such sign.
 */
export function orderInWords(text: string): OrderInWords | null {
  const line = lineOf(text);
  for (const at of openings(line)) {
    const taken = orderAt(line, at);
    if (taken) return { about: aboutOf(line, taken), to: recipientOf(line, at) };
  }
  return null;
}

/** A message word by word. */
interface Line {
  readonly text: string;
  readonly words: readonly Token[];
  readonly keys: readonly string[];
}

/** Token positions, `end` exclusive. */
type Span = readonly [start: number, end: number];

function lineOf(text: string): Line {
  const words = tokens(text);
  return { text, words, keys: words.map(keyOf) };
}

/** "What's" with its s: as a possessive it would be another word. */
function keyOf({ key, possessive }: Token): string {
  return possessive && /^(?:what|there|it|he|she)$/.test(key) ? `${key}s` : key;
}

/** Most words of a phrase of an order. */
const PHRASE_MAX = 5;

/** Where the longest phrase of a set that begins at a word ends; `at` where none does. */
function after(phrases: ReadonlySet<string>, { keys }: Line, at: number): number {
  for (let size = Math.min(PHRASE_MAX, keys.length - at); size >= 1; size--)
    if (phrases.has(keys.slice(at, at + size).join(' '))) return at + size;
  return at;
}

function isAt(phrases: ReadonlySet<string>, line: Line, at: number): boolean {
  return after(phrases, line, at) > at;
}

/** The first phrase of a set from a word on, before another. */
function first(phrases: ReadonlySet<string>, line: Line, from: number, to: number): Span | null {
  for (let at = from; at < to; at++) {
    const end = after(phrases, line, at);
    if (end > at) return [at, end];
  }
  return null;
}

/** Where an order may begin: where a clause does, behind what is only polite. A question before it stays a question. */
function openings(line: Line): readonly number[] {
  const { words, keys } = line;
  const starts = words.flatMap((_, at) => (at === 0 || isClauseStart(words[at - 1]!, keys[at]!) ? [at] : []));
  const asked = words.findIndex((word) => /[?؟]/.test(word.after));
  const near = starts.filter((at) => asked < 0 || at <= asked).slice(0, OPENINGS_MAX);
  return near.map((at) => behindTime(line, behind(POLITE, line, at)));
}

/** Clauses beyond which nobody begins to order. */
const OPENINGS_MAX = 12;

/** "Every Monday morning email me …": when it is to come may stand before what is ordered. */
function behindTime(line: Line, at: number): number {
  const often = oftenEnd(line, at);
  return often === at ? at : behind(POLITE, line, behind(OFTEN, line, often));
}

function isClauseStart(before: Token, key: string): boolean {
  return /[,;:.!?–—()\n]|\s-/.test(before.after) || /^(?:and|so|then|please|pls|plz)$/.test(key);
}

/** Where what is of a set ends, phrase after phrase. */
function behind(phrases: ReadonlySet<string>, line: Line, from: number): number {
  let at = from;
  for (let end = after(phrases, line, at); end > at; end = after(phrases, line, at)) at = end;
  return at;
}

/** The words of an order that begins at a word, which say nothing of its subject; null where none begins there. */
function orderAt(line: Line, at: number): readonly Span[] | null {
  return (
    watchlisted(line, at) ??
    watched(line, at) ??
    keptPosted(line, at) ??
    subscribed(line, at) ??
    thing(line, at) ??
    told(line, at) ??
    namedAlone(line, at)
  );
}

/** "Fortnightly roundup on ITU elections": how often and what, as one orders in a shop. */
function namedAlone(line: Line, at: number): readonly Span[] | null {
  const noun = Math.max(after(REPEATED_NOUNS, line, at), after(STANDING_NOUNS, line, at));
  const isOften = at > 0 && OFTEN.has(line.keys[at - 1]!);
  return isOften && noun > at && ABOUT.test(line.keys[noun] ?? '') ? [[at, noun]] : null;
}

const ABOUT = /^(?:about|on|for|of|regarding)$/;

/** "put Zerrouki on my watchlist". */
function watchlisted(line: Line, at: number): readonly Span[] | null {
  const verb = after(PUTTING, line, at);
  const list = verb > at ? first(WATCHLISTS, line, verb + 1, line.keys.length) : null;
  if (!list || !/^(?:my|our|the|a|your)$/.test(line.keys[list[0] - 1]!)) return null;
  if (!/^(?:on|to|onto|in|under)$/.test(line.keys[list[0] - 2] ?? '')) return null;
  return [
    [at, verb],
    [list[0] - 2, list[1]],
  ];
}

/** "keep an eye on Kenya", "track the Iran-Pakistan memorandum". */
function watched(line: Line, at: number): readonly Span[] | null {
  const verb = after(WATCHING, line, at);
  return verb > at && verb < line.keys.length && !isAt(NOT_WATCHED, line, verb) ? [[at, verb]] : null;
}

/** "keep me posted on Kenya". */
function keptPosted(line: Line, at: number): readonly Span[] | null {
  if (line.keys[at] !== 'keep') return null;
  const how = first(KEPT, line, at + 1, Math.min(at + 5, line.keys.length));
  return how ? [[at, how[1]], ...awaited(line, how[1])] : null;
}

/** "subscribe me to …", "sign me up for the weekly recap of …". */
function subscribed(line: Line, at: number): readonly Span[] | null {
  const verb = after(SUBSCRIBING, line, at);
  if (verb === at) return null;
  const rest = behind(WHOM, line, verb);
  return [[at, rest], ...nouns(line, rest), ...awaited(line, rest)];
}

/** A thing that comes again by what it is, or that is said to: "I want an alert …", "mail me a summary every Friday". */
function thing(line: Line, at: number): readonly Span[] | null {
  const verb = after(WISHES, line, at);
  if (verb === at) return null;
  const noun = thingNear(line, behind(WHOM, line, verb));
  if (!noun) return called(line, at);
  if (!isStanding(line, noun) && !isRepeated(line)) return called(line, at);
  const rest = behind(WHOM, line, verb);
  return [[at, rest], article(line, rest), noun, ...awaited(line, noun[1])];
}

/** "Give us a heads-up if India and Norway meet again". */
function called(line: Line, at: number): readonly Span[] | null {
  const rest = behind(WHOM, line, after(WISHES, line, at));
  const call = first(CALLS, line, rest, Math.min(rest + 3, line.keys.length));
  if (!call || call[0] === rest) return null;
  const opens = first(WHENEVER, line, call[1], call[1] + 2) ?? first(WHEN, line, call[1], call[1] + 1);
  if (!opens || isPast(line, opens[1]) || asksAt(line, opens[1])) return null;
  return [[at, call[1]], ...awaited(line, call[1])];
}

/** Most words before the noun of what is to come: "the very short daily recap". */
const BEFORE_NOUN = 5;

/** The noun of what is to come, at which no name and no other noun stands before it. */
function thingNear(line: Line, from: number): Span | null {
  const to = Math.min(from + BEFORE_NOUN, line.keys.length);
  return first(STANDING_NOUNS, line, from, to) ?? first(REPEATED_NOUNS, line, from, to);
}

/** Whether a noun comes again by itself: "the alert of the ministry" is one that was. */
function isStanding(line: Line, noun: Span): boolean {
  if (!isAt(STANDING_NOUNS, line, noun[0])) return isUpdatesSent(line, noun);
  return (
    !/^(?:the|that|this|which|its|their|his|her)$/.test(line.keys[noun[0] - 1] ?? '') ||
    /digest|newsletter/.test(line.keys[noun[0]]!)
  );
}

/** "send me updates on Kenya": more than one, so that they are to come. */
function isUpdatesSent({ keys }: Line, [at]: Span): boolean {
  return (
    keys[at] === 'updates' &&
    keys.slice(Math.max(0, at - 3), at).some((key) => SENDING.has(key) || key === 'want' || key === 'get')
  );
}

/** "ping me whenever …", "let us know when … signs", "tell our desk every morning …". */
function told(line: Line, at: number): readonly Span[] | null {
  const verb = [SENDING, CALLING, TELLING, BEING_TOLD].reduce(
    (end, verbs) => Math.max(end, after(verbs, line, at)),
    at,
  );
  if (verb === at) return null;
  const isBeing = isAt(BEING_TOLD, line, at);
  const rest = behind(WHOM, line, verb);
  if (!isBeing && rest === verb && !isAt(ALERTING, line, at) && !goesToSomebody(line, verb)) return null;
  const to = behind(LEADING, line, rest);
  const isCall = isBeing || isAt(CALLING, line, at);
  if (isAt(ALERTING, line, at) && verb < line.keys.length && !isPast(line, rest))
    return [[at, rest], ...awaited(line, rest)];
  if (isFuture(line, rest) || (isCall && awaitsNews(line, to))) return [[at, rest], ...awaited(line, rest)];
  return isRepeated(line) && asksNothingNow(line, at, rest) ? [[at, rest], ...nouns(line, rest)] : null;
}

/** Verbs that show what there is: repeated only as a digest by its name, which `thing` reads. */
const SHOWING: ReadonlySet<string> = new Set(['give', 'show', 'get', 'bring', 'brief']);

/** Whether what is to come again is no question of now: "tell me how many met each day". */
function asksNothingNow(line: Line, at: number, rest: number): boolean {
  return !SHOWING.has(line.keys[at]!) && !isAt(ASKING, line, rest) && !isPast(line, rest);
}

/** Whom a verb may have right behind it. */
const WHOM: ReadonlySet<string> = new Set([
  ...PERSON,
  ...PLACE,
  'know',
  'this channel',
  'this thread',
  'our channel',
  'our team',
  'our desk',
  'the team',
  'the desk',
  'the newsroom',
  'our newsroom',
]);

/** "… to me", "… to our newsroom channel": said behind what is to come. */
function goesToSomebody(line: Line, from: number): boolean {
  const isToUs = line.keys.some((key, at) => at >= from && key === 'to' && /^(?:me|us)$/.test(line.keys[at + 1] ?? ''));
  return isToUs || goesToPlace(line, from);
}

/** "to our newsroom channel", "into the desk's thread": a place that is written in. */
function goesToPlace(line: Line, from: number): boolean {
  return placeIn(line, from) !== null;
}

/** Where such a place stands. */
function placeIn(line: Line, from: number): Span | null {
  const { keys } = line;
  for (let at = from; at < keys.length - 1; at++) {
    if (!/^(?:to|in|into|on|at)$/.test(keys[at]!) || !/^(?:our|my|the|this|that)$/.test(keys[at + 1]!)) continue;
    const noun = first(PLACE_NOUNS, line, at + 2, Math.min(at + 5, keys.length));
    if (noun) return [at, behind(PLACE_NOUNS, line, noun[0])];
  }
  return null;
}

/** Whether it says how often: "daily", "every Friday"; "each day of the summit" is of the summit. */
function isRepeated(line: Line): boolean {
  return line.keys.some((_, at) => oftenEnd(line, at) > at);
}

/** Where words that say how often end; `at` where none begin there. */
function oftenEnd(line: Line, at: number): number {
  const { keys } = line;
  const often = after(OFTEN, line, at);
  // "The morning briefing" comes each morning, "in the morning" does not.
  if (often > at && (!/^(?:morning|evening)$/.test(keys[at]!) || isAt(REPEATED_NOUNS, line, often))) return often;
  const unit = /^(?:every|each|per)$/.test(keys[at]!) ? after(UNITS, line, at + 1) : at + 1;
  return unit > at + 1 && !isOfEvent(line, unit) ? unit : at;
}

/** "Each day of the summit" is of the summit, "every Friday of anything new" is not. */
function isOfEvent(line: Line, at: number): boolean {
  return line.keys[at] === 'of' && !isAt(ANYTHING, line, at + 1) && !isAt(REPEATED_NOUNS, line, at + 1);
}

/** Whether a clause of what is to come stands there: "whenever …", "when … signs", "if anything moves". */
function isFuture(line: Line, from: number): boolean {
  const strong = first(WHENEVER, line, from, line.keys.length);
  if (strong) return !isPast(line, strong[1]);
  const weak = first(WHEN, line, from, Math.min(from + 2, line.keys.length));
  return weak !== null && !asksAt(line, weak[1]) && happens(line, weak[1]) && !isPast(line, weak[1]);
}

/** "when is …", "when will …": asked, and not awaited. */
function asksAt({ keys }: Line, at: number): boolean {
  return /^(?:is|are|will|does|do|can|should|and|where|it)$/.test(keys[at] ?? '') && keys[at] !== 'it';
}

/** Whether something happens in a clause: a verb in the present, or "is signed". */
function happens(line: Line, from: number): boolean {
  const { keys } = line;
  return keys.some((key, at) => {
    if (at < from) return false;
    if (isAt(HAPPENS, line, at) || (at > from && DOES.has(key))) return true;
    const be = after(IS, line, at);
    if (be > at && keys.slice(be, be + 3).some((one) => DONE.has(one))) return true;
    return /^(?:theres|there)$/.test(key) && isAt(ANYTHING, line, after(IS, line, at + 1));
  });
}

/** Whether it tells of what was: a past that no "is" or "gets" stands before. */
function isPast(line: Line, from: number): boolean {
  const { keys } = line;
  return keys.some(
    (key, at) => at >= from && PAST.has(key) && !keys.slice(Math.max(0, at - 3), at).some((one) => IS.has(one)),
  );
}

/** "mail me anything new on Kenya", "flag new agreements to me": news of no time that has been. */
function awaitsNews(line: Line, at: number): boolean {
  return (isAt(ANYTHING, line, at) || line.keys[at] === 'new') && !isPast(line, at);
}

/** The words of a clause that say that something is awaited, and not what. */
function awaited(line: Line, from: number): readonly Span[] {
  const { keys } = line;
  const spans: Span[] = [...nouns(line, from)];
  for (let at = from; at < keys.length; at++) {
    const end = Math.max(lastDone(line, at), ...[WHENEVER, WHEN, ANYTHING, HAPPENS].map((set) => after(set, line, at)));
    if (end > at && !(WHEN.has(keys[at]!) && isUntil(line, at))) spans.push([at, end]);
    if (isUntil(line, at)) break;
  }
  return spans;
}

/** "… is signed", "… gets updated" at the end: what is awaited is any news of it. */
function lastDone(line: Line, at: number): number {
  const be = after(IS, line, at);
  return be > at && be === line.keys.length - 1 && DONE.has(line.keys[be]!) ? be + 1 : at;
}

/** What ends an order is read with its subject. */
function isUntil({ keys }: Line, at: number): boolean {
  return keys[at] === 'until' || keys[at] === 'till';
}

/** The noun of what is to come, right there, and the article before it. */
function nouns(line: Line, from: number): readonly Span[] {
  const noun = thingNear(line, from);
  return noun ? [article(line, from), noun] : [];
}

/** "A", "the", "my" at a word; nothing where none is there. */
function article({ keys }: Line, at: number): Span {
  return /^(?:an?|the|my|our|some|any)$/.test(keys[at] ?? '') ? [at, at + 1] : [at, at];
}

/** What is left without the words of the order itself. */
function aboutOf(line: Line, taken: readonly Span[]): string {
  const place = placeIn(line, taken[0]![1]);
  const cut = [...taken, ...(place ? [place] : []), ...courtesies(line), [0, behind(POLITE, line, 0)] as const];
  const left = line.words.filter((_, at) => !cut.some(([start, end]) => at >= start && at < end));
  const kept = left.slice(left.findIndex(({ key }) => !/^(?:to|of|on|about|for|that|there|is|know|if)$/.test(key)));
  return kept
    .map((word, at) => `${word.text}${isSpaced(word, kept[at + 1]) ? ' ' : word.after}`)
    .join('')
    .trim()
    .replace(/[?!.,;:\s]+$/, '');
}

function isSpaced(word: Token, next: Token | undefined): boolean {
  return next === undefined || next.start !== word.end + word.after.length;
}

const COURTESY: ReadonlySet<string> = new Set(
  'please|pls|plz|thx|thanks|thank you|ty|cheers|kindly|u|me|ok|asap|if you can|if possible|to me|to us'.split('|'),
);

function courtesies(line: Line): readonly Span[] {
  return line.keys.flatMap((_, at): Span[] => {
    const end = after(COURTESY, line, at);
    return end > at ? [[at, end]] : [];
  });
}

/** "us", "here", "this channel" anywhere, or else "me". */
function recipientOf(line: Line, at: number): Recipient {
  const isOfPlace = line.keys.some((_, index) => isAt(PLACE, line, index)) || goesToPlace(line, at);
  if (isOfPlace || /\bthis (?:channel|thread|server)\b/i.test(line.text)) return 'place';
  return line.keys.some((key) => key === 'me' || key === 'my' || key === 'myself') ? 'person' : 'unsaid';
}
