import { foundAs } from '../../assembly/found-as.js';
import { membersQuery } from '../../assembly/members-of.js';
import type { Graph } from '../../graph/graph.js';
import { countsPeople } from '../../question/people-counted.js';
import type { Question } from '../../question/question.js';
import { unitRanked } from '../../question/unit-ranked.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { rankWords } from '../../question/ranks-alone.js';
import { evidenceOf } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { busiest } from './busiest.js';
import { fellowsOf, listSubject } from './list-subject.js';
import { meetingsCounted } from './meetings-counted.js';
import { nounIn } from './visits.js';
import { hadRank } from './ranks-met.js';
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

/** "Did they meet more than once", "… more than four ministers": yes where it is often enough, else how often is on record. */
function soOften(question: Question, least: number, meetings: readonly Meeting[], graph: Graph): Draft {
  const draft = countMeetings(question, meetings, graph);
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const { number, noun } = countedOf(question, meetings, graph);
  const are = `${counted(number, noun)} ${number === 1 ? 'is' : 'are'} on record`;
  const said = number < least ? [gap(`No record: ${are}, and not ${least} or more.`)] : say(`Yes: ${are}.`, evidence);
  return { ...draft, blocks: [...said, ...draft.blocks], count: number };
}

/** How many meetings there are; or how many were met there, each once, where those are counted. */
function countedOf(question: Question, meetings: readonly Meeting[], graph: Graph) {
  const subject = listSubject(question);
  if (!countsPeople(question) || !subject) return { number: meetings.length, noun: 'meeting' };
  const { ranks } = question;
  const met = meetings.flatMap((one) =>
    fellowsOf(one, subject, graph)
      .filter((fellow) => !ranks.length || hadRank(fellow, one, ranks, graph))
      .map((fellow) => fellow.official ?? fellow.for),
  );
  return { number: new Set(met).size, noun: ranks.length ? rankWords(ranks) : 'counterpart' };
}

function countMeetings(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const number = counted(meetings.length, nounIn(question, meetings));
  return answered(
    [...meetingsCounted(meetings, number, tellingOf(question, graph), graph)],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    meetings.length,
  );
}
