import type { Days } from '../query/query.js';
import type { DateTerm } from '../question/question.js';

/** Spans of days, each once, however often it was said. */
export function eachOnce(dates: readonly DateTerm[]): readonly DateTerm[] {
  return [...new Map(dates.map((one) => [`${one.from} ${one.to}`, one])).values()];
}

/** A span of days as it was read; null for words such as "recently" and for what is before or after something else. */
export function daysOf(term: DateTerm): Days | null {
  const { from, to, soft, ahead, of } = term;
  return soft || ahead || of ? null : { from, to, said: saidOfDays(term) };
}

/** "since May 2025" as it was read, "in 2025" where the words before it belong to the sentence. */
export function saidOfDays({ label, from, to }: DateTerm): string {
  if (/^(?:in|on|since|before|after|between|from|until|by|during|last|this|the) /.test(label)) return label;
  const isOfDays = (from !== null && from === to) || /^\d{1,2}[-–]\d/.test(label);
  return `${isOfDays ? 'on' : 'in'} ${label}`;
}
