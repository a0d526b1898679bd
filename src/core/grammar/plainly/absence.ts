import { RECORDS, type Paraphrase } from './paraphrase.js';

/** Something of which there is none. */
export const ABSENCE_PLAINLY: readonly Paraphrase[] = [
  [
    new RegExp(
      `^(?:at|in|for|on) which (conferences?|summits?|events?|countries|cities|of [^?]{3,40}?) (?:is|are|was|were|has|have|had) no (${RECORDS}) (?:been )?(?:recorded|held|listed|noted|known|on record|filed|signed)\\b`,
      'i',
    ),
    'which $1 have no $2 on record',
  ],
  [new RegExp(`\\bfor which (?:you|we) (?:hold|have|know) no (${RECORDS})`, 'i'), 'that have no $1'],
  [/^are there (?:any )?(conferences|countries|ministers|officials) that have no\b/i, 'which $1 have no'],
  [
    new RegExp(
      `^(?:list|name|give me|show(?: me)?) (?:the |all )?(conferences|countries) (?:without|lacking) (?:any |a )?(${RECORDS})`,
      'i',
    ),
    'which $1 have no $2',
  ],
  [new RegExp(`\\b(?:lacks?|lacked) (?:an? |any )?(${RECORDS})`, 'i'), 'have no $1'],
];
