import { daysInMonth } from '../../records/edtf.js';
import type { DateTerm } from '../question.js';
import { dayLabel } from './day-of-month.js';

const DAY_ONLY = /^(?:and |on |for |of |only )*(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i;
const MONTH_ONLY = /^(?:and |in |for |of |only |during |en |в |во |در |في |فی )*(?:the month of )?\p{L}{3,}$/u;

/** Dates of a fragment in the light of those before: "and on the 19th?" keeps month and year, "and in March?" the year. */
export function datesCarried(added: readonly DateTerm[], before: readonly DateTerm[]): readonly DateTerm[] {
  const [last] = before.filter((term) => !term.excluded && term.from !== null);
  return last?.from ? added.map((term) => carried(term, last.from ?? '')) : added;
}

/** Whether a date is a day of an unsaid month: "on the 25th". */
export function isDayAlone({ span, from, to }: DateTerm): boolean {
  return DAY_ONLY.test(span.trim()) && from !== null && from === to;
}

function carried(term: DateTerm, last: string): DateTerm {
  if (!term.from || !term.to) return term;
  const span = term.span.trim();
  if (isDayAlone(term)) return onDay(term, `${last.slice(0, 7)}${term.from.slice(7)}`);
  const isMonth = MONTH_ONLY.test(span) && term.from.slice(0, 7) === term.to.slice(0, 7) && term.from.endsWith('-01');
  return isMonth ? inYear(term, last.slice(0, 4)) : term;
}

function onDay(term: DateTerm, day: string): DateTerm {
  if (Number(day.slice(8)) > daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))) return term;
  return { ...term, label: dayLabel(day), from: day, to: day, alternatives: [] };
}

function inYear(term: DateTerm, year: string): DateTerm {
  const move = (date: string | null) => (date === null ? null : `${year}${date.slice(4)}`);
  return {
    ...term,
    label: `${term.label.replace(/\s*\(?\d{4}\)?$/, '')} ${year}`,
    from: move(term.from),
    to: move(term.to),
    alternatives: [],
  };
}
