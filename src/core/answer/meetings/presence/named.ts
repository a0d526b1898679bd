import type { Graph } from '../../../graph/graph.js';
import type { PartyTerm } from '../../../question/question.js';
import type { Meeting } from '../../../records/meeting.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { evidenceOf, listed, participantPhrase, partyName } from '../../phrases.js';
import type { PresenceAnswering } from './answering.js';
import { isOf, meetingLine, sideOf, summaryLine } from './seated.js';

/** Meetings told one by one. */
const TOLD_MAX = 6;

/** Tells for which sides of a meeting a person is named, and for which none is. */
export function composeNamed({ question, meetings, graph }: PresenceAnswering): Draft {
  const sides = question.parties.filter(
    ({ excluded, entities }) => !excluded && entities.some(({ kind }) => kind !== 'official'),
  );
  const all = meetings.slice(0, TOLD_MAX).map((meeting) => told(meeting, sides, graph));
  // A side without a name answers first: a name beside it is no answer to whether all are named.
  const ordered = [...all.filter(({ isOpen }) => isOpen), ...all.filter(({ isOpen }) => !isOpen)];
  return answered(
    ordered.flatMap(({ blocks }) => [...blocks]),
    meetings.map(({ id }) => ref('meeting', id)),
  );
}

interface ToldOf {
  readonly isOpen: boolean;
  readonly blocks: readonly Block[];
}

function told(meeting: Meeting, sides: readonly PartyTerm[], graph: Graph): ToldOf {
  const people = meeting.participants.filter(({ official }) => official !== null);
  const named = new Set(people.map((one) => sideOf(one.for, graph)));
  const unnamed = meeting.participants.filter((one) => one.official === null && !named.has(sideOf(one.for, graph)));
  const asked = unnamed.filter((one) => !sides.length || sides.some((term) => isOf(one, term, graph)));
  const missing = (asked.length ? asked : unnamed).map((one) => partyName(one.for, graph));
  const phrases = people.map((one) => participantPhrase(one, meeting, graph));
  const evidence = [evidenceOf('meeting', meeting), ...phrases.flatMap((one) => [...one.evidence])];
  const open = missing.length
    ? [gap(`Not named: who was there for ${listed([...new Set(missing)])}.`, 'representative')]
    : [];
  const list = listed(phrases.map(({ text }) => text));
  const isEach = missing.length === 0 && phrases.length > 0;
  const said = phrases.length
    ? say(`${isEach ? 'Named for each side' : 'Named'}: ${list}.`, evidence, isEach ? 0 : 1)
    : [];
  return {
    isOpen: missing.length > 0,
    blocks: [...open, ...said, ...(phrases.length ? summaryLine(meeting) : meetingLine(meeting, graph))],
  };
}
