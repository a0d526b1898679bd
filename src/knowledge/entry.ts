import type { Section } from '../core/records/ref.js';
import type { Place, Problem } from './problem.js';

/** The way to a value inside a record: `['history', 0, 'date']`; `[]` is the record itself. */
export type KeyPath = readonly (string | number)[];

/** Finds places inside one record of one file. A path that leads nowhere gives the nearest place on the way. */
export interface Locate {
  /** Where the key stands that `path` ends with; for `[]` the record's id, for a list item the item itself. */
  key(path: KeyPath): Place;
  /** Where the value at `path` starts. */
  value(path: KeyPath): Place;
}

/** One record as a file holds it, before its schema has been applied; `value` has neither `id` nor `section`. */
export interface Entry {
  readonly section: Section;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
}

/** What one file holds. */
export interface FileReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Ids, or words that may be ids, of what could not be read as records: references to them are not called dangling. */
  readonly perhapsIds: readonly string[];
}
