import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import type { PartyTerm, Question, Visitors } from '../question/question.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Criterion } from './criteria.js';
import { hasRank } from './ranks-met.js';

/** Where visits of people of some rank are asked for: that one of them was the visitor, and not one of those visited. */
export function visitorCriteria(question: Question, graph: Graph): Criterion<Meeting>[] {
  if (!question.visitors) return [];
  const test = (meeting: Meeting) => visitorsIn(meeting, question, graph).length > 0;
  return [{ label: question.visitors.label, keys: null, test, soft: false }];
}

/** A country that may be where somebody went takes the visits there in, whoever was met. */
export function orVisited(criterion: Criterion<Meeting>, term: PartyTerm, graph: Graph): Criterion<Meeting> {
  const [country] = term.entities;
  if (!term.orVisited || !country || !criterion.keys) return criterion;
  const keys = new Set(criterion.keys);
  const test = ({ id, format }: Meeting) =>
    graph.keysOf(`meeting:${id}`).some((key) => keys.has(key) || (format === 'visit' && key === `in:${country.id}`));
  return { ...criterion, keys: null, test };
}

/** The visitors of a meeting who are of the rank and side asked for. */
export function visitorsIn(meeting: Meeting, { visitors, places }: Question, graph: Graph): readonly Participant[] {
  const visited = places.flatMap((term) => (term.excluded || !term.country ? [] : [term.country]));
  return guestsOf(meeting).filter((one) => {
    const side = countryOf(one.for, graph);
    return visitors !== null && !visited.includes(side ?? '') && isOfRank(one, side, visitors, graph);
  });
}

/** The record of a visit names its visitor first, and then whom they met; elsewhere all may have come. */
function guestsOf({ format, participants }: Meeting): readonly Participant[] {
  return format === 'visit' ? participants.slice(0, 1) : participants;
}

function isOfRank(one: Participant, side: string | null, { ranks, sides }: Visitors, graph: Graph): boolean {
  const ofSide = sides.length === 0 || (side !== null && sides.includes(side));
  return ofSide && hasRank(one.official, ranks, graph);
}
