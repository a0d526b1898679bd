import type { Ref } from '../records/ref.js';

/** By line, the record that it is of. Beside the lines, since a finished answer says it by the statements themselves. */
const records = new WeakMap<object, Ref>();

/** Gives a line with the record that it is of, which is known before it is put into words: no other of that kind carries it. */
export function ofRecord<T extends object>(line: T, record: Ref): T {
  records.set(line, record);
  return line;
}

/** The record that a line is of, where that is known without its words; null for any other. */
export function recordOfLine(line: object): Ref | null {
  return records.get(line) ?? null;
}
