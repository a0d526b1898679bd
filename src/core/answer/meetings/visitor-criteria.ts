import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question, Visitors } from '../../question/question.js';
import { saysMeet } from '../../question/ways-of-asking.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import type { Criterion } from '../criteria.js';
import { hadRank } from './ranks-met.js';

/** Where visits of people of some rank are asked for: that one of them was the visitor, and not one of those visited. */
export function visitorCriteria(question: Question, graph: Graph): Criterion<Meeting>[] {
  if (!question.visitors) return [];
  const test = (meeting: Meeting) => visitorsIn(meeting, question, graph).length > 0;
  return [{ label: question.visitors.label, keys: null, test, soft: false }];
}

/**
 * Somebody whose visits are asked for: those recorded as theirs. Where it is asked whether they were in some country, also
 * those of others whom they met there, away from home; that others came to them is no visit of theirs.
 */
export function asVisitor(
  criterion: Criterion<Meeting>,
  term: PartyTerm,
  question: Question,
  graph: Graph,
): Criterion<Meeting> {
  if (!term.visitor || saysMeet(question)) return criterion;
  const isAnywhere = question.places.every((place) => place.excluded);
  const isVisit = (meeting: Meeting) =>
    isAnywhere ? isOneOf(guestsOf(meeting, graph), term, graph) : isAway(meeting, term, graph);
  const test = (meeting: Meeting) => (criterion.test?.(meeting) ?? true) && isVisit(meeting);
  return { ...criterion, test };
}

/** Whether one of those whom a clause names was in a country other than the one they acted for. */
function isAway(meeting: Meeting, term: PartyTerm, graph: Graph): boolean {
  return isOneOf(awayFromHome(meeting, graph), term, graph);
}

function isOneOf(participants: readonly Participant[], { entities }: PartyTerm, graph: Graph): boolean {
  const ids = new Set(entities.flatMap((one) => (one.kind === 'region' ? one.countries : one.id)));
  const isIn = (id: string | null) => id !== null && ids.has(id);
  return participants.some((one) => isIn(one.official) || isIn(one.for) || isIn(countryOf(one.for, graph)));
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
  return guestsOf(meeting, graph).filter((one) => {
    const side = countryOf(one.for, graph) ?? '';
    return visitors !== null && !visited.includes(side) && isOfRank(one, meeting, visitors, graph);
  });
}

/** Of a visit the first who was not at home, since a record names its visitor before whom they met; elsewhere all may have come. */
function guestsOf(meeting: Meeting, graph: Graph): readonly Participant[] {
  if (meeting.format !== 'visit') return meeting.participants;
  const away = awayFromHome(meeting, graph);
  return (away.length ? away : meeting.participants).slice(0, 1);
}

/** Who came to a meeting from elsewhere: its visitor, or all that were not at home. */
export function visitorsOf(meeting: Meeting, graph: Graph): readonly Participant[] {
  const away = awayFromHome(meeting, graph);
  return meeting.format === 'visit' ? away.slice(0, 1) : away;
}

function awayFromHome({ id, participants }: Meeting, graph: Graph): readonly Participant[] {
  const where = new Set(graph.keysOf(`meeting:${id}`));
  return participants.filter((one) => !where.has(`in:${countryOf(one.for, graph)}`));
}

function isOfRank(one: Participant, meeting: Meeting, { ranks, sides }: Visitors, graph: Graph): boolean {
  const ofSide = sides.length === 0 || sides.includes(countryOf(one.for, graph) ?? '') || sides.includes(one.for);
  return ofSide && hadRank(one, meeting, ranks, graph);
}
