/** Records that count how often each of their fields is read: the work that an answer takes is what it looks at. */
export interface Watched<T> {
  readonly records: readonly T[];
  /** How often a field was read since they were last forgotten, of all records together. */
  reads(field: keyof T & string): number;
  /** Begins to count anew. */
  forget(): void;
}

/** Watches records. */
export function watched<T extends object>(records: readonly T[]): Watched<T> {
  const reads = new Map<string, number>();
  const watching: ProxyHandler<T> = {
    get(record, field) {
      if (typeof field === 'string') reads.set(field, (reads.get(field) ?? 0) + 1);
      return Reflect.get(record, field);
    },
  };
  return {
    records: records.map((one) => new Proxy(one, watching)),
    reads: (field) => reads.get(field) ?? 0,
    forget: () => reads.clear(),
  };
}
