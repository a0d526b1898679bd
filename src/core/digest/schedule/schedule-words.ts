import { nameKeys } from '../../graph/normalise.js';
import { dateInWords } from '../../records/edtf.js';
import { type Schedule, type Slot, WEEKDAYS, type Weekday } from './schedule.js';
import { wallClock } from './zone.js';
import { cityOf, cityZone } from './zone-named.js';

/**
 * A schedule as people say it: `every day at 08:00 Tehran time`, `every Monday and Thursday at 17:30 London time`. A
 * weekday is Monday to Friday everywhere, which is said, since weeks differ: `every weekday (Monday to Friday) at …`.
 */
export function scheduleWords({ days, time, zone }: Schedule): string {
  return `${daysInWords(days)} at ${time} ${zoneWords(zone)}`;
}

/** A slot by the clocks of its schedule: `24 November 2025, 08:00 Tehran time`. */
export function slotWords({ date, time }: Slot, zone: string): string {
  return `${dateInWords(date)}, ${time} ${zoneWords(zone)}`;
}

/** An instant (epoch milliseconds) by the clocks of a zone: `24 November 2025, 08:00 Tehran time`. Throws as `wallClock` does. */
export function instantWords(at: number, zone: string): string {
  const { date, time } = wallClock(zone, at);
  return `${dateInWords(date)}, ${time} ${zoneWords(zone)}`;
}

/**
 * The zone as it stands behind a time of day, so that it can mean no other: the city where `cityZone` leads back from it
 * (`Tehran time`), `UTC+3` for a fixed offset, else its IANA name.
 */
export function zoneWords(zone: string): string {
  if (zone === 'UTC') return zone;
  const fixed = FIXED.exec(zone);
  // The tz database counts as POSIX does, west of Greenwich positive.
  if (fixed) return `UTC${fixed[1] === '-' ? '+' : '-'}${fixed[2]}`;
  const city = cityOf(zone);
  return cityZone(nameKeys(city)[0] ?? '') === zone ? `${city} time` : zone;
}

const FIXED = /^Etc\/GMT([+-])(\d{1,2})$/;

/** The names of the days of the week. */
export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

function daysInWords(days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length) return 'every day';
  if (days.join() === WEEKDAYS.slice(0, 5).join()) return 'every weekday (Monday to Friday)';
  const names = days.map((day) => WEEKDAY_NAMES[day]);
  const last = names.pop() ?? '';
  return `every ${names.length === 0 ? last : `${names.join(', ')} and ${last}`}`;
}
