import { dateInWords, daysInMonth, isoDay } from '../../records/edtf.js';
import type { DateTerm, Question } from '../question.js';

/** A bare day, "on the 19th", in the month that the question before named; null where none is typed or no month is known. */
export function dayOfMonth(text: string, before: Question): DateTerm | null {
  const day = Number(/(?:^|\s)(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/i.exec(text.slice(0, 200))?.[1] ?? 0);
  const from = before.dates.find((term) => !term.excluded && term.from)?.from;
  if (!day || !from) return null;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  if (day > daysInMonth(year, month)) return null;
  const date = isoDay(year, month, day);
  return {
    span: `${day}`,
    label: dayLabel(date),
    from: date,
    to: date,
    alternatives: [],
    excluded: false,
    soft: false,
  };
}

/** "19 February 2026" for a day in ISO 8601. */
export function dayLabel(date: string): string {
  return dateInWords(date);
}
