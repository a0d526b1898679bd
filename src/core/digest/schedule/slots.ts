import { remembered } from './remembered.js';
import { type Runs, runsOf } from './runs.js';
import type { Schedule, Slot } from './schedule.js';

/**
 * The first slot after an instant (epoch milliseconds), or null where the machine's calendar ends.
 *
 * A scheduled day has one slot, the first instant at which the clocks have reached the time: where they skip it the
 * first after the gap, where they show it twice the first; none on a day that a zone leaves out (Apia, 2011-12-30).
 * Throws a RangeError that names a zone which is not known, as the others do; `isKnownZone` comes first.
 */
export function nextSlot(schedule: Schedule, after: number): Slot | null {
  return around(schedule, after).next;
}

/** The last slot at an instant (epoch milliseconds) or before it, or null where the machine's calendar begins. */
export function latestSlot(schedule: Schedule, upTo: number): Slot | null {
  return around(schedule, upTo).latest;
}

/** The slots later than `after` and not later than `upTo`, the latest `max` of them, in the order of time. */
export function slotsBetween(schedule: Schedule, after: number, upTo: number, max: number): readonly Slot[] {
  const slots: Slot[] = [];
  // Most have none in between, which is answered without a search.
  let slot = latestSlot(schedule, upTo);
  if (!slot || slot.at <= after) return slots;
  const runs = runsOf(schedule);
  for (; slot && slot.at > after && slots.length < max; slot = runs.latest(slot.at - 1)) slots.unshift(slot);
  return slots;
}

/** Two slots with none between them. */
interface Neighbours {
  readonly latest: Slot | null;
  readonly next: Slot | null;
}

/**
 * Thousands of subscriptions with the same few schedules are looked at every minute, and a search takes 0.1 ms: so the
 * slots on both sides are kept, which stay the same until the next one is reached. A compiled pattern of croner would
 * take 80 KB; this is 400 bytes.
 */
const SCHEDULES_MAX = 5000;

const kept = remembered(SCHEDULES_MAX, (): { neighbours: Neighbours | null } => ({ neighbours: null }));

function around(schedule: Schedule, at: number): Neighbours {
  const place = kept(`${schedule.time} ${schedule.zone} ${schedule.days.join()}`);
  if (!place.neighbours || !isBetween(place.neighbours, at)) place.neighbours = search(runsOf(schedule), at);
  return place.neighbours;
}

function isBetween({ latest, next }: Neighbours, at: number): boolean {
  return latest !== null && next !== null && latest.at <= at && at < next.at;
}

function search(runs: Runs, at: number): Neighbours {
  return { latest: runs.latest(at), next: runs.next(at) };
}
