import { allRecords, fieldOf, partsOf } from '../records.js';
import type { Rule } from '../rule.js';

export const dateNote: Rule = {
  name: 'date-note',
  why: 'A date in words is a phrase that goes on after "signed" or "held", so it does not end like a sentence.',
  exceptions: [],
  check: (knowledge) =>
    allRecords(knowledge).flatMap(({ ref, record }) =>
      partsOf(record)
        .filter(({ path, value }) => fieldOf(path) === 'dateNote' && typeof value === 'string' && value.endsWith('.'))
        .map(({ path, value }) => ({
          ref,
          path,
          message: 'a date in words ends with a full stop',
          value: String(value),
          fix: 'Write a phrase such as "about a year before the article".',
        })),
    ),
};
