import { STATUS_WORDS } from '../answer/agreements/agreement-line.js';
import { participantName, partyName, postPhrase, sideName } from '../answer/phrases.js';
import { sourceWords } from '../answer/sources.js';
import type { Graph } from '../graph/graph.js';
import { datedBy, proposalDate } from '../graph/proposal-date.js';
import { type Agreement, decidingEntry, groupOf, type HistoryEntry, latestEntry } from '../records/agreement.js';
import type { Cites } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import { countryName } from '../records/countries/countries.js';
import type { DocumentPerson } from '../records/document-person.js';
import type { Meeting } from '../records/meeting.js';
import type { Official, Post } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import type { Proposal } from '../records/proposal.js';
import type { Ref } from '../records/ref.js';
import { visible } from '../records/visible.js';
import { type CitedSource, citesOf, sourcesOf } from './cites-of.js';
import { type ColumnName, isRowKind, type RowKind } from './columns.js';
import { inferredIn } from './inferred-in.js';
import { type AnyRecord, partsOfRef, recordAt } from './record-at.js';

/** What stands in a column: a text, several of them in order, or nothing. */
export type Cell = string | readonly string[] | null;

/** A record as a row of a file. */
export interface Row {
  readonly ref: Ref;
  readonly kind: RowKind;
  /** A column that is left out is empty. */
  readonly cells: Cells;
  readonly cites: Cites;
  readonly sources: readonly CitedSource[];
}

/** Cells by the name of their column. */
export type Cells = Readonly<Partial<Record<ColumnName, Cell>>>;

/**
 * A record as a row, with everything that carries it; `foundIn` = for which records it is in a list. Null where the reader
 * of the graph has no such record, it is of a kind that is no row, or no source carries it.
 */
export function rowOf(ref: Ref, graph: Graph, foundIn: readonly Ref[] = []): Row | null {
  const [kind] = partsOfRef(ref);
  const record = recordAt(ref, graph);
  const cites = record && citesOf(ref, graph);
  if (!isRowKind(kind) || !record || !cites) return null;
  const sources = sourcesOf(cites, graph);
  const cells: Cells = {
    ref,
    kind,
    ...CELLS[kind](record as never, graph),
    ...('notes' in record ? { notes: record.notes ?? null } : {}),
    inferred: inferredIn(record),
    found_in: foundIn,
    sources: sources.map(sourceWords),
    source_urls: sources.map(({ url }) => url),
    cites,
  };
  return { ref, kind, cells: shown(cells), cites, sources };
}

/** Nothing that cannot be seen leaves in a file. */
function shown(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, typeof cell === 'string' ? visible(cell) : cell?.map(visible)]),
  ) as Cells;
}

type CellsOf<T extends AnyRecord> = (record: T, graph: Graph) => Cells;

const CELLS: {
  readonly [kind in RowKind]: CellsOf<never>;
} = {
  meeting: meetingCells,
  agreement: agreementCells,
  proposal: proposalCells,
  conference: conferenceCells,
  official: officialCells,
  organisation: organisationCells,
};

function meetingCells(one: Meeting, graph: Graph): Cells {
  const people = one.participants.filter(({ official }) => official !== null);
  return {
    type: one.format,
    title: one.participants.map((seat) => participantName(seat, graph)).join(', ') || one.summary,
    date: one.date,
    date_in_words: one.dateNote ?? null,
    parties: unique(one.participants.map((seat) => partyName(seat.for, graph))),
    people: people.map((seat) => participantName(seat, graph)),
    conference: one.conference && (graph.conference(one.conference)?.name ?? null),
    place: one.place,
    topics: topicsIn(one.topics, graph),
    summary: one.summary,
    details: one.points.map(({ text, by }) => said(text, by, graph)),
  };
}

function agreementCells(one: Agreement, graph: Graph): Cells {
  const { status } = latestEntry(one);
  const decided = decidingEntry(one);
  return {
    type: one.kind,
    title: one.title,
    date: decided.date,
    date_in_words: decided.dateNote ?? null,
    status: STATUS_WORDS[status],
    status_group: groupOf(status),
    deadline: one.deadline ?? null,
    parties: one.parties.map((party) => partyName(party, graph)),
    people: unique(one.history.flatMap(({ signers = [] }) => signers.map((signer) => personName(signer, graph)))),
    topics: topicsIn(one.topics, graph),
    summary: latestEntry(one).text,
    details: one.history.map(entryWords),
  };
}

/** "signed (2025-11-23): …": the date as it is stated, or in the words of the source. */
function entryWords({ status, date, dateNote, text }: HistoryEntry): string {
  const when = date ?? dateNote;
  return `${STATUS_WORDS[status]}${when ? ` (${when})` : ''}: ${text}`;
}

function proposalCells(one: Proposal, graph: Graph): Cells {
  const person = one.by ? graph.official(one.by)?.name : undefined;
  const side = one.by_for ? partyName(one.by_for, graph) : null;
  return {
    type: one.act,
    title: one.text,
    date: proposalDate(one, graph),
    date_in_words: datedBy(one, graph)?.dateNote ?? null,
    from: person && side ? `${person} (${side})` : (person ?? side),
    to: one.to.map((party) => partyName(party, graph)),
    meeting: one.meeting && `meeting:${one.meeting}`,
    topics: topicsIn(one.topics, graph),
  };
}

function conferenceCells(one: Conference, graph: Graph): Cells {
  const place = [one.venue, one.city, one.country && countryName(one.country)].filter((part) => part !== null);
  return {
    title: one.name,
    also_called: one.aliases,
    date: one.dates,
    date_in_words: one.dateNote ?? null,
    organisers: one.organisers.map((id) => graph.organisation(id)?.name ?? id),
    place: place.join(', ') || null,
    summary: one.theme,
    details: one.facts.map(({ text, by }) => said(text, by, graph)),
  };
}

function officialCells(one: Official, graph: Graph): Cells {
  const sides = one.posts.flatMap(({ country, organisation }) => country ?? organisation ?? []);
  return {
    title: one.name,
    also_called: one.aliases,
    parties: unique(sides.map((party) => sideName(party, graph))),
    posts: one.posts.map((post) => `${postPhrase(one, post, graph).text}${termOf(post)}`),
  };
}

/** " (2024-08/)": an end that no source says is left open. */
function termOf({ from, to }: Post): string {
  return from || to ? ` (${from ?? ''}/${to ?? ''})` : '';
}

function organisationCells(one: Organisation): Cells {
  return {
    type: one.kind,
    title: one.name,
    also_called: one.aliases,
    parties: one.country ? [countryName(one.country)] : [],
  };
}

function personName({ official, name, for: side }: DocumentPerson, graph: Graph): string {
  const who = official ? (graph.official(official)?.name ?? official) : (name ?? '');
  return side ? `${who} (${sideName(side, graph)})` : who;
}

/** What somebody said is told with the name of whoever said it. */
function said(text: string, by: string | null, graph: Graph): string {
  const name = by ? graph.official(by)?.name : undefined;
  return name ? `${text} (${name})` : text;
}

function topicsIn(ids: readonly string[], graph: Graph): readonly string[] {
  return ids.map((id) => graph.topic(id)?.name ?? id);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
