import type { Graph } from '../../graph/graph.js';
import { asksEitherDate } from '../../question/either-date.js';
import type { DateTerm, Question } from '../../question/question.js';
import { namesRecords } from '../../question/ways-of-asking.js';
import { answered, type Draft } from '../draft.js';
import type { CitedRecord } from './cited-records.js';
import { isDisputed, noteOf } from './conflicts.js';
import { scopeOf } from './record-scope.js';

/** More records than this are not one event whose days are in doubt. */
const RECORDS_MAX = 3;

/**
 * "Macron in India: 17-19 or 16-19 February?": an answer with the notes that say which source gives which of the days
 * before it; where nothing was found for the days, those notes are the answer.
 */
export function withDatesDisputed(question: Question, draft: Draft, graph: Graph): Draft {
  if (!asksEitherDate(question) || question.unknown.length || !isOfOneEvent(question)) return draft;
  const disputed = recordsDisputed(question, graph);
  const told = new Set(draft.blocks.flatMap((block) => (block.kind === 'note' ? [block.statement.text] : [])));
  const notes = disputed.filter(({ notes: note }) => !told.has(note ?? '')).flatMap((one) => noteOf(one, graph));
  if (!notes.length) return draft;
  const refs = disputed.map((one) => one.ref);
  return draft.outcome === 'answered' ? { ...draft, blocks: [...notes, ...draft.blocks] } : answered(notes, refs);
}

/** Somebody or a conference is named, and no list of records of two days is asked for. */
function isOfOneEvent(question: Question): boolean {
  return question.parties.length + question.conferences.length > 0 && !namesRecords(question);
}

/** The records asked about, on whatever day, whose note says that sources differ on one of the days asked. */
function recordsDisputed(question: Question, graph: Graph): readonly CitedRecord[] {
  // A country is where somebody was, and a meeting may be filed under a house of its capital alone.
  const places = question.parties.length ? [] : question.places;
  const { records, isNarrowed } = scopeOf({ ...question, dates: [], places }, graph, false);
  const days = question.dates.flatMap(edges);
  const isOfDays = ({ notes }: CitedRecord) =>
    days.some((day) => new RegExp(`\\b${day}\\b`).test(notes ?? '')) && MONTH.test(notes ?? '');
  const found = isNarrowed ? records.filter((record) => isDisputed(record) && isOfDays(record)) : [];
  return found.length > RECORDS_MAX ? [] : found;
}

/** Milliseconds of fourteen days: no event whose days are in doubt is longer. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|day|days|dates)\b/;

/** The first and the last day of a date as numbers in their months. Of a whole month or year nothing tells which day is meant. */
function edges({ from, to }: DateTerm): readonly number[] {
  if (from && to && Date.parse(to) - Date.parse(from) > FORTNIGHT) return [];
  return [from, to].flatMap((day) => (day ? [Number(day.slice(8))] : []));
}
