import { after, behind, first, isAt, type Line, nouns, type Span } from './order-line.js';
import {
  ANYTHING,
  DOES,
  DONE,
  HAPPENS,
  IS,
  OFTEN,
  PAST,
  PLACE_NOUNS,
  REPEATED_NOUNS,
  UNITS,
  WHEN,
  WHENEVER,
} from './order-words.js';

/** "… to me", "… to our newsroom channel": said behind what is to come. */
export function goesToSomebody(line: Line, from: number): boolean {
  const isToUs = line.keys.some((key, at) => at >= from && key === 'to' && /^(?:me|us)$/.test(line.keys[at + 1] ?? ''));
  return isToUs || goesToPlace(line, from);
}

/** "to our newsroom channel", "into the desk's thread": a place that is written in. */
export function goesToPlace(line: Line, from: number): boolean {
  return placeIn(line, from) !== null;
}

/** Where such a place stands. */
export function placeIn(line: Line, from: number): Span | null {
  const { keys } = line;
  for (let at = from; at < keys.length - 1; at++) {
    if (!/^(?:to|in|into|on|at)$/.test(keys[at]!) || !/^(?:our|my|the|this|that)$/.test(keys[at + 1]!)) continue;
    const noun = first(PLACE_NOUNS, line, at + 2, Math.min(at + 5, keys.length));
    if (noun) return [at, behind(PLACE_NOUNS, line, noun[0])];
  }
  return null;
}

/** Whether it says how often: "daily", "every Friday"; "each day of the summit" is of the summit. */
export function isRepeated(line: Line): boolean {
  return line.keys.some((_, at) => oftenEnd(line, at) > at);
}

/** Where words that say how often end; `at` where none begin there. */
export function oftenEnd(line: Line, at: number): number {
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
export function isFuture(line: Line, from: number): boolean {
  const strong = first(WHENEVER, line, from, line.keys.length);
  if (strong) return !isPast(line, strong[1]);
  const weak = first(WHEN, line, from, Math.min(from + 2, line.keys.length));
  return weak !== null && !asksAt(line, weak[1]) && happens(line, weak[1]) && !isPast(line, weak[1]);
}

/** "when is …", "when will …": asked, and not awaited. */
export function asksAt({ keys }: Line, at: number): boolean {
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
export function isPast(line: Line, from: number): boolean {
  const { keys } = line;
  return keys.some(
    (key, at) => at >= from && PAST.has(key) && !keys.slice(Math.max(0, at - 3), at).some((one) => IS.has(one)),
  );
}

/** "mail me anything new on Kenya", "flag new agreements to me": news of no time that has been. */
export function awaitsNews(line: Line, at: number): boolean {
  return (isAt(ANYTHING, line, at) || line.keys[at] === 'new') && !isPast(line, at);
}

/** The words of a clause that say that something is awaited, and not what. */
export function awaited(line: Line, from: number): readonly Span[] {
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
