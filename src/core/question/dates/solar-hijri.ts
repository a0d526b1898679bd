import { addDays, type Day, dayAt, dayNumber } from './calendar.js';

/** Month names of the Solar Hijri calendar, as newspapers in English spell them. */
export const SOLAR_MONTHS = 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(
  ' ',
);

/** A date of the Solar Hijri calendar of Iran and Afghanistan; `month` and `day` count from 1. */
export interface SolarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years that people write: 1200 to 1500 (1821 to 2122), in which the 33-year cycle below equals the calendar as observed. */
export function isSolarYear(year: number): boolean {
  return year >= 1200 && year <= 1500;
}

/**
 * The Gregorian day of a Solar Hijri date, or null where that calendar has no such day.
 *
 * The first six months have 31 days, the next five 30, the last 29 or in a leap year 30. Within a cycle of 33 years
 * eight are leap years, spaced by four, once by five; counted from 1 Farvardin 1404 = 21 March 2025. Tested day by day
 * against ICU's calendar.
 */
export function gregorianOf({ year, month, day }: SolarDate): Day | null {
  if (!isSolarYear(year) || month < 1 || month > 12 || day < 1 || day > daysInSolarMonth(year, month)) return null;
  return addDays(dayAt(newYear(year)), daysBefore(month) + day - 1);
}

/** The Solar Hijri date of a Gregorian day of 1821-03-21 to 2122-03-20. */
export function solarOf(day: Day): SolarDate {
  const number = dayNumber(day);
  let year = Number(day.slice(0, 4)) - 621;
  if (number < newYear(year)) year -= 1;
  const since = number - newYear(year);
  const month = since < 186 ? Math.floor(since / 31) + 1 : Math.min(12, Math.floor((since - 186) / 30) + 7);
  return { year, month, day: since - daysBefore(month) + 1 };
}

/** Days of a month: 31, 30, or 29 for Esfand outside leap years. */
export function daysInSolarMonth(year: number, month: number): number {
  if (month < 12) return month <= 6 ? 31 : 30;
  return leapYearsBefore(year + 1) - leapYearsBefore(year) + 29;
}

/** `26 Aban 1404`. */
export function solarInWords({ year, month, day }: SolarDate): string {
  return `${day} ${SOLAR_MONTHS[month - 1]} ${year}`;
}

const NEW_YEAR_1404 = dayNumber('2025-03-21');

function newYear(year: number): number {
  return NEW_YEAR_1404 + 365 * (year - 1404) + leapYearsBefore(year) - leapYearsBefore(1404);
}

function leapYearsBefore(year: number): number {
  return Math.floor((8 * year + 21) / 33);
}

function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}
