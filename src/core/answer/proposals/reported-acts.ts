import type { Graph } from '../../graph/graph.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { lineOf, NOTHING_SHARED } from '../meetings/meeting-line.js';
import { meetingsFound } from '../records-found.js';

/** Words by which the point of a meeting tells that somebody asked, offered or proposed something. */
const ACTS = /\b(?:asked|called (?:for|on)|urged|offered|proposed|requested|invited|suggested|sought)\b/;

/**
 * "What did Hayrapetyan ask the American side": no proposal of his to them has a record of its own, but the report of a
 * meeting of theirs tells it. Null where none does.
 */
export function reportedActs(question: Question, graph: Graph): Draft | null {
  const [from, ...others] = question.parties.filter((term) => !term.excluded && term.role === 'from');
  const isOfTwo = from && !others.length && question.parties.some((term) => term.role === 'to');
  if (!isOfTwo || question.unknown.length || question.yesNo) return null;
  const told = meetingsOf(question, graph).filter((meeting) => actsOf(meeting, from).length > 0);
  if (!told.length) return null;
  const missing = gap(
    'No record: no such proposal, offer or request has a record of its own here. Reported of their meetings:',
  );
  return answered(
    [missing, ...told.flatMap((meeting) => reported(meeting, from, graph))],
    told.map(({ id }) => ref('meeting', id)),
  );
}

function meetingsOf(question: Question, graph: Graph): readonly Meeting[] {
  const parties = question.parties.map((term) => ({ ...term, role: 'any' as const }));
  return meetingsFound(
    { ...question, target: 'meetings', want: 'list', acts: [], parties, words: [], narrowing: [] },
    graph,
  ).records;
}

function reported(meeting: Meeting, from: PartyTerm, graph: Graph): Block[] {
  const evidence = ref('meeting', meeting.id);
  return [
    lineOf(meeting, graph, null, NOTHING_SHARED),
    ...actsOf(meeting, from).flatMap((point) => say(point.text, [{ ref: evidence, cites: point.cites }], 1)),
  ];
}

/** What the side that acts is told to have asked or offered. */
function actsOf({ points, participants }: Meeting, { entities }: PartyTerm): Meeting['points'] {
  const own = participants.filter((one) => entities.some((entity) => isOn(one, entity)));
  return points.filter(({ text, by }) => by !== null && ACTS.test(text) && own.some((one) => one.official === by));
}

function isOn(one: Participant, { kind, id }: PartyTerm['entities'][number]): boolean {
  return kind === 'official' ? one.official === id : one.for === id;
}
