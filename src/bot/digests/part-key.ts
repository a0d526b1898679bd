import { createHash } from 'node:crypto';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import type { Subscription } from '../../core/digest/subscription.js';
import { orderKey } from '../ports/digests.js';

/** Characters of a key: Discord takes 25 in a nonce. https://docs.discord.com/developers/resources/message */
const KEY_LENGTH = 24;

/** The key of one part of the digest of one slot: the same for whoever sends it, and for every try. */
export function partKey(order: Subscription, slot: Slot, part: number): string {
  const name = `${orderKey(order.target, order.id)} ${slot.date} ${slot.time} ${part}`;
  return createHash('sha256').update(name).digest('hex').slice(0, KEY_LENGTH);
}
