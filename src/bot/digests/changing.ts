import type { Answer } from '../../core/answer/answer.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { findOrder, unreadableHere } from './find.js';
import type { KeptOrder } from './kept.js';
import { orderChoices, pausedWords, refused, said, wishWords } from './replies.js';
import type { Said } from './setting.js';
import type { UnreadableOrder } from './unreadable-order.js';

/** Pauses an order: its slots pass, and nothing is lost, since the first digest after it covers all that changed. */
export async function pause(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'pause', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (order.paused)
    return said([`${order.id} is paused already: ${pausedWords(order.paused)}.`], { choices: orderChoices(order) });
  const done = `Paused: digest ${order.id}. What changes meanwhile comes with the first one after it.`;
  return change(found.kept, { ...order, paused: { by: 'owner' } }, spoken, { done });
}

/** Goes on with a paused order. */
export async function resume(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'resume', id, true);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  if (!order.paused) return said([`${order.id} is not paused.`], { choices: orderChoices(order) });
  const resumed = { ...order, paused: null, countsFrom: spoken.now };
  return change(found.kept, resumed, spoken, { done: `Resumed: digest ${order.id}.` });
}

/** Removes an order for good. */
export async function remove(spoken: Said, id: string | null): Promise<Answer> {
  const lost = (await unreadableHere(spoken)).find((one) => one.id === id);
  if (lost) return removeUnreadable(lost, spoken);
  const found = await findOrder(spoken, 'remove', id, true);
  if ('answer' in found) return found.answer;
  const { kept } = found;
  const isGone = await spoken.parts.kept.remove(kept, spoken.now);
  // A digest of it may have gone out at the same moment: what was found is no longer what is kept.
  if (!isGone) return remove(spoken, kept.order.id);
  return said([`Removed: digest ${kept.order.id} (${wishWords(kept.order, spoken.graph)}). Nothing more is sent.`]);
}

async function removeUnreadable(lost: UnreadableOrder, { parts, now }: Said): Promise<Answer> {
  const isGone = await parts.kept.dropUnreadable(lost, now);
  return isGone
    ? said([`Removed: digest ${lost.id}, which could not be read.`])
    : refused([`${lost.id} was changed by somebody else at the same moment; look at it and try again.`]);
}

/** What is said of a change, and what can be done after it where that is not the usual. */
export interface ChangeWords extends Partial<Pick<Answer, 'choices'>> {
  readonly done: string;
}

/** Changes an order, and says so; or that somebody else changed it at the same moment. */
export async function change(
  kept: KeptOrder,
  order: Subscription,
  { parts, now }: Said,
  { done, choices = orderChoices(order) }: ChangeWords,
): Promise<Answer> {
  const changed = await parts.kept.change(kept, order, now);
  if (!changed)
    return refused([`${order.id} was changed by somebody else at the same moment; look at it and try again.`]);
  parts.changed();
  return said([done], { choices });
}
