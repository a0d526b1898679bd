import { dayRange, type EdtfDate, parseEdtf } from '../../core/records/edtf.js';
import type { Mapping } from './mapping.js';

/** A date as records keep it, or why the cell gives none. */
export type DateReading = { readonly date: EdtfDate | null } | { readonly why: string };

/** Reads first and last day of a row. One day gives a day, two an interval; an empty cell is no date. */
export function readDates(from: string, to: string | null, { date }: Mapping): DateReading {
  const first = readDate(from, date.order);
  const last = to === null || to === '' ? first : readDate(to, date.order);
  if ('why' in first) return first;
  if ('why' in last) return last;
  if (first.date === null || last.date === null || first.date === last.date) return { date: first.date ?? last.date };
  const interval = `${first.date}/${last.date}`;
  return parseEdtf(interval) ? { date: interval } : { why: `the last day, ${to}, lies before the first, ${from}` };
}

type Order = Mapping['date']['order'];

const WRITTEN: Readonly<
  Record<Order, { readonly pattern: RegExp; readonly groups: readonly number[]; example: string }>
> = {
  ymd: { pattern: /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/, groups: [1, 2, 3], example: '2020-03-14' },
  dmy: { pattern: /^(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])?(\d{4})$/, groups: [3, 2, 1], example: '14/3/2020' },
  mdy: { pattern: /^(?:(\d{1,2})[-/.](?:(\d{1,2})[-/.])?)?(\d{4})$/, groups: [3, 1, 2], example: '3/14/2020' },
};

function readDate(cell: string, order: Order): DateReading {
  if (cell === '') return { date: null };
  const { pattern, groups, example } = WRITTEN[order];
  const match = pattern.exec(cell);
  if (match === null) return { why: `"${cell}" is no date; dates here are written like ${example}` };
  const parts = groups.map((group) => match[group]).filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return dayRange(date) ? { date } : { why: `"${cell}" is a day that no calendar has` };
}
