import { ref } from '../../core/records/ref.js';
import { isSurelyBefore } from '../days.js';
import type { Rule } from '../rule.js';

export const postDates: Rule = {
  name: 'post-dates',
  why: 'A post that ends before it begins has a slip in one of its dates.',
  exceptions: [],
  check: ({ officials }) =>
    officials.flatMap(({ id, posts }) =>
      posts.flatMap(({ from, to }, index) => {
        if (!isSurelyBefore(to, from)) return [];
        const message = `the post ends before it begins (${from})`;
        return [
          {
            ref: ref('official', id),
            path: ['posts', index, 'to'],
            message,
            value: String(to),
            fix: 'Correct one of the dates.',
          },
        ];
      }),
    ),
};
