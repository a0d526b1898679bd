import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { sayLater, type Told } from '../draft.js';
import { evidenceOf, listed, participantPhrase, sideName, topicWords, wherePhrase } from '../phrases.js';
import { fellowsOf } from './list-subject.js';

/** One line of a list of meetings: the other side first, then when and where, then what about. */
export function lineOf(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): Block {
  return sayLater(() => lineOfMeeting(meeting, graph, subject, shared));
}

/** A line each, all with the same context. */
export function linesOf(
  meetings: readonly Meeting[],
  graph: Graph,
  subject: PartyTerm | null,
  shared: LineContext,
): readonly Block[] {
  return meetings.map((meeting) => lineOf(meeting, graph, subject, shared));
}

function lineOfMeeting(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): Told {
  const fellows = fellowsOf(meeting, subject, graph);
  const sides = [...new Set(fellows.map((one) => sideName(one.for, graph)))];
  const only = subject && sides.length === 1 ? fellows[0]! : null;
  const within = only && (countryOf(only.for, graph) ?? only.for);
  const people = fellows.map((one) => participantPhrase(one, meeting, graph, within));
  const evidence: [Evidence, ...Evidence[]] = [
    evidenceOf('meeting', meeting),
    ...people.flatMap((one) => [...one.evidence]),
  ];
  const setting = settingOf(meeting, graph, shared, evidence);
  const who = listed(people.map((one) => one.text));
  const label = only ? `${sides[0]}: ` : '';
  if (meeting.format === 'multilateral') return [sessionText(meeting, who, setting), evidence];
  return [`${label}${directText(meeting, who, setting, graph)}`, evidence];
}

/** What all lines share and need not repeat. */
export interface LineContext {
  readonly conference: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

/** Where each line stands for itself. */
export const NOTHING_SHARED: LineContext = { conference: null, place: null, date: null };

/** The conference, place and date that every meeting of a list has in common. Each line of the list asks; the list is gone through once. */
export function contextOf(meetings: readonly Meeting[]): LineContext {
  const known = contexts.get(meetings);
  if (known) return known;
  const same = <T>(of: (meeting: Meeting) => T | null): T | null => {
    const first = meetings[0] ? of(meetings[0]) : null;
    return meetings.every((meeting) => of(meeting) === first) ? first : null;
  };
  const context = {
    conference: same((one) => one.conference),
    place: same((one) => one.place),
    date: same((one) => (one.dateNote ? null : one.date)),
  };
  contexts.set(meetings, context);
  return context;
}

const contexts = new WeakMap<readonly Meeting[], LineContext>();

/** Of what the lines of a list share, all that the question names itself: what nobody said is said in each line. */
export function contextAsked(question: Question, meetings: readonly Meeting[]): LineContext {
  const shared = contextOf(meetings);
  const isAtConference = question.conferences.length > 0;
  const days = dayRange(shared.date);
  const isDayAsked = question.dates.some(({ from, to }) => from === days?.from && to === days?.to);
  return {
    conference: isAtConference ? shared.conference : null,
    place: isAtConference || question.places.length > 0 ? shared.place : null,
    date: isDayAsked ? shared.date : null,
  };
}

/** "Isfandiyor Saadullo, Head of … (November 2025): fibre optics, 5G." */
function directText(meeting: Meeting, who: string, setting: string, graph: Graph): string {
  const format = meeting.format === 'visit' ? ' (visit)' : meeting.format === 'call' ? ' (call)' : '';
  if (!who) return `${meeting.summary.replace(/\.$/, '')}${setting}.`;
  return `${who}${format}${setting}${meeting.topics.length ? `: ${topicWords(meeting.topics, graph)}` : ''}.`;
}

/** A session of many: what it was, and who is named. */
function sessionText(meeting: Meeting, who: string, setting: string): string {
  const what = meeting.summary.replace(/\.$/, '');
  return `${what}${setting}.${who ? ` Named: ${who}.` : ''}`;
}

/** When and where, less what the whole list shares. */
function settingOf(meeting: Meeting, graph: Graph, shared: LineContext, evidence: Evidence[]): string {
  const when = shared.date ? '' : meeting.date ? dateInWords(meeting.date) : (meeting.dateNote?.split(';')[0] ?? '');
  const where = shared.conference && shared.place ? { text: '', evidence: [] } : wherePhrase(meeting, graph);
  evidence.push(...where.evidence);
  const parts = [when, where.text].filter((part) => part !== '');
  return parts.length ? ` (${parts.join(', ')})` : '';
}
