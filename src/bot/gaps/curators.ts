import type { Subscription, Target } from '../../core/digest/subscription.js';
import type { KeptOrders } from '../digests/kept.js';
import { freshDelivery } from '../digests/ledger.js';
import type { Log } from '../ports/log.js';
import type { Messenger } from '../ports/messenger.js';

/** A place that is told each week what is missing; `team` null = the workspace that the channel is found in. */
export interface CuratorPlace {
  readonly platform: string;
  readonly team: string | null;
  readonly channel: string;
}

/** What sees to the orders of curators. */
export interface CuratorParts {
  readonly places: readonly CuratorPlace[];
  readonly kept: KeptOrders;
  /** The number of the present state of the knowledge. */
  readonly head: () => number;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly zone: string;
  /** An order was made or changed. */
  readonly changed: () => void;
}

/** When curators are told. */
const SCHEDULE = { days: ['mon'], time: '09:00' } as const;

/** How long until a platform that did not answer is asked again, in milliseconds. */
const AGAIN_AFTER_MS = 60_000;

/**
 * Keeps one standing order for each place that the configuration names, and none for any other: what is sent to curators
 * goes the way of all digests, each slot once for ever.
 */
export class Curators {
  readonly #parts: CuratorParts;

  constructor(parts: CuratorParts) {
    this.#parts = parts;
  }

  /** Sees to the orders of a platform that can be written to now. Never rejects. */
  async serve(messenger: Messenger): Promise<void> {
    try {
      await this.#serve(messenger);
    } catch (error) {
      this.#parts.log.error('curators-failed', { platform: messenger.platform, reason: String(error) });
      setTimeout(() => void this.serve(messenger), AGAIN_AFTER_MS).unref();
    }
  }

  async #serve(messenger: Messenger): Promise<void> {
    const { places, kept, now, changed } = this.#parts;
    const own = places.filter(({ platform }) => platform === messenger.platform);
    const targets = (await Promise.all(own.map((place) => this.#targetOf(place, messenger)))).flat();
    const at = Date.parse(now());
    for (const target of targets) await this.#order(target, at);
    const all = await kept.all(at, () => {});
    const isNamed = ({ target }: Subscription) => targets.some((one) => isSame(one, target));
    for (const one of all) {
      const { order } = one;
      const isOver = order.report === 'gaps' && order.target.platform === messenger.platform && !isNamed(order);
      if (isOver) await kept.remove(one, at);
    }
    changed();
  }

  async #targetOf({ platform, team, channel }: CuratorPlace, messenger: Messenger): Promise<Target[]> {
    const found = team ?? (await messenger.teamOf?.(channel)) ?? null;
    if (found !== null) return [{ platform, team: found, channel, thread: null }];
    this.#parts.log.warn('curators-place-unknown', { platform, channel });
    return [];
  }

  /** Makes the order of a place, or gives it the zone of today's configuration. */
  async #order(target: Target, now: number): Promise<void> {
    const { kept, zone, head } = this.#parts;
    const id = `gaps-${target.channel}`;
    const known = await kept.one(target, id, now);
    if (known?.order.schedule.zone === zone) return;
    const schedule = { ...SCHEDULE, days: [...SCHEDULE.days], zone };
    if (known) await kept.change(known, { ...known.order, schedule, countsFrom: now }, now);
    else await kept.add(orderFor(target, id, schedule, now), freshDelivery(head(), now), now);
  }
}

function orderFor(target: Target, id: string, schedule: Subscription['schedule'], now: number): Subscription {
  return {
    ...{ id, target, schedule, report: 'gaps', owner: 'CURATORS', ownerName: 'CURATORS' },
    ...{ filter: { op: 'everything' }, whenEmpty: 'skip', until: null, paused: null },
    ...{ orderedAt: now, countsFrom: now },
  };
}

function isSame(one: Target, other: Target): boolean {
  return one.platform === other.platform && one.team === other.team && one.channel === other.channel;
}
