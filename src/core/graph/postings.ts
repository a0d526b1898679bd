import { intersection, PostingCollector, union, without } from './posting-lists.js';
import { spend } from './work.js';

/**
 * Records of one kind in a fixed order, found by keys such as `country:IR` or `topic:5g`.
 * A key's posting list holds positions, ascending, so that lists intersect by one walk and results keep the order.
 */
export interface Postings<T> {
  readonly records: readonly T[];
  /** Records that have one key of every clause and none of `except`, in order. No clause = all. */
  matching(clauses: readonly (readonly string[])[], except?: readonly string[]): readonly T[];
  /** The positions of the records that have a key, ascending. */
  positions(key: string): Uint32Array;
  /** How many records have a key. */
  count(key: string): number;
}

/** Indexes records, given in their final order, under the keys of each. */
export function postingsOf<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): Postings<T> {
  const collected = new PostingCollector();
  for (const [position, record] of records.entries()) for (const key of keysOf(record)) collected.add(key, position);
  const { list } = collected.lists();
  const any = (keys: readonly string[]) => union(keys.map(list), records.length);
  return {
    records,
    positions: list,
    count: (key) => list(key).length,
    matching(clauses, except = []) {
      spend(5 + stepsOf(clauses, list) + stepsOf([except], list));
      const found = intersection(clauses.map(any));
      if (!found && except.length === 0) return records;
      const all = found ?? Uint32Array.from(records.keys());
      return Array.from(without(all, any(except), records.length), (position) => records[position]!);
    },
  };
}

/** Keys looked up and positions gone through: a look-up takes as long as some thirty positions. */
function stepsOf(clauses: readonly (readonly string[])[], list: (key: string) => Uint32Array): number {
  let steps = 0;
  for (const keys of clauses) for (const key of keys) steps += 0.3 + list(key).length / 100;
  return steps;
}
