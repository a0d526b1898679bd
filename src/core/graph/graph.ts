import { type Agreement, groupOf, latestEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { dayRange } from '../records/edtf.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import type { Proposal } from '../records/proposal.js';
import type { Source } from '../records/source.js';
import type { Topic } from '../records/topic.js';
import { type Fact, factsOf } from './facts.js';
import { type ConferencesIn, conferencesNamedIn } from './mentioned-conferences.js';
import { namedThings } from './name-keys.js';
import { type Names, namesOf } from './names.js';
import { nameKeys } from './normalise.js';
import { byCodeUnit } from './order.js';
import { placeCountries, placeOfCapital, placeParts } from './place.js';
import { type Postings, postingsOf } from './postings.js';
import { type Reader, visibleTo } from './reader.js';
import { type Finders, participantKeys, partyKeys } from './sides.js';
import { type TextIndex, textIndexOf } from './text-index.js';

/** Everything one reader may know, joined and indexed. Built before any look-up, so nothing hidden can leak. */
export interface Graph extends Finders {
  readonly knowledge: Knowledge;
  source(id: string): Source | undefined;
  agreement(id: string): Agreement | undefined;
  proposal(id: string): Proposal | undefined;
  topic(id: string): Topic | undefined;
  /** In order of date (earliest day first, undated last), then id. */
  readonly meetings: Postings<Meeting>;
  /** In order of the first dated entry (undated last), then id. */
  readonly agreements: Postings<Agreement>;
  /** In order of their meeting's date, then id. */
  readonly proposals: Postings<Proposal>;
  readonly officials: Postings<Official>;
  readonly conferences: Postings<Conference>;
  readonly organisations: Postings<Organisation>;
  readonly names: Names;
  readonly facts: readonly Fact[];
  readonly text: TextIndex;
  /** The search keys of a record, by ref. */
  keysOf(ref: string): readonly string[];
  /** The country a place lies in, by folded place part. */
  countryOfPlace(part: string): string | undefined;
}

/** Builds the graph of what `reader` may see. Pure; time and memory grow with the number of records. */
export function graphFor(knowledge: Knowledge, reader: Reader): Graph {
  const seen = visibleTo(knowledge, reader);
  const find = findersOf(seen);
  const places = placeCountries(seen);
  const keys = searchKeys(seen, find, places);
  const of = (kind: string) => (record: { id: string }) => keys.get(`${kind}:${record.id}`) ?? [];
  const facts = factsOf(seen, (kind, id) => keys.get(`${kind}:${id}`) ?? []);
  const meetingDay = (one: Proposal) => startOf(find.meeting(one.meeting ?? '')?.date ?? null);
  let names: Names | undefined;
  let text: TextIndex | undefined;
  return {
    ...find,
    knowledge: seen,
    meetings: postingsOf(
      sortedBy(seen.meetings, (one) => startOf(one.date)),
      of('meeting'),
    ),
    agreements: postingsOf(sortedBy(seen.agreements, firstDay), of('agreement')),
    proposals: postingsOf(sortedBy(seen.proposals, meetingDay), of('proposal')),
    officials: postingsOf(seen.officials, of('official')),
    conferences: postingsOf(
      sortedBy(seen.conferences, (one) => startOf(one.dates)),
      of('conference'),
    ),
    organisations: postingsOf(seen.organisations, of('organisation')),
    facts,
    get names() {
      names ??= namesOf(namedThings(seen));
      return names;
    },
    get text() {
      text ??= textIndexOf(facts);
      return text;
    },
    keysOf: (ref) => keys.get(ref) ?? [],
    countryOfPlace: (part) => places.get(part),
  };
}

type AllFinders = Finders & Pick<Graph, 'source' | 'agreement' | 'proposal' | 'topic'>;

function findersOf(knowledge: Knowledge): AllFinders {
  const byId = <T extends { id: string }>(records: readonly T[]) => {
    const map = new Map(records.map((record) => [record.id, record]));
    return (id: string) => map.get(id);
  };
  return {
    source: byId(knowledge.sources),
    organisation: byId(knowledge.organisations),
    official: byId(knowledge.officials),
    conference: byId(knowledge.conferences),
    meeting: byId(knowledge.meetings),
    agreement: byId(knowledge.agreements),
    proposal: byId(knowledge.proposals),
    topic: byId(knowledge.topics),
  };
}

function startOf(date: string | null): string {
  return dayRange(date)?.from ?? '9999';
}

function firstDay(agreement: Agreement): string {
  return agreement.history.map((entry) => startOf(entry.date)).sort(byCodeUnit)[0] ?? '9999';
}

function sortedBy<T extends { id: string }>(records: readonly T[], keyOf: (record: T) => string): T[] {
  return [...records].sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)) || byCodeUnit(a.id, b.id));
}

/** The posting keys of every record, by ref. */
function searchKeys(
  knowledge: Knowledge,
  find: AllFinders,
  places: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const one of knowledge.organisations) keys.set(`organisation:${one.id}`, organisationKeys(one));
  for (const one of knowledge.officials) keys.set(`official:${one.id}`, officialKeys(one, find));
  for (const one of knowledge.conferences) keys.set(`conference:${one.id}`, conferenceKeys(one, find));
  for (const one of knowledge.meetings) keys.set(`meeting:${one.id}`, meetingKeys(one, find, places));
  const named = conferencesNamedIn(knowledge.conferences);
  const settingOf = (id: string | null) => settingKeys(keys.get(`meeting:${id}`) ?? []);
  for (const one of knowledge.agreements)
    keys.set(`agreement:${one.id}`, [
      ...agreementKeys(one, find, settingOf),
      ...placesIn(one.title),
      ...namedKeys([one.title, ...one.history.map((entry) => entry.text), one.notes ?? ''], named),
    ]);
  for (const one of knowledge.proposals)
    keys.set(`proposal:${one.id}`, [
      ...proposalKeys(one, find, settingOf),
      ...placesIn(one.text),
      ...namedKeys([one.text, one.notes ?? ''], named),
    ]);
  return keys;
}

/** Places that a text names after "in": "ITU centre in Nairobi". One and two words are tried: names of more are on meetings. */
function placesIn(text: string): string[] {
  const words = (nameKeys(text)[0] ?? '').split(' ');
  return words.flatMap((word, at) =>
    word === 'in' && words[at + 1]
      ? [`place:${words[at + 1]}`, `place:${words[at + 1]} ${words[at + 2] ?? ''}`.trim()]
      : [],
  );
}

/** The conferences that the words of a record name. */
function namedKeys(texts: readonly string[], named: ConferencesIn): string[] {
  return named(texts.join(' ; ')).map((id) => `conference:${id}`);
}

function organisationKeys(one: Organisation): string[] {
  return [`organisation:${one.id}`, `org-kind:${one.kind}`, ...(one.country ? [`country:${one.country}`] : [])];
}

function officialKeys(one: Official, find: Finders): string[] {
  const parties = one.posts.flatMap((post) => [
    ...(post.country ? [post.country] : []),
    ...(post.organisation ? [post.organisation] : []),
  ]);
  return [`official:${one.id}`, ...parties.flatMap((party) => partyKeys(party, find))];
}

function conferenceKeys(one: Conference, find: Finders): string[] {
  const where = one.city ? placeParts(one.city).map((part) => `place:${part}`) : [];
  const host = one.country ? [`in:${one.country}`] : [];
  return [`conference:${one.id}`, ...where, ...host, ...one.organisers.flatMap((id) => partyKeys(id, find))];
}

function meetingKeys(one: Meeting, find: Finders, places: ReadonlyMap<string, string>): string[] {
  const conference = one.conference ? find.conference(one.conference) : undefined;
  const parts = one.place ? placeParts(one.place) : [];
  const hosts = parts.flatMap((part) => places.get(part) ?? []);
  return [
    ...one.participants.flatMap((participant) => participantKeys(participant, find)),
    ...(conference ? [`conference:${conference.id}`] : []),
    ...parts.map((part) => `place:${part}`),
    ...(one.format === 'visit' && one.place ? capitalKeys(one.place) : []),
    ...[...hosts, ...(conference?.country ? [conference.country] : [])].map((code) => `in:${code}`),
    ...one.topics.map((id) => `topic:${id}`),
    `format:${one.format}`,
    `sides:${one.participants.length > 1 ? 'named' : 'one'}`,
  ];
}

function capitalKeys(place: string): string[] {
  const capital = placeOfCapital(place);
  return capital ? [`place:${capital}`] : [];
}

/** What an agreement or proposal takes over from the meeting where it was made: conference, place, host. */
function settingKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => /^(?:conference|place|in):/.test(key));
}

function agreementKeys(one: Agreement, find: Finders, settingOf: (id: string | null) => string[]): string[] {
  const latest = latestEntry(one).status;
  return [
    `agreement:${one.id}`,
    ...one.parties.flatMap((party) => partyKeys(party, find)),
    ...one.topics.map((id) => `topic:${id}`),
    `status:${latest}`,
    `group:${groupOf(latest)}`,
    ...one.history.map((entry) => `ever:${entry.status}`),
    `kind:${one.kind}`,
    ...one.history.flatMap((entry) => settingOf(entry.meeting)),
  ];
}

function proposalKeys(one: Proposal, find: Finders, settingOf: (id: string | null) => string[]): string[] {
  const from = one.by_for ? partyKeys(one.by_for, find) : [];
  const to = one.to.flatMap((party) => partyKeys(party, find));
  const explored = one.act === 'explored';
  const sides = explored
    ? (find.meeting(one.meeting ?? '')?.participants ?? []).flatMap((side) =>
        side.official ? [`official:${side.official}`] : [],
      )
    : [];
  return [
    ...from,
    ...to,
    ...(one.by ? [`official:${one.by}`, `from:official:${one.by}`] : []),
    ...(explored ? [...from, ...to] : from).map((key) => `from:${key}`),
    ...(explored ? [...from, ...to] : to).map((key) => `to:${key}`),
    ...one.topics.map((id) => `topic:${id}`),
    ...sides.flatMap((key) => [key, `from:${key}`, `to:${key}`]),
    `act:${one.act}`,
    ...(one.meeting ? [`meeting:${one.meeting}`, ...settingOf(one.meeting)] : ['meeting:none']),
    ...addresseeKeys(one, find),
  ];
}

/** The officials on the addressed side of the meeting where the proposal was put. */
function addresseeKeys(one: Proposal, find: Finders): string[] {
  const meeting = one.meeting ? find.meeting(one.meeting) : undefined;
  const addressed = (meeting?.participants ?? []).filter(
    (participant) => one.to.includes(participant.for) && participant.official,
  );
  return addressed.flatMap((participant) => [
    `official:${participant.official}`,
    `to:official:${participant.official}`,
  ]);
}
