import { foundAs } from '../../assembly/found-as.js';
import { membersQuery } from '../../assembly/members-of.js';
import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { unitRanked } from '../../question/unit-ranked.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, counted, type Draft, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { evidenceOf } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { busiest } from './busiest.js';
import { listSubject } from './list-subject.js';
import { meetingsCounted } from './meetings-counted.js';
import { nounIn } from './visits.js';
import { widestTravelled } from './widest-travelled.js';

/** Counts, superlatives and sets over meetings: how many, which countries, who had most. Exact, with what was counted. */
export function composeMeetingCounts(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  if (question.atLeast !== null && question.yesNo) return soOften(question, question.atLeast, meetings, graph);
  const unit = unitRanked(question);
  if (unit) return busiest(question, unit, meetings);
  if (question.per === 'official') return widestTravelled(question, meetings, graph);
  const ids = meetings.map(({ id }) => id);
  const query = membersQuery(question, foundAs(question, 'meeting', ids, listSubject(question)));
  return query ? composeQuery(query, graph) : countMeetings(question, meetings, graph);
}

/** "Did they meet more than once": how often is on record, and yes where it is often enough. */
function soOften(question: Question, least: number, meetings: readonly Meeting[], graph: Graph): Draft {
  const draft = countMeetings(question, meetings, graph);
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const yes =
    meetings.length < least ? [] : say(`Yes: ${counted(meetings.length, 'meeting')} are on record.`, evidence);
  return { ...draft, blocks: [...yes, ...draft.blocks] };
}

function countMeetings(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const number = counted(meetings.length, nounIn(question, meetings));
  return answered(
    [...meetingsCounted(meetings, number, tellingOf(question, graph), graph)],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    meetings.length,
  );
}
