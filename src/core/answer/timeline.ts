import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import { dateInWords, dayRange } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import { type Ref, ref } from '../records/ref.js';
import { agreementsMeant } from './agreements-meant.js';
import { allEvidence } from './agreement-detail.js';
import { capital, entryEvidence, STATUS_WORDS } from './agreement-line.js';
import type { Block } from './answer.js';
import { answered, aside, type Draft, gap, say } from './draft.js';
import { leftOutGaps } from './gaps.js';
import { noRecord, sought } from './no-record.js';
import { evidenceOf, listed, participantName, wherePhrase } from './phrases.js';
import { proposalLine, proposalNotes } from './proposal-line.js';
import { findAgreements } from './search-agreements.js';
import { findMeetings } from './search-meetings.js';
import { findProposals } from './search-proposals.js';

interface Event {
  readonly day: string;
  readonly when: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly owner: Ref;
}

/** What happened between parties or with an agreement, oldest first; dates as precise as the record. */
export function composeTimeline(question: Question, graph: Graph): Draft {
  const dates = question.dates.filter((term) => !term.label.startsWith('today'));
  const plain = { ...question, want: 'list' as const, statuses: null, dates };
  const agreements = question.target === 'agreements' ? agreementsMeant(plain, graph) : findAgreements(plain, graph);
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
    ...ordered.flatMap((event) => say(`${event.when}: ${event.text}`, event.evidence)),
    ...points,
    ...put,
    ...notes,
    ...meetingNotes,
    ...leftOutGaps(question, agreements),
  ];
  return answered(blocks, [...new Set(ordered.map((event) => event.owner))]);
}

/** "Chronology of Malaysia's bid": what was asked for itself, which no source may date, behind the events. */
function putForward(question: Question, graph: Graph): Block[] {
  const proposals = findProposals(question, graph).records;
  const lines = proposals.slice(0, PROPOSALS_MAX).flatMap((one) => proposalLine(one, graph, true));
  return [...lines, ...(proposals.length <= 3 ? proposalNotes(proposals) : [])];
}

/** Proposals told behind the events. */
const PROPOSALS_MAX = 8;

/** One event a status; where a status has no date its place in the history gives the order. */
function agreementEvents(agreement: ReturnType<typeof findAgreements>['records'][number]): Event[] {
  let last = '';
  return agreement.history.map((entry, at) => {
    const following = agreement.history.slice(at + 1).flatMap((one) => dayRange(one.date)?.from ?? [])[0];
    const day = dayRange(entry.date)?.from ?? (last || (following ? `${following}`.slice(0, 4) : '0000'));
    last = day;
    const when = entry.date ? dateInWords(entry.date) : (entry.dateNote ?? 'Date not stated');
    return {
      day,
      when: capital(when),
      text: `${capital(agreement.title)}: ${STATUS_WORDS[entry.status]}. ${entry.text}`,
      evidence: [entryEvidence(agreement, entry)],
      owner: ref('agreement', agreement.id),
    };
  });
}

function meetingEvent(meeting: ReturnType<typeof findMeetings>['records'][number], graph: Graph): Event {
  const where = wherePhrase(meeting, graph);
  const people = listed(meeting.participants.map((one) => participantName(one, graph)));
  const when = meeting.date ? dateInWords(meeting.date) : (meeting.dateNote ?? 'Date not stated');
  const officials = meeting.participants.flatMap((one): Evidence[] => {
    const post = one.official ? graph.official(one.official)?.posts[0] : undefined;
    return post ? [{ ref: ref('official', one.official!), cites: [post.cites[0]] }] : [];
  });
  return {
    day: dayRange(meeting.date)?.from ?? '0000',
    when: capital(when),
    text: `${people}${where.text ? ` ${where.text}` : ''}. ${meeting.summary}`,
    evidence: [evidenceOf('meeting', meeting), ...where.evidence, ...officials],
    owner: ref('meeting', meeting.id),
  };
}
