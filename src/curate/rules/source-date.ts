import { dayRange } from '../../core/records/edtf.js';
import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

const FIRST_DAY = '1800-01-01';
/** A clock or a dateline may be off by much; a mistyped century is off by more. */
const YEARS_AHEAD = 2;

export const sourceDate: Rule = {
  name: 'source-date',
  why: 'An item published before 1800, or more than two years from now, has a mistyped year.',
  exceptions: [],
  check: ({ sources }, today) => {
    const last = `${String(Number(today.slice(0, 4)) + YEARS_AHEAD).padStart(4, '0')}${today.slice(4)}`;
    return sources.flatMap(({ id, published }) => {
      const days = dayRange(published);
      if (!days || (days.from >= FIRST_DAY && days.from <= last)) return [];
      const message = `the publication date does not lie between ${FIRST_DAY} and ${last}`;
      return [
        { ref: ref('source', id), path: ['published'], message, value: String(published), fix: 'Correct the year.' },
      ];
    });
  },
};
