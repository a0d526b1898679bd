import type { Graph } from '../../../graph/graph.js';
import type { PartyTerm } from '../../../question/question.js';
import type { Meeting, Participant } from '../../../records/meeting.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { answered, counted, type Draft, gap, say } from '../../draft.js';
import { peopleInWords } from '../../forms/people-in-words.js';
import { evidenceOf, listed, participantPhrase, sideName } from '../../phrases.js';
import type { PresenceAnswering } from './answering.js';
import { isOf, meetingLine, sideOf, summaryLine } from './seated.js';

/** Meetings told one by one. */
const TOLD_MAX = 4;

/** Tells who else was there for the side of somebody; of meetings that name nobody else it is said so. */
export function composeCompany({ question, of, meetings, graph }: PresenceAnswering): Draft | null {
  if (!of) return null;
  const named = question.parties.filter(({ excluded }) => !excluded);
  const all = meetings.map((meeting) => ({ meeting, lines: linesOf(meeting, of, named, graph) }));
  const told = all.filter(({ lines }) => lines.length);
  const silent = all.filter(({ lines }) => !lines.length);
  const blocks = told.slice(0, TOLD_MAX).flatMap(({ meeting, lines }) => [...lines, ...summaryLine(meeting)]);
  const open = silent.length
    ? [
        gap(
          `Not stated${told.length ? ` of ${counted(silent.length, 'more meeting')}` : ''}: who came along.`,
          'representative',
        ),
      ]
    : [];
  const shown = told.length ? [] : silent.slice(0, TOLD_MAX).flatMap(({ meeting }) => meetingLine(meeting, graph));
  return answered(
    [...blocks, ...open, ...shown],
    meetings.map(({ id }) => ref('meeting', id)),
  );
}

function linesOf(meeting: Meeting, of: PartyTerm, named: readonly PartyTerm[], graph: Graph): readonly Block[] {
  const own = meeting.participants.find((one) => isOf(one, of, graph));
  if (!own) return [];
  const side = sideOf(own.for, graph);
  const isSaid = (one: Participant) => named.some((term) => isPerson(term) && isOf(one, term, graph));
  const others = meeting.participants.filter(
    (one) => one.official !== null && sideOf(one.for, graph) === side && !isSaid(one),
  );
  const phrases = others.map((one) => participantPhrase(one, meeting, graph));
  const evidence = [evidenceOf('meeting', meeting), ...phrases.flatMap((one) => [...one.evidence])];
  const also = isPerson(of) || named.some((term) => isPerson(term)) ? 'Also there' : 'There';
  const people = listed(phrases.map(({ text }) => text));
  const said = phrases.length ? say(`${also} for ${sideName(own.for, graph)}: ${people}.`, evidence) : [];
  const told = peopleInWords([`meeting:${meeting.id}`], graph).filter(
    (one) => one.kind === 'statement' && CAME.test(one.statement.text),
  );
  return [...said, ...told];
}

/** Words of sentences that tell who came along. */
const CAME = /\b(?:also|accompan\w+|attended|joined|flanked|delegation|came with|team)\b/i;

/** Whether somebody is named, and no side as a whole. */
function isPerson({ entities }: PartyTerm): boolean {
  return entities.every(({ kind }) => kind === 'official');
}
