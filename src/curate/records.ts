import type { Knowledge } from '../core/records/knowledge.js';
import { kindOf, type Ref, ref, SECTIONS, type Section } from '../core/records/ref.js';
import type { KeyPath } from '../knowledge/entry.js';

/** A record of any kind, by its ref. */
export interface AnyRecord {
  readonly ref: Ref;
  readonly section: Section;
  readonly record: Knowledge[Section][number];
}

/** Every record, section by section. */
export function allRecords(knowledge: Knowledge): AnyRecord[] {
  return SECTIONS.flatMap((section) =>
    knowledge[section].map((record) => ({ ref: ref(kindOf(section), record.id), section, record })),
  );
}

/** One value inside a record and the way to it. */
export interface Part {
  readonly path: KeyPath;
  readonly value: unknown;
}

/** A record and everything inside it, from the outside in: mappings, lists and single values. */
export function partsOf(value: unknown, path: KeyPath = []): Part[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => partsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, member]) => partsOf(member, [...path, key]));
  return [{ path, value }, ...inner];
}

/** The last key of a path that is no list index: `aliases` for the third alias. */
export function fieldOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
