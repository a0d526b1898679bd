import type { Graph } from '../../graph/graph.js';
import type { PartyTerm } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { counted, gap, say } from '../draft.js';
import { evidenceOf, saysDays } from '../phrases.js';
import type { Telling } from '../telling.js';
import { leadSentence, subjectName } from './lead-sentence.js';
import { meetingDetail } from './meeting-detail.js';
import { saidThere } from './said-there.js';
import { contextAsked, contextOf, linesOf, sharedSetting, wantedOf } from './meeting-line.js';
import { nounOf } from './visits.js';

/** Meetings up to this many are told in full; more are listed. */
const DETAIL_MAX = 1;

/** Meetings up to this many are told in full where it is asked what they were about. */
const CONTENT_MAX = 2;

/** Meetings as they answer a question that asks for them: one alone in detail, several in a line each below what they have in common; their number is not said where it was (`isCounted`). */
export function meetingsTold(
  meetings: readonly Meeting[],
  telling: Telling,
  graph: Graph,
  isCounted = false,
): readonly Block[] {
  const isOfContent = telling.aspect === 'topics';
  if (meetings.length <= (isOfContent ? CONTENT_MAX : DETAIL_MAX))
    return meetings.flatMap((meeting) => meetingDetail(meeting, graph, telling));
  const list = meetingList(meetings, telling, graph, isCounted);
  return isOfContent ? [...list, ...saidThere(meetings, telling, graph)] : list;
}

/** A list: who was met, one line a meeting; sessions of many apart from meetings of two. */
function meetingList(
  meetings: readonly Meeting[],
  telling: Telling,
  graph: Graph,
  isCounted: boolean,
): readonly Block[] {
  const { seenFrom } = telling;
  if (seenFrom) return [...linesSeenFrom(seenFrom, meetings, telling, graph), ...dayGap(meetings, telling)];
  if (isCounted) return linesOf(meetings, graph, null, contextAsked(telling, meetings));
  const isDayAsked = telling.aspect === 'when';
  return [...plainLines(meetings, telling, graph), ...(isDayAsked ? dayGap(meetings, telling) : [])];
}

function linesSeenFrom(
  subject: PartyTerm,
  meetings: readonly Meeting[],
  telling: Telling,
  graph: Graph,
): readonly Block[] {
  const withOthers = meetings.filter((meeting) => meeting.format !== 'multilateral');
  const sessions = meetings.filter((meeting) => meeting.format === 'multilateral');
  // What the first line says of all meetings, the others need not repeat.
  const context = withOthers.length
    ? { ...contextOf(meetings), ...wantedOf(telling) }
    : contextAsked(telling, meetings);
  const direct = withOthers.length
    ? [...leadSentence(subject, withOthers, graph), ...linesOf(withOthers, graph, subject, context)]
    : [];
  const lines = linesOf(sessions, graph, subject, context);
  const isApart = telling.aspect === null || telling.aspect === 'who';
  if (!sessions.length || !isApart) return [...direct, ...lines];
  const who = withOthers.length ? 'Also took part in' : `${subjectName(subject, graph)} took part in`;
  return [
    ...direct,
    ...say(`${who} ${counted(sessions.length, 'multilateral session')}:`, evidenceOfAll(sessions)),
    ...lines,
  ];
}

/** A list that is seen from no side: how many there are, then a line each that names both. */
function plainLines(meetings: readonly Meeting[], telling: Telling, graph: Graph): readonly Block[] {
  const noun = telling.formats.includes('bilateral') ? 'bilateral meeting' : nounOf(meetings);
  const where = sharedSetting(meetings, graph);
  const head = `${counted(meetings.length, noun)} ${meetings.length === 1 ? 'is' : 'are'} on record${where.text}:`;
  return [
    ...say(head, [...evidenceOfAll(meetings), ...where.evidence]),
    ...linesOf(meetings, graph, null, { ...contextOf(meetings), ...wantedOf(telling) }),
  ];
}

function evidenceOfAll(meetings: readonly Meeting[]) {
  return meetings.map((meeting) => evidenceOf('meeting', meeting));
}

/** A gap for a list whose members leave the day open, where days are asked for or were what they were found by. */
function dayGap(meetings: readonly Meeting[], { named, aspect }: Telling): Block[] {
  const open = named.days.length || aspect === 'when' ? meetings.filter((meeting) => !saysDays(meeting)) : [];
  if (!open.length) return [];
  if (open.length < meetings.length) return [gap(`Not stated: the day of ${open.length} of them.`, 'day')];
  return [gap(open.length === 1 ? 'Not stated: the day.' : 'Not stated: the day of any of these meetings.', 'day')];
}
