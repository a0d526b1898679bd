import type { Graph } from '../../graph/graph.js';
import { type Element, kindOfSet, type SetQ } from '../../query/query.js';
import { areApart, participantSeat } from '../../query/seats.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf, fullWhen, listed, participantPhrase, sideName } from '../phrases.js';
import { partsOf } from './asked.js';

/** Meetings up to so many are looked through for who else was there. */
const LOOKED_AT_MAX = 10;

/**
 * Who else was there for the side of somebody who is asked about: no source says of them that they came along, and yet they
 * were there with him. Nothing where it is not asked who came along with somebody by name.
 */
export function sameSide(records: SetQ, elements: readonly Element[], graph: Graph): readonly Block[] {
  const { side, companion } = records.is === 'records' ? records.of.roles : {};
  if (!companion || side?.is !== 'these' || kindOfSet(side) !== 'official' || elements.length > LOOKED_AT_MAX)
    return [];
  const isOne = elements.length === 1;
  return elements.flatMap((element) => {
    const meeting = graph.meeting(partsOf(element)[1]);
    return meeting ? lineOf(meeting, new Set(side.ids), isOne, graph) : [];
  });
}

function lineOf(meeting: Meeting, people: ReadonlySet<string>, isOne: boolean, graph: Graph): readonly Block[] {
  const { participants } = meeting;
  const own = participants.find(({ official }) => official !== null && people.has(official));
  const others = own ? participants.filter((one) => isBeside(one, own, participants, graph)) : [];
  if (!own || !others.length) return [];
  const phrases = others.map((one) => participantPhrase(one, meeting, graph));
  const when = isOne ? '' : ` (${fullWhen(meeting.date, meeting.dateNote) ?? meeting.summary.replace(/\.$/, '')})`;
  const text = `Also there for ${sideName(own.for, graph)}${when}: ${listed(phrases.map((one) => one.text))}.`;
  return say(text, [evidenceOf('meeting', meeting), ...phrases.flatMap((one) => [...one.evidence])]);
}

/** Somebody else by name, of the same side. */
function isBeside(one: Participant, own: Participant, all: readonly Participant[], graph: Graph): boolean {
  if (one.official === null || one.official === own.official || one.as === 'witness') return false;
  const seats = all.map((each) => participantSeat(each, graph));
  return !areApart(participantSeat(one, graph), participantSeat(own, graph), seats);
}
