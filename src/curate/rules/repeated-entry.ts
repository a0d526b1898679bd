import { allRecords, fieldOf, partsOf } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const repeatedEntry: Rule = {
  name: 'repeated-entry',
  why: 'A cite, topic, party or participant that stands twice in one list is counted twice.',
  exceptions: [],
  check: (knowledge) =>
    allRecords(knowledge).flatMap(({ ref, record }) =>
      partsOf(record).flatMap(({ path, value }) => (isList(path, value) ? repeatsIn(ref, path, value) : [])),
    ),
};

/** Aliases have a rule of their own, which does not mind letter case. */
function isList(path: Finding['path'], value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && fieldOf(path) !== 'aliases';
}

function repeatsIn(ref: Finding['ref'], path: Finding['path'], list: readonly unknown[]): Finding[] {
  const names = list.map(nameOf);
  return names.flatMap((name, index) => {
    if (name === null || names.indexOf(name) === index) return [];
    const message = `${fieldOf(path)} holds an entry twice`;
    return [{ ref, path: [...path, index], message, value: name, fix: 'Remove one of the two.' }];
  });
}

/** What an entry is told by: itself, the official who takes part or signs, or the name where nobody is on record. */
function nameOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  const { official, name } = (entry ?? {}) as { official?: unknown; name?: unknown };
  return [official, name].find((one) => typeof one === 'string') ?? null;
}
