import { type Schedule, WEEKDAYS, type Weekday } from './schedule.js';
import { isKnownZone } from './zone.js';

const WORKING_DAYS = WEEKDAYS.slice(0, 5);

/** A schedule as one line of text, which `parseSchedule` takes back: `mon,thu 08:00 Asia/Tehran`, `daily …`, `weekdays …`. */
export function scheduleText({ days, time, zone }: Schedule): string {
  return `${daysText(days)} ${time} ${zone}`;
}

function daysText(days: readonly Weekday[]): string {
  const list = days.join();
  if (list === WEEKDAYS.join()) return 'daily';
  return list === WORKING_DAYS.join() ? 'weekdays' : list;
}

/**
 * The schedule that a text of `scheduleText` says, or what is wrong with the text: where, the value, and what to write.
 * Days may come in any order and more than once; a schedule has them once, in the order of the week.
 */
export function parseSchedule(text: string): Schedule | string {
  const parts = text.trim().split(/\s+/);
  const [list = '', time = '', zone = ''] = parts;
  if (parts.length !== 3)
    return `"${text.trim()}" is no schedule; write days, time and zone: mon,thu 08:00 Asia/Tehran`;
  const days = parseDays(list);
  if (typeof days === 'string') return days;
  if (!isTimeOfDay(time)) return `the time "${time}" is none; write 00:00 to 23:59, such as 08:00`;
  if (!isKnownZone(zone)) return `the zone "${zone}" is not known; write an IANA name such as Asia/Tehran`;
  return { days, time, zone };
}

/** Whether a text is a local time of day as schedules have it: `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function parseDays(list: string): readonly Weekday[] | string {
  if (list === 'daily') return WEEKDAYS;
  if (list === 'weekdays') return WORKING_DAYS;
  const named = list.split(',');
  const bad = named.find((day) => !WEEKDAYS.some((known) => known === day));
  if (bad === undefined) return WEEKDAYS.filter((day) => named.includes(day));
  return `the day "${bad}" is none of ${WEEKDAYS.join(', ')}; write some of them joined by commas, or daily, or weekdays`;
}
