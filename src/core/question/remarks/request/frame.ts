import type { Token } from '../../../graph/normalise.js';
import { begins, isPause, past, pastAll, type Phrases } from './phrases.js';
import { isAsker, isSelf, recipientEnd, type Run } from './asker.js';
import { askedThing } from './asked-thing.js';
import {
  AND,
  ASKS,
  BIDDING,
  COMPLIMENTS,
  ELLIPTIC,
  FEELS,
  IMPERSONAL,
  LEAVE,
  LEAVE_FOR,
  MANNERS,
  PURPOSES,
  CIRCUMSTANCES,
  IN_THE_NAME,
  TELL,
  WH,
  WISHES_MILDLY,
  WOULD,
  WOULD_BE,
} from './words.js';

/** What stands around a question by way of courtesy, by positions of words. */
export interface Frame {
  /** The first word of the question. */
  readonly question: number;
  /** What makes one of a noun phrase: "Give", "List"; empty where it asks by itself. */
  readonly bids: string;
  /** Who asks, and who is to be told: the first of them that names a side says whose "our" is. */
  readonly askers: readonly Run[];
  /** Words before the frame that may be of the question. */
  readonly circumstance: Run | null;
}

/** A way into a frame: where it ends, and who asks. */
interface Opening {
  readonly end: number;
  readonly askers: readonly Run[];
}

/** The frame that a sentence begins with; null where it begins with none, or nothing is asked in it. */
export function frameOf(words: readonly Token[]): Frame | null {
  const purpose = untilPause(words, PURPOSES);
  const circumstance = untilPause(words, CIRCUMSTANCES);
  const start = purpose?.end ?? circumstance?.end ?? 0;
  const before = purpose ? [purpose] : [];
  const opening = openingOf(words, start) ?? openingOf(words, pastAll(words, start, MANNERS));
  const asked = opening && askedThing(words, opening.end);
  if (asked)
    return {
      question: asked.at,
      bids: asked.bids,
      askers: [...before, ...opening.askers, ...asked.told],
      circumstance,
    };
  const isNamed = purpose !== null && begins(words, 0, IN_THE_NAME);
  return isNamed ? { question: purpose.end, bids: '', askers: before, circumstance: null } : null;
}

/** "In preparation for a courtesy call, …", "On behalf of my Ambassador, …": up to the sign that parts it from the rest. */
function untilPause(words: readonly Token[], openers: Phrases): Run | null {
  const first = past(words, 0, openers);
  if (first === 0) return null;
  const end = words.findIndex((word, at) => at >= first - 1 && isPause(word)) + 1;
  if (end === 0 || end >= words.length) return null;
  const isPlain = words.slice(0, end).every((_, at) => at === 0 || !begins(words, at, WH));
  return isPlain ? { start: 0, end } : null;
}

function openingOf(words: readonly Token[], at: number): Opening | null {
  return impersonal(words, at) ?? bidding(words, at) ?? leave(words, at) ?? bySubject(words, at) ?? elliptic(words, at);
}

/** "It would be appreciated if you could …", "It is requested that the mission be …". */
function impersonal(words: readonly Token[], at: number): Opening | null {
  const end = past(words, at, IMPERSONAL);
  if (end === at) return null;
  const told = words[end]?.key === 'that' || words[end]?.key === 'if' ? recipientEnd(words, end + 1) : null;
  return told === null ? { end, askers: [] } : { end: told, askers: [{ start: end + 1, end: told }] };
}

/** "Kindly inform us", "Would you be so kind as to provide". */
function bidding(words: readonly Token[], at: number): Opening | null {
  const end = past(words, at, BIDDING);
  return end > at && begins(words, pastAll(words, end, MANNERS), TELL) ? { end, askers: [] } : null;
}

/** "May we ask", "Could the secretariat kindly indicate". */
function leave(words: readonly Token[], at: number): Opening | null {
  const end = past(words, at, LEAVE);
  if (end === at) return null;
  const subject = isSelf(words, end) ?? recipientEnd(words, end) ?? you(words, end);
  if (subject === null) return null;
  const verb = pastAll(words, subject, MANNERS);
  const isKind = verb > subject || words[end]!.key !== 'you';
  if (begins(words, verb, LEAVE_FOR))
    return { end: past(words, verb, LEAVE_FOR), askers: [{ start: end, end: subject }] };
  return isKind && begins(words, verb, TELL) ? { end: verb, askers: [] } : null;
}

function you(words: readonly Token[], at: number): number | null {
  return words[at]?.key === 'you' ? at + 1 : null;
}

/** More words than who asks is named by. */
const SUBJECT_MAX = 16;

/** "The delegation of Oman kindly requests", "We would be most obliged for". */
function bySubject(words: readonly Token[], at: number): Opening | null {
  for (let end = at + 1; end <= Math.min(at + SUBJECT_MAX, words.length - 1); end++) {
    const verb = wishEnd(words, end);
    if (verb === null) continue;
    const subject = { start: at, end };
    return isAsker(words, subject, verb.isMild) ? { end: verb.end, askers: [subject] } : null;
  }
  return null;
}

/** Where a verb by which somebody asks ends; `isMild` = in words that are said of no record: "would be grateful". */
function wishEnd(words: readonly Token[], at: number): { readonly end: number; readonly isMild: boolean } | null {
  const begun = pastAll(words, at, MANNERS);
  const compliments = past(words, begun, COMPLIMENTS);
  if (compliments > begun) return afterCompliments(words, compliments);
  const feeling = pastAll(words, past(words, begun, WOULD_BE), MANNERS);
  if (feeling > begun && begins(words, feeling, FEELS)) return { end: past(words, feeling, FEELS), isMild: true };
  const mild = pastAll(words, past(words, begun, WOULD), MANNERS);
  if (mild > begun && begins(words, mild, WISHES_MILDLY))
    return { end: past(words, mild, WISHES_MILDLY), isMild: true };
  const end = past(words, begun, ASKS);
  return end > begun ? { end, isMild: false } : null;
}

/** "… to the secretariat and would be thankful": the verb behind a greeting between missions. */
function afterCompliments(
  words: readonly Token[],
  at: number,
): { readonly end: number; readonly isMild: boolean } | null {
  const and = words.findIndex((word, index) => index >= at && index < at + SUBJECT_MAX && word.key === 'and');
  if (and < 0) return null;
  const verb = wishEnd(words, past(words, and, AND));
  return verb && { end: verb.end, isMild: true };
}

/** "Grateful for …": who asks is left out. */
function elliptic(words: readonly Token[], at: number): Opening | null {
  const end = past(words, at, ELLIPTIC);
  return end > at ? { end, askers: [] } : null;
}
