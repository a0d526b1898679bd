import { isoDay } from '../../records/edtf.js';
import { isDay } from './calendar.js';
import type { Hint, Moment } from './moment.js';
import { isLink, meaning, pastFillers, type Reading } from './reading.js';
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

/** The year at `at`, past "of", "de", "سال" and with a word such as "года" behind it; of the calendar asked for. */
export function writtenYear(reading: Reading, at: number, solar: boolean): WrittenYear | null {
  return numberedYear(reading, at, solar) ?? shiftedYear(reading, at, solar);
}

/** "November last year", "5 mai de l'année dernière", "آبان سال گذشته". */
function shiftedYear(reading: Reading, at: number, solar: boolean): WrittenYear | null {
  const place = pastFillers(reading, at);
  const shift = meaning(reading, place, 'shift') ?? meaning(reading, place + 1, 'shift');
  const unit = meaning(reading, place, 'unit') ?? meaning(reading, place + 1, 'unit');
  if (!shift || shift.rolling || unit?.unit !== 'year') return null;
  const thisYear = solar ? solarOf(reading.today()).year : yearOf(reading.today());
  return { year: thisYear + shift.by, next: place + 2 };
}

function numberedYear(reading: Reading, at: number, solar: boolean): WrittenYear | null {
  const place = pastYearWords(reading, at);
  const short = solar ? null : shortYear(reading, place);
  if (short !== null) return { year: short, next: place + 1 };
  const number = reading.atoms[place]?.number ?? null;
  if (number === null || reading.atoms[place]?.ordinal || !(solar ? isSolarYear(number) : isYear(number))) return null;
  return { year: number, next: pastEra(reading, place + 1) };
}

/**
 * The year that two digits stand for: `'76` and `'03`, and behind a month or "in" `76`, which can be no day. Of this
 * century where that has begun, else of the last.
 */
export function shortYear(reading: Reading, at: number): number | null {
  const atom = reading.atoms[at];
  if (!atom || !/^\d\d$/.test(atom.key)) return null;
  if (!isYearMarked(reading, at) && !(Number(atom.key) > DAYS_MAX && isPlainYear(reading, at))) return null;
  const year = 2000 + Number(atom.key);
  return year > yearOf(reading.today()) + 1 ? year - 100 : year;
}

const DAYS_MAX = 31;

/** `'25`: two digits behind an apostrophe are a year. */
export function isYearMarked({ atoms }: Reading, at: number): boolean {
  return /^\d\d$/.test(atoms[at]?.key ?? '') && /(?:^|\s|[(,])['’]$/.test(atoms[at - 1]?.after ?? '');
}

/** "May 76", "in 76", with nothing behind that the number could count: "in May 50 delegates". */
function isPlainYear(reading: Reading, at: number): boolean {
  const { atoms } = reading;
  const isLast = atoms[at + 1] === undefined || /[,;:?!.)]/.test(atoms[at]?.after ?? '');
  return isLast && (meaning(reading, at - 1, 'month') !== undefined || isLink(reading, at - 1, ...YEAR_LINKS));
}

const YEAR_LINKS = ['in', 'since', 'until', 'before', 'after'] as const;

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
  const { notBefore, notAfter = reading.today() } = hint;
  // The hint's years lie as far from today's in either calendar.
  const near = year + yearOf(notBefore ?? notAfter) - yearOf(reading.today());
  for (let step = -1; step <= YEARS_TRIED; step += 1) {
    const candidate = near + (notBefore ? step : -step);
    const day = dayIn(candidate);
    if (day !== null && (notBefore ? day >= notBefore : day <= notAfter)) return candidate;
  }
  return null;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A moment whose year was chosen, not written. */
export function undated(moment: Moment | null): Moment | null {
  return moment && { ...moment, dated: false };
}
