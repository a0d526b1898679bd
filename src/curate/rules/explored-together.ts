import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const exploredTogether: Rule = {
  name: 'explored-together',
  why: 'What both sides explored was proposed by nobody, so it names no person.',
  exceptions: [],
  check: ({ proposals }) =>
    proposals.flatMap(({ id, act, by }) => {
      if (act !== 'explored' || by === null) return [];
      const fix = 'Set by to null, or correct the act if the person proposed it.';
      return [{ ref: ref('proposal', id), path: ['by'], message: 'something explored has a proposer', value: by, fix }];
    }),
};
