import { kindOf, type Ref, ref, type Section } from '../core/records/ref.js';
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

/** Something wrong with one record, while those around it can be read; `entry` is null where it is no entry. */
export interface Flaw {
  readonly entry: Entry | null;
  readonly problem: Problem;
}

/** What one file holds. */
export interface FileReading {
  readonly entries: readonly Entry[];
  /** What is wrong with the file as a whole: nobody can tell what it was meant to hold. */
  readonly problems: readonly Problem[];
  /** What is wrong with single records. */
  readonly flaws: readonly Flaw[];
  /** Ids, or words that may be ids, of what could not be read as records: references to them are not called dangling. */
  readonly perhapsIds: readonly string[];
}

/** The ref of an entry. */
export function refOf({ section, id }: Pick<Entry, 'section' | 'id'>): Ref {
  return ref(kindOf(section), id);
}

/** A problem as one of an entry. */
export function flawOf(entry: Entry, problem: Problem): Flaw {
  return { entry, problem: { ...problem, record: refOf(entry) } };
}
