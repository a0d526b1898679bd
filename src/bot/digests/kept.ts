import type { Subscription, Target } from '../../core/digest/subscription.js';
import { readSubscription, subscriptionText } from '../../core/digest/subscription-text.js';
import { DELIVERIES, ORDERS, orderKey } from '../ports/digests.js';
import type { Log } from '../ports/log.js';
import type { Store, Swap } from '../ports/store.js';
import { type Delivery, deliveryText, readDelivery } from './ledger.js';
import { type UnreadableOrder, unreadableOrder } from './unreadable-order.js';

/** An order with what became of its digests, as the store has both. */
export interface KeptOrder {
  readonly order: Subscription;
  readonly orderText: string;
  readonly delivery: Delivery;
  readonly deliveryText: string;
}

/** Orders and deliveries in a store. What did not change is not parsed again. */
export class KeptOrders {
  readonly #store: Store;
  /** Orders that cannot be read and were told of: once is enough. */
  readonly #told = new Set<string>();
  #parsed = new Map<string, KeptOrder>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Tells the operator of an order that cannot be read, once; whoever asks is not told of what they cannot change. */
  teller(log: Log): (key: string) => void {
    return (key) => {
      if (this.#told.has(key)) return;
      this.#told.add(key);
      log.error('digest-order-unreadable', { key });
    };
  }

  /** Every order, or those of a workspace. One that cannot be read is passed over; `unreadable` is told its key. */
  async all(
    now: number,
    unreadable: (key: string) => void,
    of?: Pick<Target, 'platform' | 'team'>,
  ): Promise<readonly KeptOrder[]> {
    const kept: KeptOrder[] = [];
    for (const { name, order, delivery } of await this.#listed(now, of)) {
      const one = this.#read(name, order, delivery);
      if (one) kept.push(one);
      else if (await this.#isThere(name, now)) unreadable(`${ORDERS}${name}`);
    }
    if (!of) this.#parsed = new Map(kept.map((one) => [keyOf(one.order), one]));
    return kept;
  }

  /** The orders that cannot be read, all or those of a workspace. */
  async unreadable(now: number, of?: Pick<Target, 'platform' | 'team'>): Promise<readonly UnreadableOrder[]> {
    const found: UnreadableOrder[] = [];
    for (const { name, order, delivery } of await this.#listed(now, of)) {
      const isRead = this.#read(name, order, delivery) !== null;
      if (!isRead && (await this.#isThere(name, now))) found.push(unreadableOrder(name, order, delivery));
    }
    return found;
  }

  /** One that was removed meanwhile is not unreadable. */
  async #isThere(name: string, now: number): Promise<boolean> {
    return (await this.#store.get(`${ORDERS}${name}`, now)) !== null;
  }

  /** Removes an order that cannot be read; false where somebody else changed it meanwhile. */
  dropUnreadable(
    { platform, team, id, orderText, deliveryText: sent }: UnreadableOrder,
    now: number,
  ): Promise<boolean> {
    const name = orderKey({ platform, team }, id);
    return this.#store.swap(
      [
        { key: `${ORDERS}${name}`, from: orderText, to: null },
        ...(sent === null ? [] : [{ key: `${DELIVERIES}${name}`, from: sent, to: null }]),
      ],
      now,
    );
  }

  /** What the store has, order by order; `name` is the key after `ORDERS`. */
  async #listed(now: number, of?: Pick<Target, 'platform' | 'team'>) {
    const prefix = of ? orderKey(of, '') : '';
    // One after the other: an order that is made meanwhile is not among them, and none stands there without its delivery.
    const orders = await this.#store.list(`${ORDERS}${prefix}`, now);
    const deliveries = await this.#store.list(`${DELIVERIES}${prefix}`, now);
    const sent = new Map(deliveries.map(({ key, value }) => [key.slice(DELIVERIES.length), value]));
    return orders.map(({ key, value }) => {
      const name = key.slice(ORDERS.length);
      return { name, order: value, delivery: sent.get(name) ?? null };
    });
  }

  /** Whether an order was seen lately that waits for a place to be writable again. */
  knowsGone({ platform, team, channel }: Pick<Target, 'platform' | 'team' | 'channel'>): boolean {
    return [...this.#parsed.values()].some(
      ({ order: { paused, target } }) =>
        paused?.by === 'gone' && target.channel === channel && target.platform === platform && target.team === team,
    );
  }

  /** One order; null where there is none. */
  async one(target: Pick<Target, 'platform' | 'team'>, id: string, now: number): Promise<KeptOrder | null> {
    const name = orderKey(target, id);
    const order = await this.#store.get(`${ORDERS}${name}`, now);
    const delivery = await this.#store.get(`${DELIVERIES}${name}`, now);
    return order === null ? null : this.#read(name, order, delivery);
  }

  #read(name: string, orderText: string, deliveryText: string | null): KeptOrder | null {
    const known = this.#parsed.get(name);
    if (known?.orderText === orderText && known.deliveryText === deliveryText) return known;
    const order = known?.orderText === orderText ? known.order : readSubscription(orderText);
    const delivery = deliveryText === null ? null : readDelivery(deliveryText);
    if (order === null || delivery === null || deliveryText === null) return null;
    return { order, orderText, delivery, deliveryText };
  }

  /** Keeps a new order; false where its id is taken. */
  add(order: Subscription, delivery: Delivery, now: number): Promise<boolean> {
    const name = keyOf(order);
    return this.#store.swap(
      [
        { key: `${ORDERS}${name}`, from: null, to: subscriptionText(order) },
        { key: `${DELIVERIES}${name}`, from: null, to: deliveryText(delivery) },
      ],
      now,
    );
  }

  /** Changes an order; null where somebody else changed it meanwhile. */
  async change(kept: KeptOrder, order: Subscription, now: number): Promise<KeptOrder | null> {
    const text = subscriptionText(order);
    const key = `${ORDERS}${keyOf(kept.order)}`;
    const isDone = await this.#store.swap([{ key, from: kept.orderText, to: text }], now);
    if (!isDone) return null;
    const changed = { ...kept, order, orderText: text };
    // A place may be back before anybody looks again.
    this.#parsed.set(keyOf(order), changed);
    return changed;
  }

  /** Takes a delivery one step on; null where somebody else did, or the order is gone. */
  async step(kept: KeptOrder, delivery: Delivery, now: number): Promise<KeptOrder | null> {
    return this.#stepped(kept, delivery, now, []);
  }

  /** The same for what is about to be sent: null also where the order was paused, edited or given away meanwhile. */
  async stepAsOrdered(kept: KeptOrder, delivery: Delivery, now: number): Promise<KeptOrder | null> {
    const key = `${ORDERS}${keyOf(kept.order)}`;
    return this.#stepped(kept, delivery, now, [{ key, from: kept.orderText, to: kept.orderText }]);
  }

  async #stepped(kept: KeptOrder, delivery: Delivery, now: number, more: readonly Swap[]): Promise<KeptOrder | null> {
    const text = deliveryText(delivery);
    const key = `${DELIVERIES}${keyOf(kept.order)}`;
    const isDone = await this.#store.swap([...more, { key, from: kept.deliveryText, to: text }], now);
    return isDone ? { ...kept, delivery, deliveryText: text } : null;
  }

  /** Removes an order with its delivery; false where somebody else changed either meanwhile. */
  remove(kept: KeptOrder, now: number): Promise<boolean> {
    const name = keyOf(kept.order);
    return this.#store.swap(
      [
        { key: `${ORDERS}${name}`, from: kept.orderText, to: null },
        { key: `${DELIVERIES}${name}`, from: kept.deliveryText, to: null },
      ],
      now,
    );
  }
}

/** The key of an order, after `ORDERS` or `DELIVERIES`. */
function keyOf(order: Subscription): string {
  return orderKey(order.target, order.id);
}
