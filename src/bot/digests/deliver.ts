import { refsIn } from '../../core/digest/compose/compose-digest.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import type { Subscription, Target } from '../../core/digest/subscription.js';
import { hasEnded } from '../../core/digest/until.js';
import { NotDelivered } from '../ports/desk.js';
import { type Messenger, PlaceGone } from '../ports/messenger.js';
import type { Meter } from '../ports/meter.js';
import type { Posted } from '../ports/store.js';
import type { KeptOrder } from './kept.js';
import {
  begun,
  closed,
  type Delivery,
  foundEmpty,
  nextPart,
  type Open,
  opened,
  PART_TRIES,
  type Part,
  passedOver,
  withPart,
} from './ledger.js';
import { type Begun, digestFor, dispatchOf, isLate, type Making, remade } from './make.js';
import type { DigestMeans } from './setting.js';
import { type Due, dueSlots } from './slots-due.js';

/** What is done with a part of which nobody can tell whether it arrived: sent again and marked, or given up. */
export type WhenUnsure = 'resend' | 'skip';

/** What digests are delivered with. */
export interface DeliveryParts extends DigestMeans {
  readonly whenUnsure: WhenUnsure;
  readonly meter: Meter;
  /** Unlike that of any other process. */
  readonly process: string;
  /** Whether other processes send from the same store: what one of them began is left to it while its lease lasts. */
  readonly isShared: boolean;
  /** Whether the process is about to end: no part is begun any more. */
  readonly isStopping: () => boolean;
  /** Composes what an order tells in place of changes; without it such orders have nothing to tell. */
  readonly reportFor?: (making: Making) => Promise<Begun | null>;
}

/** A process that takes no step for this long has lost what it was sending, in milliseconds. */
export const LEASE_MS = 60_000;

/** How often a lease is renewed while a platform takes its time, in milliseconds. */
const RENEW_MS = LEASE_MS / 3;

/** A digest that is to be delivered. */
type DueDigest = Extract<Due, { kind: 'deliver' }>;

/** How a try to post ended. */
type Attempt = { readonly posted: Posted } | { readonly error: unknown };

/** Waits before the second try of a part and before those after it, in milliseconds. */
const AGAIN_AFTER_MS = [60_000, 5 * 60_000] as const;

/**
 * Sends the digests of orders, part by part, each step on disk before the next: whatever is broken off is taken up where
 * it was, by this process or another.
 */
export class DigestDelivery {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Does what is due for an order: goes on with a digest on its way, begins one, or notes that one was missed. */
  async attend(kept: KeptOrder): Promise<void> {
    const { order, delivery } = kept;
    const messenger = this.#parts.messengerOf(order.target.platform);
    if (!messenger || order.paused) return;
    if (delivery.open) return this.#takeUp(kept, delivery.open, messenger);
    const due = dueSlots(order, delivery, this.#nowMs());
    if (due.kind === 'no-zone') await this.#pauseForZone(kept);
    if (due.kind === 'too-late') await this.#passOver(kept, due.missed);
    if (due.kind === 'deliver') await this.#begin(kept, due, messenger);
  }

  async #passOver(kept: KeptOrder, missed: readonly Slot[]): Promise<void> {
    const taken = await this.#step(kept, passedOver(kept.delivery, missed));
    if (taken) this.#parts.meter.digest('missed', missed.length);
  }

  /** Composes the digest of a slot and sends it. Only one of several processes gets to do so. */
  async #begin(kept: KeptOrder, due: DueDigest, messenger: Messenger): Promise<void> {
    const { history: historyNow, now, process, staleSince } = this.#parts;
    const history = historyNow();
    const { slot } = due;
    const delivery = passedOver(kept.delivery, due.missed);
    // Another process knows more than this one, and perhaps has told it: the digest is for that one to send.
    if (history.isBehind || history.head < delivery.through) return;
    const { order } = kept;
    const reader = await this.#readerOf(order.target, messenger);
    const isLast = hasEnded(order.until, history.present(reader));
    const about = { order, delivery, slot, reader, history, isLast };
    const making = { ...about, page: messenger.page, now: now(), staleSince: staleSince?.() ?? null };
    const digest = order.report ? await this.#report(making) : digestFor(making);
    if (digest === null) {
      await this.#step(kept, foundEmpty(delivery, slot, history.head));
      return;
    }
    const open = { ...digest, owner: process, leaseUntil: this.#nowMs() + LEASE_MS, notBefore: 0 };
    const taken = await this.#step(kept, opened(delivery, begun(open, this.#nowMs())));
    if (!taken?.delivery.open) return;
    this.#countDue(due);
    await this.#send(taken, taken.delivery.open, messenger);
  }

  #countDue({ slot, missed }: DueDigest): void {
    const { meter } = this.#parts;
    meter.digest('due', 1);
    if (isLate(slot, this.#nowMs())) meter.digest('late', 1);
    if (missed.length > 0) meter.digest('missed', missed.length);
  }

  /** Goes on with a digest that was begun earlier, here or by a process that is gone. */
  async #takeUp(kept: KeptOrder, open: Open, messenger: Messenger): Promise<void> {
    const { process, isShared } = this.#parts;
    const now = this.#nowMs();
    const isOthers = isShared && open.owner !== process && open.leaseUntil > now;
    if (isOthers || open.notBefore > now) return;
    const mine = { ...open, owner: process, leaseUntil: now + LEASE_MS, notBefore: 0 };
    const at = nextPart(mine);
    if (at === null || mine.parts[at]?.state === 'waiting') {
      return this.#advance({ ...kept, delivery: { ...kept.delivery, open: mine } }, messenger);
    }
    const taken = await this.#step(kept, { ...kept.delivery, open: mine });
    if (taken) await this.#settleUnsure(taken, mine, at, messenger);
  }

  /** A part that may have arrived: looked for, then sent again with the same key, or done with as configured. */
  async #settleUnsure(kept: KeptOrder, open: Open, at: number, messenger: Messenger): Promise<void> {
    const { log, whenUnsure } = this.#parts;
    const { since } = open.parts[at] as Part;
    const lookedFor = messenger.find(kept.order.target, dispatchOf(open, at, false), since);
    const found = await lookedFor.catch(() => 'unknown' as const);
    if (found === null) return this.#send(kept, open, messenger);
    if (found !== 'unknown') return this.#arrived(kept, at, found, messenger);
    log.warn('digest-part-unsure', { order: kept.order.id, part: at + 1, done: whenUnsure });
    if (whenUnsure === 'resend') return this.#send(kept, open, messenger, true);
    return this.#gaveUp(kept, at, messenger);
  }

  /** Posts the part that is marked as being posted, and those after it. */
  async #send(kept: KeptOrder, open: Open, messenger: Messenger, isRepeated = false): Promise<void> {
    const at = nextPart(open);
    if (at === null) return;
    const attempt = messenger.post(kept.order.target, dispatchOf(open, at, isRepeated)).then(
      (posted): Attempt => ({ posted }),
      (error: unknown): Attempt => ({ error }),
    );
    const held = this.#parts.isShared ? await this.#held(kept, attempt) : kept;
    const result = await attempt;
    if ('posted' in result) return this.#arrived(held, at, result.posted, messenger);
    return this.#notPosted(held, at, result.error, messenger);
  }

  /** Renews the lease for as long as a platform takes, which may be longer where it limits a channel. */
  async #held(kept: KeptOrder, attempt: Promise<Attempt>): Promise<KeptOrder> {
    let held = kept;
    while ((await Promise.race([attempt, elapsed(RENEW_MS)])) === undefined) {
      const { open } = held.delivery;
      const renewed = open && { ...open, leaseUntil: this.#nowMs() + LEASE_MS };
      held = (await this.#step(held, { ...held.delivery, open: renewed })) ?? held;
    }
    return held;
  }

  #arrived(kept: KeptOrder, at: number, posted: Posted, messenger: Messenger): Promise<void> {
    return this.#advance({ ...kept, delivery: withPart(kept.delivery, at, { state: 'posted', posted }) }, messenger);
  }

  /** A part that cannot be delivered is left, said in the next digest, and holds up none after it. */
  #gaveUp(kept: KeptOrder, at: number, messenger: Messenger): Promise<void> {
    this.#parts.log.error('digest-part-given-up', { order: kept.order.id, part: at + 1 });
    this.#parts.meter.digest('failed', 1);
    return this.#advance({ ...kept, delivery: withPart(kept.delivery, at, { state: 'parked' }) }, messenger);
  }

  /** Writes down how far a digest is and that its next part is about to be posted; posts that, or ends the digest. */
  async #advance(kept: KeptOrder, messenger: Messenger): Promise<void> {
    const { open } = kept.delivery;
    if (!open) return;
    const checked = await this.#checked(kept, open, messenger);
    if (nextPart(checked) === null) return this.#end({ ...kept, delivery: { ...kept.delivery, open: checked } });
    const now = this.#nowMs();
    const isLeft = this.#parts.isStopping();
    const next = isLeft ? { ...checked, leaseUntil: now } : begun({ ...checked, leaseUntil: now + LEASE_MS }, now);
    const taken = await this.#step(kept, { ...kept.delivery, open: next });
    if (taken && !isLeft) await this.#send(taken, next, messenger);
  }

  async #end(kept: KeptOrder): Promise<void> {
    const { open } = kept.delivery;
    const ended = await this.#step(kept, closed(kept.delivery));
    if (!ended) return;
    this.#parts.meter.digest('sent', 1);
    this.#parts.log.info('digest-sent', { order: kept.order.id, parts: open?.parts.length ?? 0 });
    const present = this.#parts.history().present(open?.reader ?? []);
    if (hasEnded(kept.order.until, present)) await this.#parts.kept.remove(ended, this.#nowMs());
  }

  /** What is still to be sent, as the place may see it by now: what it may not see any more is composed anew without. */
  async #checked({ order, delivery }: KeptOrder, open: Open, messenger: Messenger): Promise<Open> {
    const at = nextPart(open);
    if (at === null) return open;
    const history = this.#parts.history();
    const reader = await this.#readerOf(order.target, messenger);
    const isAsBefore = [...reader].sort().join() === [...open.reader].sort().join();
    const rest = open.parts.slice(at).flatMap((part) => refsIn(part.answer));
    // What it tells of a state that is still the present one, it was made to tell.
    const isHidden = open.to !== history.head && rest.some((one) => history.isHidden(one, reader));
    if (isAsBefore && !isHidden) return open;
    this.#parts.log.warn('digest-composed-anew', { order: order.id, part: at + 1 });
    const { page } = messenger;
    if (!order.report) return remade(order, open, { history, reader, page });
    const { slot, now } = open;
    const anew = await this.#report({
      ...{ order, delivery, slot, reader, history, page, now },
      ...{ isLast: false, staleSince: null },
    });
    return { ...open, reader, to: history.head, parts: [...open.parts.slice(0, at), ...(anew?.parts.slice(at) ?? [])] };
  }

  async #report(making: Making): Promise<Begun | null> {
    return (await this.#parts.reportFor?.(making)) ?? null;
  }

  async #notPosted(kept: KeptOrder, at: number, error: unknown, messenger: Messenger): Promise<void> {
    const part = kept.delivery.open?.parts[at] as Part;
    const how = error instanceof PlaceGone ? 'gone' : error instanceof NotDelivered ? error.how : 'refused';
    const reason = error instanceof Error ? error.message : String(error);
    this.#parts.log.warn('digest-part-not-delivered', { order: kept.order.id, part: at + 1, how, reason });
    if (how === 'gone') return this.#pause(kept, at, reason);
    const tries = part.tries + 1;
    if (how === 'refused' && tries >= PART_TRIES) return this.#gaveUp(kept, at, messenger);
    const tried = withPart(kept.delivery, at, { state: how === 'unsure' ? 'posting' : 'waiting', tries });
    const notBefore = this.#nowMs() + (tries === 1 ? AGAIN_AFTER_MS[0] : AGAIN_AFTER_MS[1]);
    await this.#step(kept, { ...tried, open: tried.open && { ...tried.open, notBefore } });
  }

  /** Nothing can be written there: the order says so, and what is left to send waits for the place to come back. */
  async #pause(kept: KeptOrder, at: number, reason: string): Promise<void> {
    const waiting = await this.#step(kept, withPart(kept.delivery, at, { state: 'waiting' }));
    const paused: Subscription = { ...kept.order, paused: { by: 'gone', reason } };
    if (waiting) await this.#parts.kept.change(waiting, paused, this.#nowMs());
  }

  async #pauseForZone(kept: KeptOrder): Promise<void> {
    const { order } = kept;
    const reason = `${order.schedule.zone} is no time zone any more; say another one: digest edit ${order.id} …`;
    await this.#parts.kept.change(kept, { ...order, paused: { by: 'zone', reason } }, this.#nowMs());
  }

  #readerOf(target: Target, messenger: Messenger): Promise<readonly string[]> {
    return this.#parts.readers.of(target, () => messenger.company(target));
  }

  #step(kept: KeptOrder, delivery: Delivery): Promise<KeptOrder | null> {
    return this.#parts.kept.step(kept, delivery, this.#nowMs());
  }

  #nowMs(): number {
    return Date.parse(this.#parts.now());
  }
}

function elapsed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
