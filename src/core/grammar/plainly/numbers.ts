import { ASKING, NUMBERS, RECORDS, type Paraphrase } from './paraphrase.js';

/** How many, at least, and one by one. */
export const NUMBERS_PLAINLY: readonly Paraphrase[] = [
  [
    new RegExp(`\\b(?:a minimum of|no fewer than|not fewer than|no less than|not less than) (${NUMBERS})\\b`, 'gi'),
    'at least $1',
  ],
  [
    new RegExp(`\\b(${NUMBERS}) (meetings|agreements|memoranda|proposals|countries|times) or more\\b`, 'gi'),
    'at least $1 $2',
  ],
  [/\bwho (attended|was in|took part in) (at least )/gi, 'which officials $1 $2'],
  [/\b(?:were|was) in (at least (?:\p{L}+|\d+) meetings)/giu, 'attended $1'],
  [/^break (?:the )?(\p{L}+?) (?:counts?|numbers?|totals?) down by\b/iu, 'number of $1s per'],
  [/^break down (?:the )?([\p{L} ]{3,30}?) by\b/iu, 'number of $1 per'],
  [
    new RegExp(
      `^what is the (?:\\p{L}+ )?(?:tally|count|total|number) (?:of (${RECORDS}) )?(?:for|at|in) each (?:of the )?(\\p{L}+)`,
      'iu',
    ),
    'number of $1 per $2',
  ],
  [
    new RegExp(
      `^how many (${RECORDS}) (?:were (?:held|there)|took place|are there|were recorded) (?:at|for|in) (?:each|every) (conference|country|city|year|month)\\b`,
      'i',
    ),
    'number of $1 per $2',
  ],
  [
    new RegExp(
      `^(?:for|at|in) (?:each|every) (conference|country|city|year|month),? how many (${RECORDS}) (?:were (?:held|there)|took place|are there)`,
      'i',
    ),
    'number of $2 per $1',
  ],
  [
    new RegExp(`^how many (${RECORDS}) (?:has|did) (?:each|every) (country) (?:signed?|sign)\\b`, 'i'),
    'number of signed $1 per $2',
  ],
  [new RegExp(`^how many (${RECORDS}) did each of the (countries) sign\\b`, 'i'), 'number of signed $1 per country'],
  [
    new RegExp(`^for (?:each|every) (country), what is the (?:count|number) of (${RECORDS}) it has signed\\b`, 'i'),
    'number of signed $2 per $1',
  ],
  [
    new RegExp(
      `^(?:${ASKING} )?(?:a |the )?(?:tally|count|total|number|sum) of (?:the |all )?(?=.*(?:meetings?|talks|agreements?|accords?|memorand|mous|proposals?|bilaterals|deals))`,
      'i',
    ),
    'number of ',
  ],
  [/^what (?:does|do) the (?:count|number|total|tally) of (.+?) (?:come|add up|amount|run) to\b/i, 'number of $1'],
  [
    /^(?:the )?(.{5,80}?)[:,] how many (?:is|are|was|were) (?:that|those|they|there)(?: altogether| in all| in total)?\W*$/i,
    'number of $1',
  ],
  [
    new RegExp(
      `^how many (${RECORDS}) (?:were|have been|had been) (?:held|had) by (.{3,40}?)(?= at | in | during |\\W*$)`,
      'i',
    ),
    'how many $1 did $2 have',
  ],
];
