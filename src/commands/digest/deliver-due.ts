import { randomUUID } from 'node:crypto';
import { type DeliveryParts, DigestDelivery } from '../../bot/digests/deliver.js';
import { type KeptOrder, KeptOrders } from '../../bot/digests/kept.js';
import { goesOnAt } from '../../bot/digests/ledger.js';
import { CATCH_UP_MS, dueSlots } from '../../bot/digests/slots-due.js';
import type { Messenger } from '../../bot/ports/messenger.js';
import { noMeter } from '../../bot/ports/meter.js';
import type { Place } from '../../bot/ports/place.js';
import type { Store } from '../../bot/ports/store.js';
import type { History } from '../../core/digest/changes/history.js';
import { latestSlot } from '../../core/digest/schedule/slots.js';

/** A place, at an instant in epoch milliseconds. */
export interface PlaceNow extends Place {
  readonly now: number;
}

/** What digests of one place are delivered with. */
export interface Delivering extends Pick<DeliveryParts, 'readers' | 'log' | 'whenUnsure' | 'staleSince'> {
  readonly store: Store;
  readonly history: History;
  readonly messenger: Messenger;
}

/** Whether something of a place is due, or on its way. */
export async function isSomethingDue(store: Store, place: PlaceNow): Promise<boolean> {
  const orders = await ordersOf(new KeptOrders(store), place);
  return orders.some((one) => isDue(one, place.now, store));
}

/**
 * Delivers what is due in one place, order by order. A terminal is looked at when somebody looks: so a digest is due from
 * its slot until the next one, however late that is, where other platforms leave out what nobody was there to send.
 */
export async function deliverDue(delivering: Delivering, place: PlaceNow): Promise<void> {
  const { store, history, messenger, ...shared } = delivering;
  const kept = new KeptOrders(store);
  const ending = new AbortController().signal;
  const alone = { process: randomUUID(), isShared: store.isShared, ending: () => ending, meter: noMeter };
  for (const one of await ordersOf(kept, place, (key) => shared.log.error('digest-order-unreadable', { key }))) {
    const instant = new Date(clockFor(one, place.now, store)).toISOString();
    const parts = { ...shared, ...alone, kept, history: () => history, messengerOf: () => messenger };
    await new DigestDelivery({ ...parts, now: () => instant }).attend(one);
  }
}

async function ordersOf(kept: KeptOrders, place: PlaceNow, unreadable: (key: string) => void = () => {}) {
  const all = await kept.all(place.now, unreadable, place);
  return all.filter(({ order }) => order.target.channel === place.channel);
}

function isDue(one: KeptOrder, now: number, store: Store): boolean {
  const { order, delivery } = one;
  if (order.paused) return false;
  if (delivery.open) return goesOnAt(delivery.open, now) <= now;
  return dueSlots(order, delivery, clockFor(one, now, store)).kind !== 'nothing';
}

/**
 * The clock by which an order is attended to: it stands at the slot that came last until something is on its way, so that
 * no slot is too late. Where others send from the same store it goes on for a while, since their leases go by it.
 */
function clockFor({ order, delivery }: KeptOrder, now: number, { isShared }: Pick<Store, 'isShared'>): number {
  const slot = delivery.open ? null : latestSlot(order.schedule, now);
  if (!slot) return now;
  // Not before what is written down: that would look like a clock that was set back.
  const known = Math.max(order.countsFrom, delivery.slot?.at ?? order.countsFrom);
  return Math.min(now, Math.max(known, slot.at + (isShared ? CATCH_UP_MS : 0)));
}
