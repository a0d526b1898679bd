/** Words that a sentence may be said in, and the plain ones that mean the same and that the grammar has. */
type Paraphrase = readonly [said: RegExp, plainly: string];

const NUMBERS = 'two|three|four|five|[2-9]';

/** Nouns of records that something may have none of. */
const RECORDS =
  '(?:meetings?|agreements?|memorand(?:um|a)|mous?|documents?|proposals?|(?:bilateral )?talks|bilaterals?)';

/** How a document may stand. */
const STATES = '(?:operational|in force|in effect|signed|adopted|implemented|ratified|carried out)';

/** English in many words, each with the plain ones. They are tried in their order, each on what those before it have left. */
const PARAPHRASES: readonly Paraphrase[] = [
  // What is said of the asker's own records is said of all of them.
  [/,? (?:on|in) (?:your|the) (?:files?|database|books|knowledge base|collection)\b/gi, ''],
  [/ (?:that|which) you (?:hold|have on file|know of|have on record)\b/gi, ''],
  [/\bnot a single\b/gi, 'no'],
  [/\bwhat number of\b/gi, 'how many'],
  [/\b(?:in|over|during) the course of\b/gi, 'in'],
  [/\bIndo-(?=\p{Lu}\p{Ll})/gu, 'India-'],
  // Something of which there is none.
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
  // How documents stand, or do not.
  [
    new RegExp(
      `\\b(?:have|has|had) never (?:been |become |come |entered |gone )?(?:into )?(${STATES}|force|effect)\\b`,
      'gi',
    ),
    'are not $1',
  ],
  [
    new RegExp(
      `\\b(?:without|and never) (?:ever )?(?:becoming|being|having been|having become|became|been) (${STATES})\\b`,
      'gi',
    ),
    'but are not $1',
  ],
  [
    new RegExp(`^(which|what) ([^,?]{3,60}), (?:though|although|while|if) (signed|adopted), (are not [^?]+)`, 'i'),
    '$1 $2 were $3 but $4',
  ],
  [/\bthat (?:do|does) not (?:yet )?(?:work|operate|function)(?: yet)?\b/gi, 'that are not operational'],
  [
    /^(which [^,?]{3,60}) (?:has|have) (?:nobody|no one|neither side|neither party) (?:yet )?signed\b/i,
    '$1 are not signed',
  ],
  [/\b(?:bears?|carry|carries) (?:an? )?((?:19|20)\d\d) signatures?\b/gi, 'were signed in $1'],
  [
    new RegExp(
      `^(which (?:[\\p{L}'’-]+ ){1,4}?(?:agreements|memoranda|mous|documents|deals)) (?:date|dates|dating) (?:from|back to|of) ((?:19|20)\\d\\d)`,
      'iu',
    ),
    '$1 were signed in $2',
  ],
  [/\b(?:put|puts|set) (?:his|her|its|their) (?:names?|signatures?|pens?) to\b/gi, 'signed'],
  [/\b(?:is|are) (?:still )?(?:outstanding|unresolved|up in the air|in limbo)\b/gi, 'is pending'],
  // Which is first, and which has most.
  [
    /\b(?:goes|go|dates|reaches) (?:the )?(?:furthest|farthest) back\b|\bgoes back (?:the )?(?:furthest|farthest)\b/gi,
    'is the oldest',
  ],
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
  // When.
  [/\bfrom ((?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}) (?:on|onwards?|forward)\b/gu, 'since $1'],
  [/\b(?:as from|starting from|starting in|beginning in) (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/gu, 'since '],
  [/\b(?:no later than|up to and including) (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/gu, 'until '],
  // Who led, and who was there.
  [/^by whom was (the [^?]{3,40}? delegation) (?:to|at) ([^?]{2,40}?) (?:led|headed)\b/i, 'who led $1 at $2'],
  [
    /\b(?:was|were) (?:at the head|in charge) of ((?:the )?[^?]{2,30}?) delegation(?: that (?:went|came|travelled|was sent))? (?:to|at)\b/gi,
    'led $1 delegation at',
  ],
  [/\bheaded ((?:the )?[^?]{2,30}?) delegation (?:to|at)\b/gi, 'led $1 delegation at'],
  [/^which (?:official|minister|person) led ((?:the )?[^?]{2,30}? delegation) (?:to|at)\b/i, 'who led $1 at'],
  [
    /^at ([^,?]{3,40}), how many ([^?]{2,40}?) (?:were (?:present|there)|took part|came|attended)\b/i,
    'how many $2 attended $1',
  ],
  [
    /^how many (?:people|persons|officials|delegates|representatives) from (?:the )?([^?]{2,40}?) (?:were|was|sat|came|went|took part|are listed|are named) (?:present )?(?:at|to|in)\b/i,
    'how many $1 officials attended',
  ],
  [
    /^how many ([^?]{2,30}?) (?:people|persons|delegates|representatives) (?:were|sat|came|went|took part) (?:present )?(?:at|to|in)\b/i,
    'how many $1 officials attended',
  ],
  [
    /\bthe (luncheon|lunch|dinner|reception|breakfast) (?:given|hosted|held|offered|thrown) by (\p{Lu}[\p{L} ]{2,24}?)(?=[?.,]|$)/giu,
    'the $2 $1',
  ],
  [
    /\bthe (luncheon|lunch|dinner|reception|breakfast) (?:that |which )?(\p{Lu}\p{L}+) (?:gave|hosted|held|offered|threw)\b/gu,
    'the $2 $1',
  ],
  [
    /^(?:which people took part in|who all (?:came to|attended)|who turned up (?:at|for)|name (?:those|everybody|all) who (?:attended|were at))\b/i,
    'who attended',
  ],
  // Whose idea it was.
  [
    /^(?:whose (?:proposal|idea|suggestion) was|from whom (?:did|came) the (?:proposal|idea|suggestion) (?:for|of)|who came up with (?:the idea of )?)\s*/i,
    'who proposed ',
  ],
];

/**
 * A sentence in plain English for one in many words: "which of them have never been signed" is "which of them are not signed". What
 * is in plain words comes back as it is. It means the same where the grammar then reads it whole, and is nothing to go by where not.
 */
export function saidPlainly(text: string): string {
  if (text.length > LENGTH_MAX) return text;
  return PARAPHRASES.reduce((rest, [said, plainly]) => rest.replace(said, plainly), text).trim();
}

/** Characters beyond which a sentence is not looked through: it is matched against patterns. */
const LENGTH_MAX = 300;
