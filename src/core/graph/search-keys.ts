import { LRUCache } from 'lru-cache';
import { type Agreement, groupOf, type HistoryEntry, latestEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import type { DocumentPerson } from '../records/document-person.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import { cityForms } from '../records/places/renamed-cities.js';
import { isInvitation, type Proposal } from '../records/proposal.js';
import { type ConferencesIn, conferencesNamedIn, ownConferencesIn } from './mentioned-conferences.js';
import { nameKeys } from './normalise.js';
import { placeCountries, placeOfCapital, placeParts } from './place.js';
import { ANY_SIDE, countryOf, type Finders, participantKeys, partyKeys, unnamedOf } from './sides.js';

/** What gives a record the keys under which it is found, such as `country:IR`. Made when they are asked for: those of all records would be larger than the records. */
export interface SearchKeys {
  meeting(one: Meeting): readonly string[];
  agreement(one: Agreement): readonly string[];
  proposal(one: Proposal): readonly string[];
  official(one: Official): readonly string[];
  conference(one: Conference): readonly string[];
  organisation(one: Organisation): readonly string[];
  /**
   * Where a history entry was done, by what it says itself and by its meeting: keys of conference, place and host; where
   * neither does, by its words.
   */
  settingOfEntry(agreement: Agreement, entry: HistoryEntry): readonly string[];
  /** The keys of a record, by ref; none for what is not on record. */
  of(ref: string): readonly string[];
  /** The country a place lies in, by folded place part. */
  countryOfPlace(part: string): string | undefined;
}

type AllFinders = Finders & {
  agreement(id: string): Agreement | undefined;
  proposal(id: string): Proposal | undefined;
};

/** The search keys of the records of some knowledge. */
export function searchKeys(knowledge: Knowledge, find: AllFinders): SearchKeys {
  const countries = placeCountries(knowledge);
  const setting = meetingSetting(find, countries);
  const named = conferencesNamedIn(knowledge.conferences);
  const own = ownConferencesIn(knowledge);
  const settingOf = (id: string | null) => {
    const meeting = id === null ? undefined : find.meeting(id);
    return meeting ? settingKeys(meetingKeys(meeting, setting)) : [];
  };
  const entryKeys = (entry: HistoryEntry) => [...settingOf(entry.meeting), ...ownEntryKeys(entry, setting, find)];
  const keys = {
    organisation: organisationKeys,
    official: (one: Official) => officialKeys(one, find),
    conference: (one: Conference) => conferenceKeys(one, find),
    meeting: (one: Meeting) => meetingKeys(one, setting),
    agreement: (one: Agreement) => [
      ...agreementKeys(one, find, entryKeys),
      ...[one.title, ...doneIn(one)].flatMap(placesIn),
      ...namedKeys([one.title, ...one.history.map((entry) => entry.text), one.notes ?? ''], named),
      ...own(one.history.map((entry) => entry.text).join(' ; '), one.parties).flatMap(whereKeys),
    ],
    proposal: (one: Proposal) => [
      ...proposalKeys(one, find, settingOf),
      ...placesIn(one.text),
      ...namedKeys([one.text, one.notes ?? ''], named),
    ],
  };
  const settingOfEntry = (one: Agreement, entry: HistoryEntry) => {
    const stated = settingKeys(entryKeys(entry));
    return stated.length
      ? stated
      : settingKeys(keys.agreement({ ...one, title: '', notes: undefined, history: [entry] }));
  };
  return {
    ...keys,
    settingOfEntry,
    of: keysByRef(keys, find),
    countryOfPlace: (part) => countries.get(part),
  };
}

type KeysByKind = Omit<SearchKeys, 'settingOfEntry' | 'of' | 'countryOfPlace'>;

function keysByRef(keys: KeysByKind, find: AllFinders): (ref: string) => readonly string[] {
  const keysOf = (ref: string) => {
    const at = ref.indexOf(':');
    const kind = ref.slice(0, at) as keyof KeysByKind;
    const record = Object.hasOwn(keys, kind) ? find[kind](ref.slice(at + 1)) : undefined;
    return record ? keys[kind](record as never) : [];
  };
  // What is asked about now is asked for again: in one answer several times, and by the next question.
  const known = new LRUCache<string, readonly string[]>({ max: KNOWN_MAX, memoMethod: keysOf });
  return (ref) => known.memo(ref);
}

/** Records whose keys are not made anew. All of a hundred thousand would be larger than the records themselves. */
const KNOWN_MAX = 4_096;

/** A function that works out each answer once. */
function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, of(text));
    return known.get(text)!;
  };
}

/** What is told of documents that came about: where one was to be signed nothing was. */
function doneIn({ history }: Agreement): string[] {
  return history.filter(({ status }) => status !== 'proposed' && status !== 'negotiating').map(({ text }) => text);
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
  return [...whereKeys(one), ...one.organisers.flatMap((id) => partyKeys(id, find))];
}

/** A conference as a setting: itself, its city, its host. */
function whereKeys(one: Conference): string[] {
  const where = one.city ? placeParts(one.city).map((part) => `place:${part}`) : [];
  const host = one.country ? [`in:${one.country}`] : [];
  return [`conference:${one.id}`, ...where, ...host];
}

/** What the parts of a meeting add to its search keys. Few parts are of one meeting alone, so that each is looked at once. */
interface MeetingSetting {
  readonly place: (place: string) => PlaceKeys;
  /** By party, and after a space by official where one is named. */
  readonly side: (side: string) => readonly string[];
  /** Of the conference, and of the country that it was held in. */
  readonly conference: (id: string) => readonly (readonly string[])[];
}

function meetingSetting(find: Finders, countries: ReadonlyMap<string, string>): MeetingSetting {
  return {
    place: remembering((place) => placeKeysOf(place, countries)),
    side: remembering((side) => {
      const [party = '', official = null] = side.split(' ');
      const unnamed = official === null ? [countryOf(party, find) ?? party, ANY_SIDE].map(unnamedOf) : [];
      return [...participantKeys({ for: party, official }, find), ...unnamed];
    }),
    conference: remembering((id) => {
      const conference = find.conference(id);
      if (!conference) return [];
      return [[`conference:${id}`], conference.country ? [`in:${conference.country}`] : []];
    }),
  };
}

function meetingKeys(one: Meeting, setting: MeetingSetting): string[] {
  const place = one.place ? setting.place(one.place) : NOWHERE;
  const [conference = [], host = []] = one.conference ? setting.conference(one.conference) : [];
  const keys: string[] = [];
  for (const { for: party, official } of one.participants)
    keys.push(...setting.side(official === null ? party : `${party} ${official}`));
  const where = [...place.parts, ...(one.format === 'visit' ? place.capital : []), ...place.hosts, ...host];
  keys.push(...conference, ...where);
  if (where.length === 0) keys.push(UNPLACED);
  for (const id of one.topics) keys.push(`topic:${id}`);
  keys.push(`format:${one.format}`, one.participants.length > 1 ? 'sides:named' : 'sides:one');
  return keys;
}

/** The search key of meetings of which nothing says where they were. */
export const UNPLACED = 'setting:unplaced';

/** The search keys that a place gives a meeting. */
interface PlaceKeys {
  readonly parts: readonly string[];
  /** Of the capital, where the place is a whole country. */
  readonly capital: readonly string[];
  readonly hosts: readonly string[];
}

const NOWHERE: PlaceKeys = { parts: [], capital: [], hosts: [] };

function placeKeysOf(place: string, countries: ReadonlyMap<string, string>): PlaceKeys {
  const parts = placeParts(place);
  const capital = placeOfCapital(place);
  return {
    parts: parts.flatMap(cityForms).map((part) => `place:${part}`),
    capital: capital ? [`place:${capital}`] : [],
    hosts: parts.flatMap((part) => countries.get(part) ?? []).map((code) => `in:${code}`),
  };
}

/** What an agreement or proposal takes over from the meeting where it was made: conference, place, host. */
function settingKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => /^(?:conference|place|in):/.test(key));
}

function agreementKeys(one: Agreement, find: Finders, entryKeys: (entry: HistoryEntry) => string[]): string[] {
  const latest = latestEntry(one).status;
  return [
    `agreement:${one.id}`,
    ...one.parties.flatMap((party) => partyKeys(party, find)),
    ...one.topics.map((id) => `topic:${id}`),
    `status:${latest}`,
    `group:${groupOf(latest)}`,
    ...one.history.map((entry) => `ever:${entry.status}`),
    `kind:${one.kind}`,
    ...one.history.flatMap(entryKeys),
  ];
}

/** What a history entry says itself of where it was done, and who signed or was present. */
function ownEntryKeys(entry: HistoryEntry, setting: MeetingSetting, find: Finders): string[] {
  const place = entry.place ? setting.place(entry.place) : NOWHERE;
  const conference = entry.conference ? find.conference(entry.conference) : undefined;
  // Where no other place is stated, it was in the city of the conference.
  const held = conference && !entry.place ? whereKeys(conference) : [];
  return [
    ...(conference && entry.place ? setting.conference(conference.id).flat() : held),
    ...place.parts,
    ...place.hosts,
    ...peopleKeys('signer', entry.signers, find),
    ...peopleKeys('present', entry.present, find),
  ];
}

/** Search keys of the people of a document who are on record: the person, and the person in that part. */
function peopleKeys(part: 'signer' | 'present', people: readonly DocumentPerson[] = [], find: Finders): string[] {
  const ids = people.flatMap(({ official }) => (official && find.official(official) ? [official] : []));
  return ids.flatMap((id) => [`official:${id}`, `${part}:official:${id}`]);
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
    ...(isInvitation(one) ? ['act:invitation'] : []),
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
