import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf } from '../phrases.js';

/** What some meetings are called: visits, where the records tell of nothing else. */
export function nounOf(meetings: readonly Meeting[]): 'visit' | 'meeting' {
  return meetings.length > 0 && meetings.every((one) => one.format === 'visit') ? 'visit' : 'meeting';
}

/** What the records counted are called: of a format that was asked for, visits, or meetings. */
export function nounIn({ formats }: Question, meetings: readonly Meeting[]): string {
  const noun = nounOf(meetings);
  return formats.length === 1 && noun === 'meeting' ? `${formats[0]} meeting` : noun;
}

/**
 * From when to when visits like these are on record at all, of the same visitors' side or to the same country: a number
 * or a last one is one of the record, and not of all time.
 */
export function reachOfVisits(meetings: readonly Meeting[], graph: Graph): Block[] {
  const [one] = meetings;
  if (!one || nounOf(meetings) !== 'visit') return [];
  const places = new Set(hostKeys(one, graph));
  const isLike = (other: Meeting) =>
    other.format === 'visit' &&
    other.date !== null &&
    (sideOf(other) === sideOf(one) || hostKeys(other, graph).some((key) => places.has(key)));
  const first = graph.meetings.records.find(isLike);
  const last = graph.meetings.records.findLast(isLike);
  const [from, to] = [dayRange(first?.date ?? null)?.from, dayRange(last?.date ?? null)?.to];
  if (!first || !last || !from || !to || first === last) return [];
  const evidence = [first, last].map((meeting) => evidenceOf('meeting', meeting));
  return say(`Such visits are on record here from ${dateInWords(from)} to ${dateInWords(to)}.`, evidence);
}

function sideOf({ participants }: Meeting): string | undefined {
  return participants[0]?.for;
}

function hostKeys(meeting: Meeting, graph: Graph): readonly string[] {
  return graph.keysOf(ref('meeting', meeting.id)).filter((key) => key.startsWith('in:'));
}
