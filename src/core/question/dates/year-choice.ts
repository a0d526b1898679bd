import { isoDay } from '../../records/edtf.js';
import { isDay } from './calendar.js';
import type { Hint, Moment } from './moment.js';
import { meaning, pastFillers, type Reading } from './reading.js';
import { gregorianOf, isSolarYear, solarOf } from './solar-hijri.js';

/** Whether a number may be a year: 1800 to 2100. */
export function isYear(number: number): boolean {
  return number >= 1800 && number <= 2100;
}

/** A year written after a day or month, with the atom after it. */
export interface WrittenYear {
  readonly year: number;
  readonly next: number;
}

/** The year at `at`, past "of", "de", "سال" and a word such as "года" behind it; of the calendar asked for. */
export function writtenYear(reading: Reading, at: number, solar: boolean): WrittenYear | null {
  const place = pastYearWords(reading, at);
  const number = reading.atoms[place]?.number ?? null;
  if (number === null || reading.atoms[place]?.ordinal || !(solar ? isSolarYear(number) : isYear(number))) return null;
  return { year: number, next: pastEra(reading, place + 1) };
}

/** The first atom from `at` on that is neither a filler nor a word for "year". */
export function pastYearWords(reading: Reading, at: number): number {
  const next = pastFillers(reading, at);
  return meaning(reading, next, 'unit')?.unit === 'year' ? pastFillers(reading, next + 1) : next;
}

/** The first atom from `at` on that is no "года", "میلادی", "AD". */
export function pastEra(reading: Reading, at: number): number {
  return meaning(reading, at, 'era') ? at + 1 : at;
}

/**
 * The year of a day and month without one: the hint's, or the first in which it is not before the hint's day, or the
 * latest in which it is not after today. Null where no year near has such a day.
 */
export function yearOfDay(reading: Reading, month: number, day: number, hint: Hint): number | null {
  return chooseYear(reading, hint, Number(reading.today().slice(0, 4)), (year) =>
    isDay(year, month, day) ? isoDay(year, month, day) : null,
  );
}

/** The same in the Solar Hijri calendar; the year is one of that calendar, and so is the hint's. */
export function solarYearOfDay(reading: Reading, month: number, day: number, hint: Hint): number | null {
  return chooseYear(reading, hint, solarOf(reading.today()).year, (year) => gregorianOf({ year, month, day }));
}

/** Leap days come every four years, and once only after eight. */
const YEARS_TRIED = 8;

function chooseYear(reading: Reading, hint: Hint, year: number, dayIn: (year: number) => string | null): number | null {
  if (hint.year !== undefined) return dayIn(hint.year) === null ? null : hint.year;
  const { notBefore } = hint;
  for (let step = 0; step <= YEARS_TRIED; step += 1) {
    const candidate = notBefore ? Number(notBefore.slice(0, 4)) + step - (year < 1700 ? 622 : 0) : year - step;
    const day = dayIn(candidate);
    if (day !== null && (notBefore ? day >= notBefore : day <= reading.today())) return candidate;
  }
  return null;
}

/** A moment whose year was chosen, not written. */
export function undated(moment: Moment | null): Moment | null {
  return moment && { ...moment, dated: false };
}
