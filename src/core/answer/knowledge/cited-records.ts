import type { Graph } from '../../graph/graph.js';
import { perGraph } from '../../graph/per-graph.js';
import { PostingCollector } from '../../graph/posting-lists.js';
import { uncounted } from '../../graph/work.js';
import type { Agreement } from '../../records/agreement.js';
import { type Cite, type Cites, sourceOf } from '../../records/cite.js';
import type { Conference } from '../../records/conference.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official } from '../../records/official.js';
import type { Organisation } from '../../records/organisation.js';
import type { Proposal } from '../../records/proposal.js';
import { type Kind, kindOfRef, type Ref, ref } from '../../records/ref.js';
import { participantName, partyName, topicWords } from '../phrases.js';

/** The kinds of records that rest on sources. */
export type CitedKind = Exclude<Kind, 'source' | 'topic'>;

/** A record as questions about the knowledge itself see it: what it rests on, and what is noted of it. */
export interface CitedRecord {
  readonly kind: CitedKind;
  readonly id: string;
  readonly ref: Ref;
  /** Every cite of the record and of its parts, each once. */
  readonly cites: Cites;
  /** The cites of the record itself, without those of its facts or points; all where it has none of its own. */
  readonly own: Cites;
  readonly notes: string | null;
  /** EDTF dates that the record is stated for. */
  readonly dates: readonly string[];
  /** The words it may be asked by; put together when they are asked for. */
  readonly text: string;
}

/** Every record that cites a source, in the order of sections and ids. */
export const citedRecords = perGraph((graph): readonly CitedRecord[] => uncounted(() => collect(graph)));

/** The records that rest on a source, in the same order. */
export function recordsCiting(source: string, graph: Graph): readonly CitedRecord[] {
  const records = citedRecords(graph);
  return Array.from(bySource(graph).list(source), (at) => records[at]!);
}

const bySource = perGraph((graph) => {
  const collector = new PostingCollector();
  for (const [at, { cites }] of citedRecords(graph).entries())
    for (const cite of cites) collector.add(sourceOf(cite), at);
  return collector.lists();
});

/** One record by its ref; null where it cites nothing, or is not on record. */
export function citedRecordOf(ref: Ref, graph: Graph): CitedRecord | null {
  const kind = kindOfRef(ref);
  const record = isCited(kind) ? graph[kind](ref.slice(kind.length + 1)) : undefined;
  return record ? (recordsOf[kind as CitedKind](record as never, graph)[0] ?? null) : null;
}

function isCited(kind: string): kind is CitedKind {
  return Object.hasOwn(recordsOf, kind);
}

/** A record of each kind, with what it cites. */
const recordsOf = {
  organisation: (one: Organisation) => citedRecord('organisation', one, { own: one.cites, words: () => [one.name] }),
  official: officialRecord,
  conference: conferenceRecord,
  meeting: meetingRecord,
  agreement: agreementRecord,
  proposal: (one: Proposal) =>
    citedRecord('proposal', one, { own: one.cites, dates: [one.date ?? null], words: () => [one.text] }),
} as const;

function collect(graph: Graph): readonly CitedRecord[] {
  const { organisations, officials, conferences, meetings, agreements, proposals } = graph.knowledge;
  return [
    ...organisations.flatMap((one) => recordsOf.organisation(one)),
    ...officials.flatMap((one) => recordsOf.official(one)),
    ...conferences.flatMap((one) => recordsOf.conference(one)),
    ...meetings.flatMap((one) => recordsOf.meeting(one, graph)),
    ...agreements.flatMap((one) => recordsOf.agreement(one, graph)),
    ...proposals.flatMap((one) => recordsOf.proposal(one)),
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

/** What the kinds of records have in common. */
interface Content {
  readonly id: string;
  readonly notes?: string | null | undefined;
}

/** What differs from kind to kind. */
interface Parts {
  readonly own: readonly Cite[];
  /** Cites of points, facts and other parts. */
  readonly more?: readonly Cite[];
  readonly dates?: readonly (string | null)[];
  readonly words: () => readonly string[];
}

/** None where a record cites nothing: an official whose posts this reader may not see. */
function citedRecord(kind: CitedKind, content: Content, { own, more = [], dates = [], words }: Parts): CitedRecord[] {
  const [first, ...rest] = [...new Set(own)];
  if (first === undefined) return [];
  const notes = content.notes ?? null;
  return [
    {
      kind,
      id: content.id,
      ref: ref(kind, content.id),
      own: [first, ...rest],
      cites: [first, ...new Set([...rest, ...more].filter((cite) => cite !== first))],
      notes,
      dates: dates.flatMap((date) => date ?? []),
      get text() {
        return [content.id.replaceAll('-', ' '), ...words(), notes ?? ''].join(' ');
      },
    },
  ];
}

function officialRecord(one: Official): CitedRecord[] {
  const own = one.posts.flatMap((post) => [...post.cites]);
  return citedRecord('official', one, { own, words: () => [one.name, ...one.posts.map((post) => post.title)] });
}

function conferenceRecord(one: Conference): CitedRecord[] {
  const more = one.facts.flatMap((fact) => [...fact.cites]);
  const words = () => [one.name, ...one.aliases, ...one.facts.map((fact) => fact.text)];
  return citedRecord('conference', one, { own: one.cites, more, dates: [one.dates], words });
}

function meetingRecord(one: Meeting, graph: Graph): CitedRecord[] {
  const more = one.points.flatMap((point) => [...point.cites]);
  const words = () => {
    const sides = one.participants.map((seat) => participantName(seat, graph));
    const said = [one.summary, ...one.points.map((point) => point.text)];
    return [...said, ...sides, one.place ?? '', topicWords(one.topics, graph)];
  };
  return citedRecord('meeting', one, { own: one.cites, more, dates: [one.date], words });
}

function agreementRecord(one: Agreement, graph: Graph): CitedRecord[] {
  const own = one.history.flatMap((entry) => [...entry.cites]);
  const words = () => agreementWords(one, graph);
  return citedRecord('agreement', one, { own, dates: one.history.map((entry) => entry.date), words });
}

function agreementWords(one: Agreement, graph: Graph): readonly string[] {
  const parties = one.parties.map((party) => partyName(party, graph));
  const said = [one.title, one.kind, ...one.history.map((entry) => entry.text)];
  const people = one.history.flatMap(({ signers = [], present = [] }) => [...signers, ...present]);
  const names = people.map(({ official, name = '' }) => (official ? (graph.official(official)?.name ?? '') : name));
  const places = one.history.map((entry) => entry.place ?? '');
  return [...said, ...parties, ...names, ...places, topicWords(one.topics, graph)];
}
