import type { Graph } from '../../graph/graph.js';
import type { Agreement, Status } from '../../records/agreement.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import { type Ref, ref } from '../../records/ref.js';
import { capital, entryEvidence, STATUS_WORDS } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf, listed, participantName, wherePhrase } from '../phrases.js';

/** Something on record that has a place in time. `day` orders, `when` is printed, `date` is as the record has it (EDTF). */
export interface Event {
  readonly day: string;
  readonly when: string;
  readonly date: string | null;
  /** What a document became; null where it is of no document. */
  readonly status: Status | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly owner: Ref;
}

/** One event a status; where a status has no date its place in the history gives the order. */
export function agreementEvents(agreement: Agreement): Event[] {
  let last = '';
  return agreement.history.map((entry, at) => {
    const following = agreement.history.slice(at + 1).flatMap((one) => dayRange(one.date)?.from ?? [])[0];
    const day = dayRange(entry.date)?.from ?? (last || (following ? `${following}`.slice(0, 4) : '0000'));
    last = day;
    const when = entry.date ? dateInWords(entry.date) : (entry.dateNote ?? 'Date not stated');
    return {
      day,
      when: capital(when),
      date: entry.date,
      status: entry.status,
      text: `${capital(agreement.title)}: ${STATUS_WORDS[entry.status]}. ${entry.text}`,
      evidence: [entryEvidence(agreement, entry)],
      owner: ref('agreement', agreement.id),
    };
  });
}

/** A meeting as an event: who took part, where, and what it was. */
export function meetingEvent(meeting: Meeting, graph: Graph): Event {
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
    date: meeting.date,
    status: null,
    text: `${people}${where.text ? ` ${where.text}` : ''}. ${meeting.summary}`,
    evidence: [evidenceOf('meeting', meeting), ...where.evidence, ...officials],
    owner: ref('meeting', meeting.id),
  };
}

/** Events in order of time, a line each. */
export function eventLines(events: readonly Event[]): Block[] {
  const ordered = [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return ordered.flatMap((event) => say(`${event.when}: ${event.text}`, event.evidence, 1));
}
