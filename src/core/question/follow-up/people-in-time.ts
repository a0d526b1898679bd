import type { Graph } from '../../graph/graph.js';
import { dayRange } from '../../records/edtf.js';
import type { DateTerm, PartyEntity } from '../question.js';

/** Two people, the earlier first, where all that is dated of the one lies before all of the other; null where it does not. */
export function apartInTime(
  a: readonly PartyEntity[],
  b: readonly PartyEntity[],
  graph: Graph,
): readonly [earlier: readonly PartyEntity[], later: readonly PartyEntity[]] | null {
  const [first, second] = [daysOf(a, graph), daysOf(b, graph)];
  if (!first || !second) return null;
  if (first.last < second.first) return [a, b];
  return second.last < first.first ? [b, a] : null;
}

/** Whether a person met anybody within a time. */
export function metIn(person: readonly PartyEntity[], { from, to }: DateTerm, graph: Graph): boolean {
  const meetings = graph.meetings.matching([person.map((one) => `official:${one.id}`)]);
  return meetings.some(({ date }) => {
    const days = dayRange(date);
    return days !== null && (to === null || days.from <= to) && (from === null || days.to >= from);
  });
}

/** The first and the last day of the meetings of one person. */
function daysOf(
  person: readonly PartyEntity[],
  graph: Graph,
): { readonly first: string; readonly last: string } | null {
  const meetings = graph.meetings.matching([person.map((one) => `official:${one.id}`)]);
  const days = meetings.flatMap(({ date }) => dayRange(date) ?? []);
  const starts = days.flatMap(({ from }) => from ?? []).sort();
  const ends = days.flatMap(({ to }) => to ?? []).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  return first && last ? { first, last } : null;
}
