import { dateWithin } from '../graph/facts.js';
import type { Graph } from '../graph/graph.js';
import { nameKeys } from '../graph/normalise.js';
import { perGraph } from '../graph/per-graph.js';
import { stemsOf } from '../graph/text-index.js';
import { uncounted } from '../graph/work.js';
import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { dayRange } from '../records/edtf.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { settingIn, settingOfMeeting } from './meeting-setting.js';
import type { Days, Element, RecordKind, Role } from './query.js';
import type { RoleRecord, Seat } from './seats.js';
import { type SigningRole, signingSeats } from './signing.js';
import { anyOf, type Truth } from './truth.js';

/** Roles that a setting or a subject stands in. */
export type FacetRole = Extract<Role, 'place' | 'conference' | 'topic' | 'meeting'>;

/** One occasion that a record tells of: a meeting itself, an entry of a document's history, the putting of a proposal. */
export interface Occasion {
  readonly date: string | null;
  /** Further dates it is known by: those of its conference, where the record gives the month alone. */
  readonly around: string | null;
  readonly elements: Readonly<Record<Exclude<FacetRole, 'topic'>, readonly Element[]>>;
  /** Who signed then, or was present; of what is no signing nobody. */
  readonly people?: (role: SigningRole) => readonly Seat[];
}

/** The occasions of a record; of a document those of one of some statuses, where they are named. */
export function occasionsOf(
  kind: RecordKind,
  record: RoleRecord,
  event: readonly string[] | undefined,
  graph: Graph,
): readonly Occasion[] {
  if (kind === 'meeting') return [meetingOccasion(record as Meeting, graph)];
  if (kind === 'conference') return [conferenceOccasion(record as Conference, graph)];
  if (kind === 'proposal') return [proposalOccasion(record as Proposal, graph)];
  const entries = (record as Agreement).history.filter(({ status }) => !event || event.includes(status));
  return entries.map((entry) => entryOccasion(record as Agreement, entry, graph));
}

/** The topics of a record; a conference has none. */
export function topicsOf(kind: RecordKind, record: RoleRecord): readonly Element[] {
  return kind === 'conference' ? [] : (record as Meeting).topics.map((id): Element => `topic:${id}`);
}

/** Whether a facet of an occasion holds something that fits; where it holds nothing, what is lacking. */
export function facetFits(
  role: Exclude<FacetRole, 'topic'>,
  occasion: Occasion,
  fits: (element: Element) => boolean,
): Truth {
  const elements = occasion.elements[role];
  if (elements.some(fits)) return 'yes';
  return elements.length ? 'no' : lackingIn(role, occasion);
}

/** A place that nothing is said of is open; a conference is, where not even a meeting or a place says where it was. */
function lackingIn(role: Exclude<FacetRole, 'topic'>, { elements }: Occasion): Truth {
  if (role === 'place') return 'place';
  const isPlaced = elements.meeting.length > 0 || elements.place.length > 0;
  return role === 'conference' && !isPlaced ? 'conference' : 'no';
}

/** Whether an occasion was on one of some days: a date that only overlaps them leaves it open. */
export function isOnDays({ date, around }: Occasion, { from, to }: Days): Truth {
  if (date === null) return 'day';
  return anyOf([dateFits(date, from, to), isAllWithin(around, from, to) ? 'yes' : 'no']);
}

/** Whether all the days that something lay in are wanted: of some of them alone it is open which it was on. */
function isAllWithin(date: string | null, from: string | null, to: string | null): boolean {
  const days = dayRange(date);
  return days !== null && (from === null || from <= days.from) && (to === null || days.to <= to);
}

function dateFits(date: string | null, from: string | null, to: string | null): Truth {
  if (dateWithin(date, from, to)) return 'yes';
  const days = dayRange(date);
  const isNear = days !== null && (from === null || days.to >= from) && (to === null || days.from <= to);
  return isNear ? 'day' : 'no';
}

/** Whether one sentence of a record, or its title and topics, holds each of some words. */
export function holdsWords(kind: RecordKind, record: RoleRecord, words: readonly string[], graph: Graph): boolean {
  const stems = new Set(textsOf(kind, record, graph).flatMap(stemsOf));
  return words.every((word) => stemsOf(word).some((one) => stems.has(one)));
}

function textsOf(kind: RecordKind, record: RoleRecord, graph: Graph): readonly string[] {
  const topics = topicsOf(kind, record).flatMap((one) => graph.topic(one.slice('topic:'.length))?.name ?? []);
  if (kind === 'agreement') {
    const { title, history } = record as Agreement;
    return [title, ...history.map(({ text }) => text), ...topics];
  }
  if (kind === 'proposal') return [(record as Proposal).text, ...topics];
  if (kind === 'conference') {
    const { name, theme, facts } = record as Conference;
    return [name, theme ?? '', ...facts.map(({ text }) => text)];
  }
  const { summary, points } = record as Meeting;
  return [summary, ...points.map(({ text }) => text), ...topics];
}

const NOWHERE: Occasion['elements'] = { place: [], conference: [], meeting: [] };

function meetingOccasion(meeting: Meeting, graph: Graph): Occasion {
  return {
    ...meetingDates(meeting, graph),
    get elements(): Occasion['elements'] {
      const { place, conference } = settingOfMeeting(meeting, graph);
      return { place, conference, meeting: [`meeting:${meeting.id}`] };
    },
  };
}

/** When a meeting was: its date, and those of its conference where it has the month alone. */
function meetingDates({ date, conference }: Meeting, graph: Graph): Pick<Occasion, 'date' | 'around'> {
  const isMonth = /^\d{4}-\d{2}$/.test(date ?? '');
  return { date, around: isMonth ? (graph.conference(conference ?? '')?.dates ?? null) : null };
}

function conferenceOccasion(conference: Conference, graph: Graph): Occasion {
  const own = settingIn(graph.keysOf(`conference:${conference.id}`));
  return { date: conference.dates, around: null, elements: { ...NOWHERE, ...own } };
}

/** Where and when a proposal was put: by what it says itself, else at its meeting. Without one its text may name the conference. */
function proposalOccasion(proposal: Proposal, graph: Graph): Occasion {
  const meeting = graph.meeting(proposal.meeting ?? '');
  const own = meeting
    ? meetingOccasion(meeting, graph)
    : { date: null, around: null, elements: { ...NOWHERE, ...settingIn(graph.keysOf(`proposal:${proposal.id}`)) } };
  return proposal.date ? { ...own, date: proposal.date, around: null } : own;
}

/** Where and when an entry is stated for: its own setting and its meeting's, or a place that its text names behind "in". */
function entryOccasion(agreement: Agreement, entry: HistoryEntry, graph: Graph): Occasion {
  return {
    date: entry.date,
    around: null,
    get elements() {
      return settingOfEntry(agreement, entry, graph);
    },
    people: (role) => signingSeats(agreement, entry, role, graph),
  };
}

const settings = perGraph(() => new WeakMap<HistoryEntry, Occasion['elements']>());

/** Where an entry is stated for, worked out once for a graph. */
function settingOfEntry(agreement: Agreement, entry: HistoryEntry, graph: Graph): Occasion['elements'] {
  const known = settings(graph);
  const found = known.get(entry) ?? uncounted(() => settingWorked(agreement, entry, graph));
  known.set(entry, found);
  return found;
}

function settingWorked(agreement: Agreement, entry: HistoryEntry, graph: Graph): Occasion['elements'] {
  const { place, conference } = settingIn(graph.settingOfEntry(agreement, entry));
  const meeting: Element[] = entry.meeting && graph.meeting(entry.meeting) ? [`meeting:${entry.meeting}`] : [];
  const stated = place.filter((one) => !OF_CALENDAR.test(one));
  const told = placesIn(entry.text).flatMap((part) => placeElements(part, graph));
  return {
    meeting,
    place: [...new Set([...stated, ...told])],
    conference: conference.length || meeting.length ? conference : conferencesOf(agreement, graph),
  };
}

/** "WTDC-25 resolution on AI": what is filed under a conference as a whole came about there, where no entry says otherwise. */
function conferencesOf({ id }: Agreement, graph: Graph): readonly Element[] {
  return graph.keysOf(`agreement:${id}`).filter((key): key is Element => key.startsWith('conference:'));
}

/** "In November" names no place. */
const OF_CALENDAR =
  /^place:(?:january|february|march|april|may|june|july|august|september|october|november|december|\d+)\b/;

/** Places of one and two words behind "in". */
function placesIn(text: string): string[] {
  const words = (nameKeys(text)[0] ?? '').split(' ');
  return words.flatMap((word, at) => {
    const [next, after] = [words[at + 1], words[at + 2]];
    return word === 'in' && next ? [next, ...(after ? [`${next} ${after}`] : [])] : [];
  });
}

/** A word is a place where a record is held in it, or where it is known which country it lies in. */
function placeElements(part: string, graph: Graph): Element[] {
  const country = graph.countryOfPlace(part);
  const isPlace = country !== undefined || graph.meetings.count(`place:${part}`) > 0;
  return isPlace ? [`place:${part}`, ...(country ? ([`country:${country}`] as const) : [])] : [];
}
