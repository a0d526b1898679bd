import { randomUUID } from 'node:crypto';
import type { Answer } from '../../core/answer/answer.js';
import { slotWords } from '../../core/digest/schedule/schedule-words.js';
import { nextSlot } from '../../core/digest/schedule/slots.js';
import type { Subscription, Target, Wish } from '../../core/digest/subscription.js';
import type { Recipient } from '../../core/digest/wish/order-in-words.js';
import { PlaceGone } from '../ports/messenger.js';
import { StoreFailure } from '../ports/store.js';
import type { KeptOrder } from './kept.js';
import { freshDelivery } from './ledger.js';
import { markOf, orderId } from './order-id.js';
import { emptyWords, notMadeWords, orderChoices, refused, said, wishWords } from './replies.js';
import { noRoomFor, noRoomIn } from './room.js';
import type { Said } from './setting.js';

/** Tries to find an id that is free. */
const TRIES = 20;

/** What was understood beside the wish itself. */
export interface Remarks {
  readonly readings: Answer['readings'];
  readonly remarks: readonly string[];
}

const NO_REMARKS: Remarks = { readings: [], remarks: [] };

/** Orders digests, and confirms what was ordered. What one message or form orders is ordered once. */
export async function placeOrder(wish: Wish, to: Recipient, spoken: Said, remarks = NO_REMARKS): Promise<Answer> {
  const { parts, speaker, now } = spoken;
  const target = await targetOf(to, spoken).catch((error: unknown) => {
    if (error instanceof PlaceGone) return null;
    throw error;
  });
  if (!target) return refused(['You cannot be written to directly; ask for the digest in a channel.']);
  const event = speaker.event ?? randomUUID();
  const before = await orderedBy(event, target, spoken);
  if (before) return confirmed('Ordered', before, spoken, remarks);
  const refusal = (await noRoomFor(speaker.person, target, spoken)) ?? (await noRoomIn(target, spoken));
  if (refusal) return refused([refusal]);
  const [owner, ownerName] = [speaker.person, speaker.name];
  const order = {
    ...wish,
    target,
    owner,
    ownerName,
    paused: null,
    event: markOf(event),
    orderedAt: now,
    countsFrom: now,
  };
  const kept = await keptUnderFreeId(order, event, spoken);
  parts.changed();
  return confirmed('Ordered', kept, spoken, remarks);
}

/** What an event ordered already; null where that is nothing. */
async function orderedBy(event: string, target: Target, { parts, now }: Said): Promise<Subscription | null> {
  const all = await parts.kept.all(now, parts.kept.teller(parts.log), target);
  return all.find(({ order }) => order.event === markOf(event))?.order ?? null;
}

/** Keeps an order under the first of its event's ids that no other order has. */
async function keptUnderFreeId(
  order: Omit<Subscription, 'id'>,
  event: string,
  { parts, now }: Said,
): Promise<Subscription> {
  const { kept } = parts;
  const delivery = freshDelivery(parts.history().head, now);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const named: Subscription = { ...order, id: orderId(event, attempt) };
    if (await onceMore(() => kept.add(named, delivery, now))) return named;
    const there = await kept.one(order.target, named.id, now);
    if (there && there.order.event === named.event) return there.order;
  }
  throw new Error(`no id is free in ${TRIES} tries`);
}

/**
 * Does a step that does no harm a second time once more, where nobody knows whether it took place. Rejects as the first
 * try did: where that may have kept something, a second one that was refused says nothing of it.
 */
async function onceMore<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof StoreFailure) || !error.isUnsure) throw error;
    return step().catch(() => {
      throw error;
    });
  }
}

/** Where digests go: "me" is the person alone; else the place, and the thread where it was asked in one. */
async function targetOf(to: Recipient, { speaker, parts }: Said): Promise<Target> {
  const { place, thread, isDirect, person } = speaker;
  const { platform, team, channel } = place;
  if (to !== 'person' || isDirect) return { platform, team, channel, thread: isDirect ? null : thread };
  const messenger = parts.messengerOf(platform);
  if (!messenger) return { platform, team, channel, thread };
  const { directTeam = team } = messenger;
  return { platform, team: directTeam, channel: await messenger.direct(team, person), thread: null };
}

/** Gives an order another wish, and says how it stands. The id and what was told already stay. */
export async function changeOrder(kept: KeptOrder, wish: Wish, spoken: Said, remarks = NO_REMARKS): Promise<Answer> {
  const { parts, now } = spoken;
  const isTimedAnew = JSON.stringify(wish.schedule) !== JSON.stringify(kept.order.schedule);
  const { paused } = kept.order;
  const isWaiting = paused !== null && !(paused.by === 'zone' && isTimedAnew);
  const timed = isTimedAnew ? { countsFrom: now } : {};
  const { picture: _, ...before } = kept.order;
  const order = { ...before, ...wish, ...timed, paused: isWaiting ? paused : null };
  const changed = await parts.kept.change(kept, order, now);
  if (!changed)
    return refused([`${order.id} was changed by somebody else at the same moment; look at it and try again.`]);
  parts.changed();
  return confirmed('Changed', order, spoken, remarks);
}

function confirmed(done: string, order: Subscription, spoken: Said, { readings, remarks }: Remarks): Answer {
  const { parts, graph, now } = spoken;
  const next = nextSlot(order.schedule, now);
  const due = next ? ` Next: ${slotWords(next, order.schedule.zone)}.` : '';
  return said(
    [
      `${done}: digest ${order.id}.`,
      `${wishWords(order, graph)}. It comes ${whereWords(order, spoken)}.${due}`,
      emptyWords(order),
      ...undrawnWords(order, parts),
      ...notMadeWords(parts.history()),
      ...remarks,
    ],
    { readings, choices: orderChoices(order) },
  );
}

/** That no picture comes, where one is wished for and none can be shown. */
function undrawnWords({ picture, target }: Subscription, { paint, messengerOf }: Said['parts']): readonly string[] {
  if (picture === undefined || (paint && messengerOf(target.platform)?.showPicture)) return [];
  return [
    'No picture can be shown there as I am run now: the digests come without, and with one once that is changed.',
  ];
}

/** Where an order goes, as whoever speaks of it sees that place. */
function whereWords({ target, owner }: Subscription, { parts, speaker }: Said): string {
  const { place, thread, person } = speaker;
  if (parts.messengerOf(target.platform)?.isDirect(target)) return owner === person ? 'to you' : 'to its owner';
  if (target.channel !== place.channel) return target.thread === null ? 'into its channel' : 'into its thread';
  if (target.thread !== thread)
    return target.thread === null ? 'into the channel, outside of this thread' : 'into its thread';
  return speaker.isThreadUntold ? 'into the channel, outside of any thread' : 'here';
}
