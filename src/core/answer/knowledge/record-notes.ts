import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { aside } from '../draft.js';
import { citedRecordOf, evidenceOfRecord } from './cited-records.js';

/** The note of a record as a note block, with the cites of its record; nothing where it has none. */
export function recordNotes(owner: Ref, graph: Graph): Block[] {
  const record = citedRecordOf(owner, graph);
  return record?.notes ? aside('note', record.notes, [evidenceOfRecord(record)]) : [];
}
