import type { Graph } from '../../graph/graph.js';
import { dateInWords } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import { isCountry } from '../../records/party.js';
import { type Ref, ref } from '../../records/ref.js';
import { nameOf } from '../conferences/conference-card.js';
import { listed, type Phrase, participantName, wherePhrase } from '../phrases.js';
import type { CitedRecord } from './cited-records.js';

/**
 * What a record is called in a line about it, on the record's own cites: the sources of a meeting name who took part
 * and where, so that a name adds no source on which the meeting does not rest.
 */
export function recordLabel(record: CitedRecord, graph: Graph): Phrase {
  const meeting = record.kind === 'meeting' ? graph.meeting(record.id) : undefined;
  const refs = [record.ref, ...(meeting ? refsNamed(meeting) : [])];
  const evidence = refs.map((one) => ({ ref: one, cites: record.own }));
  return { text: meeting ? meetingTitle(meeting, graph) : titleOf(record, graph), evidence };
}

/** "Sattar Hashemi (Iran) and William Kabogo Githau (Kenya), at WTDC-25 in Baku, November 2025". */
function meetingTitle(meeting: Meeting, graph: Graph): string {
  const sides = listed(meeting.participants.map((one) => participantName(one, graph)));
  const when = meeting.date ? dateInWords(meeting.date) : (meeting.dateNote?.split(';')[0]?.trim() ?? '');
  const parts = [sides || meeting.summary.replace(/\.$/, ''), wherePhrase(meeting, graph).text, when];
  return parts.filter((part) => part !== '').join(', ');
}

function refsNamed(meeting: Meeting): Ref[] {
  const people = meeting.participants.flatMap((one) => (one.official ? [ref('official', one.official)] : []));
  const bodies = meeting.participants.flatMap((one) => (isCountry(one.for) ? [] : [ref('organisation', one.for)]));
  return [...people, ...bodies, ...(meeting.conference ? [ref('conference', meeting.conference)] : [])];
}

function titleOf({ kind, id }: CitedRecord, graph: Graph): string {
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  if (conference) return nameOf(conference);
  if (kind === 'agreement') return graph.agreement(id)?.title ?? id;
  if (kind === 'official') return graph.official(id)?.name ?? id;
  if (kind === 'proposal') return graph.proposal(id)?.text.replace(/\.$/, '') ?? id;
  return graph.organisation(id)?.name ?? id;
}
