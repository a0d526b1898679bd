import type { Graph } from '../../graph/graph.js';
import { datedBy } from '../../graph/proposal-date.js';
import type { Found } from '../../query/found.js';
import type { Kind } from '../../query/query.js';
import { type Agreement, decidingEntry } from '../../records/agreement.js';
import type { Conference } from '../../records/conference.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official } from '../../records/official.js';
import type { Act, Proposal } from '../../records/proposal.js';
import type { Ref } from '../../records/ref.js';
import { capital, STATUS_WORDS } from '../agreements/agreement-line.js';
import type { Block, TableRow } from '../answer.js';
import { row } from '../draft.js';
import {
  fullWhen,
  listed,
  participantName,
  partiesPhrase,
  partyPhrase,
  type Phrase,
  postPhrase,
  sideName,
  topicWords,
  wherePhrase,
} from '../phrases.js';
import { partsOf, refsOfMembers } from './asked.js';
import { ownEvidence } from './evidence-of.js';

const COLUMNS = {
  meeting: ['Date', 'Who met', 'Where', 'Topics'],
  agreement: ['Document', 'Parties', 'Latest status', 'Date'],
  proposal: ['From', 'Act', 'To', 'What', 'Date'],
  conference: ['Conference', 'Dates', 'Where'],
  official: ['Name', 'Posts', 'For'],
} as const;

/** Kinds of records with columns of their own. */
export type TabledKind = keyof typeof COLUMNS;

/** Whether records of a kind can be told in a table, a row each. */
export function isTabled(kind: Kind): kind is TabledKind {
  return kind in COLUMNS;
}

/** The records of a set as a table, a row each in their order; what a record does not tell stands in it as not stated. */
export function recordTable(found: Found, kind: TabledKind, graph: Graph): Block {
  const rows = refsOfMembers(found).flatMap((ref) => rowOf(ref, graph));
  return { kind: 'table', columns: COLUMNS[kind], rows };
}

/** What stands in a row, and what carries those of its words that the record itself does not. */
interface Cells {
  readonly texts: readonly (string | null)[];
  readonly evidence: readonly Evidence[];
}

function rowOf(ref: Ref, graph: Graph): TableRow[] {
  const cells = cellsOf(ref, graph);
  if (!cells) return [];
  const texts = cells.texts.map((text) => text?.replace(/^(?:on|in|at) /, '') || 'not stated');
  return row(texts, [...ownEvidence(ref, graph), ...cells.evidence]);
}

function cellsOf(ref: Ref, graph: Graph): Cells | null {
  const [kind, id] = partsOf(ref);
  switch (kind) {
    case 'meeting':
      return ofMeeting(graph.meeting(id)!, graph);
    case 'agreement':
      return ofAgreement(graph.agreement(id)!, graph);
    case 'proposal':
      return ofProposal(graph.proposal(id)!, graph);
    case 'conference':
      return ofConference(graph.conference(id)!);
    case 'official':
      return ofOfficial(graph.official(id)!, graph);
    default:
      return null;
  }
}

function ofMeeting(meeting: Meeting, graph: Graph): Cells {
  const people = meeting.participants.map((one) => participantName(one, graph));
  const where = wherePhrase(meeting, graph);
  const topics = topicWords(meeting.topics, graph);
  const sides = meeting.participants.flatMap((one) => [...partyPhrase(one.for, graph, meeting.cites).evidence]);
  const texts = [fullWhen(meeting.date, meeting.dateNote), listed(people), where.text, topics];
  return { texts, evidence: [...where.evidence, ...sides] };
}

function ofAgreement(agreement: Agreement, graph: Graph): Cells {
  const { status, date, dateNote, inferred } = decidingEntry(agreement);
  const parties = partiesPhrase(agreement.parties, graph);
  const state = `${STATUS_WORDS[status]}${inferred?.includes('status') ? ' (inferred)' : ''}`;
  return { texts: [capital(agreement.title), parties.text, state, fullWhen(date, dateNote)], ...parties };
}

const ACT_WORDS: Readonly<Record<Act, string>> = {
  offer: 'offered',
  request: 'asked',
  proposal: 'proposed to',
  call: 'called on',
  explored: 'explored with',
};

function ofProposal(proposal: Proposal, graph: Graph): Cells {
  const { act, by, by_for: side, to, text } = proposal;
  const dated = datedBy(proposal, graph);
  const person = by ? graph.official(by)?.name : undefined;
  const party = side ? partyPhrase(side, graph) : null;
  const from = person && party ? `${person} (${party.text})` : (person ?? party?.text ?? null);
  const when = dated && fullWhen(dated.date ?? null, dated.dateNote);
  const meeting = proposal.meeting ? ownEvidence(`meeting:${proposal.meeting}`, graph) : [];
  const sides = partiesPhrase(to, graph);
  const texts = [from, ACT_WORDS[act], to.length ? sides.text : null, text, when];
  return { texts, evidence: [...meeting, ...(party?.evidence ?? []), ...sides.evidence] };
}

function ofConference({ name, dates, dateNote, venue, city, country }: Conference): Cells {
  const where = [venue, city, country && countryName(country)].filter(Boolean).join(', ');
  return { texts: [name, fullWhen(dates, dateNote), where], evidence: [] };
}

function ofOfficial(official: Official, graph: Graph): Cells {
  const posts = official.posts.map((post): Phrase => postPhrase(official, post, graph));
  const sides = official.posts.flatMap(({ country, organisation }) => country ?? organisation ?? []);
  const names = [...new Set(sides.map((side) => sideName(side, graph)))];
  return {
    texts: [official.name, posts.map(({ text }) => text).join('; '), names.join(', ')],
    evidence: posts.flatMap(({ evidence }) => [...evidence]),
  };
}
