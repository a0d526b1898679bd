import type { Answer } from '../../core/answer/answer.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { change } from './changing.js';
import { findOffered, findOrder, mayChange } from './find.js';
import { offerChoices, refused, said } from './replies.js';
import { noRoomFor } from './room.js';
import type { Said } from './setting.js';

/**
 * Offers an order to the person a message names. It is theirs once they accept: nobody has an order that they did not
 * want. What comes to one person alone stays with that person.
 */
export async function give(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'give', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  const { parts, speaker } = spoken;
  const messenger = parts.messengerOf(order.target.platform);
  if (messenger?.isDirect(order.target)) return refused([staysWith(order)]);
  const [to] = speaker.mentioned;
  if (to === undefined) return refused([`Name the person who is to have it: digest give ${order.id} @name.`]);
  if (to === order.owner) return said([`Digest ${order.id} is ${to === speaker.person ? 'yours' : 'theirs'} already.`]);
  const toName = (await messenger?.nameOf(order.target.team, to)) ?? to;
  const full = await noRoomFor(to, order.target, spoken, toName);
  if (full) return refused([full]);
  const done = `Digest ${order.id} is offered to ${toName}, who can accept it here: digest accept ${order.id}. Until then it stays with ${order.ownerName}.`;
  return change(found.kept, { ...order, offered: { to, toName } }, spoken, { done, choices: offerChoices(order) });
}

/** Takes what was offered to whoever says so. */
export async function accept(spoken: Said, id: string | null): Promise<Answer> {
  const { person, name } = spoken.speaker;
  const found = await findOffered(spoken, 'accept', id);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (order.offered?.to !== person)
    return refused([`Digest ${order.id} is offered to nobody but ${order.offered?.toName}.`]);
  const full = await noRoomFor(person, order.target, spoken);
  if (full) return refused([full]);
  return change(found.kept, ownedBy(order, person, name), spoken, { done: `Digest ${order.id} is yours now.` });
}

/** Ends an offer: by whoever got it, or by whoever made it. */
export async function decline(spoken: Said, id: string | null): Promise<Answer> {
  const { speaker } = spoken;
  const found = await findOffered(spoken, 'decline', id);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (order.offered?.to !== speaker.person && !mayChange(order, speaker))
    return refused([`Digest ${order.id} is offered to nobody but ${order.offered?.toName}.`]);
  const done = `Digest ${order.id} is offered to nobody any more. It stays with ${order.ownerName}.`;
  return change(found.kept, unoffered(order), spoken, { done });
}

/** Takes over an order whose owner is gone; whoever manages the place may do so anyway. */
export async function take(spoken: Said, id: string | null): Promise<Answer> {
  const { speaker, parts } = spoken;
  const found = await findOrder(spoken, 'take', id, false);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (order.owner === speaker.person) return said([`Digest ${order.id} is yours already.`]);
  const messenger = parts.messengerOf(order.target.platform);
  const hasLeft = speaker.isManager || (await messenger?.hasLeft(order.target.team, order.owner)) || false;
  if (hasLeft !== true) return refused([notLeft(order, hasLeft === 'unknown')]);
  const full = await noRoomFor(speaker.person, order.target, spoken);
  if (full) return refused([full]);
  const mine = ownedBy(order, speaker.person, speaker.name);
  return change(found.kept, mine, spoken, { done: `Digest ${order.id} is yours now.` });
}

/** The same order, offered to nobody. */
export function unoffered({ offered: _, ...order }: Subscription): Subscription {
  return order;
}

function ownedBy(order: Subscription, owner: string, ownerName: string): Subscription {
  return { ...unoffered(order), owner, ownerName };
}

function staysWith({ id }: Subscription): string {
  return `Digest ${id} comes to one person alone and cannot be handed over: whoever wants the like orders one. "digest remove ${id}" ends it.`;
}

function notLeft({ id, ownerName }: Subscription, isUnknown: boolean): string {
  const why = isUnknown ? 'It cannot be seen here whether its owner has left' : 'Its owner is still here';
  return `${why} (${ownerName}): the owner can hand it over with "digest give ${id} @you".`;
}
