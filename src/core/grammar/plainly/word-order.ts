import { SORTS, type Paraphrase } from './paraphrase.js';

/** Who did what, in another order of words. */
export const WORD_ORDER_PLAINLY: readonly Paraphrase[] = [
  [new RegExp(`^(?:give me )?(?:the )?(?:names? of )?the (${SORTS}) (?:who|that|whom) `, 'i'), 'which $1 '],
  [new RegExp(`^who (?:were|are) the (${SORTS}) (?:who |that |whom )?`, 'i'), 'which $1 '],
  [new RegExp(`^it was which (${SORTS}) that `, 'i'), 'which $1 '],
  [new RegExp(`^who among the (${SORTS}) (?:has |have |had )?`, 'i'), 'which $1 '],
  [new RegExp(`^the (${SORTS}) of which (?:countries|states|nations) (?=did |has |have |had |met )`, 'i'), 'which $1 '],
  [/\bon (?:an )?occasions? other than (?:at )?(?=\p{Lu})/gu, 'other than at '],
  [/\btakes? the form of (?:an? )?/gi, 'are '],
  [/\bthat (?:was|were) not (?:a )?(?:part of|involved in|party to|present at)\b/gi, 'was not part of'],
  [
    /^which meetings did (\p{Lu}[^?]{2,40}?) have that (\p{Lu}[^?]{2,30}?) was not part of/u,
    'meetings of $1 without $2',
  ],
  [/\b(?:where|in which) ([\p{L} ]{2,30}?) was (?:not|never) (?:a |the )?(?:topic|subject|theme)\b/giu, 'not about $1'],
  [
    /^in which (?:of (?:its|his|her|their) )?meetings did (\p{Lu}[^?]{2,30}?) not discuss ([^?]+)/iu,
    'which meetings of $1 were not about $2',
  ],
  [
    /\b(?:requests?|offers?|proposals?) (?:have gone|went|were (?:addressed|directed|put|sent)) to\b/gi,
    (said: string) => `${said.split(' ')[0]} were made to`,
  ],
  [/^what sort of requests\b/i, 'what requests'],
  [/^what (?:has been|was|is being) (?:requested|asked|demanded|sought) of\b/i, 'what requests were made to'],
  [/\bnot only (\p{Lu}[\p{L} ]+?) but (?:also )?(\p{Lu}[\p{L} ]+?) as well\b/gu, 'both $1 and $2'],
  [/\bmet (\p{Lu}[\p{L} ]+?) and also (?:with |met )?(\p{Lu}[\p{L} ]+?)(?=[?.,]|$)/gu, 'met both $1 and $2'],
  [
    /\bat least one meeting with (\p{Lu}[\p{L} ]+?) and at least one with (\p{Lu}[\p{L} ]+?)(?=[?.,]|$)/gu,
    'met both $1 and $2',
  ],
  [
    /^(\p{Lu}[\p{L} ]{2,24}?) was met by which (countries|ministers|officials) that never met (\p{Lu}[\p{L} ]{2,24})/u,
    'which $2 met $1 but did not meet $3',
  ],
  [
    /\b(?:has|have|had) (seen|met) (\p{Lu}[\p{L} ]{2,24}?) but (?:has|have|had) not (?:seen|met) (\p{Lu}[\p{L} ]{2,24}?)(?: in a meeting)?(?=[?.,]|$)/gu,
    'met $2 but did not meet $3',
  ],
  [/^(\p{Lu}[^,?]{2,40}?) met (\p{Lu}[^,?]{2,60}?), (?:did not|didn['’]t) (?:it|they|he|she)\?$/u, 'did $1 meet $2?'],
  [/\bthe (\p{Lu}\p{L}+) and (\p{Lu}\p{L}+) sides sit down(?: together)?\b/gu, 'the $1 and $2 sides meet'],
  // What one side put to the other.
  [
    /^(\S.{1,30}?) ?(?:→|->|=>|-->) ?(\S[^:?]{1,30}?)[:,]? (proposals?|offers?|requests?|suggestions?)\W*$/iu,
    '$3 from $1 to $2',
  ],
  [
    /^(\S.{1,30}?) ?(?:→|->|=>|-->) ?(\S[^:?]{1,30}?): (proposals?|offers?|requests?|suggestions?)\W*$/iu,
    '$3 from $1 to $2',
  ],
  [
    /^(\p{Lu}[\p{L} ]{2,24}?) (?:got|received|was given) (?:what|which) (proposals?|offers?|requests?|suggestions?|ideas?) from (\p{Lu}[\p{L} ]{2,24}?)(?=[?.!]*$)/u,
    'which $2 did $3 make to $1',
  ],
  [
    /\b(proposals|offers|requests) of which (\p{Lu}[\p{L} ]{2,24}?) was the (?:addressee|recipient|target)/u,
    '$1 to $2',
  ],
  // Between two.
  [
    /\b(agreements|accords|deals|pacts|memoranda|documents|papers|arrangements) (?:linking|joining|tying|that (?:link|join|tie|bind)) (\p{Lu}[\p{L} ]{2,24}?) (?:and|to|with) (?=\p{Lu})/giu,
    '$1 between $2 and ',
  ],
  [/\bthe (\p{Lu}\p{L}+) and (?:the )?(\p{Lu}\p{L}+) sides\b/gu, '$1 and $2'],
  [
    /\b(how many (?:agreements|accords|deals|memoranda)) (?:have|has) been (?:made|concluded|reached|struck) (?=between)/gi,
    '$1 are there ',
  ],
  // Day and place.
  [
    /^(?:please |kindly )?(?:(?:give|tell|show|get|find|send) me|pull up|i need|i want|need|what (?:is|was)|what['’]s) the (?:date|day)(?: on which| when| that)? (.{3,50}?) (?:and (.{3,40}?) )?(?:met|saw each other|sat down(?: together)?|held talks)(?: with (.{3,40}?))?(?=[?.!]*$| (?:at|in) )/iu,
    'when did $1 meet $2$3',
  ],
  [
    /^(?:please |kindly )?(?:(?:give|tell|show|get|find|send) me|pull up|i need|i want|need|what (?:is|was)|what['’]s) the (?:spot|place|town|city|location|venue)(?: where| in which| at which) (.{3,50}?) (?:and (.{3,40}?) )?(?:met|saw each other|sat down(?: together)?|held talks)(?: with (.{3,40}?))?(?=[?.!]*$| (?:at|in) )/iu,
    'where did $1 meet $2$3',
  ],
  // An edition by its year.
  [
    /\bthe ((?:19|20)\d\d) edition of (?:the )?(\p{Lu}[\p{L} ]{2,30}?)(?= (?:was|is|took|held|convened|staged)\b|[?.,]|$)/gu,
    '$2 $1',
  ],
  [/\b(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})['’]s ((?:19|20)\d\d) edition\b/gu, '$1 $2'],
  // What stands first goes last.
  [
    /^((?:at|in|during) \p{Lu}[^,?]{2,40}|(?:at|in|during) the [^,?]{3,40}), ((?:how many|which|who|whom|what|when) .{5,120}?)([?.!]*)$/iu,
    '$2 $1$3',
  ],
  [/\bby either (?=\p{Lu})/gu, 'by '],
  // On a side, and on none.
  [
    /\bhad (\p{Lu}[\p{L} ]{2,24}?) as (?:one of )?(?:the|their|its|a) (?:two )?(?:sides?|part(?:y|ies)|participants?)\b/gu,
    'involved $1',
  ],
  [
    /\binvolved no (\p{Lu}\p{L}+) (?:participants?|officials?|sides?|delegates?|delegations?|representatives?|ministers?)(?: at all)?(?=[?.!]*$)/gu,
    'did not involve $1 officials',
  ],
  // What is said apart from it.
  [
    /\b(?:concern|cover|deal with|touch on|touch upon|relate to|are about|mention|bear on) neither (.{3,40}?) nor (.{3,40}?)(?=[?.!]*$)/gi,
    'are not about $1 or $2',
  ],
  [
    /^(?:besides|leaving aside|setting aside|apart from|aside from|other than|not counting) the (?:[\p{L}-]+ ){1,4}with (?:the )?(\p{Lu}[^,?]{2,60}?), (with (?:whom|which \p{L}+) [^?]{5,100}?)(?=[?.!]*$)/iu,
    '$2 besides $1',
  ],
  [/\b(?:that |which )?(?:has|had|have) nothing to do with (?=\S)/gi, 'not about '],
  [/,? (?:rather than|and not|not) by \p{Lu}\p{L}+ to \p{Lu}\p{L}+(?=[?.!]*$)/u, ''],
  [
    /\bto whom (has|have|did) (.{3,40}?) extend(?:ed)? (?:an )?invitations? (?:to visit|for a visit to|to come to) /i,
    'whom did $2 invite to visit ',
  ],
  [/\b(?:extended|issued|sent) (?:an )?invitations? to\b/gi, 'invited'],
  // Whose official somebody is.
  [
    /^(?:[Ww]hich|[Ww]hat|[Oo]f which|[Oo]f what) (?:country|state|nation|government) (?:is|does|do) ((?:[Mm]r|[Mm]s|[Mm]rs|[Dd]r)?\.? ?\p{Lu}[\p{L}' -]{3,40}?) (?:from|come from|represent|belong to|work for|an official)(?=\W*$)/u,
    'which country is $1 from',
  ],
  [
    /^(\p{Lu}[\p{L}' -]{3,40}?),? (?:he |she )?represents (?:which|what) (?:country|state|nation)(?=\W*$)/u,
    'which country is $1 from',
  ],
  [
    /(?<=\bbilateral(?: meeting)?s?),? (?:as opposed to|rather than|and not|not) (?:an? |the )?(?:plenary|plenaries|multilaterals?|multilateral (?:session|meeting)s?),?(?= (?:between|with|of|at|in)\b|[?.!]*$)/gi,
    '',
  ],
];
