import { Cron } from 'croner';
import { type Schedule, type Slot, WEEKDAYS, type Weekday } from './schedule.js';
import { requireZone, wallClock } from './zone.js';

/** The search for slots of one schedule. Instants are epoch milliseconds. */
export interface Runs {
  /** The first slot after an instant. */
  next(after: number): Slot | null;
  /** The last slot at an instant or before it. */
  latest(upTo: number): Slot | null;
}

/**
 * What croner finds for a schedule, and the one kind of slot that it leaves out: where the clocks skip a time together
 * with midnight (Nuuk, 23:00 to 24:00 on a Saturday in March), the first instant after the gap is on another day than
 * the pattern asks for. Throws a RangeError for a zone that is not known.
 */
export function runsOf(schedule: Schedule): Runs {
  // croner takes an empty name for the machine's own zone.
  requireZone(schedule.zone);
  const found = ownRuns(schedule);
  if (schedule.time < SKIPPED_WITH_MIDNIGHT) return found;
  const skipped = skippedRuns(schedule);
  return {
    next: (after) => closest(found.next(after), skipped.next(after), (a, b) => a < b),
    latest: (upTo) => closest(found.latest(upTo), skipped.latest(upTo), (a, b) => a > b),
  };
}

/** No clocks have been put forward across midnight from an earlier time than 23:00 but to leave out a day whole. */
const SKIPPED_WITH_MIDNIGHT = '22:00';

function ownRuns({ days, time, zone }: Schedule): Runs {
  const cron = patternOf(time, days, zone);
  const slotAt = (at: number): Slot => ({ date: wallClock(zone, at).date, time, at });
  return {
    next: (after) => mapped(nextRun(cron, after), slotAt),
    latest: (upTo) => mapped(latestRun(cron, upTo), slotAt),
  };
}

/** The first instants of the days after the scheduled ones, where the minute before was not yet as late as the time. */
function skippedRuns({ days, time, zone }: Schedule): Runs {
  const cron = patternOf('00:00', days.map(dayAfter), zone);
  const slotAt = (at: number): Slot | null => {
    const before = wallClock(zone, at - MINUTE_MS);
    return before.time < time ? { date: before.date, time, at } : null;
  };
  return {
    next: (after) => firstOf(nextRun(cron, after), (at) => nextRun(cron, at), slotAt),
    latest: (upTo) => firstOf(latestRun(cron, upTo), (at) => latestRun(cron, at - 1), slotAt),
  };
}

const MINUTE_MS = 60_000;
/** A skipped slot further away than this many runs has one of croner's own before it. */
const STEPS_MAX = 3;

function firstOf(
  start: number | null,
  step: (at: number) => number | null,
  slotAt: (at: number) => Slot | null,
): Slot | null {
  let at = start;
  for (let steps = 0; steps < STEPS_MAX && at !== null; steps += 1) {
    const slot = slotAt(at);
    if (slot) return slot;
    at = step(at);
  }
  return null;
}

function closest(one: Slot | null, other: Slot | null, isCloser: (a: number, b: number) => boolean): Slot | null {
  if (!one || !other) return one ?? other;
  return isCloser(other.at, one.at) ? other : one;
}

function mapped<To>(at: number | null, to: (at: number) => To): To | null {
  return at === null ? null : to(at);
}

/** A pattern alone: without a function croner starts no timer. */
function patternOf(time: string, days: readonly Weekday[], timezone: string): Cron {
  const [hour, minute] = time.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * ${days.join()}`, { timezone, mode: '5-part' });
}

function dayAfter(day: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % WEEKDAYS.length]!;
}

function nextRun(cron: Cron, after: number): number | null {
  return cron.nextRun(new Date(after))?.getTime() ?? null;
}

/** croner looks for runs before an instant, and counts in whole seconds. */
function latestRun(cron: Cron, upTo: number): number | null {
  return cron.previousRuns(1, new Date(Math.floor(upTo / 1000) * 1000 + 1000))[0]?.getTime() ?? null;
}
