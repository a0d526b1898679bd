import type { Graph } from '../graph/graph.js';
import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { sourceOf } from '../records/cite.js';
import type { Conference } from '../records/conference.js';
import type { Bounds, Counted, Limits, RecordKind, Unstated } from './query.js';
import { type RoleRecord, seatsOf } from './seats.js';

/** Whether a record leaves unstated what is asked for, and has as many sides and sources as are asked for. */
export function fitsItself(kind: RecordKind, record: RoleRecord, { unstated, number }: Limits, graph: Graph): boolean {
  if (unstated && !unstated.some((one) => isUnstated(kind, record, one, graph))) return false;
  return !number || isWithinBounds(countOf(number.of, kind, record, graph), number);
}

function isWithinBounds(count: number, { least = 0, most = count }: Bounds): boolean {
  return count >= least && count <= most;
}

/** How many sides are parties to a record, or how many sources it rests on. */
function countOf(what: Counted, kind: RecordKind, record: RoleRecord, graph: Graph): number {
  if (what === 'sides') return new Set(seatsOf(kind, record, 'side', graph).map(({ side }) => side)).size;
  return new Set(citesOf(kind, record).map((cite) => sourceOf(cite))).size;
}

function citesOf(kind: RecordKind, record: RoleRecord) {
  return kind === 'agreement'
    ? (record as Agreement).history.flatMap(({ cites }) => cites)
    : (record as Meeting | Proposal | Conference).cites;
}

/** Whether no source states one thing of a record. Of what its kind does not have nothing is unstated. */
function isUnstated(kind: RecordKind, record: RoleRecord, what: Unstated, graph: Graph): boolean {
  if (kind === 'meeting') return OF_MEETINGS[what]?.(record as Meeting, graph) ?? false;
  if (kind === 'agreement') return OF_AGREEMENTS[what]?.(record as Agreement) ?? false;
  return kind === 'proposal' ? (OF_PROPOSALS[what]?.(record as Proposal, graph) ?? false) : false;
}

const OF_MEETINGS: Partial<Record<Unstated, (meeting: Meeting, graph: Graph) => boolean>> = {
  date: ({ date }) => date === null,
  day: ({ date }) => !isDay(date),
  place: ({ place }) => place === null,
  topic: ({ topics }) => topics.length === 0,
  conference: ({ conference }) => conference === null,
  counterpart: (meeting, graph) => countOf('sides', 'meeting', meeting, graph) < 2,
  official: ({ participants }) => participants.some(({ official }) => official === null),
};

const OF_AGREEMENTS: Partial<Record<Unstated, (agreement: Agreement) => boolean>> = {
  date: ({ history }) => history.every(({ date }) => date === null),
  day: ({ history }) => !history.some(({ date }) => isDay(date)),
  'signing date': (agreement) => isOfSigning(agreement, ({ date }) => date === null),
  signer: (agreement) => isOfSigning(agreement, ({ signers }) => !signers),
  place: (agreement) => isOfSigning(agreement, ({ place }) => !place),
  topic: ({ topics }) => topics.length === 0,
  deadline: ({ deadline }) => !deadline,
};

const OF_PROPOSALS: Partial<Record<Unstated, (proposal: Proposal, graph: Graph) => boolean>> = {
  date: ({ date, meeting }, graph) => !date && (meeting === null || graph.meeting(meeting)?.date == null),
  topic: ({ topics }) => topics.length === 0,
  addressee: ({ to }) => to.length === 0,
  official: ({ by }) => by === null,
};

/** Whether a document was signed, and nothing else is stated of that. */
function isOfSigning({ history }: Agreement, isSo: (entry: HistoryEntry) => boolean): boolean {
  const signings = history.filter(({ status }) => status === 'signed');
  return signings.length > 0 && signings.every(isSo);
}

/** Whether a date is of one day (EDTF level 0: a whole date, neither uncertain nor an interval). */
function isDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}
