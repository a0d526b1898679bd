import type { Answer } from '../../core/answer/answer.js';
import { slotWords } from '../../core/digest/schedule/schedule-words.js';
import { nextSlot } from '../../core/digest/schedule/slots.js';
import type { Subscription, Target, Wish } from '../../core/digest/subscription.js';
import type { Recipient } from '../../core/digest/wish/read-request.js';
import { PlaceGone } from '../ports/messenger.js';
import { unreadable } from './find.js';
import type { KeptOrder } from './kept.js';
import { freshDelivery } from './ledger.js';
import { ORDERS_PER_PERSON, ORDERS_PER_PLACE } from './limits.js';
import { newId } from './new-id.js';
import { emptyWords, orderChoices, refused, said, wishWords } from './replies.js';
import type { Said } from './setting.js';

/** Tries to find an id that is free. */
const TRIES = 20;

/** What was understood beside the wish itself. */
export interface Remarks {
  readonly readings: Answer['readings'];
  readonly remarks: readonly string[];
}

const NO_REMARKS: Remarks = { readings: [], remarks: [] };

/** Orders digests, and confirms what was ordered. */
export async function placeOrder(wish: Wish, to: Recipient, spoken: Said, remarks = NO_REMARKS): Promise<Answer> {
  const { parts, speaker, now } = spoken;
  const target = await targetOf(to, spoken).catch((error: unknown) => {
    if (error instanceof PlaceGone) return null;
    throw error;
  });
  if (!target) return refused(['You cannot be written to directly; ask for the digest in a channel.']);
  const refusal = await overLimits(target, spoken);
  if (refusal) return refused([refusal]);
  const order = {
    ...wish,
    target,
    owner: speaker.person,
    ownerName: speaker.name,
    paused: null,
    orderedAt: now,
    countsFrom: now,
  };
  const delivery = freshDelivery(parts.history().head, now);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const named: Subscription = { ...order, id: newId() };
    if (!(await parts.kept.add(named, delivery, now))) continue;
    parts.changed();
    return confirmed('Ordered', named, spoken, remarks);
  }
  throw new Error(`no id is free in ${TRIES} tries`);
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

async function overLimits(target: Target, { parts, speaker, now }: Said): Promise<string | null> {
  const all = await parts.kept.all(now, unreadable(parts.log), target);
  if (all.filter(({ order }) => order.owner === speaker.person).length >= ORDERS_PER_PERSON)
    return `You have ${ORDERS_PER_PERSON} digests, which is the most; remove one first: digest list.`;
  const here = all.filter(({ order }) => !order.report && order.target.channel === target.channel);
  if (here.length >= ORDERS_PER_PLACE)
    return `This place has ${ORDERS_PER_PLACE} digests, which is the most; remove one first: digest list.`;
  return null;
}

/** Gives an order another wish, and says how it stands. The id and what was told already stay. */
export async function changeOrder(kept: KeptOrder, wish: Wish, spoken: Said, remarks = NO_REMARKS): Promise<Answer> {
  const { parts, now } = spoken;
  const isTimedAnew = JSON.stringify(wish.schedule) !== JSON.stringify(kept.order.schedule);
  const { paused } = kept.order;
  const isWaiting = paused !== null && !(paused.by === 'zone' && isTimedAnew);
  const timed = isTimedAnew ? { countsFrom: now } : {};
  const order = { ...kept.order, ...wish, ...timed, paused: isWaiting ? paused : null };
  const changed = await parts.kept.change(kept, order, now);
  if (!changed)
    return refused([`${order.id} was changed by somebody else at the same moment; look at it and try again.`]);
  parts.changed();
  return confirmed('Changed', order, spoken, remarks);
}

function confirmed(
  done: string,
  order: Subscription,
  { graph, speaker, now }: Said,
  { readings, remarks }: Remarks,
): Answer {
  const next = nextSlot(order.schedule, now);
  const where = order.target.channel === speaker.place.channel && !speaker.isDirect ? 'here' : 'to you';
  const due = next ? ` Next: ${slotWords(next, order.schedule.zone)}.` : '';
  return said(
    [
      `${done}: digest ${order.id}.`,
      `${wishWords(order, graph)}. It comes ${where}.${due}`,
      emptyWords(order),
      ...remarks,
    ],
    { readings, choices: orderChoices(order) },
  );
}
