import { LRUCache } from 'lru-cache';
import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import { countryOf, participantKeys, partyKeys } from '../graph/sides.js';
import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Party } from '../records/party.js';
import type { Proposal } from '../records/proposal.js';
import { settingOfMeeting } from './meeting-setting.js';
import type { Element, RecordKind, Role } from './query.js';

/** A record of one of the kinds that have roles. */
export type RoleRecord = Meeting | Agreement | Proposal | Conference;

/** Somebody's place in a record: a party, and a person where one is named. */
export interface Seat {
  readonly party: Party;
  readonly official: string | null;
  /** The side it counts for: a country code, or the id of an international body. */
  readonly side: string;
  /** What it is a seat of: its country, its body, its person; in a meeting the bodies of that person too. */
  readonly elements: readonly Element[];
  /** Whether no source says that it is this one's: who may have led a side. */
  readonly isOpen?: boolean;
}

/** Roles that people and parties stand in. */
export type SeatRole = Extract<Role, 'side' | 'other' | 'guest' | 'host' | 'from' | 'to' | 'organiser'>;

/** Two seats are apart on different sides; where all are on one side, as any two of them. */
export function areApart(one: Seat, another: Seat, seats: readonly Seat[]): boolean {
  if (one.side !== another.side) return true;
  return one !== another && seats.every(({ side }) => side === one.side);
}

/** The seat of somebody who took part in a meeting; `isOpen` = in a role that no source says was theirs. */
export function participantSeat(one: Participant, graph: Graph, isOpen = false): Seat {
  const { for: party, official } = one;
  const { side, elements } = sittingOf(one, graph);
  return isOpen ? { party, official, side, elements, isOpen } : { party, official, side, elements };
}

/** What a seat is of, whichever meeting it is in. */
type Sitting = Pick<Seat, 'side' | 'elements'>;

/** By party, then by person: few people were in one meeting alone, so that each is looked at once for a graph. */
const sittings = perGraph(() => new Map<Party, Map<string | null, Sitting>>());

function sittingOf(one: Participant, graph: Graph): Sitting {
  const ofParty = sittings(graph).get(one.for) ?? new Map<string | null, Sitting>();
  sittings(graph).set(one.for, ofParty);
  const found = ofParty.get(one.official) ?? {
    side: countryOf(one.for, graph) ?? one.for,
    elements: participantKeys(one, graph) as Element[],
  };
  ofParty.set(one.official, found);
  return found;
}

/** Which seats of a record stand in a role; none where the record has no such role. */
export function seatsOf(kind: RecordKind, record: RoleRecord, role: SeatRole, graph: Graph): readonly Seat[] {
  if (kind === 'meeting') return meetingSeats(record as Meeting, role, graph);
  if (kind === 'agreement') return isBothSides(role) ? seatedOnce(record as Agreement, graph, agreementSeats) : [];
  if (kind === 'proposal') return proposalSeats(record as Proposal, role, graph);
  return conferenceSeats(record as Conference, role, graph);
}

function isBothSides(role: Role): boolean {
  return role === 'side' || role === 'other';
}

/** The seat of a party, with the person who has it, where one is named. */
export function seatOf(party: Party, official: string | null, graph: Graph): Seat {
  const person: Element[] = official === null ? [] : [`official:${official}`];
  const elements = [...(partyKeys(party, graph) as Element[]), ...person];
  return { party, official, side: countryOf(party, graph) ?? party, elements };
}

/** The seats of meetings and agreements that were asked about: a test of one asks for each role by itself, and the next question for them again. */
const seatings = perGraph(() => new LRUCache<Meeting | Agreement, readonly Seat[]>({ max: 4_096 }));

function seatedOnce<T extends Meeting | Agreement>(
  record: T,
  graph: Graph,
  seat: (record: T, graph: Graph) => readonly Seat[],
): readonly Seat[] {
  const known = seatings(graph);
  const seats = known.get(record) ?? seat(record, graph);
  known.set(record, seats);
  return seats;
}

function allSeats(meeting: Meeting, graph: Graph): readonly Seat[] {
  return seatedOnce(meeting, graph, ({ participants }) => participants.map((one) => participantSeat(one, graph)));
}

function meetingSeats(meeting: Meeting, role: SeatRole, graph: Graph): readonly Seat[] {
  const all = allSeats(meeting, graph);
  if (isBothSides(role)) return all;
  const { hosts } = settingOfMeeting(meeting, graph);
  if (role === 'guest') return hosts.length ? guestsOf(meeting, all, hosts) : [];
  if (role !== 'host') return [];
  const own = all.filter(({ side }) => hosts.includes(side));
  return [
    ...own,
    ...hosts.filter((code) => !own.some(({ side }) => side === code)).map((code) => seatOf(code, null, graph)),
  ];
}

/** Who came from elsewhere. A record of a visit names first whose it is: who else came is whom they met there. */
function guestsOf({ format }: Meeting, seats: readonly Seat[], hosts: readonly string[]): readonly Seat[] {
  const away = seats.filter(({ side }) => !hosts.includes(side));
  return format === 'visit' ? away.filter(({ side }) => side === away[0]!.side) : away;
}

/** The parties, and the people of their sides who signed, were present or were at the meetings where it came about. */
function agreementSeats(agreement: Agreement, graph: Graph): readonly Seat[] {
  const parties = agreement.parties.map((party) => seatOf(party, null, graph));
  const sides = new Set(parties.map(({ side }) => side));
  const people = agreement.history.flatMap((entry) => peopleOf(entry, graph));
  return [...parties, ...people.filter(({ side }) => sides.has(side))];
}

/** Everybody on record who is named with an entry of a document's history. */
function peopleOf({ meeting, signers = [], present = [] }: HistoryEntry, graph: Graph): readonly Seat[] {
  const there = graph.meeting(meeting ?? '')?.participants ?? [];
  return [...there, ...signers, ...present].flatMap(({ official, for: party }) =>
    official && party ? [seatOf(party, official, graph)] : [],
  );
}

/** Who put and who is addressed; what both sides explored has no direction. */
function proposalSeats(proposal: Proposal, role: SeatRole, graph: Graph): readonly Seat[] {
  const from = proposal.by_for ? [seatOf(proposal.by_for, proposal.by, graph)] : bareOfficial(proposal, graph);
  const to = [...proposal.to.map((party) => seatOf(party, null, graph)), ...addressees(proposal, graph)];
  if (role === 'from' && proposal.act !== 'explored') return from;
  if (role === 'to' && proposal.act !== 'explored') return to;
  return role === 'guest' || role === 'host' || role === 'organiser' ? [] : [...from, ...to];
}

/** Somebody who put something for no side that a source names. */
function bareOfficial({ by }: Proposal, graph: Graph): readonly Seat[] {
  const post = by ? graph.official(by)?.posts[0] : undefined;
  const party = post?.country ?? post?.organisation;
  return by && party ? [seatOf(party, by, graph)] : [];
}

/** The people of the addressed sides at the meeting where it was put; of what was explored, everybody there. */
function addressees({ act, meeting, to }: Proposal, graph: Graph): readonly Seat[] {
  const there = graph.meeting(meeting ?? '')?.participants ?? [];
  const named = there.filter((one) => one.official !== null && (act === 'explored' || to.includes(one.for)));
  return named.map((one) => seatOf(one.for, one.official, graph));
}

function conferenceSeats(conference: Conference, role: SeatRole, graph: Graph): readonly Seat[] {
  if (role === 'host') return conference.country ? [seatOf(conference.country, null, graph)] : [];
  return role === 'organiser' ? conference.organisers.map((id) => seatOf(id, null, graph)) : [];
}
