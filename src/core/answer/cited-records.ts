import type { Graph } from '../graph/graph.js';
import type { Agreement } from '../records/agreement.js';
import { type Cite, type Cites, sourceOf } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import { type Kind, type Ref, ref } from '../records/ref.js';
import { participantName, partyName, topicWords } from './phrases.js';

/** The kinds of records that rest on sources. */
export type CitedKind = Exclude<Kind, 'source' | 'topic'>;

/** A record as questions about the knowledge itself see it: what it rests on, and what is noted of it. */
export interface CitedRecord {
  readonly kind: CitedKind;
  readonly id: string;
  readonly ref: Ref;
  /** Every cite of the record and of its parts, each once. */
  readonly cites: Cites;
  readonly notes: string | null;
  /** EDTF dates that the record is stated for. */
  readonly dates: readonly string[];
  /** The words it may be asked by. */
  readonly text: string;
}

/** Every record that cites a source, in the order of sections and ids. */
export function citedRecords(graph: Graph): readonly CitedRecord[] {
  const { organisations, officials, conferences, meetings, agreements, proposals } = graph.knowledge;
  return [
    ...organisations.flatMap((one) => citedRecord('organisation', one, one.cites, [], one.name)),
    ...officials.flatMap((one) => officialRecord(one)),
    ...conferences.flatMap((one) => conferenceRecord(one)),
    ...meetings.flatMap((one) => meetingRecord(one, graph)),
    ...agreements.flatMap((one) => agreementRecord(one, graph)),
    ...proposals.flatMap((one) => citedRecord('proposal', one, one.cites, [], one.text)),
  ];
}

/** The record and all its cites as evidence. */
export function evidenceOfRecord(record: CitedRecord): Evidence {
  return { ref: record.ref, cites: record.cites };
}

/** The ids of the sources a record rests on, in the order they are cited. */
export function sourcesOfRecord(record: CitedRecord): readonly string[] {
  return [...new Set(record.cites.map(sourceOf))];
}

/** The part of a record's evidence that comes from some sources; nothing where none of them is cited. */
export function evidenceFrom(record: CitedRecord, sources: ReadonlySet<string>): Evidence[] {
  const [first, ...rest] = record.cites.filter((cite) => sources.has(sourceOf(cite)));
  return first ? [{ ref: record.ref, cites: [first, ...rest] }] : [];
}

type Noted = { readonly id: string; readonly notes?: string | null | undefined };

function citedRecord(
  kind: CitedKind,
  record: Noted,
  cites: readonly Cite[],
  dates: readonly (string | null)[],
  text: string,
): CitedRecord[] {
  const [first, ...rest] = [...new Set(cites)];
  if (first === undefined) return [];
  const notes = record.notes ?? null;
  const known = dates.flatMap((date) => date ?? []);
  const words = `${record.id.replaceAll('-', ' ')} ${text} ${notes ?? ''}`;
  return [
    { kind, id: record.id, ref: ref(kind, record.id), cites: [first, ...rest], notes, dates: known, text: words },
  ];
}

function officialRecord(one: Official): CitedRecord[] {
  const cites = one.posts.flatMap((post) => [...post.cites]);
  return citedRecord('official', one, cites, [], [one.name, ...one.posts.map((post) => post.title)].join(' '));
}

function conferenceRecord(one: Conference): CitedRecord[] {
  const cites = [...one.cites, ...one.facts.flatMap((fact) => [...fact.cites])];
  const text = [one.name, ...one.aliases, ...one.facts.map((fact) => fact.text)].join(' ');
  return citedRecord('conference', one, cites, [one.dates], text);
}

function meetingRecord(one: Meeting, graph: Graph): CitedRecord[] {
  const cites = [...one.cites, ...one.points.flatMap((point) => [...point.cites])];
  const sides = one.participants.map((seat) => participantName(seat, graph));
  const text = [
    one.summary,
    ...one.points.map((point) => point.text),
    ...sides,
    one.place ?? '',
    topicWords(one.topics, graph),
  ];
  return citedRecord('meeting', one, cites, [one.date], text.join(' '));
}

function agreementRecord(one: Agreement, graph: Graph): CitedRecord[] {
  const cites = one.history.flatMap((entry) => [...entry.cites]);
  const parties = one.parties.map((party) => partyName(party, graph));
  const text = [
    one.title,
    one.kind,
    ...one.history.map((entry) => entry.text),
    ...parties,
    topicWords(one.topics, graph),
  ];
  return citedRecord(
    'agreement',
    one,
    cites,
    one.history.map((entry) => entry.date),
    text.join(' '),
  );
}
