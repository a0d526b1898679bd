import type { Ref } from '../records/ref.js';
import type { Filter } from './filter/filter.js';
import type { Schedule } from './schedule/schedule.js';

/** What a digest says when nothing changed: nothing at all, or one line. */
export type WhenEmpty = 'skip' | 'line';

/** What the picture of a digest is: `fitting` = what suits that which changed; `map` = who met whom. */
export const DIGEST_PICTURES = ['fitting', 'chart', 'map', 'timeline'] as const;
export type DigestPicture = (typeof DIGEST_PICTURES)[number];

/** What somebody wants to be told regularly, apart from where and by whom it was asked for. */
export interface Wish {
  readonly filter: Filter;
  readonly schedule: Schedule;
  readonly whenEmpty: WhenEmpty;
  /** One agreement that is followed until it is no longer pending, or, where it is not, until it is over. */
  readonly until: Until | null;
  /** The picture that goes with it; left out = none, as of orders that were made before there were any. */
  readonly picture?: DigestPicture;
}

/** What ends a subscription by itself. */
export interface Until {
  readonly agreement: Ref;
  /** `settled` = in force, operational, adopted or over; `over` = completed, expired or terminated. */
  readonly is: 'settled' | 'over';
}

/** Why a subscription sends nothing for now. `gone` = the place cannot be written in, `reason` in the platform's words. */
export type Paused =
  | { readonly by: 'owner' }
  | { readonly by: 'gone'; readonly reason: string }
  | { readonly by: 'zone'; readonly reason: string };

/** Where digests go, by the platform's own ids. */
export interface Target {
  readonly platform: string;
  readonly team: string;
  readonly channel: string;
  /** The thread in the channel; null = the channel itself. */
  readonly thread: string | null;
}

/** Somebody who is to have an order and has not accepted it: by the platform's id, and by what they are called there. */
export interface Offered {
  readonly to: string;
  readonly toName: string;
}

/** A standing order for digests. */
export interface Subscription extends Wish {
  /** Short, unique in its workspace, fit to be typed: `dg4k7m`. */
  readonly id: string;
  readonly target: Target;
  /** Who may change it, by the platform's id. */
  readonly owner: string;
  /** What the owner is called there, as far as the platform tells; else the id. */
  readonly ownerName: string;
  readonly paused: Paused | null;
  /** To whom the owner wants to hand it over; left out = to nobody. */
  readonly offered?: Offered;
  /** The mark of what ordered it, so that one message or form orders once; left out of those made before there was one. */
  readonly event?: string;
  /** When it was made, epoch milliseconds. */
  readonly orderedAt: number;
  /** Slots up to this instant (epoch milliseconds) do not count: when it was made, resumed or its times changed. */
  readonly countsFrom: number;
  /** What it tells in place of changes: `gaps` = what was asked in vain. The configuration orders it, and nobody there. */
  readonly report?: 'gaps';
}
