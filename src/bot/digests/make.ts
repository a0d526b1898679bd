import { LRUCache } from 'lru-cache';
import type { Answer, Choice } from '../../core/answer/answer.js';
import type { PageSize } from '../../core/answer/page.js';
import type { History } from '../../core/digest/changes/history.js';
import { composeBody, type DigestOrder, type Dress, digestParts } from '../../core/digest/compose/compose-digest.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import { instantWords, slotWords } from '../../core/digest/schedule/schedule-words.js';
import { staleWords } from '../../core/digest/schedule/stale-words.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { dateInWords } from '../../core/records/edtf.js';
import type { Dispatch } from '../ports/messenger.js';
import { type Delivery, nextPart, type Open, type Part, rootOf, toldBefore, withAnew } from './ledger.js';
import { partKey } from './part-key.js';

/** A digest later than this is called late, in milliseconds. */
const LATE_MS = 5 * 60_000;

/** What a digest is made for. */
export interface Making {
  readonly order: Subscription;
  readonly delivery: Delivery;
  readonly slot: Slot;
  readonly reader: readonly string[];
  readonly history: History;
  readonly page: PageSize;
  /** The present instant, ISO 8601. */
  readonly now: string;
  /** Whether the order ends with it. */
  readonly isLast: boolean;
  /** Since when the records are as they are while newer files cannot be read, epoch milliseconds; null = all is well. */
  readonly staleSince: number | null;
}

/** A digest as it begins. */
export type Begun = Pick<Open, 'slot' | 'from' | 'to' | 'reader' | 'now' | 'parts'>;

/** What an order asks for, as text: a digest that is on its way is compared with it. */
export function askedBy({ filter }: Pick<Subscription, 'filter'>): string {
  return JSON.stringify(filter);
}

/** The parts of the digest of a slot; null where nothing changed and the order wants to hear nothing then. */
export function digestFor(making: Making): Begun | null {
  const { order, delivery, slot, reader, history, now, isLast, page } = making;
  const [from, to] = [delivery.through, history.head];
  const about = { filter: order.filter, from, to, reader, today: slot.date };
  const { isEmpty, answers } = composedOnce(history, about, dressOf(making), page);
  if (isEmpty && order.whenEmpty === 'skip' && !isLast) return null;
  return { slot, from, to, reader, now, parts: partsOf(answers, making, 0) };
}

/** What is left of a digest, composed anew: the reader may see other records than before, or the order asks for others. */
export function remade(order: Subscription, open: Open, making: Pick<Making, 'history' | 'reader' | 'page'>): Open {
  const { history, reader, page } = making;
  const at = nextPart(open) ?? open.parts.length;
  const { slot, from } = open;
  const edges = { from, to: history.head, reader, today: slot.date, told: toldBefore(open, at) };
  const body = composeBody(history, { filter: order.filter, ...edges });
  const since = instantWords(history.knownAt(from), order.schedule.zone);
  const dress = { due: slotWords(slot, order.schedule.zone), since, remarks: [] };
  const rest = body.blocks.length > 0 ? partsOf(digestParts(body, dress, page), { order, slot }, at) : [];
  return { ...open, reader, to: history.head, parts: withAnew(open, at, rest) };
}

/** Digests that many orders have alike, kept for the next of them. */
const COMPOSED_MAX = 1_000;

interface ComposedDigest {
  readonly isEmpty: boolean;
  readonly answers: readonly Answer[];
}

const composed = new WeakMap<History, LRUCache<string, ComposedDigest>>();

/** Composes what a filter has to say, once for all orders that ask for the same. */
function composedOnce(history: History, about: DigestOrder, dress: Dress, page: PageSize): ComposedDigest {
  const known = composed.get(history) ?? new LRUCache<string, ComposedDigest>({ max: COMPOSED_MAX });
  composed.set(history, known);
  const key = JSON.stringify([about, dress, page]);
  const found = known.get(key);
  if (found) return found;
  const body = composeBody(history, about);
  const made = { isEmpty: body.changes.length === 0, answers: digestParts(body, dress, page) };
  known.set(key, made);
  return made;
}

/** The parts of a digest, from the part with the number `from` on; what can be done about its order stands under the last. */
export function partsOf(
  answers: readonly Answer[],
  { order, slot }: Pick<Making, 'order' | 'slot'>,
  from: number,
): readonly Part[] {
  return answers.map((answer, at) => ({
    key: partKey(order, slot, from + at),
    answer: at === answers.length - 1 ? { ...answer, choices: controlsOf(order) } : answer,
    state: 'waiting',
    posted: null,
    isUnsure: false,
    since: 0,
    tries: 0,
  }));
}

/** What can be done about an order, under its digests. */
export function controlsOf({ id, report }: Pick<Subscription, 'id' | 'report'>): readonly Choice[] {
  if (report) return [];
  return [
    { label: 'Why did I get this?', question: `digest explain ${id}` },
    { label: 'Pause', question: `digest pause ${id}` },
    { label: 'Unsubscribe', question: `digest remove ${id}` },
  ];
}

/** What stands over a digest, and what is said of its delivery. */
export function dressOf({ order, delivery, slot, now, isLast, staleSince }: Making): Dress {
  const { zone } = order.schedule;
  const due = slotWords(slot, zone);
  const remarks = [
    ...(isLate(slot, Date.parse(now)) ? [`Sent late: it was due on ${due}.`] : []),
    ...(delivery.missed.length > 0 ? [missedWords(delivery.missed)] : []),
    ...delivery.undelivered.map((date) => `A part of the digest of ${dateInWords(date)} could not be delivered.`),
    ...(staleSince === null ? [] : [staleWords(staleSince, zone)]),
    ...(isLast ? ['This is the last one: the agreement that it follows does not wait any more.'] : []),
  ];
  return { due, since: instantWords(delivery.since, zone), remarks };
}

/** Whether a digest of a slot that is made at `now`, epoch milliseconds, is called late. */
export function isLate(slot: Slot, now: number): boolean {
  return now - slot.at > LATE_MS;
}

function missedWords(dates: readonly string[]): string {
  const [first, last] = [dates[0] as string, dates.at(-1) as string];
  if (first === last) return `The digest of ${dateInWords(first)} was not sent; this one covers it.`;
  return `${dates.length} digests from ${dateInWords(first)} to ${dateInWords(last)} were not sent; this one covers them.`;
}

/** A part as it is handed to a platform. */
export function dispatchOf(open: Open, at: number, isRepeated: boolean): Dispatch {
  const { answer, key } = open.parts[at] as Part;
  return { answer, now: open.now, key, root: rootOf(open), isRepeated };
}
