import { byCodeUnit } from '../graph/order.js';
import { dateInWords, dayRange, type EdtfDate, parseEdtf } from '../records/edtf.js';

/** "4 December 2018 to 27 November 2026": from the first day of the earliest date to the last day of the latest; null for fewer than two. */
export function periodInWords(dates: readonly EdtfDate[]): string | null {
  const [first, last] = edgesOf(dates);
  if (!first || !last || dates.length < 2) return null;
  return `${dateInWords(first.split('/')[0] ?? first)} to ${dateInWords(last.split('/').at(-1) ?? last)}`;
}

/** The date that starts first and the one that ends last; empty for no dates. */
export function edgesOf(dates: readonly EdtfDate[]): readonly EdtfDate[] {
  const first = earliestBy(dates, startOf, 1);
  const last = earliestBy(dates, endOf, -1);
  return first !== null && last !== null ? [first, last] : [];
}

/** The date whose day comes first in one direction of time; of equal ones the first given. Each day is read once. */
function earliestBy(dates: readonly EdtfDate[], dayOf: (date: EdtfDate) => string, direction: 1 | -1): EdtfDate | null {
  let best: { readonly date: EdtfDate; readonly day: string } | null = null;
  for (const date of new Set(dates)) {
    const day = dayOf(date);
    if (best === null || byCodeUnit(day, best.day) * direction < 0) best = { date, day };
  }
  return best?.date ?? null;
}

function startOf(date: EdtfDate): string {
  return dayRange(date)?.from ?? '';
}

/** A year alone reaches as far as its first day here: "2026" must not hide a November of that year. */
function endOf(date: EdtfDate): string {
  const end = parseEdtf(date)?.end;
  return (end?.month === null ? dayRange(date)?.from : dayRange(date)?.to) ?? '';
}
