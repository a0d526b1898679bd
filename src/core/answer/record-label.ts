import type { Graph } from '../graph/graph.js';
import { dateInWords } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting } from '../records/meeting.js';
import { ref } from '../records/ref.js';
import type { CitedRecord } from './cited-records.js';
import { carry, listed, type Phrase, participantName, partyPhrase, shortName, wherePhrase } from './phrases.js';

/** What a record is called in a line about it, with what carries the names used. */
export function recordLabel(record: CitedRecord, graph: Graph): Phrase {
  const own: Evidence = { ref: record.ref, cites: carry(record.cites) };
  const meeting = record.kind === 'meeting' ? graph.meeting(record.id) : undefined;
  if (meeting) return meetingLabel(meeting, graph, record);
  return { text: titleOf(record, graph), evidence: [own] };
}

/** "Sattar Hashemi (Iran) and William Kabogo Githau (Kenya), at WTDC-25 in Baku, November 2025". */
export function meetingLabel(meeting: Meeting, graph: Graph, record: Pick<CitedRecord, 'ref' | 'cites'>): Phrase {
  const where = wherePhrase(meeting, graph);
  const sides = listed(meeting.participants.map((one) => participantName(one, graph)));
  const when = meeting.date ? dateInWords(meeting.date) : (meeting.dateNote?.split(';')[0]?.trim() ?? '');
  const parts = [sides || meeting.summary.replace(/\.$/, ''), where.text, when].filter((part) => part !== '');
  // A meeting's own sources name who took part, so that a name adds no source that the meeting does not rest on.
  const cites = carry(record.cites);
  const seats = meeting.participants.flatMap((one): readonly Evidence[] =>
    one.official ? [{ ref: ref('official', one.official), cites }] : partyPhrase(one.for, graph, record.cites).evidence,
  );
  return { text: parts.join(', '), evidence: [{ ref: record.ref, cites }, ...seats, ...where.evidence] };
}

function titleOf({ kind, id }: CitedRecord, graph: Graph): string {
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  if (conference) return shortName(conference);
  if (kind === 'agreement') return graph.agreement(id)?.title ?? id;
  if (kind === 'official') return graph.official(id)?.name ?? id;
  if (kind === 'proposal') return graph.proposal(id)?.text.replace(/\.$/, '') ?? id;
  return graph.organisation(id)?.name ?? id;
}
