import type { Subscription } from '../../core/digest/subscription.js';
import { PlaceGone } from '../ports/messenger.js';
import type { Person } from '../ports/person.js';
import type { Place } from '../ports/place.js';
import { unoffered } from './handing-over.js';
import type { KeptOrder } from './kept.js';
import type { DigestMeans } from './setting.js';
import { isOf, type UnreadableOrder } from './unreadable-order.js';

/** What is known of orders and of where they go. */
type Means = Pick<DigestMeans, 'kept' | 'messengerOf'>;

/** Tries against a runner that sends a digest of an order at the same moment. */
const TRIES = 50;

/**
 * The ids of the orders of a person in a workspace: their own, those that cannot be read included, and those of others that
 * come to nobody but them.
 */
export async function idsOf(person: Person, means: Means, now: number): Promise<readonly string[]> {
  const isTheirs = await theirs(person, means, now);
  const orders = await ordersThat(isTheirs, person, means, now);
  const lost = await unreadableOf(person, means, now);
  return [...orders.map(({ order }) => order.id), ...lost.map(({ id }) => id)];
}

async function unreadableOf(person: Person, { kept }: Means, now: number): Promise<readonly UnreadableOrder[]> {
  return (await kept.unreadable(now, person)).filter((one) => isOf(one, person.person));
}

/** Removes all orders of a person in a workspace, with what became of their digests; tells how many there were. */
export async function removeOrdersOf(person: Person, means: Means, now: number): Promise<number> {
  const isTheirs = await theirs(person, means, now);
  const left = () => ordersThat(isTheirs, person, means, now);
  const lost = () => unreadableOf(person, means, now);
  const removed = await untilNone(left, (one) => means.kept.remove(one, now));
  return removed + (await untilNone(lost, (one) => means.kept.dropUnreadable(one, now)));
}

/** Takes back every offer of an order to a person in a workspace; tells how many there were. */
export async function endOffersTo(person: Person, means: Means, now: number): Promise<number> {
  const left = () => ordersThat(({ offered }) => offered?.to === person.person, person, means, now);
  return untilNone(left, async (one) => (await means.kept.change(one, unoffered(one.order), now)) !== null);
}

/** Every name that the direct messages with a person go by; of a place they are met in, where that is direct, its own too. */
export async function directsWith(
  person: Person,
  place: Pick<Place, 'team' | 'channel'>,
  { messengerOf }: Pick<Means, 'messengerOf'>,
): Promise<readonly string[]> {
  const messenger = messengerOf(person.platform);
  if (!messenger) return [];
  const known = await messenger.directChannels(person.team, person.person).catch(noneWhereGone);
  return messenger.isDirect({ team: person.team, channel: place.channel }) ? [...known, place.channel] : known;
}

/** Does something to all that is left, until nothing is; tells how often it was done. */
async function untilNone<T>(left: () => Promise<readonly T[]>, does: (one: T) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const orders = await left();
    if (orders.length === 0) return count;
    const done = await Promise.all(orders.map(does));
    count += done.filter((isDone) => isDone).length;
  }
  throw new Error(`orders could not be changed in ${TRIES} tries: others change them all the time`);
}

async function ordersThat(
  is: (order: Subscription) => boolean,
  person: Person,
  { kept }: Means,
  now: number,
): Promise<readonly KeptOrder[]> {
  const all = await kept.all(now, () => {}, person);
  return all.filter(({ order }) => is(order));
}

/** Tells the orders of a person. The platform is asked where they are written to only where that can matter. */
async function theirs(person: Person, means: Means, now: number): Promise<(order: Subscription) => boolean> {
  const messenger = means.messengerOf(person.platform);
  const isOthers = ({ owner, target, report }: Subscription) =>
    owner !== person.person && report === undefined && messenger?.isDirect(target) === true;
  const others = await ordersThat(isOthers, person, means, now);
  const channels =
    others.length === 0 ? [] : await messenger?.directChannels(person.team, person.person).catch(noneWhereGone);
  return (order) =>
    order.owner === person.person || (isOthers(order) && channels?.includes(order.target.channel) === true);
}

function noneWhereGone(error: unknown): readonly string[] {
  if (error instanceof PlaceGone) return [];
  throw error;
}
