import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { Question, Visitors } from '../../question/question.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { hadRank } from './ranks-met.js';

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
