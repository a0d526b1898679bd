import type { Person } from '../ports/person.js';
import type { KeptOrder, KeptOrders } from './kept.js';

/** Tries against a runner that sends a digest of an order at the same moment. */
const TRIES = 50;

/** The orders of a person in a workspace. One that cannot be read is nobody's. */
export async function ordersOf(person: Person, kept: KeptOrders, now: number): Promise<readonly KeptOrder[]> {
  const all = await kept.all(now, () => {}, person);
  return all.filter(({ order }) => order.owner === person.person);
}

/** Removes all orders of a person in a workspace, with what became of their digests; tells how many there were. */
export async function removeOrdersOf(person: Person, kept: KeptOrders, now: number): Promise<number> {
  let removed = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const left = await ordersOf(person, kept, now);
    if (left.length === 0) return removed;
    const done = await Promise.all(left.map((one) => kept.remove(one, now)));
    removed += done.filter((isGone) => isGone).length;
  }
  throw new Error(`orders could not be removed in ${TRIES} tries: they change all the time`);
}
