import type { Agreement } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { dayRange, parseEdtf } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Proposal } from '../records/proposal.js';
import { ref } from '../records/ref.js';

/** One sentence of the records, with its cites: what free-text questions are answered from when nothing else fits. */
export interface Fact {
  readonly text: string;
  readonly evidence: Evidence;
  readonly part: 'summary' | 'point' | 'fact' | 'history' | 'proposal' | 'post' | 'title' | 'note';
  /** The official who said it, where one is named. */
  readonly by: string | null;
  /** EDTF date that it is stated for, where one is. */
  readonly date: string | null;
  /** Further names that belong to the record and may be asked with it: titles, topics, places. */
  readonly around: readonly string[];
  /** Country codes, officials and bodies of the owning record, as search keys. */
  readonly keys: readonly string[];
}

/** Search keys of each record, as the graph computed them. */
export type KeysOf = (
  kind: 'meeting' | 'agreement' | 'proposal' | 'conference' | 'official',
  id: string,
) => readonly string[];

/** Every sentence of the visible records, in the order of sections and ids. */
export function factsOf(knowledge: Knowledge, keysOf: KeysOf): Fact[] {
  const topicName = new Map(knowledge.topics.map((topic) => [topic.id, topic.name]));
  const topics = (ids: readonly string[]) => ids.map((id) => topicName.get(id) ?? id);
  return [
    ...knowledge.conferences.flatMap((one) => conferenceFacts(one, keysOf('conference', one.id))),
    ...knowledge.meetings.flatMap((one) => meetingFacts(one, keysOf('meeting', one.id), topics(one.topics))),
    ...knowledge.agreements.flatMap((one) => agreementFacts(one, keysOf('agreement', one.id), topics(one.topics))),
    ...knowledge.proposals.map((one) => proposalFact(one, keysOf('proposal', one.id), topics(one.topics))),
    ...knowledge.officials.flatMap((one) => postFacts(one, keysOf('official', one.id))),
  ];
}

function conferenceFacts(conference: Conference, keys: readonly string[]): Fact[] {
  const owner = ref('conference', conference.id);
  const base = { date: conference.dates, around: [conference.name, conference.city ?? ''], keys };
  return conference.facts.map((fact) => ({
    ...base,
    text: fact.text,
    evidence: { ref: owner, cites: fact.cites },
    part: 'fact' as const,
    by: fact.by,
    keys: fact.by ? [...keys, `official:${fact.by}`] : keys,
  }));
}

function meetingFacts(meeting: Meeting, keys: readonly string[], topics: readonly string[]): Fact[] {
  const owner = ref('meeting', meeting.id);
  const base = { date: meeting.date, around: [...topics, meeting.place ?? ''], keys };
  return [
    { ...base, text: meeting.summary, evidence: { ref: owner, cites: meeting.cites }, part: 'summary', by: null },
    ...meeting.points.map((point) => ({
      ...base,
      text: point.text,
      evidence: { ref: owner, cites: point.cites },
      part: 'point' as const,
      by: point.by,
    })),
  ];
}

function agreementFacts(agreement: Agreement, keys: readonly string[], topics: readonly string[]): Fact[] {
  const owner = ref('agreement', agreement.id);
  return agreement.history.map((entry) => ({
    text: entry.text,
    evidence: { ref: owner, cites: entry.cites },
    part: 'history',
    by: null,
    date: entry.date,
    around: [agreement.title, agreement.kind, ...topics],
    keys,
  }));
}

function proposalFact(proposal: Proposal, keys: readonly string[], topics: readonly string[]): Fact {
  return {
    text: proposal.text,
    evidence: { ref: ref('proposal', proposal.id), cites: proposal.cites },
    part: 'proposal',
    by: proposal.by,
    date: null,
    around: topics,
    keys,
  };
}

function postFacts(official: Official, keys: readonly string[]): Fact[] {
  return official.posts.map((post) => ({
    text: post.title,
    evidence: { ref: ref('official', official.id), cites: post.cites },
    part: 'post',
    by: null,
    date: post.from,
    around: [official.name],
    keys,
  }));
}

/**
 * Whether a date lies in a range of days; no date never does. A day, or an interval of days, need only touch it; a bare
 * month or year must lie in it whole: "2025" is not said to be on 18 November.
 */
export function dateWithin(date: string | null, from: string | null, to: string | null): boolean {
  const parsed = date ? parseEdtf(date) : null;
  const days = dayRange(date);
  if (!parsed || !days) return false;
  const exact = parsed.start.day !== null;
  if (exact) return (to === null || days.from <= to) && (from === null || days.to >= from);
  return (to === null || days.to <= to) && (from === null || days.from >= from);
}
