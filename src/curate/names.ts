import { nameKeys } from '../core/graph/normalise.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { kindOf, type Ref, ref, type Section } from '../core/records/ref.js';

/** The kinds of record that people call by name. */
export const NAMED_SECTIONS = ['organisations', 'officials', 'conferences', 'topics'] as const satisfies Section[];

/** A record that has a name and aliases. */
export interface Named {
  readonly ref: Ref;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The named records of one section. */
export function namedIn(knowledge: Knowledge, section: (typeof NAMED_SECTIONS)[number]): Named[] {
  return knowledge[section].map(({ id, name, aliases }) => ({ ref: ref(kindOf(section), id), name, aliases }));
}

/** The named records of all kinds. */
export function allNamed(knowledge: Knowledge): Named[] {
  return NAMED_SECTIONS.flatMap((section) => namedIn(knowledge, section));
}

/** A name as it is compared: without case, diacritics, punctuation and script variants. */
export function nameKey(name: string): string {
  return nameKeys(name)[0] ?? name;
}
