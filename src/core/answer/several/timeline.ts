import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { ref } from '../../records/ref.js';
import { allEvidence } from '../agreements/agreement-detail.js';
import { historyBeside } from '../agreements/history-beside.js';
import { findAgreements } from '../agreements/search-agreements.js';
import type { Block } from '../answer.js';
import { answered, aside, type Draft, gap, say } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { findMeetings } from '../meetings/search-meetings.js';
import { noRecord, sought } from '../no-record.js';
import { evidenceOf } from '../phrases.js';
import { proposalLine, proposalNotes } from '../proposals/proposal-line.js';
import { findProposals } from '../proposals/search-proposals.js';
import { agreementEvents, eventLines, meetingEvent } from './timeline-events.js';

/** What happened between parties or with an agreement, oldest first; dates as precise as the record. */
export function composeTimeline(question: Question, graph: Graph): Draft {
  const dates = question.dates.filter((term) => !term.label.startsWith('today'));
  const plain = { ...question, want: 'list' as const, statuses: null, dates };
  const agreements = findAgreements(plain, graph);
  const beside = agreements.records.length ? null : historyBeside(question, graph);
  if (beside) return beside;
  const onlyDocuments = question.target === 'agreements' && agreements.records.length > 0;
  const meetings = onlyDocuments ? [] : findMeetings({ ...plain, formats: question.formats }, graph).records;
  const events = [
    ...agreements.records.flatMap((one) => agreementEvents(one)),
    ...meetings.map((one) => meetingEvent(one, graph)),
  ];
  const ordered = events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const put = question.target === 'proposals' ? putForward(plain, graph) : [];
  if (!ordered.length && !put.length)
    return noRecord([gap(`No record: nothing ${sought(question)} is on record here.`)]);
  const notes =
    agreements.records.length <= 3
      ? agreements.records.flatMap((one) => (one.notes ? aside('note', one.notes, [allEvidence(one)]) : []))
      : [];
  const meetingNotes =
    meetings.length <= 3
      ? meetings.flatMap((one) => (one.notes ? aside('note', one.notes, [evidenceOf('meeting', one)]) : []))
      : [];
  const points =
    meetings.length <= 3
      ? meetings.flatMap((one) =>
          one.points.flatMap((point) => say(point.text, [{ ref: ref('meeting', one.id), cites: point.cites }], 1)),
        )
      : [];
  const blocks: Block[] = [
    ...eventLines(ordered),
    ...points,
    ...put,
    ...notes,
    ...meetingNotes,
    ...leftOutGaps(question, { ...agreements, leftOut: [...agreements.leftOut, ...spansOf(question)] }),
  ];
  return answered(blocks, [...new Set(ordered.map((event) => event.owner))]);
}

/** Spans from one event to another, which are no days on record: all is told then. */
function spansOf({ dates }: Question): readonly string[] {
  return dates.flatMap(({ soft, from, to, label }) => (soft && !from && !to ? [label] : []));
}

/** "Chronology of Malaysia's bid": what was asked for itself, which no source may date, behind the events. */
function putForward(question: Question, graph: Graph): Block[] {
  const proposals = findProposals(question, graph).records;
  const lines = proposals.slice(0, PROPOSALS_MAX).flatMap((one) => proposalLine(one, graph, true));
  return [...lines, ...(proposals.length <= 3 ? proposalNotes(proposals) : [])];
}

/** Proposals told behind the events. */
const PROPOSALS_MAX = 8;
