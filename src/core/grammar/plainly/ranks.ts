import { ASKING, NAME, NUMBERS, RECORDS, type Paraphrase } from './paraphrase.js';

/** Which is first, and which has most. */
export const RANKS_PLAINLY: readonly Paraphrase[] = [
  [
    /^(which|what) ((?:two |three |four |five )?)(?:people|persons|officials) (?:are (?:recorded|named|listed) as (?:participants|taking part)|took part|appear|were) in more meetings than (?:anyone|anybody|everyone|everybody|any(?:body| one)? other \p{L}*) ?(?:else)?(?=[?.!]*$)/iu,
    '$1 $2officials took part in the most meetings',
  ],
  [
    /\b(?:goes|go|dates|reaches) (?:the )?(?:furthest|farthest) back\b|\bgoes back (?:the )?(?:furthest|farthest)\b/gi,
    'is the oldest',
  ],
  [
    new RegExp(`^who leads among the (countries|officials|ministers) by number of (${RECORDS})`, 'i'),
    'which of the $1 has the most $2',
  ],
  [
    new RegExp(
      `^(?:what|which) (country|conference|official|minister) was the busiest (at [^,?]+), counting (${RECORDS})`,
      'i',
    ),
    'which $1 had the most $3 $2',
  ],
  [
    new RegExp(
      `^(at [^,?]{3,40}), (?:what|which) (country|official|minister) (?:held|had) more (${RECORDS}) than any other`,
      'i',
    ),
    'which $2 had the most $3 $1',
  ],
  [new RegExp(`\\b(?:lowest|smallest) number of (${RECORDS})`, 'gi'), 'fewest $1'],
  [new RegExp(`\\b(?:highest|largest|greatest|biggest) number of (${RECORDS})`, 'gi'), 'most $1'],
  [
    new RegExp(
      `^(?:at )?(?:which|what) (conference|country|official) (?:there were|comes? last by number of|had|has) ?(?:fewer|the least)? ?(${RECORDS})(?: than (?:at )?any other)?`,
      'i',
    ),
    'which $1 had the fewest $2',
  ],
  [new RegExp(`^the fewest (${RECORDS}) (?:was|were) held at which (conference)`, 'i'), 'which $2 had the fewest $1'],
  [
    new RegExp(`^(?:what's|what is) the (conference|country) with the least (${RECORDS})(?: of all)?`, 'i'),
    'which $1 had the fewest $2',
  ],
  [new RegExp(`^(conference|country) with the (most|fewest) (${RECORDS})`, 'i'), 'which $1 had the $2 $3'],
  [new RegExp(`\\b(?:tops|top|leads|heads) the (?:list|table|ranking) for (${RECORDS})`, 'gi'), 'has the most $1'],
  [new RegExp(`\\b(?:tops|top|leads|heads) the (?:list|table|ranking) of (${RECORDS})`, 'gi'), 'has the most $1'],
  [/\bhad more (\p{L}+) than (?:any other|anybody else|any other country|all others)\b/giu, 'had the most $1'],
  [
    new RegExp(
      `\\bon (?:at least )?(${NUMBERS}) (?:separate )?occasions(?: or more)?\\b|\\b(${NUMBERS}) times or more\\b`,
      'gi',
    ),
    'at least $1$2 times',
  ],
  [/\bon more than one occasion\b/gi, 'more than once'],
  // The first and the latest.
  [
    /\bthe (?:opening|very first|initial|inaugural) (?:encounter|meeting|contact|talks)(?:,? the first there was,?)? (?=between|of|with)/i,
    'the first meeting ',
  ],
  [
    /^with which meeting did (?:the )?(\p{Lu}[\p{L}]+)[-–](\p{Lu}[\p{L}]+) (?:talks|contacts) (?:begin|start|open)/iu,
    'what was the first meeting between $1 and $2',
  ],
  [
    /\bthe (meeting|agreement|memorandum) (?:that |which )?(\p{Lu}[\p{L} ]{2,24}?) and (\p{Lu}[\p{L} ]{2,24}?) (?:held|had|signed) before (?:all )?(?:their|the) others?/iu,
    'the first $1 between $2 and $3',
  ],
  [
    /^which (meeting|agreement|accord|memorandum|deal) did (\p{Lu}[\p{L} ]{2,24}?) and (\p{Lu}[\p{L} ]{2,24}?) (?:hold|have|sign) before (?:all )?(?:their|the) others?/iu,
    'what was the first $1 between $2 and $3',
  ],
  [/\b(?:freshest|newest|most up-to-date) (?=meeting|talks|agreement|memorandum|proposal)/gi, 'latest '],
  [
    /\bthe (meeting|agreement|memorandum|proposal) (between [^?]{5,60}?) that is the (?:most recent|latest|newest)(?=[?.!]*$)/iu,
    'the latest $1 $2',
  ],
  [
    /\b(meeting|agreement) (?:that )?you(?:['’]ve| have) (?:got )?(?:for|on|of) (\p{Lu}\p{L}+) and (?=\p{Lu})/giu,
    '$1 between $2 and ',
  ],
  // Which of two has more.
  [
    new RegExp(
      `^(?:compare|comparing) (${NAME}) (?:and|with|to|against) (${NAME}) by (?:the )?(?:number of|how many) (${RECORDS})(?: each had)?((?: at| in| during) [^?:,]{3,50})?(?:[:,;] ?.{0,40})?$`,
      'iu',
    ),
    'who had more $3$4, $1 or $2',
  ],
  [
    new RegExp(
      `^(?:were|are) there more (?:(${NAME}) )?(${RECORDS})((?: at| in| during) [^?:,]{3,40})? for (${NAME}) than for (${NAME})((?: at| in| during) [^?:,]{3,40})?(?:,? or .{0,40})?\\W*$`,
      'iu',
    ),
    'who had more $2$3$6, $4 or $5',
  ],
  [
    new RegExp(
      `^(?:at|in|during) (${NAME}), (?:between|of) (${NAME}) and (${NAME}), whose (?:count|number|total) of (${RECORDS}) was (?:the )?(?:higher|larger|greater|bigger)\\W*$`,
      'iu',
    ),
    'who had more $4 at $1, $2 or $3',
  ],
  [
    new RegExp(
      `^(?:${ASKING} )?(?:who|which(?: of (?:these|the) two)?)(?: side| country)? was (?:the )?busier with (${RECORDS}) (?:at|in|during) (${NAME}), (${NAME}) or (${NAME})\\W*$`,
      'iu',
    ),
    'who had more $1 at $2, $3 or $4',
  ],
  [
    new RegExp(`^(${NAME}|\\S+),? more (${RECORDS}): (\\S.{1,30}?) or (\\S.{1,30}?)\\W*$`, 'iu'),
    'who had more $2 at $1, $3 or $4',
  ],
  [
    new RegExp(
      `^did (${NAME}) or (${NAME}) (?:have|hold|sit in|attend|make|sign) more (${RECORDS})((?: at| in| during) [^?:,]{3,50})?(?=\\W*$)`,
      'iu',
    ),
    'who had more $3$4, $1 or $2',
  ],
];
