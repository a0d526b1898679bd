import type { Graph } from '../graph/graph.js';
import type { CountedTime } from '../question/asks.js';
import type { DateTerm, PartyTerm, Question } from '../question/question.js';
import { dateInWords, dayRange, daysInMonth, isoDay } from '../records/edtf.js';
import { inYearOf } from './conferences/conference-day.js';
import { meetingsFound } from './records-found.js';

/** The words of phrases such as "later that month", which are then no words to look for. */
const SPENT: ReadonlySet<string> = new Set(['day', 'later', 'month', 'next', 'earlier', 'previous', 'rest']);

/**
 * "The leader who met Khosla: whom did he see the day after", "… later that month": the date counted from the meeting of
 * the clause; the question as it is where no such words stand in it or that meeting has no day.
 */
export function withDatesSettled(question: Question, graph: Graph): Question {
  if (question.target === 'conferences' && question.conferences.length) return inOwnYear(question, graph);
  const clause = question.parties.find((term) => term.via);
  const { countedTime } = question.asks;
  if (!clause?.via || !countedTime || question.dates.length) return question;
  const days = daysOfClause(clause, graph);
  if (!days) return question;
  const date = dateTerm(countedTime, days);
  const unspent = (list: readonly string[]) => list.filter((word) => !SPENT.has(word));
  return { ...question, dates: [date], words: unspent(question.words), narrowing: unspent(question.narrowing) };
}

/** "Was GITEX on 13-17 October": days without a year, in that of the conference named. */
function inOwnYear(question: Question, graph: Graph): Question {
  const ids = question.conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  return inYearOf(
    question,
    ids.flatMap((id) => graph.conference(id) ?? []),
  );
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of the one meeting that the clause speaks of, at most a week long. */
function daysOfClause({ via }: PartyTerm, graph: Graph): Days | null {
  const dates = new Set(via ? meetingsFound(via, graph).records.map((meeting) => meeting.date) : []);
  const [only, more] = [...dates];
  const days = only && more === undefined ? dayRange(only) : null;
  return days && days.from.slice(0, 7) === days.to.slice(0, 7) && !/~/.test(only ?? '') ? days : null;
}

function dateTerm({ span, how }: CountedTime, { from, to }: Days): DateTerm {
  const monthEnd = `${to.slice(0, 7)}-${String(daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)))).padStart(2, '0')}`;
  const range = {
    'day-after': { from: shifted(to, 1), to: shifted(to, 1) },
    'day-before': { from: shifted(from, -1), to: shifted(from, -1) },
    'same-day': { from, to },
    'month-after': { from: shifted(to, 1), to: monthEnd },
    month: { from: `${from.slice(0, 7)}-01`, to: monthEnd },
  }[how];
  const label = range.from === range.to ? dateInWords(range.from) : dateInWords(`${range.from}/${range.to}`);
  return { span, label, ...range, alternatives: [], excluded: false, soft: false };
}

/** The day some days after a day. */
function shifted(day: string, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moved = date + days;
  if (moved >= 1 && moved <= daysInMonth(year, month)) return isoDay(year, month, moved);
  if (moved < 1) return month > 1 ? isoDay(year, month - 1, daysInMonth(year, month - 1)) : isoDay(year - 1, 12, 31);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}
