import type { Paraphrase } from './paraphrase.js';

/** When something was. */
export const TIMES_PLAINLY: readonly Paraphrase[] = [
  // How a document stood when it was last heard of is how it stands, as far as is known.
  [
    /,? when (?:(?:it|they|each(?: of (?:them|the two))?) (?:was|were) )?last (?:reported(?: on)?|heard (?:of|from)|mentioned|recorded|spoken of),?/gi,
    '',
  ],
  [/\bstarting with (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/giu, 'since '],
  [/\bwhose signing was (?:no later than|by) /gi, 'signed until '],
  [/\bin ((?:19|20)\d\d) or earlier\b/gi, 'until the end of $1'],
  [/\bup to and including ((?:19|20)\d\d)\b/gi, 'until the end of $1'],
  [/\bfrom ((?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}) (?:on|onwards?|forward)\b/gu, 'since $1'],
  [/\b(?:as from|starting from|starting in|beginning in) (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/gu, 'since '],
  [/\b(?:no later than|up to and including) (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/gu, 'until '],
];
