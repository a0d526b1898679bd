import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import { uncounted } from '../graph/work.js';
import { firstDayOf, lastDayOf } from '../records/edtf.js';
import { type Occasion, occasionsOf } from './facets.js';
import type { Days, RecordKind } from './query.js';
import type { RoleRecord } from './seats.js';

/** The records of a kind, in a graph's order. */
interface OfKind {
  readonly kind: RecordKind;
  readonly records: readonly RoleRecord[];
  readonly graph: Graph;
}

/** The first and the last day that each record may tell of, by its position, as numbers: 20251123. What is undated may be of any. */
interface Span {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

const FIRST_OF_ALL = 0;
const LAST_OF_ALL = 99_991_231;

const spans = perGraph(() => new Map<RecordKind, Span>());

/** The spans of a kind of record, worked out once for a graph. */
function spansOf(all: OfKind): Span {
  const known = spans(all.graph);
  const found = known.get(all.kind) ?? uncounted(() => worked(all));
  known.set(all.kind, found);
  return found;
}

function worked({ kind, records, graph }: OfKind): Span {
  const [first, last] = [new Uint32Array(records.length), new Uint32Array(records.length)];
  for (const [at, record] of records.entries())
    [first[at], last[at]] = spanOf(occasionsOf(kind, record, undefined, graph));
  return { first, last };
}

function spanOf(occasions: readonly Occasion[]): readonly [first: number, last: number] {
  const dates = occasions.flatMap(({ date, around }) => (around === null ? [date] : [date, around]));
  const known = dates.flatMap((one) => one ?? []);
  if (known.length < dates.length || known.length === 0) return [FIRST_OF_ALL, LAST_OF_ALL];
  const ends = (of: (one: string) => string | null) => known.flatMap((one) => of(one) ?? []).map(numberOf);
  return [Math.min(...ends(firstDayOf)), Math.max(...ends(lastDayOf))];
}

/** The positions of those among some records that may tell of one of some days; of the others it is certain that they do not. */
export function onDays(positions: Uint32Array, { from, to }: Days, all: OfKind): Uint32Array {
  const { first, last } = spansOf(all);
  const [earliest, latest] = [from ? numberOf(from) : FIRST_OF_ALL, to ? numberOf(to) : LAST_OF_ALL];
  return positions.filter((at) => last[at]! >= earliest && first[at]! <= latest);
}

function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}
