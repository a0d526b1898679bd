import { after, article, behind, first, isAt, type Line, nouns, type Span, thingNear } from './order-line.js';
import { asksAt, awaited, awaitsNews, goesToSomebody, isFuture, isPast, isRepeated } from './order-signs.js';
import {
  ALERTING,
  ASKING,
  BEING_TOLD,
  CALLING,
  CALLS,
  KEPT,
  LEADING,
  NOT_WATCHED,
  OFTEN,
  PERSON,
  PLACE,
  PUTTING,
  REPEATED_NOUNS,
  SENDING,
  STANDING_NOUNS,
  SUBSCRIBING,
  TELLING,
  WATCHING,
  WATCHLISTS,
  WHEN,
  WHENEVER,
  WISHES,
} from './order-words.js';

/** "Fortnightly roundup on ITU elections": how often and what, as one orders in a shop. */
export function namedAlone(line: Line, at: number): readonly Span[] | null {
  const noun = Math.max(after(REPEATED_NOUNS, line, at), after(STANDING_NOUNS, line, at));
  const isOften = at > 0 && OFTEN.has(line.keys[at - 1]!);
  return isOften && noun > at && ABOUT.test(line.keys[noun] ?? '') ? [[at, noun]] : null;
}

const ABOUT = /^(?:about|on|for|of|regarding)$/;

/** "put Zerrouki on my watchlist". */
export function watchlisted(line: Line, at: number): readonly Span[] | null {
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
export function watched(line: Line, at: number): readonly Span[] | null {
  const verb = after(WATCHING, line, at);
  return verb > at && verb < line.keys.length && !isAt(NOT_WATCHED, line, verb) ? [[at, verb]] : null;
}

/** "keep me posted on Kenya". */
export function keptPosted(line: Line, at: number): readonly Span[] | null {
  if (line.keys[at] !== 'keep') return null;
  const how = first(KEPT, line, at + 1, Math.min(at + 5, line.keys.length));
  return how ? [[at, how[1]], ...awaited(line, how[1])] : null;
}

/** "subscribe me to …", "sign me up for the weekly recap of …". */
export function subscribed(line: Line, at: number): readonly Span[] | null {
  const verb = after(SUBSCRIBING, line, at);
  if (verb === at) return null;
  const rest = behind(WHOM, line, verb);
  return [[at, rest], ...nouns(line, rest), ...awaited(line, rest)];
}

/** A thing that comes again by what it is, or that is said to: "I want an alert …", "mail me a summary every Friday". */
export function thing(line: Line, at: number): readonly Span[] | null {
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
export function told(line: Line, at: number): readonly Span[] | null {
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
