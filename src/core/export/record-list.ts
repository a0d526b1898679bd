import { newestSourceDate } from '../answer/about.js';
import type { Graph } from '../graph/graph.js';
import { type ColumnName, columnsOf, isRowKind } from './columns.js';
import { citesOf } from './cites-of.js';
import type { Ref } from '../records/ref.js';
import { partsOfRef, recordAt } from './record-at.js';
import type { AskedFor } from './records-asked.js';
import { type Row, rowOf } from './row.js';

/** Records to be taken away as a file, and what a file says of them. */
export interface RecordList {
  /** The question in plain English, as it was read. */
  readonly restated: string;
  /** The date of the newest source that its reader may see (EDTF): how far the knowledge reaches; null = none has one. */
  readonly newestSource: string | null;
  /** What of the question was not heeded, in words. */
  readonly remarks: readonly string[];
  /** How many records it holds, and how many were asked for that no source carries. */
  readonly records: number;
  readonly leftOut: number;
  /** The columns of the kinds that are among them. */
  readonly columns: readonly ColumnName[];
  /** The rows, each made when it is read. */
  rows(): Iterable<Row>;
}

/** What is said of a list beside its records. */
export type Said = Pick<RecordList, 'restated' | 'remarks'>;

/** Some records of a graph, in the order given, as rows. */
export function recordList(asked: readonly AskedFor[], said: Said, graph: Graph): RecordList {
  const held = asked.filter(({ ref }) => isCarried(ref, graph));
  const kinds = held.map(({ ref }) => partsOfRef(ref)[0]).filter(isRowKind);
  return {
    ...said,
    newestSource: newestSourceDate(graph),
    records: held.length,
    leftOut: asked.length - held.length,
    columns: columnsOf(new Set(kinds)),
    *rows() {
      for (const { ref, foundIn } of held) {
        const row = rowOf(ref, graph, foundIn);
        if (row) yield row;
      }
    },
  };
}

/** Whether some source carries a record. Every record but a person cites one itself. */
function isCarried(ref: Ref, graph: Graph): boolean {
  if (recordAt(ref, graph) === undefined) return false;
  return partsOfRef(ref)[0] !== 'official' || citesOf(ref, graph) !== null;
}
