import { refsIn } from '../../core/digest/compose/compose-digest.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import { wallClock } from '../../core/digest/schedule/zone.js';
import type { Subscription, Target } from '../../core/digest/subscription.js';
import { hasEnded } from '../../core/digest/until.js';
import { NotDelivered } from '../ports/desk.js';
import { type Messenger, NotLooked, PlaceGone } from '../ports/messenger.js';
import type { Meter } from '../ports/meter.js';
import type { Posted } from '../ports/store.js';
import { DigestPictures } from './digest-pictures.js';
import type { KeptOrder } from './kept.js';
import { LEASE_MS, Leases } from './lease.js';
import {
  begun,
  broughtBack,
  closed,
  type Delivery,
  foundEmpty,
  goesOnAt,
  isLeased,
  mayBeThere,
  nextPart,
  type Open,
  opened,
  PART_TRIES,
  type Part,
  passedOver,
  UNSURE,
  WAIT_MAX_MS,
  withAnew,
  withPart,
} from './ledger.js';
import { askedBy, type Begun, digestFor, dispatchOf, isLate, type Making, remade } from './make.js';
import { reasonOf } from './reason-of.js';
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
  /** Aborted where the process is about to end: no part is begun any more. */
  readonly ending: () => AbortSignal;
  /** Composes what an order tells in place of changes; without it such orders have nothing to tell. */
  readonly reportFor?: (making: Making) => Promise<Begun | null>;
  /** After this time a digest goes on without its picture, in milliseconds. */
  readonly pictureWithinMs?: number;
}

/** A digest that is to be delivered. */
type DueDigest = Extract<Due, { kind: 'deliver' }>;

/** Waits before the second try of a part and before those after it, in milliseconds. */
const AGAIN_AFTER_MS = [60_000, 5 * 60_000] as const;

/** The wait before a part is looked for again, where nobody says how long to wait. Milliseconds. */
const LOOK_AGAIN_MS = 60_000;

/** What a process sent that is gone may still be on its way for so long, in milliseconds: platforms take their time. */
const LANDING_MS = 10_000;

/**
 * Sends the digests of orders, part by part, each step on disk before the next: whatever is broken off is taken up where
 * it was, by this process or another.
 */
export class DigestDelivery {
  readonly #parts: DeliveryParts;
  readonly #leases: Leases;
  readonly #pictures: DigestPictures;

  constructor(parts: DeliveryParts) {
    const timed = { ...parts, nowMs: () => this.#nowMs(), isStopping: () => parts.ending().aborted };
    this.#parts = parts;
    this.#leases = new Leases(timed);
    this.#pictures = new DigestPictures(timed, this.#leases);
  }

  /**
   * Does what is due for an order: goes on with a digest on its way, begins one, or notes that one was missed. The order
   * is read once more, since it may have waited long behind another one.
   */
  async attend({ order: { target, id } }: KeptOrder): Promise<void> {
    const kept = await this.#parts.kept.one(target, id, this.#nowMs());
    const messenger = this.#parts.messengerOf(target.platform);
    if (!kept || !messenger || kept.order.paused) return;
    const { order, delivery } = kept;
    if (delivery.open) return this.#takeUp(kept, delivery.open, messenger);
    const due = dueSlots(order, delivery, this.#nowMs());
    if (due.kind === 'no-zone') await this.#pauseForZone(kept);
    if (due.kind === 'ahead') await this.#bringBack(kept, due.slot);
    if (due.kind === 'too-late') await this.#passOver(kept, due.missed);
    if (due.kind === 'deliver') await this.#begin(kept, due, messenger);
  }

  /** A clock that ran ahead stops no digest: what it left behind is said, and taken back. */
  async #bringBack(kept: KeptOrder, slot: Slot | null): Promise<void> {
    const { order, delivery } = kept;
    const now = this.#nowMs();
    const today = wallClock(order.schedule.zone, now).date;
    const ahead = delivery.slot ? `${delivery.slot.date} ${delivery.slot.time}` : null;
    const counted = { ...order, countsFrom: Math.min(order.countsFrom, now) };
    const asOrdered = order.countsFrom > now ? await this.#parts.kept.change(kept, counted, now) : kept;
    const taken = asOrdered && (await this.#step(asOrdered, broughtBack(delivery, slot, now, today)));
    if (!taken) return;
    this.#parts.log.error('digest-slot-ahead', { order: order.id, slot: ahead, now: this.#parts.now() });
    this.#parts.meter.digest('ahead', 1);
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
    if (!history.isKept && !kept.order.report) return this.#cannotMake(kept, [...due.missed, slot]);
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
    const ours = { asked: askedBy(order), owner: process, leaseUntil: this.#nowMs() + LEASE_MS, notBefore: 0 };
    const taken = await this.#step(kept, opened(delivery, begun({ ...digest, ...ours }, this.#nowMs())));
    if (!taken?.delivery.open) return;
    this.#countDue(due);
    await this.#send(taken, taken.delivery.open, messenger);
  }

  /** Nobody knows what changed: the digest is passed over like one that was missed, and said in the log. */
  async #cannotMake(kept: KeptOrder, missed: readonly Slot[]): Promise<void> {
    this.#parts.log.error('digest-not-made', { order: kept.order.id, reason: 'more records than are compared' });
    await this.#passOver(kept, missed);
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
    const isOwn = open.owner === process;
    if ((isShared && !isOwn && isLeased(open, now)) || goesOnAt(open, now) > now) return;
    const mine = { ...open, owner: process, leaseUntil: now + LEASE_MS, notBefore: 0 };
    const at = nextPart(mine);
    const part = at === null ? undefined : mine.parts[at];
    if (at === null || !part || !mayBeThere(part)) return this.#advance(withOpen(kept, mine), messenger);
    const begunAt = isOwn || part.state !== 'posting' ? Number.NEGATIVE_INFINITY : open.leaseUntil - LEASE_MS;
    const notBefore = begunAt + LANDING_MS > now ? Math.min(begunAt, now) + LANDING_MS : 0;
    const taken = await this.#step(kept, withPart({ ...kept.delivery, open: { ...mine, notBefore } }, at, UNSURE));
    if (taken && notBefore === 0) await this.#lookFor(taken, at, messenger);
  }

  /** Looks for a part that may have arrived. Only what is certain not to be there is sent as if it never had been. */
  async #lookFor(kept: KeptOrder, at: number, messenger: Messenger): Promise<void> {
    const open = kept.delivery.open as Open;
    const { since } = open.parts[at] as Part;
    const dispatch = dispatchOf(open, at, false);
    const find = (signal: AbortSignal) => messenger.find(kept.order.target, dispatch, since, signal);
    const { held, outcome } = await this.#leases.during(kept, find);
    if ('error' in outcome) return this.#notFoundOut(held, at, outcome.error, messenger);
    if (outcome.value === 'unknown') return this.#unsure(held, at, messenger);
    if (outcome.value === 'once') return this.#advance(held, messenger);
    if (outcome.value !== null) return this.#arrived(held, at, outcome.value, messenger);
    return this.#advance(withPartOf(held, at, { state: 'waiting', isUnsure: false }), messenger);
  }

  /** Nobody will ever tell whether a part arrived: it is sent again and says so, or given up, as configured. */
  #unsure(kept: KeptOrder, at: number, messenger: Messenger): Promise<void> {
    const { log, whenUnsure } = this.#parts;
    log.warn('digest-part-unsure', { order: kept.order.id, part: at + 1, done: whenUnsure });
    return whenUnsure === 'resend' ? this.#advance(kept, messenger, true) : this.#gaveUp(kept, at, messenger);
  }

  /** Nobody can tell yet: the part waits, however long, and is looked for again. */
  async #notFoundOut(kept: KeptOrder, at: number, error: unknown, messenger: Messenger): Promise<void> {
    if (error instanceof PlaceGone || error instanceof NotDelivered) return this.#notPosted(kept, at, error, messenger);
    this.#parts.log.warn('digest-look-up-failed', { order: kept.order.id, part: at + 1, reason: reasonOf(error) });
    const waitMs = Math.min(Math.max(LOOK_AGAIN_MS, error instanceof NotLooked ? error.afterMs : 0), WAIT_MAX_MS);
    const { open } = kept.delivery;
    await this.#leases.written(kept, {
      ...kept.delivery,
      open: open && { ...open, notBefore: this.#nowMs() + waitMs },
    });
  }

  /** Posts the part that is marked as being posted, and those after it. */
  async #send(kept: KeptOrder, open: Open, messenger: Messenger, isRepeated = false): Promise<void> {
    const at = nextPart(open);
    if (at === null) return;
    const post = (signal: AbortSignal) => messenger.post(kept.order.target, dispatchOf(open, at, isRepeated), signal);
    const { held, outcome } = await this.#leases.during(kept, post);
    if ('value' in outcome) return this.#arrived(held, at, outcome.value, messenger);
    return this.#notPosted(held, at, outcome.error, messenger);
  }

  /** A part is there. That is written down before anything else is asked of anybody. */
  async #arrived(kept: KeptOrder, at: number, posted: Posted, messenger: Messenger): Promise<void> {
    const arrived = withPartOf(kept, at, { state: 'posted', posted, isUnsure: false });
    const { open } = arrived.delivery;
    if (open === null || nextPart(open) === null) return this.#end(arrived, messenger);
    const renewed = { ...open, leaseUntil: this.#nowMs() + LEASE_MS };
    const taken = await this.#leases.written(kept, { ...arrived.delivery, open: renewed });
    if (taken) await this.#advance(taken, messenger);
  }

  /** A part that cannot be delivered is left, said in the next digest, and holds up none after it. */
  #gaveUp(kept: KeptOrder, at: number, messenger: Messenger): Promise<void> {
    this.#parts.log.error('digest-part-given-up', { order: kept.order.id, part: at + 1 });
    this.#parts.meter.digest('failed', 1);
    return this.#advance(withPartOf(kept, at, { state: 'parked' }), messenger);
  }

  /** Writes down that the next part is about to be posted, unless the order says otherwise by now, and posts it; or ends. */
  async #advance(kept: KeptOrder, messenger: Messenger, isRepeated = false): Promise<void> {
    const { open } = kept.delivery;
    if (!open) return;
    const { held, outcome } = await this.#leases.during(kept, () => this.#checked(kept, open, messenger));
    if ('error' in outcome) throw outcome.error;
    const checked = outcome.value;
    if (nextPart(checked) === null) return this.#end(withOpen(held, checked), messenger);
    const now = this.#nowMs();
    const isLeft = this.#parts.ending().aborted;
    const next = isLeft ? { ...checked, leaseUntil: now } : begun({ ...checked, leaseUntil: now + LEASE_MS }, now);
    const taken = await this.#step(held, { ...held.delivery, open: next });
    if (taken && !isLeft) await this.#send(taken, next, messenger, isRepeated);
  }

  /** Ends a digest, behind its picture where it has one; one step also removes an order that ends with it. */
  async #end(told: KeptOrder, messenger: Messenger): Promise<void> {
    const kept = await this.#pictures.shown(told, messenger);
    if (kept === null) return;
    const { open } = kept.delivery;
    const present = this.#parts.history().present(open?.reader ?? []);
    const isLast = hasEnded(kept.order.until, present);
    const ended =
      (isLast && (await this.#leases.removed(kept))) || (await this.#leases.written(kept, closed(kept.delivery)));
    if (!ended) return;
    this.#parts.meter.digest('sent', 1);
    this.#parts.log.info('digest-sent', { order: kept.order.id, parts: open?.parts.length ?? 0 });
  }

  /**
   * What is still to be sent, as the place may see it and as the order asks for it by now: what it may not see any more,
   * and what nobody wants to hear of any more, is composed anew without.
   */
  async #checked({ order, delivery }: KeptOrder, open: Open, messenger: Messenger): Promise<Open> {
    const at = nextPart(open);
    if (at === null) return open;
    const history = this.#parts.history();
    const reader = await this.#readerOf(order.target, messenger);
    const isSameReader = [...reader].sort().join() === [...open.reader].sort().join();
    const isAsAsked = (open.asked ?? askedBy(order)) === askedBy(order);
    const rest = open.parts.slice(at).flatMap((part) => refsIn(part.answer));
    // What it tells of a state that is still the present one, it was made to tell.
    const isHidden = open.to !== history.head && rest.some((one) => history.isHidden(one, reader));
    if (isSameReader && isAsAsked && !isHidden) return open;
    this.#parts.log.warn('digest-composed-anew', { order: order.id, part: at + 1 });
    const asked = askedBy(order);
    const { page } = messenger;
    if (!order.report) return { ...remade(order, open, { history, reader, page }), asked };
    const { slot, now } = open;
    const anew = await this.#report({
      ...{ order, delivery, slot, reader, history, page, now },
      ...{ isLast: false, staleSince: null },
    });
    return { ...open, reader, to: history.head, parts: withAnew(open, at, anew?.parts.slice(at) ?? []) };
  }

  async #report(making: Making): Promise<Begun | null> {
    return (await this.#parts.reportFor?.(making)) ?? null;
  }

  async #notPosted(kept: KeptOrder, at: number, error: unknown, messenger: Messenger): Promise<void> {
    const part = kept.delivery.open?.parts[at] as Part;
    const how = error instanceof PlaceGone ? 'gone' : error instanceof NotDelivered ? error.how : 'refused';
    const reason = reasonOf(error);
    this.#parts.log.warn('digest-part-not-delivered', { order: kept.order.id, part: at + 1, how, reason });
    // What an earlier try left open, this one did not answer.
    const isPerhapsThere = how === 'unsure' || (error instanceof PlaceGone && error.isPartlyThere);
    const tried = { state: 'waiting', isUnsure: isPerhapsThere || part.isUnsure === true } as const;
    if (how === 'gone') return this.#pause(withPartOf(kept, at, tried), reason);
    const tries = part.tries + 1;
    if (how === 'refused' && tries >= PART_TRIES) return this.#gaveUp(kept, at, messenger);
    const notBefore = this.#nowMs() + (tries === 1 ? AGAIN_AFTER_MS[0] : AGAIN_AFTER_MS[1]);
    const { delivery } = withPartOf(kept, at, { ...tried, tries });
    await this.#leases.written(kept, { ...delivery, open: delivery.open && { ...delivery.open, notBefore } });
  }

  /** Nothing can be written there: the order says so, and what is left to send waits for the place to come back. */
  async #pause(kept: KeptOrder, reason: string): Promise<void> {
    const waiting = await this.#leases.written(kept, kept.delivery);
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

  /** Takes a step that sends something, or says that nothing is to be sent: only for the order as it is by now. */
  #step(kept: KeptOrder, delivery: Delivery): Promise<KeptOrder | null> {
    return this.#parts.kept.stepAsOrdered(kept, delivery, this.#nowMs());
  }

  #nowMs(): number {
    return Date.parse(this.#parts.now());
  }
}

function withOpen(kept: KeptOrder, open: Open): KeptOrder {
  return { ...kept, delivery: { ...kept.delivery, open } };
}

function withPartOf(kept: KeptOrder, at: number, change: Partial<Part>): KeptOrder {
  return { ...kept, delivery: withPart(kept.delivery, at, change) };
}
