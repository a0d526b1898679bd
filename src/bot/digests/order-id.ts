import { createHash } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Characters of an event's mark: enough that no two are alike. */
const MARK_LENGTH = 16;

/** The mark of what somebody did to order something, by the platform's id for it: it leads back to nothing. */
export function markOf(event: string): string {
  return createHash('sha256').update(event).digest('hex').slice(0, MARK_LENGTH);
}

/**
 * An id for what an event orders: `dg4k7m`. The same each time, so that what is ordered twice by one event is found to be
 * there; `attempt` gives others where an id is taken by another order.
 */
export function orderId(event: string, attempt: number): string {
  const bytes = createHash('sha256').update(`${event} ${attempt}`).digest();
  // 31 signs out of eight bytes each: the few that come a little more often are no matter.
  const signs = [0, 1, 2, 3].map((at) => SIGNS[Number(bytes.readBigUInt64BE(at * 8) % BigInt(SIGNS.length))]);
  return `dg${signs.join('')}`;
}
