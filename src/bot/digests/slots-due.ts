import type { Slot } from '../../core/digest/schedule/schedule.js';
import { latestSlot, nextSlot, slotsBetween } from '../../core/digest/schedule/slots.js';
import { isKnownZone } from '../../core/digest/schedule/zone.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { type Delivery, goesOnAt } from './ledger.js';

/** A slot that passed is delivered by itself, marked late, within this many milliseconds; later, the next one covers it. */
export const CATCH_UP_MS = 2 * 60 * 60_000;

/** Slots that are named as missed at once. */
const MISSED_MAX = 31;

/** What is to be done for an order at an instant. */
export type Due =
  | { readonly kind: 'nothing' }
  /** The zone is none that this machine knows: nobody can tell. */
  | { readonly kind: 'no-zone' }
  /** The clock ran ahead when something was written down: `slot` is the last one that is known to be over. */
  | { readonly kind: 'ahead'; readonly slot: Slot | null }
  /** `slot` is to be delivered; `missed` went by before it. */
  | { readonly kind: 'deliver'; readonly slot: Slot; readonly missed: readonly Slot[] }
  /** All of them are too late. */
  | { readonly kind: 'too-late'; readonly missed: readonly Slot[] };

/** What an order's schedule has brought up by `now`, epoch milliseconds. A clock that went back brings up nothing anew. */
export function dueSlots(order: Subscription, delivery: Delivery, now: number): Due {
  if (!isKnownZone(order.schedule.zone)) return { kind: 'no-zone' };
  if (isAhead(order, delivery, now)) return { kind: 'ahead', slot: lastOver(order, delivery, now) };
  const slot = latestSlot(order.schedule, now);
  const counted = Math.max(order.countsFrom, delivery.slot?.at ?? Number.NEGATIVE_INFINITY);
  if (!slot || slot.at <= counted || isSame(slot, delivery.slot)) return { kind: 'nothing' };
  const passed = slotsBetween(order.schedule, counted, now, MISSED_MAX);
  if (now - slot.at > CATCH_UP_MS) return { kind: 'too-late', missed: passed };
  return { kind: 'deliver', slot, missed: passed.slice(0, -1) };
}

/** A slot or an instant is not taken for one that has passed where it lies further ahead than this, in milliseconds. */
const AHEAD_MAX_MS = 60 * 60_000;

/** Whether an order or its delivery tells of a time that has not come: nothing would be sent until it has. */
export function isAhead({ countsFrom }: Subscription, { slot }: Delivery, now: number): boolean {
  return Math.max(countsFrom, slot?.at ?? 0) > now + AHEAD_MAX_MS;
}

/** The last slot that nothing is owed for any more: delivered, or too long ago to be delivered by itself. */
function lastOver({ schedule }: Subscription, { last }: Delivery, now: number): Slot | null {
  const over = latestSlot(schedule, now - CATCH_UP_MS);
  if (!last || last.slot.at > now) return over;
  return over && over.at > last.slot.at ? over : last.slot;
}

/** The same local date and time is one slot for ever, whatever became of the zone. */
function isSame(slot: Slot, done: Slot | null): boolean {
  return done !== null && slot.date === done.date && slot.time === done.time;
}

/** When an order has something to do next, epoch milliseconds; null where never. */
export function nextDue(order: Subscription, delivery: Delivery, now: number): number | null {
  if (order.paused || !isKnownZone(order.schedule.zone)) return null;
  if (delivery.open) return goesOnAt(delivery.open, now);
  const after = Math.max(now, order.countsFrom, delivery.slot?.at ?? Number.NEGATIVE_INFINITY);
  return nextSlot(order.schedule, after)?.at ?? null;
}
