import type { Graph } from '../../graph/graph.js';
import type { DateTerm, Question } from '../../question/question.js';
import type { Conference } from '../../records/conference.js';
import { dayRange } from '../../records/edtf.js';
import type { Block } from '../answer.js';
import { counted, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { contextOf, linesOf } from '../meetings/meeting-line.js';
import { meetingsFound } from '../records-found.js';
import { evidenceOf } from '../phrases.js';
import { nameOf } from './conference-card.js';

/** What is on record for the one day asked about, of a conference that lasted longer: "what was on that day". */
export function dayOf(conference: Conference, question: Question, graph: Graph): Block[] {
  const day = singleDay(question);
  const days = dayRange(conference.dates);
  if (!day?.from || !days || days.from === days.to || day.from < days.from || day.from > days.to) return [];
  const there = [{ span: '', label: nameOf(conference), ids: [conference.id], excluded: false }];
  const asked: Question = { ...question, want: 'list', words: [], narrowing: [], places: [], conferences: there };
  const meetings = meetingsFound(asked, graph).records.filter((one) => dayRange(one.date)?.from === day.from);
  if (!meetings.length) return [gap(`No record: nothing at ${nameOf(conference)} is dated ${day.label} here.`)];
  const evidence = leanEvidence(meetings.map((one) => evidenceOf('meeting', one)));
  return [
    ...say(
      `${counted(meetings.length, 'meeting')} or event${meetings.length === 1 ? '' : 's'} at ${nameOf(conference)} on ${day.label}:`,
      evidence,
    ),
    ...linesOf(meetings, graph, null, contextOf(meetings)),
  ];
}

/** Whether days asked of a conference are its own: "from 24 to 26 November" is no other conference's span; one day, a month or a year may lie in it. */
export function isSpanOf(conference: Conference, question: Question): boolean {
  const days = dayRange(conference.dates);
  const spans = question.dates.filter((term) => !term.excluded && !term.soft && isSpan(term));
  return !days || !spans.length || spans.some((term) => term.from === days.from && term.to === days.to);
}

/** Some days of one month, and not all of it. */
function isSpan({ label, from, to }: DateTerm): boolean {
  return from !== null && to !== null && from !== to && /^\d{1,2}\b.*[-–]/.test(label);
}

function singleDay(question: Question): DateTerm | null {
  const [only, more] = question.dates.filter((term) => !term.excluded && !term.soft);
  return only && !more && only.from !== null && only.from === only.to ? only : null;
}

/** Dates typed without their year, in the year of the conference they are asked of: "was WTDC on 18-20 November". */
export function inYearOf(question: Question, conferences: readonly Conference[]): Question {
  const spans = conferences.flatMap((one) => dayRange(one.dates) ?? []);
  const meets = (one: Pick<DateTerm, 'from' | 'to'>) =>
    spans.some(({ from, to }) => (one.from === null || one.from <= to) && (one.to === null || one.to >= from));
  const dates = question.dates.map((term) => {
    const other = meets(term) ? undefined : term.alternatives.find(meets);
    return other ? { ...term, ...other, alternatives: [] } : term;
  });
  return { ...question, dates };
}
