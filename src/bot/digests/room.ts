import type { Target } from '../../core/digest/subscription.js';
import type { KeptOrder } from './kept.js';
import { ORDERS_PER_PERSON, ORDERS_PER_PLACE } from './limits.js';
import type { Said } from './setting.js';
import { isOf } from './unreadable-order.js';

/** Why a person can have no further order in a workspace; null where they can. `name` = what others call them. */
export async function noRoomFor(
  person: string,
  team: Pick<Target, 'platform' | 'team'>,
  spoken: Said,
  name?: string,
): Promise<string | null> {
  const all = await ordersIn(team, spoken);
  const lost = (await spoken.parts.kept.unreadable(spoken.now, team)).filter((one) => isOf(one, person));
  if (all.filter(({ order }) => order.owner === person).length + lost.length < ORDERS_PER_PERSON) return null;
  return name === undefined
    ? `You have ${ORDERS_PER_PERSON} digests, which is the most; remove one first: digest list.`
    : `${name} has as many digests as a person may have.`;
}

/** Why no further order can go to a place; null where one can. */
export async function noRoomIn(target: Target, spoken: Said): Promise<string | null> {
  const all = await ordersIn(target, spoken);
  const here = all.filter(({ order }) => !order.report && order.target.channel === target.channel);
  const unreadable = await spoken.parts.kept.unreadable(spoken.now, target);
  const lost = unreadable.filter(({ channel }) => channel === target.channel);
  if (here.length + lost.length < ORDERS_PER_PLACE) return null;
  return `This place has ${ORDERS_PER_PLACE} digests, which is the most; remove one first: digest list.`;
}

function ordersIn(team: Pick<Target, 'platform' | 'team'>, { parts, now }: Said): Promise<readonly KeptOrder[]> {
  return parts.kept.all(now, parts.kept.teller(parts.log), team);
}
