import { describedRecord, type RecordKind } from '../graph/described.js';
import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { spend } from '../graph/work.js';
import { type Described, RANKED_MAX, ranked } from '../nearest/ranked.js';

/** Steps of work that it takes to read and compare one record. */
const STEPS_PER_RECORD = 30;

/**
 * Records that are near what was asked, by how much of some words of the question they hold: their people and titles, their
 * topics, where they were, and what their sentences say, misspelt words too. As good as each other they stay in their order.
 * Of a long list the first `RANKED_MAX` are ranked.
 */
export function nearestFirst<T>(
  records: readonly T[],
  words: readonly string[],
  refOf: (record: T) => readonly [kind: RecordKind, id: string],
  graph: Graph,
): readonly T[] {
  if (words.length === 0 || records.length < 2) return records;
  spend(Math.min(records.length, RANKED_MAX) * STEPS_PER_RECORD);
  const describe = (record: T): Described => describedRecord(...refOf(record), graph);
  return ranked(fold(words.join(' ')), records, describe);
}
