import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import { firstDayOf, lastDayOf } from '../records/edtf.js';
import type { Meeting } from '../records/meeting.js';
import { meetingDates } from './facets.js';
import type { Days } from './query.js';

/** The first and the last day that each meeting may have been on, by its position, as numbers: 20251123. What is undated may have been on any. */
interface Span {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

const FIRST_OF_ALL = 0;
const LAST_OF_ALL = 99_991_231;

const spans = perGraph((graph): Span => {
  const { records } = graph.meetings;
  const [first, last] = [new Uint32Array(records.length), new Uint32Array(records.length)];
  for (const [at, meeting] of records.entries()) [first[at], last[at]] = spanOf(meeting, graph);
  return { first, last };
});

function spanOf(meeting: Meeting, graph: Graph): readonly [first: number, last: number] {
  const { date, around } = meetingDates(meeting, graph);
  if (date === null) return [FIRST_OF_ALL, LAST_OF_ALL];
  const dates = around === null ? [date] : [date, around];
  const ends = (of: (one: string) => string | null) => dates.flatMap((one) => of(one) ?? []).map(numberOf);
  return [Math.min(...ends(firstDayOf)), Math.max(...ends(lastDayOf))];
}

/** The positions of those among some meetings that may have been on one of some days; of the others it is certain that they were not. */
export function onDays(positions: Uint32Array, { from, to }: Days, graph: Graph): Uint32Array {
  const { first, last } = spans(graph);
  const [earliest, latest] = [from ? numberOf(from) : FIRST_OF_ALL, to ? numberOf(to) : LAST_OF_ALL];
  return positions.filter((at) => last[at]! >= earliest && first[at]! <= latest);
}

function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}
