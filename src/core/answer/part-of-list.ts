import type { Graph } from '../graph/graph.js';
import { once } from '../graph/once.js';
import { perGraph } from '../graph/per-graph.js';
import { firstFrom } from '../graph/posting-lists.js';
import { proposalDate } from '../graph/proposal-date.js';
import { setsOf } from '../query/evaluate.js';
import { recordsOf } from '../query/match.js';
import { isRecordKind, kindOfSet, type RecordKind, type SetQ } from '../query/query.js';
import type { RoleRecord } from '../query/seats.js';
import type { Agreement } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { type Ref, ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { partsOf } from './forms/asked.js';
import { recordLines } from './forms/record-lines.js';

/** Which part of a list is shown: `count` records from the one at `from` on, the oldest or the newest of all first, undated ones last. */
export interface Part {
  readonly order: 'first' | 'last';
  readonly from: number;
  readonly count: number;
}

/** A part of a list, and how many records the whole of it has. */
export interface PartOfList {
  readonly size: number;
  readonly refs: readonly Ref[];
  readonly blocks: readonly Block[];
}

/**
 * A line for each record of a part of what a set holds: only these are looked at and put into words. A meeting is seen from the
 * side that the set names. Throws a `TypeError` for a set of what is no record, whose members have no line by themselves.
 */
export function partOfList(set: SetQ, graph: Graph, { order, from, count }: Part): PartOfList {
  const kind = kindOfSet(set);
  if (!isRecordKind(kind)) throw new TypeError(`${kind} is no kind of records that are listed`);
  const all = inOrderOf(set, kind, graph);
  const { size, at } = order === 'last' ? newestFirst(all, kind, graph) : all;
  const ids = placesIn({ from, end: Math.min(size, from + count) }).map(at);
  const shown: SetQ = { is: 'these', kind, ids, said: 'these' };
  const blocks = recordLines(set, setsOf(graph).found(shown), graph, 'in a line each');
  return { size, refs: ids.map((id) => ref(kind, id)), blocks };
}

function placesIn({ from, end }: { readonly from: number; readonly end: number }): readonly number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, above) => from + above);
}

/** Records by their place in an order, each of which is looked at when it is asked for. */
interface InOrder {
  readonly size: number;
  /** Before this place all are dated; behind it some may be. */
  readonly datedTo: number;
  readonly at: (place: number) => string;
}

/** The records of a set in its own order: by positions where these are what was found, so that nothing is made of those not shown. */
function inOrderOf(set: SetQ, kind: RecordKind, graph: Graph): InOrder {
  const { records } = recordsOf(kind, graph);
  if (set.is === 'all')
    return { size: records.length, datedTo: firstUndated(graph)[kind](), at: (place) => records[place]!.id };
  if (set.is === 'records') {
    const positions = setsOf(graph).matches(set.of).positions();
    const datedTo = firstFrom(positions, 0, firstUndated(graph)[kind]());
    return { size: positions.length, datedTo, at: (place) => records[positions[place]!]!.id };
  }
  const ids = setsOf(graph)
    .found(set)
    .elements()
    .map((one) => partsOf(one)[1]);
  return { size: ids.length, datedTo: 0, at: (place) => ids[place]! };
}

/** The same order turned round, but for undated records, which stay last. */
function newestFirst({ size, datedTo, at }: InOrder, kind: RecordKind, graph: Graph): InOrder {
  const rest = placesIn({ from: datedTo, end: size }).map(at);
  const late = rest.filter((id) => isDatedId(kind, id, graph)).reverse();
  const undated = rest.filter((id) => !isDatedId(kind, id, graph));
  const turned = late.length + datedTo;
  const newest = (place: number) => {
    if (place < late.length) return late[place]!;
    return place < turned ? at(turned - 1 - place) : undated[place - turned]!;
  };
  return { size, datedTo: turned, at: newest };
}

function isDatedId(kind: RecordKind, id: string, graph: Graph): boolean {
  const record = graph[kind](id);
  return record !== undefined && isDated(kind, record, graph);
}

/** Where the first undated record of each kind stands in the order of the graph, which has such records last. */
const firstUndated = perGraph((graph): Readonly<Record<RecordKind, () => number>> => {
  const of = (kind: RecordKind) =>
    once(() => {
      const { records } = recordsOf(kind, graph);
      const at = records.findIndex((one) => !isDated(kind, one, graph));
      return at < 0 ? records.length : at;
    });
  return { meeting: of('meeting'), agreement: of('agreement'), proposal: of('proposal'), conference: of('conference') };
});

function isDated(kind: RecordKind, record: RoleRecord, graph: Graph): boolean {
  switch (kind) {
    case 'meeting':
      return (record as Meeting).date !== null;
    case 'agreement':
      return (record as Agreement).history.some(({ date }) => date !== null);
    case 'proposal':
      return proposalDate(record as Proposal, graph) !== null;
    case 'conference':
      return ((record as Conference).dates ?? null) !== null;
  }
}
