import type { Graph } from '../graph/graph.js';
import { signersTold } from '../graph/signers-told.js';
import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { DocumentPerson } from '../records/document-person.js';
import type { Party } from '../records/party.js';
import type { Role } from './query.js';
import { type Seat, seatOf } from './seats.js';

/** Roles that people have in the signing of a document, and not in the whole of it. */
export type SigningRole = Extract<Role, 'signer' | 'present'>;

/**
 * Who signed, or was present, by one entry of a document's history. Where no entry names anybody each party may have had
 * somebody there, whom no source names; a person without a record is named and is nobody else.
 */
export function signingSeats(
  agreement: Agreement,
  entry: HistoryEntry,
  role: SigningRole,
  graph: Graph,
): readonly Seat[] {
  const signed = signersOf(agreement, entry, graph);
  const there = role === 'signer' ? [] : [...peopleOf(entry.present ?? [], graph), ...inTheMeeting(entry, graph)];
  return [...signed, ...there, ...(isLeftOpen(agreement, entry, role, graph) ? unnamed(agreement, graph) : [])];
}

/** Statuses that a document gets by a signing. */
const SIGNINGS: readonly HistoryEntry['status'][] = ['signed', 'adopted'];

function signersOf(agreement: Agreement, entry: HistoryEntry, graph: Graph): readonly Seat[] {
  if (entry.signers) return peopleOf(entry.signers, graph);
  return signersTold(agreement, entry, graph).flatMap(({ id, posts }) => {
    const party = posts[0]?.country ?? posts[0]?.organisation;
    return party ? [seatOf(party, id, graph)] : [];
  });
}

function isLeftOpen(agreement: Agreement, entry: HistoryEntry, role: SigningRole, graph: Graph): boolean {
  if (!SIGNINGS.includes(entry.status)) return false;
  if (role === 'present') return agreement.history.every((one) => one.present === undefined);
  return agreement.history.every((one) => one.signers === undefined && !signersTold(agreement, one, graph).length);
}

function unnamed({ parties }: Agreement, graph: Graph): readonly Seat[] {
  return parties.map((party) => seatOf(party, null, graph));
}

function peopleOf(people: readonly DocumentPerson[], graph: Graph): readonly Seat[] {
  return people.flatMap(({ official, for: party }) => {
    const side = official ? (party ?? homeOf(official, graph)) : null;
    return official && side ? [seatOf(side, official, graph)] : [];
  });
}

function homeOf(id: string, graph: Graph): Party | null {
  const post = graph.official(id)?.posts[0];
  return post?.country ?? post?.organisation ?? null;
}

/** What was signed in a meeting was signed before those who took part in it. */
function inTheMeeting({ status, meeting }: HistoryEntry, graph: Graph): readonly Seat[] {
  const there = SIGNINGS.includes(status) ? (graph.meeting(meeting ?? '')?.participants ?? []) : [];
  return there.flatMap(({ official, for: party }) => (official ? [seatOf(party, official, graph)] : []));
}
