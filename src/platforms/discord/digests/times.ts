import { readSchedule } from '../../../core/digest/schedule/read-schedule.js';
import type { Schedule } from '../../../core/digest/schedule/schedule.js';
import type { OptionReader } from '../commands.js';

/** The days, time and zone that options name, over those there were; what of them cannot be understood, in words. */
export function timesFrom(option: OptionReader, before: Schedule): Schedule | string {
  const [days, time, zone] = [option('days'), option('time'), option('zone')];
  const read = {
    days: days === undefined ? before.days : readSchedule(days, before.zone).days,
    time: time === undefined ? before.time : timeIn(time, before.zone),
    zone: zone === undefined ? before.zone : zoneIn(zone, before.zone),
  };
  if (read.days === null) return `“${days}” names no days I know; write weekdays, every day, or Mondays and Thursdays.`;
  if (read.time === null) return `“${time}” is no time of day I know; write 08:00, or 6 pm.`;
  if (read.zone === null) return `“${zone}” is no time zone I know; name a city, or a zone such as Asia/Tehran.`;
  return { days: read.days, time: read.time, zone: read.zone };
}

function timeIn(text: string, usual: string): string | null {
  const { time, problems } = readSchedule(`every day at ${text}`, usual);
  return problems.length > 0 ? null : time;
}

/** A zone is looked for where one stands in a sentence: behind a time. */
function zoneIn(text: string, usual: string): string | null {
  const at = (words: string) => readSchedule(`every day at 08:00 ${words}`, usual).zone;
  return at(text) ?? at(`${text} time`);
}
