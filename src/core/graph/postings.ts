/**
 * Records of one kind in a fixed order, found by keys such as `country:IR` or `topic:5g`.
 * A key's posting list holds positions, ascending, so that lists intersect by one walk and results keep the order.
 */
export interface Postings<T> {
  readonly records: readonly T[];
  /** Records that have one key of every clause and none of `except`, in order. No clause = all. */
  matching(clauses: readonly (readonly string[])[], except?: readonly string[]): readonly T[];
  /** How many records have a key. */
  count(key: string): number;
}

/** Indexes records, given in their final order, under the keys of each. */
export function postingsOf<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): Postings<T> {
  const lists = new Map<string, number[]>();
  records.forEach((record, position) => {
    for (const key of new Set(keysOf(record))) {
      const list = lists.get(key);
      if (list) list.push(position);
      else lists.set(key, [position]);
    }
  });
  return {
    records,
    count: (key) => lists.get(key)?.length ?? 0,
    matching(clauses, except = []) {
      const positions = intersection(clauses.map((clause) => union(clause.map((key) => lists.get(key) ?? []))));
      const excluded = new Set(union(except.map((key) => lists.get(key) ?? [])));
      const kept = positions ? positions.map((at) => [at, records[at]!] as const) : [...records.entries()];
      return kept.filter(([at]) => !excluded.has(at)).map(([, record]) => record);
    },
  };
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length <= 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Shortest list first, so that the work is bounded by the rarest clause; null = no clause at all. */
function intersection(lists: readonly (readonly number[])[]): readonly number[] | null {
  const [shortest, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  if (!shortest) return null;
  return rest.reduce((kept, list) => intersect(kept, list), shortest);
}

function intersect(short: readonly number[], long: readonly number[]): readonly number[] {
  const result: number[] = [];
  let at = 0;
  for (const position of short) {
    while (at < long.length && long[at]! < position) at++;
    if (long[at] === position) result.push(position);
  }
  return result;
}
