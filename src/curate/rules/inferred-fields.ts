import { allRecords, partsOf } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const inferredFields: Rule = {
  name: 'inferred-fields',
  why: 'What is inferred is a field of the same mapping; any other name marks nothing in the answers.',
  exceptions: [],
  check: (knowledge) =>
    allRecords(knowledge).flatMap(({ ref, record }) =>
      partsOf(record).flatMap(({ path, value }) => (isMapping(value) ? strayNames(ref, path, value) : [])),
    ),
};

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strayNames(ref: Finding['ref'], path: Finding['path'], mapping: Record<string, unknown>): Finding[] {
  const names: readonly unknown[] = Array.isArray(mapping.inferred) ? mapping.inferred : [];
  return names.flatMap((name, index) => {
    if (Object.hasOwn(mapping, String(name))) return [];
    const fix = `Name one of ${Object.keys(mapping)
      .filter((key) => !NO_FACTS.has(key))
      .join(', ')}.`;
    const message = 'inferred names a field that is not there';
    return [{ ref, path: [...path, 'inferred', index], message, value: String(name), fix }];
  });
}

const NO_FACTS: ReadonlySet<string> = new Set(['id', 'inferred', 'cites', 'notes', 'audience']);
