import type { Agreement } from '../../core/records/agreement.js';
import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

/** Documents that nobody makes alone; a declaration, a programme or a model agreement may be one body's own. */
const BETWEEN: ReadonlySet<Agreement['kind']> = new Set([
  'memorandum of understanding',
  'letter of intent',
  'contract',
  'joint statement',
]);

export const agreementParties: Rule = {
  name: 'agreement-parties',
  why: 'A memorandum, letter of intent, contract or joint statement is made between at least two parties.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements
      .filter(({ kind, parties }) => BETWEEN.has(kind) && new Set(parties).size < 2)
      .map(({ id, kind, parties }) => ({
        ref: ref('agreement', id),
        path: ['parties'],
        message: `the ${kind} has one party alone`,
        value: parties.join(),
        fix: 'Add the other party, or correct the kind.',
      })),
};
