import type { Party } from '../../../core/records/party.js';
import { isOneWord, tellingWords } from './name-key.js';
import type { PrintedPerson } from './person.js';
import { familyOf } from './title-family.js';

/** Somebody printed in one row. */
export interface Mention {
  readonly person: PrintedPerson;
  /** Whose they are where the row or its words say so, else null. */
  readonly party: Party | null;
  /** The country where it was: most often whose they are. */
  readonly place: Party | null;
  /** The year of the row, null where it has no date. */
  readonly year: number | null;
  readonly source: string;
}

/** All mentions of one spelling with the same titles, party and place. */
export interface MentionGroup {
  readonly key: string;
  readonly person: PrintedPerson;
  readonly party: Party | null;
  readonly place: Party | null;
  readonly words: readonly string[];
  readonly families: readonly string[];
  readonly years: Map<number, { count: number; readonly sources: Set<string> }>;
}

/** What a group is told by. */
export function groupKey({ person, party, place }: Mention): string {
  const whose = person.whose === 'unknown' ? '?' : '';
  return [person.name, person.titles.join('/'), party ?? '', whose, place ?? ''].join('|');
}

/** A group without mentions yet. */
export function emptyGroup(mention: Mention): MentionGroup {
  const { person, party, place } = mention;
  const families = [...new Set(person.titles.map(familyOf))];
  const words = tellingWords(person.name);
  return { key: groupKey(mention), person, party, place, words, families, years: new Map() };
}

/** Whether the register prints the last name alone. */
export function isLastNameOnly({ words, families }: Pick<MentionGroup, 'words' | 'families'>): boolean {
  return isOneWord(words) && !families.some((family) => family === 'monarch' || family === 'heir');
}
