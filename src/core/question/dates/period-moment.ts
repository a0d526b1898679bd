import { daysInMonth, isoDay } from '../../records/edtf.js';
import { addDays, dayNumber, partsOf } from './calendar.js';
import { type Hint, type Moment, type MomentReader, solarYearMoment, spanMoment, yearMoment } from './moment.js';
import { monthMomentAt } from './named-moment.js';
import { isLink, meaning, pastFillers, type Reading } from './reading.js';
import { shiftedUnit } from './relative-moment.js';
import { isSolarYear } from './solar-hijri.js';
import type { Part } from './vocabulary.js';
import { isYear, pastEra, pastYearWords, shortYear, undated, writtenYear } from './year-choice.js';

/** `2025`, `the year 2025`, `سال ۱۴۰۴`; not "Vision 2030" and not "2000 people". */
export const yearMomentAt: MomentReader = (reading, at) => {
  const place = pastYearWords(reading, at);
  const atom = reading.atoms[place];
  if (!atom || atom.number === null || atom.ordinal) return null;
  const short = shortYear(reading, place);
  if (short !== null) return yearMoment(short, place + 1);
  const next = pastEra(reading, place + 1);
  const named = place > at || next > place + 1;
  if (isSolarYear(atom.number)) {
    const meant = named || atom.persianDigits || isLink(reading, at - 1, ...BEFORE_YEAR);
    return meant ? solarYearMoment(atom.number, next) : null;
  }
  if (!isYear(atom.number) || (!named && isCountedOrNamed(reading, place))) return null;
  return yearMoment(atom.number, next);
};

/** Before 1404 they make it a year of the Solar Hijri calendar; no record reaches back to the Gregorian one. */
const BEFORE_YEAR = ['in', 'since', 'until', 'before', 'after', 'from', 'between'] as const;

/** Words before a number that make it part of a name, and words after it that it counts. */
const NAMED = new Set(
  'vision agenda horizon resolution strategy plan programme program goal goals sdg sdgs law decree article page no number room expo masterplan roadmap code rule iso law act'.split(
    ' ',
  ),
);
const COUNTED = new Set(
  'people persons participants delegates attendees visitors companies startups students trainees users subscribers villages sites towers stations km kilometres kilometers miles mhz ghz mw gw dollars euros million billion percent meetings records items words'.split(
    ' ',
  ),
);

function isCountedOrNamed(reading: Reading, at: number): boolean {
  return NAMED.has(reading.atoms[at - 1]?.key ?? '') || COUNTED.has(reading.atoms[at + 1]?.key ?? '');
}

/** `the 1990s`, `the 1990's`, `the nineties`, `les années 1990`, `1990-е`, `دهه ۱۹۹۰`. */
export const decadeMoment: MomentReader = (reading, at) => {
  const start = pastFillers(reading, at);
  const isDecade = meaning(reading, start, 'unit')?.unit === 'decade' || reading.atoms[start]?.key === 'annees';
  const place = isDecade ? pastFillers(reading, start + 1) : start;
  const atom = reading.atoms[place];
  const isSaid = meaning(reading, place - 1, 'the') !== undefined || meaning(reading, place - 1, 'part') !== undefined;
  const plural = meaning(reading, place, 'decade')?.first ?? decadeOf(atom?.key ?? '', isSaid);
  const russian = isRussianDecade(reading, place);
  const marked = isDecade || russian || isEnglishDecade(reading, place);
  const first = plural ?? (marked ? (atom?.number ?? 1) : 1);
  if (first % 10 !== 0 || !isYear(first)) return null;
  const moment = spanMoment(isoDay(first, 1, 1), isoDay(first + 9, 12, 31), '', russian ? place + 2 : place + 1);
  return { ...moment, label: `the ${first}s` };
};

/** `1990s`, and behind "the" or "late" `90s`: of the last century from the thirties on. */
function decadeOf(key: string, isSaid: boolean): number | null {
  const digits = /^((?:18|19|20)?[1-9]0|(?:18|19|20)00)s$/.exec(key)?.[1];
  if (digits === undefined) return null;
  if (digits.length === 4) return Number(digits);
  if (!isSaid) return null;
  return Number(digits) + (Number(digits) >= 30 ? 1900 : 2000);
}

function isRussianDecade(reading: Reading, at: number): boolean {
  return reading.atoms[at]?.after.startsWith('-') === true && /^(?:е|х)$/.test(reading.atoms[at + 1]?.key ?? '');
}

/** "the 1990's": a possessive that follows "the" and owns nothing said here. */
function isEnglishDecade(reading: Reading, at: number): boolean {
  return reading.atoms[at]?.possessive === true && meaning(reading, at - 1, 'the') !== undefined;
}

/** `Q3 2025`, `2025 H2`, `third quarter of 2025`, `first half of the year`, `الربع الثالث من عام 2025`. */
export const quarterMoment: MomentReader = (reading, at, hint) => {
  const inFront = writtenYear(reading, at, false);
  const named = partOfYearAt(reading, inFront ? inFront.next : at);
  if (!named) return null;
  if (inFront) return partOfYear(inFront.year, named, named.next);
  const month = named.months === 6 ? monthMomentAt(reading, pastFillers(reading, named.next), hint) : null;
  if (month) return halfOf(month, named.rank);
  const behind = writtenYear(reading, named.next, false);
  if (behind) return partOfYear(behind.year, named, behind.next);
  const current = currentUnit(reading, pastFillers(reading, named.next));
  if (current?.grain === 'year') return partOfYear(partsOf(current.from).year, named, current.next);
  return named.needsYear ? null : latestPart(reading, named, hint);
};

/** `first three months of 2026`, `the last 2 months of 2025`. */
export const monthsMoment: MomentReader = (reading, at) => {
  const place = pastFillers(reading, at);
  const end = reading.atoms[place]?.key;
  const count = reading.atoms[place + 1]?.number ?? meaning(reading, place + 1, 'count')?.count ?? 0;
  const isOfMonths = meaning(reading, place + 2, 'unit')?.unit === 'month';
  const year = isOfMonths ? writtenYear(reading, place + 3, false) : null;
  if ((end !== 'first' && end !== 'last') || !year || count < 2 || count > 11) return null;
  const [first, last] = end === 'first' ? [1, count] : [13 - count, 12];
  const words = `${end} ${count} months of ${year.year}`;
  return spanMoment(
    isoDay(year.year, first, 1),
    isoDay(year.year, last, daysInMonth(year.year, last)),
    words,
    year.next,
  );
};

interface PartOfYear {
  readonly rank: number;
  /** Its length: 3 or 6. */
  readonly months: number;
  /** "S1", "T3" are quarters only beside a year. */
  readonly needsYear: boolean;
  readonly next: number;
}

function partOfYearAt(reading: Reading, at: number): PartOfYear | null {
  const key = reading.atoms[at]?.key ?? '';
  const short = /^(?:[qths][1-4]|[1-4]q)$/.test(key);
  if (short) return shortPart(key, at + 1);
  const place = pastFillers(reading, at);
  const rank = meaning(reading, place, 'rank') ?? meaning(reading, place + 1, 'rank');
  const unit = meaning(reading, place + 1, 'unit') ?? meaning(reading, place, 'unit');
  if (!rank || (unit?.unit !== 'quarter' && unit?.unit !== 'half')) return null;
  return checkedPart({ rank: rank.rank, months: unit.unit === 'quarter' ? 3 : 6, needsYear: false, next: place + 2 });
}

function shortPart(key: string, next: number): PartOfYear | null {
  const letter = key.replace(/\d/, '');
  const rank = Number(key.replace(/\D/, ''));
  const months = letter === 'h' || letter === 's' ? 6 : 3;
  return checkedPart({ rank, months, needsYear: letter !== 'q' && letter !== 'h', next });
}

function checkedPart(part: PartOfYear): PartOfYear | null {
  return part.rank * part.months <= 12 ? part : null;
}

function partOfYear(year: number, { rank, months }: PartOfYear, next: number): Moment {
  const first = (rank - 1) * months + 1;
  const last = rank * months;
  const words = `${months === 3 ? 'Q' : 'H'}${rank} ${year}`;
  return spanMoment(isoDay(year, first, 1), isoDay(year, last, daysInMonth(year, last)), words, next);
}

function latestPart(reading: Reading, part: PartOfYear, hint: Hint): Moment | null {
  const year = hint.year ?? Number(reading.today().slice(0, 4));
  const moment = partOfYear(year, part, part.next);
  const late = hint.year === undefined && moment.from > reading.today();
  return undated(late ? partOfYear(year - 1, part, part.next) : moment);
}

function halfOf(month: Moment, rank: number): Moment {
  // A month of another calendar does not begin on a first of ours.
  const middle = addDays(month.from, 14);
  const words = `${rank === 1 ? 'first' : 'second'} half of ${plainLabel(month)}`;
  const [from, to] = rank === 1 ? [month.from, middle] : [addDays(middle, 1), month.to];
  return { ...spanMoment(from, to, words, month.next), dated: month.dated };
}

/** `early February`, `mid-2025`, `late 2025`, `end of last year`, `fin novembre`: the first, second or last third. */
export const partMoment: MomentReader = (reading, at, hint) => {
  const part = meaning(reading, at, 'part');
  if (!part) return null;
  const place = pastPartWords(reading, at + 1);
  const whole =
    shiftedUnit(reading, place) ??
    monthMomentAt(reading, place, { ...hint, expected: true }) ??
    quarterMoment(reading, place, hint) ??
    decadeMoment(reading, place, hint) ??
    yearMomentAt(reading, place, hint) ??
    currentUnit(reading, place);
  if (!whole) return null;
  const partOf = { part: part.part, label: plainLabel(whole), relative: plainLabel(whole) !== whole.label };
  return { ...thirdOf(whole, part.part), dated: whole.dated, partOf };
};

function pastPartWords(reading: Reading, at: number): number {
  return pastFillers(reading, isLink(reading, at, 'in', 'from') ? at + 1 : at);
}

/** "end of the year": this one. */
function currentUnit(reading: Reading, at: number): Moment | null {
  const unit = meaning(reading, at, 'unit')?.unit;
  const today = reading.today();
  const { year, month } = partsOf(today);
  if (unit === 'year') return yearMoment(year, at + 1);
  if (unit !== 'month') return null;
  const from = isoDay(year, month, 1);
  return { ...spanMoment(from, isoDay(year, month, daysInMonth(year, month)), '', at + 1), grain: 'month' };
}

function thirdOf(whole: Moment, part: Part): Moment {
  const index = ['early', 'mid', 'late'].indexOf(part);
  const words = part === 'mid' ? `mid-${plainLabel(whole)}` : `${part} ${plainLabel(whole)}`;
  const decade = /^the (\d{3}0)s$/.exec(whole.label)?.[1];
  if (decade)
    return {
      ...spanMoment(...partOfDecade(Number(decade), index), '', whole.next),
      label: `the ${words.replace('the ', '')}`,
    };
  const [from, to] = whole.grain === 'year' ? thirdOfYear(whole, index) : thirdOfDays(whole, index);
  return spanMoment(from, to, words, whole.next);
}

/** The early seventies are 1970 to 1973, the mid-seventies 1974 to 1976, the late ones the rest. */
function partOfDecade(first: number, index: number): [string, string] {
  const [from, to] = [
    [0, 3],
    [4, 6],
    [7, 9],
  ][index] as [number, number];
  return [isoDay(first + from, 1, 1), isoDay(first + to, 12, 31)];
}

/** The label without the days it stands for: they change. */
function plainLabel({ label }: Moment): string {
  return label.replace(/ \(.*\)$/, '');
}

function thirdOfYear({ from }: Moment, index: number): [string, string] {
  const year = Number(from.slice(0, 4));
  const last = index * 4 + 4;
  return [isoDay(year, index * 4 + 1, 1), isoDay(year, last, daysInMonth(year, last))];
}

/** Ten days of a month, the last part taking what is left; a third of anything else. */
function thirdOfDays({ from, to, grain }: Moment, index: number): [string, string] {
  const third = grain === 'month' ? 10 : Math.max(1, Math.floor((dayNumber(to) - dayNumber(from) + 1) / 3));
  return [addDays(from, index * third), index === 2 ? to : addDays(from, (index + 1) * third - 1)];
}

/** `first week of October`, `last week of March 2025`: seven days counted from the month's first, or its last seven. */
export const weekOfMonthMoment: MomentReader = (reading, at, hint) => {
  const rank = meaning(reading, at, 'rank')?.rank;
  const isLast = meaning(reading, at, 'shift')?.by === -1;
  if ((rank === undefined && !isLast) || meaning(reading, at + 1, 'unit')?.unit !== 'week') return null;
  const place = pastFillers(reading, at + 2);
  const month = place > at + 2 ? monthMomentAt(reading, place, { ...hint, expected: true }) : null;
  if (!month) return null;
  const from = rank === undefined ? addDays(month.to, -6) : addDays(month.from, (rank - 1) * 7);
  const words = `${RANKS[rank ?? 0]} week of ${plainLabel(month)}`;
  return { ...spanMoment(from, addDays(from, 6), words, month.next), dated: month.dated };
};

const RANKS = ['last', 'first', 'second', 'third', 'fourth'];

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** `spring 2026`, `last summer`, `in winter`: March to May, …, December to February, as meteorologists of the north count them. */
export const seasonMoment: MomentReader = (reading, at, hint) => {
  const shift = meaning(reading, at, 'shift');
  const place = shift ? pastFillers(reading, at + 1) : at;
  const season = meaning(reading, place, 'season')?.season;
  if (season === undefined) return null;
  const year = writtenYear(reading, place + 1, false);
  if (year) return seasonOf(season, year.year, year.next);
  const behind = shift ?? meaning(reading, place + 1, 'shift');
  const supported =
    behind || hint.expected || isLink(reading, beforeThe(reading, at), 'in', 'since', 'until', 'before', 'after');
  if (!supported) return null;
  return latestSeason(reading, season, behind?.by ?? 0, shift || !behind ? place + 1 : place + 2);
};

function beforeThe(reading: Reading, at: number): number {
  return meaning(reading, at - 1, 'the') ? at - 2 : at - 1;
}

function seasonOf(season: number, year: number, next: number): Moment {
  const first = season * 3;
  const end = first + 2 > 12 ? { year: year + 1, month: first - 10 } : { year, month: first + 2 };
  const name = end.year === year ? `${year}` : `${year}-${String(end.year).slice(2)}`;
  const to = isoDay(end.year, end.month, daysInMonth(end.year, end.month));
  return spanMoment(isoDay(year, first, 1), to, `${SEASONS[season - 1]} ${name}`, next);
}

/** The latest that has begun; "last": the latest that is over; "next": the first to come. */
function latestSeason(reading: Reading, season: number, by: number, next: number): Moment {
  const today = reading.today();
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((year) => seasonOf(season, year, next));
  const begun = candidates.filter(({ from }) => from <= today);
  const over = candidates.filter(({ to }) => to < today);
  const coming = candidates.filter(({ from }) => from > today);
  const chosen = by < 0 ? over[0] : by > 0 ? coming.at(-1) : begun[0];
  return { ...(chosen ?? seasonOf(season, thisYear, next)), dated: false };
}
