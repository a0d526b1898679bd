import type { Agreement, HistoryEntry } from '../records/agreement.js';
import { type Cites, sourceOf } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import type { DocumentPerson } from '../records/document-person.js';
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
  const mayBeSeen = (one: Labelled) => (one.audience ?? EVERYBODY).some((label) => labels.has(label));
  // What was loaded mentions nothing that is not there: where no record is hidden, no mention is.
  const { topics, ...labelled } = knowledge;
  if (Object.values(labelled).every((records: readonly Labelled[]) => records.every(mayBeSeen)))
    return withTopicsUsed(knowledge);
  const seen = <T extends Labelled>(records: readonly T[]) => kept(records, (one) => (mayBeSeen(one) ? one : null));
  const sources = seen(knowledge.sources);
  const scope: Scope = { cited: idsOf(sources), ids: new Map() };
  const organisations = citable(seen(knowledge.organisations), scope);
  scope.ids.set('organisations', idsOf(organisations));
  const officials = kept(seen(knowledge.officials), (one) => officialIn(one, scope));
  scope.ids.set('officials', idsOf(officials));
  const conferences = kept(citable(seen(knowledge.conferences), scope), (one) => conferenceIn(one, scope));
  scope.ids.set('conferences', idsOf(conferences));
  const meetings = kept(citable(seen(knowledge.meetings), scope), (one) => meetingIn(one, scope));
  scope.ids.set('meetings', idsOf(meetings));
  const agreements = kept(seen(knowledge.agreements), (one) => agreementIn(one, scope));
  const proposals = kept(citable(seen(knowledge.proposals), scope), (one) => proposalIn(one, scope));
  return withTopicsUsed({
    sources,
    organisations,
    officials,
    conferences,
    meetings,
    agreements,
    proposals,
    topics,
  });
}

/**
 * Only the topics that a record names: one that hidden records alone are about would say what they are about. One that no
 * record at all is about goes too, for every reader: if it stayed, its absence would tell of hidden records.
 */
function withTopicsUsed(seen: Knowledge): Knowledge {
  const used = new Set<string>();
  for (const records of [seen.meetings, seen.agreements, seen.proposals])
    for (const { topics } of records) for (const id of topics) used.add(id);
  const topics = kept(seen.topics, (one) => (used.has(one.id) ? one : null));
  return topics === seen.topics ? seen : { ...seen, topics };
}

/** What may be for some readers alone. */
interface Labelled {
  readonly audience?: readonly string[] | undefined;
}

const EVERYBODY = ['public'];

interface Scope {
  readonly cited: ReadonlySet<string>;
  readonly ids: Map<string, ReadonlySet<string>>;
}

function idsOf(records: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(records.map((record) => record.id));
}

/** The items that stay, as a reader sees them; where nothing changes the list itself, since most records pass whole and need no copy. */
function kept<L extends readonly unknown[]>(list: L, seenAs: (item: L[number]) => L[number] | null): L {
  for (let at = 0; at < list.length; at++) {
    if (seenAs(list[at]) === list[at]) continue;
    const changed = list.slice(at).map(seenAs);
    return [...list.slice(0, at), ...changed.filter((one) => one !== null)] as unknown as L;
  }
  return list;
}

/** A record with some fields as a reader sees them, without those that are undefined; where all are what they were the record itself. */
function seenWith<T extends object>(record: T, fields: Partial<T>): T {
  for (const key in fields) if (fields[key] !== record[key]) return changed(record, fields);
  return record;
}

/** What is gone is not named as inferred either: that would say that there was something. */
function changed<T extends object>(record: T, fields: Partial<T>): T {
  const before = new Map<string, unknown>(Object.entries(record));
  const isGone = ([key, value]: [string, unknown]) => isNothing(value) && !isNothing(before.get(key));
  const gone = new Set(
    Object.entries(fields)
      .filter(isGone)
      .map(([key]) => key),
  );
  const { inferred } = record as { readonly inferred?: readonly string[] };
  const left = inferred?.filter((name) => !gone.has(name));
  const whole = { ...record, ...fields, inferred: left?.length || inferred?.length === 0 ? left : undefined };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** The records of which a reader may follow a cite, with those cites. */
function citable<T extends { cites: Cites }>(records: readonly T[], scope: Scope): T[] {
  return kept(records as T[], (record) => {
    const cites = kept(record.cites, (cite) => (scope.cited.has(sourceOf(cite)) ? cite : null));
    return cites.length > 0 ? seenWith(record, { cites } as Partial<T>) : null;
  });
}

function known(section: string, id: string | null, scope: Scope): string | null {
  return id !== null && scope.ids.get(section)?.has(id) ? id : null;
}

function knownParty(party: string, scope: Scope): string | null {
  return isCountry(party) ? party : known('organisations', party, scope);
}

function officialIn(official: Official, scope: Scope): Official {
  const posts = kept(citable(official.posts, scope), (post) =>
    seenWith(post, { organisation: known('organisations', post.organisation, scope) }),
  );
  return seenWith(official, { posts });
}

function conferenceIn(conference: Conference, scope: Scope): Conference {
  const organisers = kept(conference.organisers, (id) => known('organisations', id, scope));
  return seenWith(conference, { organisers, facts: saidIn(conference.facts, scope) });
}

/** Sentences that stay, without who said them where that is not to be seen. */
function saidIn<T extends { by: string | null; cites: Cites }>(sentences: readonly T[], scope: Scope): T[] {
  return kept(citable(sentences, scope), (one) =>
    seenWith(one, { by: known('officials', one.by, scope) } as Partial<T>),
  );
}

function meetingIn(meeting: Meeting, scope: Scope): Meeting {
  const participants = kept(meeting.participants, (one) =>
    knownParty(one.for, scope) === null ? null : seenWith(one, { official: known('officials', one.official, scope) }),
  );
  const conference = known('conferences', meeting.conference, scope);
  return seenWith(meeting, { conference, participants, points: saidIn(meeting.points, scope) });
}

function agreementIn(agreement: Agreement, scope: Scope): Agreement | null {
  const history = kept(citable(agreement.history, scope) as Agreement['history'], (entry) => entryIn(entry, scope));
  const parties = kept(agreement.parties, (party) => knownParty(party, scope));
  return history.length > 0 && parties.length > 0 ? seenWith(agreement, { parties, history }) : null;
}

function entryIn(entry: HistoryEntry, scope: Scope): HistoryEntry {
  const { conference, signers, present } = entry;
  return seenWith(entry, {
    meeting: known('meetings', entry.meeting, scope),
    ...(conference ? { conference: known('conferences', conference, scope) ?? undefined } : {}),
    ...(signers ? { signers: peopleIn(signers, scope) } : {}),
    ...(present ? { present: peopleIn(present, scope) } : {}),
  });
}

/** The people of a document who may be seen; undefined where none of them may. */
function peopleIn(people: readonly DocumentPerson[], scope: Scope): DocumentPerson[] | undefined {
  const seen = kept(people as DocumentPerson[], (one) => {
    if (one.official !== undefined && known('officials', one.official, scope) === null) return null;
    return seenWith(one, { for: one.for === null ? null : knownParty(one.for, scope) });
  });
  return seen.length > 0 ? seen : undefined;
}

function proposalIn(proposal: Proposal, scope: Scope): Proposal {
  return seenWith(proposal, {
    by: known('officials', proposal.by, scope),
    by_for: proposal.by_for === null ? null : knownParty(proposal.by_for, scope),
    to: kept(proposal.to, (party) => knownParty(party, scope)),
    meeting: known('meetings', proposal.meeting, scope),
  });
}
