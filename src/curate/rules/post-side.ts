import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const postSide: Rule = {
  name: 'post-side',
  why: 'A post of no country and no organisation does not say whom its holder speaks for.',
  exceptions: [],
  check: ({ officials }) =>
    officials.flatMap(({ id, posts }) =>
      posts.flatMap(({ title, country, organisation }, index) => {
        if (country !== null || organisation !== null) return [];
        const message = 'the post has neither a country nor an organisation';
        return [
          { ref: ref('official', id), path: ['posts', index], message, value: title, fix: 'Give one of the two.' },
        ];
      }),
    ),
};
