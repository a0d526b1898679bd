import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';
import { sideFinder } from '../sides.js';

export const signerParty: Rule = {
  name: 'signer-party',
  why: 'Somebody signs for a party of the document or a body of one; another side is a slip, or a party is missing.',
  exceptions: [],
  check: (knowledge) => {
    const sideOf = sideFinder(knowledge);
    return knowledge.agreements.flatMap(({ id, parties, history }) => {
      const sides = new Set(parties.map(sideOf));
      return history.flatMap(({ signers = [] }, entry) =>
        signers.flatMap((one, index): Finding[] => {
          if (one.for === null || sides.has(sideOf(one.for))) return [];
          const path = ['history', entry, 'signers', index, 'for'];
          const message = 'the signer acts for no party of the agreement';
          return [
            { ref: ref('agreement', id), path, message, value: one.for, fix: 'Correct the side, or add the party.' },
          ];
        }),
      );
    });
  },
};
