import { type DayRange, dayRange, isoDay } from '../core/records/edtf.js';

/** Whether two dates can mean the same day. */
export function canMeet(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether every day that `later` can mean lies before every day that `earlier` can mean. */
export function isSurelyBefore(later: string | null | undefined, earlier: string | null | undefined): boolean {
  const [a, b] = [dayRange(later), dayRange(earlier)];
  return a !== null && b !== null && a.to < b.from;
}

/** The day `days` after (or before, if negative) another, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, date + days));
  return isoDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}
