import type { Answer } from '../../core/answer/answer.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import type { Ref } from '../../core/records/ref.js';
import type { Posted } from '../ports/store.js';

/*
 * What became of the digests of one order. A part goes its way like this, each step on disk before the next begins:
 *
 *   waiting ──▶ posting ──▶ posted
 *      ▲           │ refused: waits again, parked after PART_TRIES
 *      └───────────┴ a crash or silence: nobody knows. It stays `isUnsure` through whatever later tries end with, until
 *                    it was looked for and that gave an answer; before, it is not posted again without saying so
 */

/** How far a part is. */
export type PartState = 'waiting' | 'posting' | 'posted' | 'parked';

/** One message of a digest, as it was composed. */
export interface Part {
  readonly key: string;
  readonly answer: Answer;
  readonly state: PartState;
  readonly posted: Posted | null;
  /** A try of it may have arrived, and no look has told. Left out in what older versions wrote: no. */
  readonly isUnsure?: boolean;
  /** When the first try began that may have arrived, epoch milliseconds. */
  readonly since: number;
  readonly tries: number;
}

/** A digest on its way. */
export interface Open {
  readonly slot: Slot;
  /** Numbers of the states between which it tells what changed. */
  readonly from: number;
  readonly to: number;
  /** The labels of the reader it was composed for. */
  readonly reader: readonly string[];
  /** The filter it was composed with, as text; older versions did not write it. */
  readonly asked?: string;
  /** When it was composed, ISO 8601. */
  readonly now: string;
  readonly parts: readonly Part[];
  /** Its picture was tried, and is not again, whatever came of that; left out = it was not, or was left for later. */
  readonly isPictured?: true;
  /** The process that sends it, and until when nobody else may (epoch milliseconds). */
  readonly owner: string;
  readonly leaseUntil: number;
  /** Nothing is tried before this instant. */
  readonly notBefore: number;
}

/** What is known of an order's digests. */
export interface Delivery {
  readonly version: 1;
  /** The last slot that was dealt with: delivered, found empty, or too late to be delivered by itself. */
  readonly slot: Slot | null;
  /** Number of the state up to which changes have been told. */
  readonly through: number;
  /** When that state was told, epoch milliseconds: what "since" names. */
  readonly since: number;
  /** Local dates of slots that passed undelivered since the last delivered one. */
  readonly missed: readonly string[];
  /** Local dates of digests of which a part could not be delivered, to be told with the next one. */
  readonly undelivered: readonly string[];
  /** A slot that had been written down as dealt with, and lay ahead of the clock when somebody looked; null, or left out = none since the last digest. */
  readonly ahead?: Slot | null;
  /** The last digest that was delivered. */
  readonly last: Pick<Open, 'slot' | 'from' | 'to'> | null;
  readonly open: Open | null;
}

/** Dates that are named as missed; more are counted alone. */
const MISSED_MAX = 30;

/** Tries of a part before it is parked: it may be the part itself that cannot be shown. */
export const PART_TRIES = 3;

/** A delivery's beginning: nothing told, and nothing to tell of what is known already. */
export function freshDelivery(head: number, now: number): Delivery {
  return { version: 1, slot: null, through: head, since: now, missed: [], undelivered: [], last: null, open: null };
}

/** A slot went by that is too late to be delivered by itself: the next digest covers it. */
export function passedOver(delivery: Delivery, slots: readonly Slot[]): Delivery {
  const last = slots.at(-1);
  if (!last) return delivery;
  const missed = [...delivery.missed, ...slots.map((slot) => slot.date)].slice(-MISSED_MAX);
  return { ...delivery, slot: last, missed };
}

/** A slot at which nothing had changed and nothing was to be said. */
export function foundEmpty(delivery: Delivery, slot: Slot, to: number): Delivery {
  return { ...delivery, slot, through: to, since: slot.at, missed: [] };
}

/** A digest begins. */
export function opened(delivery: Delivery, open: Open): Delivery {
  return { ...delivery, slot: open.slot, ahead: null, open };
}

/**
 * What was written down by a clock that ran ahead is taken back: nothing after `now` (epoch milliseconds) has been dealt
 * with, and `slot` is the last one that has.
 */
export function broughtBack(delivery: Delivery, slot: Slot | null, now: number, today: string): Delivery {
  const since = Math.min(delivery.since, now);
  const missed = delivery.missed.filter((date) => date < today);
  return { ...delivery, slot, since, missed, ahead: delivery.slot };
}

/** A digest of which every part is dealt with ends. */
export function closed(delivery: Delivery): Delivery {
  const { open } = delivery;
  if (open === null) return delivery;
  const { slot, from, to, parts } = open;
  const undelivered = parts.some((part) => part.state === 'parked') ? [slot.date] : [];
  return { ...delivery, through: to, since: slot.at, missed: [], undelivered, last: { slot, from, to }, open: null };
}

/** The next part is about to be posted. */
export function begun(open: Open, now: number): Open {
  const at = nextPart(open);
  const parts = open.parts.map((part, index) =>
    index === at ? { ...part, state: 'posting' as const, since: part.isUnsure ? part.since : now } : part,
  );
  return { ...open, parts };
}

/** The longest that anything waits for its next try, in milliseconds: what waits longer was written before the clock was set back. */
export const WAIT_MAX_MS = 15 * 60_000;

/** When a digest on its way goes on, epoch milliseconds; `now` at the earliest. */
export function goesOnAt({ notBefore }: Pick<Open, 'notBefore'>, now: number): number {
  return notBefore > now && notBefore - now <= WAIT_MAX_MS ? notBefore : now;
}

/** Whether the process that began a digest is given time still. A lease of hours is one of a clock that was wrong. */
export function isLeased({ leaseUntil }: Pick<Open, 'leaseUntil'>, now: number): boolean {
  return leaseUntil > now && leaseUntil - now <= WAIT_MAX_MS;
}

/** Whether somebody has to look for a part before it is posted: a try may have arrived, or was broken off. */
export function mayBeThere({ state, isUnsure = false }: Part): boolean {
  return isUnsure || state === 'posting';
}

/** What came of looking for a part or of trying it is not known: it waits, and is looked for. */
export const UNSURE = { state: 'waiting', isUnsure: true } as const;

/** A digest of which the parts from one on were composed anew; what is known of the tries of that one stays. */
export function withAnew(open: Open, at: number, anew: readonly Part[]): readonly Part[] {
  const [first, ...others] = anew;
  const before = open.parts[at];
  if (!first || !before) return [...open.parts.slice(0, at), ...anew];
  const { state, isUnsure = false, since, tries } = before;
  return [...open.parts.slice(0, at), { ...first, state, isUnsure, since, tries }, ...others];
}

/** A part with other particulars. */
export function withPart(delivery: Delivery, at: number, change: Partial<Part>): Delivery {
  const { open } = delivery;
  if (open === null) return delivery;
  const parts = open.parts.map((part, index) => (index === at ? { ...part, ...change } : part));
  return { ...delivery, open: { ...open, parts } };
}

/** The next part to be sent; null where all are dealt with. */
export function nextPart(open: Open): number | null {
  const at = open.parts.findIndex((part) => part.state === 'waiting' || part.state === 'posting');
  return at < 0 ? null : at;
}

/** The message under which later parts stand. */
export function rootOf(open: Open): Posted | null {
  return open.parts.find((part) => part.posted !== null)?.posted ?? null;
}

/** The records that parts before one have told of. */
export function toldBefore(open: Open, at: number): ReadonlySet<Ref> {
  const told = open.parts.slice(0, at).filter((part) => part.state === 'posted');
  return new Set(told.flatMap((part) => [...part.answer.records]));
}

/** A delivery as text for the store. */
export function deliveryText(delivery: Delivery): string {
  return JSON.stringify(delivery);
}

/** The delivery in a text that `deliveryText` made; null where it is damaged. */
export function readDelivery(text: string): Delivery | null {
  try {
    return JSON.parse(text) as Delivery | null;
  } catch {
    return null;
  }
}
