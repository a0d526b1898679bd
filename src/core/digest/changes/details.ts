import type { Agreement, HistoryEntry } from '../../records/agreement.js';
import type { Cites } from '../../records/cite.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { fieldWords, type NameOf, NOT_TOLD } from './field-words.js';

/** One thing that is said otherwise of a part of a record, with what carries that part. */
export interface Detail {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly cites: Cites;
}

/**
 * What two histories say otherwise of where and by whom a status was reached, each with the cites of its entry. Null where
 * anything else of them is otherwise: then the whole histories are to be told.
 */
export function historyDetails(before: Agreement, after: Agreement, nameOf: NameOf): Detail[] | null {
  return detailsOf(before.history, after.history, OF_ENTRY, (entry, field) => ({
    ...told(entry, field, nameOf),
    field: `${field} when ${entry.now.status.replaceAll('-', ' ')}`,
    cites: entry.now.cites,
  }));
}

/** What the participants of a meeting are otherwise said to have been in it; null where anything else of them is otherwise. */
export function roleDetails(before: Meeting, after: Meeting, nameOf: NameOf): Detail[] | null {
  return detailsOf(before.participants, after.participants, ['as'], (one, field) => ({
    ...told(one, field, nameOf),
    field: `role of ${one.now.official ? nameOf('official', one.now.official) : nameOf('for', one.now.for)}`,
    cites: after.cites,
  }));
}

const OF_ENTRY = ['place', 'conference', 'signers', 'present'] as const satisfies readonly (keyof HistoryEntry)[];

interface Pair<T> {
  readonly old: T;
  readonly now: T;
}

function told<T extends HistoryEntry | Participant>({ old, now }: Pair<T>, field: keyof T & string, nameOf: NameOf) {
  return { before: fieldWords(old[field], field, nameOf), after: fieldWords(now[field], field, nameOf) };
}

function detailsOf<T extends object, K extends keyof T & string>(
  before: readonly T[],
  after: readonly T[],
  fields: readonly K[],
  tell: (pair: Pair<T>, field: K) => Detail,
): Detail[] | null {
  const pairs = before.length === after.length ? after.map((now, at) => ({ old: before[at]!, now })) : [];
  const aside = new Set<string>([...fields, ...NOT_TOLD]);
  const rest = (part: T) => JSON.stringify(Object.entries(part).filter(([key]) => !aside.has(key)));
  if (!pairs.length || pairs.some(({ old, now }) => rest(old) !== rest(now))) return null;
  const isOther = ({ old, now }: Pair<T>, field: K) =>
    JSON.stringify(old[field] ?? null) !== JSON.stringify(now[field] ?? null);
  return pairs.flatMap((pair) => fields.filter((field) => isOther(pair, field)).map((field) => tell(pair, field)));
}
