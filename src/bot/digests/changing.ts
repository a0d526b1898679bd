import type { Answer } from '../../core/answer/answer.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { findOrder } from './find.js';
import type { KeptOrder } from './kept.js';
import { orderChoices, pausedWords, refused, said, wishWords } from './replies.js';
import type { Said } from './setting.js';

/** Pauses an order: its slots pass, and nothing is lost, since the first digest after it covers all that changed. */
export async function pause(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'pause', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (order.paused)
    return said([`${order.id} is paused already: ${pausedWords(order.paused)}.`], { choices: orderChoices(order) });
  return change(
    found.kept,
    { ...order, paused: { by: 'owner' } },
    spoken,
    `Paused: digest ${order.id}. What changes meanwhile comes with the first one after it.`,
  );
}

/** Goes on with a paused order. */
export async function resume(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'resume', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (!order.paused) return said([`${order.id} is not paused.`], { choices: orderChoices(order) });
  return change(found.kept, { ...order, paused: null, countsFrom: spoken.now }, spoken, `Resumed: digest ${order.id}.`);
}

/** Removes an order for good. */
export async function remove(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'remove', id, true);
  if ('answer' in found) return found.answer;
  const { kept } = found;
  const isGone = await spoken.parts.kept.remove(kept, spoken.now);
  // A digest of it may have gone out at the same moment: what was found is no longer what is kept.
  if (!isGone) return remove(spoken, kept.order.id);
  return said([`Removed: digest ${kept.order.id} (${wishWords(kept.order, spoken.graph)}). Nothing more is sent.`]);
}

/** Gives an order to the person a message names. */
export async function give(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'give', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  const [heir] = spoken.speaker.mentioned;
  if (heir === undefined) return refused([`Name the person who is to have it: digest give ${order.id} @name.`]);
  const messenger = spoken.parts.messengerOf(order.target.platform);
  const ownerName = (await messenger?.nameOf(order.target.team, heir)) ?? heir;
  return change(
    found.kept,
    { ...order, owner: heir, ownerName },
    spoken,
    `Digest ${order.id} belongs to ${ownerName} now.`,
  );
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
  const mine = { ...order, owner: speaker.person, ownerName: speaker.name };
  return change(found.kept, mine, spoken, `Digest ${order.id} is yours now.`);
}

function notLeft({ id, ownerName }: Subscription, isUnknown: boolean): string {
  const why = isUnknown ? 'It cannot be seen here whether its owner has left' : 'Its owner is still here';
  return `${why} (${ownerName}): the owner can hand it over with "digest give ${id} @you".`;
}

async function change(kept: KeptOrder, order: Subscription, { parts, now }: Said, done: string): Promise<Answer> {
  const changed = await parts.kept.change(kept, order, now);
  if (!changed)
    return refused([`${order.id} was changed by somebody else at the same moment; look at it and try again.`]);
  parts.changed();
  return said([done], { choices: orderChoices(order) });
}
