import type { Agreement } from '../records/agreement.js';
import { type Cites, sourceOf } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import { isCountry } from '../records/party.js';
import type { Proposal } from '../records/proposal.js';

/** Labels of what a place or person may see. */
export type Reader = readonly string[];

/**
 * The knowledge as one reader sees it: records for other audiences are gone, and so is every mention of them, as if
 * they had never been written. What rests only on sources the reader may not see goes with them.
 */
export function visibleTo(knowledge: Knowledge, reader: Reader): Knowledge {
  const labels = new Set(['public', ...reader]);
  const seen = <T extends { audience?: readonly string[] | undefined }>(records: readonly T[]) =>
    records.filter((record) => (record.audience ?? ['public']).some((label) => labels.has(label)));
  const sources = seen(knowledge.sources);
  const cited = new Set(sources.map((source) => source.id));
  const scope = { cited, ids: new Map<string, ReadonlySet<string>>() };
  const organisations = citable(seen(knowledge.organisations), scope);
  scope.ids.set('organisations', idsOf(organisations));
  const officials = citableOfficials(seen(knowledge.officials), scope);
  scope.ids.set('officials', idsOf(officials));
  const conferences = citable(seen(knowledge.conferences), scope).map((one) => conferenceIn(one, scope));
  scope.ids.set('conferences', idsOf(conferences));
  const meetings = citable(seen(knowledge.meetings), scope).map((one) => meetingIn(one, scope));
  scope.ids.set('meetings', idsOf(meetings));
  const agreements = seen(knowledge.agreements).flatMap((one) => agreementIn(one, scope));
  const proposals = citable(seen(knowledge.proposals), scope).map((one) => proposalIn(one, scope));
  return { sources, organisations, officials, conferences, meetings, agreements, proposals, topics: knowledge.topics };
}

interface Scope {
  readonly cited: ReadonlySet<string>;
  readonly ids: Map<string, ReadonlySet<string>>;
}

function idsOf(records: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(records.map((record) => record.id));
}

/** The cites a reader may follow, or null where none is left. */
function citesIn(cites: readonly string[], scope: Scope): Cites | null {
  const [first, ...rest] = cites.filter((cite) => scope.cited.has(sourceOf(cite)));
  return first ? [first, ...rest] : null;
}

function citable<T extends { cites: readonly string[] }>(records: readonly T[], scope: Scope): T[] {
  return records.flatMap((record) => {
    const cites = citesIn(record.cites, scope);
    return cites ? [cites.length === record.cites.length ? record : { ...record, cites }] : [];
  });
}

function known(section: string, id: string | null, scope: Scope): string | null {
  return id !== null && scope.ids.get(section)?.has(id) ? id : null;
}

function knownParty(party: string, scope: Scope): boolean {
  return isCountry(party) || known('organisations', party, scope) !== null;
}

function citableOfficials(officials: readonly Official[], scope: Scope): Official[] {
  return officials.map((official) => ({
    ...official,
    posts: citable(official.posts, scope).map((post) => ({
      ...post,
      organisation: known('organisations', post.organisation, scope),
    })),
  }));
}

function conferenceIn(conference: Conference, scope: Scope): Conference {
  const organisers = conference.organisers.filter((id) => known('organisations', id, scope));
  const facts = citable(conference.facts, scope).map((fact) => ({ ...fact, by: known('officials', fact.by, scope) }));
  return { ...conference, organisers, facts };
}

function meetingIn(meeting: Meeting, scope: Scope): Meeting {
  const participants = meeting.participants
    .filter((one) => knownParty(one.for, scope))
    .map((one) => ({ ...one, official: known('officials', one.official, scope) }));
  const points = citable(meeting.points, scope).map((point) => ({ ...point, by: known('officials', point.by, scope) }));
  return { ...meeting, conference: known('conferences', meeting.conference, scope), participants, points };
}

function agreementIn(agreement: Agreement, scope: Scope): Agreement[] {
  const entries = citable(agreement.history, scope).map((entry) => ({
    ...entry,
    meeting: known('meetings', entry.meeting, scope),
  }));
  const parties = agreement.parties.filter((party) => knownParty(party, scope));
  const [first, ...rest] = entries;
  return first && parties.length ? [{ ...agreement, parties, history: [first, ...rest] }] : [];
}

function proposalIn(proposal: Proposal, scope: Scope): Proposal {
  return {
    ...proposal,
    by: known('officials', proposal.by, scope),
    by_for: proposal.by_for !== null && knownParty(proposal.by_for, scope) ? proposal.by_for : null,
    to: proposal.to.filter((party) => knownParty(party, scope)),
    meeting: known('meetings', proposal.meeting, scope),
  };
}
