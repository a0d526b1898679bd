import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { unitRanked } from '../../question/unit-ranked.js';
import { asksCompanies } from '../../question/ways-of-asking.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { noRecord } from '../no-record.js';
import { carry, evidenceOf, listed, shortName } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { busiest } from './busiest.js';
import { listSubject } from './list-subject.js';
import { contextAsked, linesOf } from './meeting-line.js';
import { atLeast, superlative } from './meeting-ranking.js';
import { meetingsCounted } from './meetings-counted.js';
import { countedSides, type SideKind, sidesMet } from './sides-met.js';
import { visitorsLine, visitorsOn } from './visitor-names.js';
import { nounIn, reachOfVisits } from './visits.js';

/** Counts, superlatives and sets over meetings: how many, which countries, who had most. Exact, with what was counted. */
export function composeMeetingCounts(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const { want } = question;
  if (question.atLeast !== null && question.yesNo) return soOften(question, question.atLeast, meetings, graph);
  if (question.atLeast !== null && want !== 'most') return atLeast(question, question.atLeast, meetings, graph);
  const unit = unitRanked(question);
  if (unit) return busiest(question, unit, meetings);
  const isRanked = want === 'most' || want === 'least';
  const what = isRanked || want === 'count' ? question.counted : want;
  if (what === 'topics') return countTopics(meetings, graph);
  if (what === 'conferences')
    return isRanked ? rankConferences(want, meetings, graph) : countConferences(meetings, graph);
  if (isRanked) return superlative(question, meetings, graph);
  if (what === 'officials' && question.visitors) return countVisitors(question, meetings, graph);
  const subject = listSubject(question);
  if (what === 'organisations' && asksCompanies(question))
    return countSides(question, 'companies', subject, meetings, graph);
  if (what === 'countries' || what === 'organisations' || what === 'officials')
    return countSides(question, what, subject, meetings, graph);
  return countMeetings(question, meetings, graph);
}

/** "Did they meet more than once": how often is on record, and yes where it is often enough. */
function soOften(question: Question, least: number, meetings: readonly Meeting[], graph: Graph): Draft {
  const draft = countMeetings(question, meetings, graph);
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const yes =
    meetings.length < least ? [] : say(`Yes: ${counted(meetings.length, 'meeting')} are on record.`, evidence);
  return { ...draft, blocks: [...yes, ...draft.blocks] };
}

/** "How many presidents have visited Ireland": those who came, and not those who were met there. */
function countVisitors(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const persons = visitorsOn(question, meetings, graph);
  return answered(
    [
      ...visitorsLine(persons, meetings),
      ...linesOf(meetings, graph, null, contextAsked(tellingOf(question, graph), meetings)),
      ...reachOfVisits(meetings, graph),
    ],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    persons.length,
  );
}

function countMeetings(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const number = counted(meetings.length, nounIn(question, meetings));
  return answered(
    [...meetingsCounted(meetings, number, tellingOf(question, graph), graph)],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    meetings.length,
  );
}

/** The countries, bodies or people met, each once, in order of the meetings. */
function countSides(
  question: Question,
  kind: SideKind,
  subject: PartyTerm | null,
  meetings: readonly Meeting[],
  graph: Graph,
): Draft {
  const met = sidesMet(question, kind, subject, meetings, graph);
  if (!met.length) return noneNamed(question, kind, meetings, subject, graph);
  const names = new Map(met.map(({ side }) => [side.key, side.name]));
  const used = [...new Set(met.map(({ meeting }) => meeting))];
  const head = say(
    `${countedSides(names.size, kind)}: ${listed([...names.values()])}.`,
    met.flatMap(({ meeting, side }) => [evidenceOf('meeting', meeting), ...side.evidence]),
  );
  return answered(
    [...head, ...linesOf(used, graph, subject, contextAsked(tellingOf(question, graph), used))],
    used.map((meeting) => ref('meeting', meeting.id)),
    names.size,
  );
}

/** Where no counterpart is named: none to count, and the meetings that leave it open. */
function noneNamed(
  question: Question,
  kind: SideKind,
  meetings: readonly Meeting[],
  subject: PartyTerm | null,
  graph: Graph,
): Draft {
  const lines = linesOf(meetings, graph, subject, contextAsked(tellingOf(question, graph), meetings));
  const refs = meetings.map((meeting) => ref('meeting', meeting.id));
  const none = kind === 'companies' ? 'no company is named among those met' : `none of the ${kind} met is named here`;
  return noRecord([gap(`No record: ${none}. The meetings on record:`), ...lines], refs);
}

function countTopics(meetings: readonly Meeting[], graph: Graph): Draft {
  const groups = groupBy(
    meetings.flatMap((meeting) => meeting.topics.map((id) => ({ id, meeting }))),
    ({ id }) => id,
  );
  const ordered = [...groups].sort((a, b) => b[1].length - a[1].length);
  const head = say(
    `${counted(groups.size, 'topic')} in ${counted(meetings.length, 'meeting')}:`,
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
  );
  const lines = ordered.flatMap(([id, members]) =>
    say(
      `${graph.topic(id)?.name ?? id}: ${counted(members.length, 'meeting')}.`,
      members.map((one) => evidenceOf('meeting', one.meeting)),
      1,
    ),
  );
  return answered(
    [...head, ...lines],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    groups.size,
  );
}

function countConferences(meetings: readonly Meeting[], graph: Graph): Draft {
  const groups = byConference(meetings);
  const head = say(
    `${counted(groups.size, 'conference')}:`,
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
  );
  return answered(
    [...head, ...[...groups].flatMap(([id, members]) => conferenceCount(id, members, '', graph))],
    [...groups.keys()].map((id) => ref('conference', id)),
    groups.size,
  );
}

function byConference(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  return groupBy(
    meetings.filter((meeting) => meeting.conference),
    (meeting) => meeting.conference!,
  );
}

/** "WTDC-25: 34 meetings." */
function conferenceCount(id: string, members: readonly Meeting[], rank: string, graph: Graph): Block[] {
  const conference = graph.conference(id);
  if (!conference) return [];
  const own = { ref: ref('conference', id), cites: carry(conference.cites) };
  const text = `${shortName(conference)}: ${counted(members.length, 'meeting')}${rank}.`;
  return say(text, [...members.map((one) => evidenceOf('meeting', one)), own], rank ? 0 : 1);
}

/** Conferences behind the first that are told. */
const NEXT_MAX = 4;

/** The conference with the most, or fewest, meetings on record, with those of the same number; then the next ones. */
function rankConferences(want: Question['want'], meetings: readonly Meeting[], graph: Graph): Draft {
  const isMost = want === 'most';
  const groups = [...byConference(meetings)].sort(([, a], [, b]) =>
    isMost ? b.length - a.length : a.length - b.length,
  );
  const best = groups[0]?.[1].length;
  const first = groups.filter(([, members]) => members.length === best);
  const next = groups.slice(first.length, first.length + NEXT_MAX);
  const rank = ` on record, ${isMost ? 'the most' : 'the fewest of those with any'}`;
  return answered(
    [
      ...first.flatMap(([id, members]) => conferenceCount(id, members, rank, graph)),
      ...next.flatMap(([id, members]) => conferenceCount(id, members, '', graph)),
    ],
    [...first, ...next].map(([id]) => ref('conference', id)),
    best ?? 0,
  );
}
