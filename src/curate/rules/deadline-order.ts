import { ref } from '../../core/records/ref.js';
import { isSurelyBefore } from '../days.js';
import type { Rule } from '../rule.js';

export const deadlineOrder: Rule = {
  name: 'deadline-order',
  why: 'A deadline before the first thing that is known of an agreement is a slip.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements.flatMap(({ id, deadline, history }) => {
      const first = history.find((entry) => entry.date !== null)?.date;
      if (!isSurelyBefore(deadline, first)) return [];
      const message = `the deadline lies before the first entry of the history (${first})`;
      return [
        {
          ref: ref('agreement', id),
          path: ['deadline'],
          message,
          value: String(deadline),
          fix: 'Correct one of the dates.',
        },
      ];
    }),
};
