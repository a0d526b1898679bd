/** Words that a sentence may be said in, and the plain ones that mean the same and that the grammar has. */
type Paraphrase = readonly [said: RegExp, plainly: string | ((said: string) => string)];

const NUMBERS = 'two|three|four|five|[2-9]';

/** Nouns of records that something may have none of. */
const RECORDS =
  '(?:meetings?|agreements?|memorand(?:um|a)|mous?|documents?|proposals?|(?:bilateral )?talks|bilaterals?)';

/** How a document may stand. */
const STATES = '(?:operational|in force|in effect|signed|adopted|implemented|ratified|carried out)';

/** People and bodies that may be asked for. */
const SORTS =
  '(?:countries|country|ministers?|officials?|people|persons?|companies|organi[sz]ations?|presidents?|leaders?|bodies|regulators?)';

/** Verbs in the past, with the form that stands behind "did". */
const BASES: ReadonlyMap<string, string> = new Map([
  ['met', 'meet'],
  ['saw', 'see'],
  ['seen', 'see'],
  ['signed', 'sign'],
  ['visited', 'visit'],
  ['proposed', 'propose'],
  ['offered', 'offer'],
  ['attended', 'attend'],
  ['discussed', 'discuss'],
  ['received', 'receive'],
  ['hosted', 'host'],
]);

/** English in many words, each with the plain ones. They are tried in their order, each on what those before it have left. */
const PARAPHRASES: readonly Paraphrase[] = [
  // What only says that something is asked.
  [
    /^(?:please,? )?(?:i['’]d|i would|we['’]d|we would) (?:like|love|want) to (?:know|see|find out|learn|hear)(?: about)?,? /i,
    '',
  ],
  [/^(?:i|we) (?:want|need|wish) to (?:know|see|find out|learn)(?: about)?,? /i, ''],
  [/^(?:i['’]m|i am|we['’]re|we are) (?:interested in|after|looking for)(?: the)? /i, ''],
  [/^(?:can|could|would) you (?:please )?(?:tell me|say|show me|give me|list)(?: please)?,? (?!if\b|whether\b)/i, ''],
  [
    /^(?:can|could|would) you (?:please )?(?:tell me|check|say|confirm|see) (?:if|whether) (\p{Lu}[^?]{2,60}?) (?:held|had) (?:a )?(?:meeting|talks)\b/iu,
    'did $1 meet',
  ],
  [/(?:,? please|,? pls)(?=\s*[?.!]*$)/i, ''],
  // What is said of the asker's own records is said of all of them.
  [/,? (?:on|in) (?:your|the) (?:files?|database|books|knowledge base|collection)\b/gi, ''],
  [/ (?:that|which) you (?:hold|have on file|know of|have on record)\b/gi, ''],
  [/\bnot a single\b/gi, 'no'],
  [/\bwhat number of\b/gi, 'how many'],
  [/\b(?:in|over|during) the course of\b/gi, 'in'],
  [/\bIndo-(?=\p{Lu}\p{Ll})/gu, 'India-'],
  [/(?<=\S )\b(is|are|was|were|do|does|did|has|have|had)n['’]t\b(?! (?:it|he|she|they|we|you|i)\b)/gi, '$1 not'],
  [
    /\b(?:(?:have|has|had|were|was|are|is) )?(?:not|never) (?:been )?(?:put |brought |placed )?(?:in|into) (?:operation|practice|action)\b/gi,
    'are not operational',
  ],
  [
    /\b(?:(?:have|has|had|were|was|are|is) )?(?:not|never) (?:been )?(?:put |brought )?(?:in|into) (?:force|effect)\b/gi,
    'are not in force',
  ],
  [/\bnot working\b/gi, 'not operational'],
  [
    /\b(?:held|hold|had|have|has|having) (?:bilateral )?(?:talks|a meeting|meetings|discussions|a discussion|a conversation|an encounter|a sit-down) with\b/gi,
    'met',
  ],
  [/\b(?:sat|sit) down (?:together )?with\b/gi, 'met'],
  [/\b(?:met|meet) with\b/gi, 'met'],
  // How many at least.
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
  // One by one.
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
    /^(which|what) ([^,?]{3,60}), (?:though|although|while|if) (signed|adopted), (are not [^?]+)/i,
    '$1 $2 were $3 but $4',
  ],
  [/\bthat (?:do|does) not (?:yet )?(?:work|operate|function)(?: yet)?\b/gi, 'that are not operational'],
  [
    /^(which [^,?]{3,60}) (?:has|have) (?:nobody|no one|neither side|neither party) (?:yet )?signed\b/i,
    '$1 are not signed',
  ],
  [/\b(?:bears?|carry|carries) (?:an? )?((?:19|20)\d\d) signatures?\b/gi, 'were signed in $1'],
  [
    /^(which (?:[\p{L}'’-]+ ){1,4}?(?:agreements|memoranda|mous|documents|deals)) (?:date|dates|dating) (?:from|back to|of) ((?:19|20)\d\d)/iu,
    '$1 were signed in $2',
  ],
  [/\byet to (?:get|receive|bear|obtain) (?:a |any )?signatures?\b/gi, 'not signed'],
  [/^although (signed|adopted), (which [\p{L} ]{3,30}?) have (not [^?]+)/iu, '$2 were $1 but are $3'],
  [/\bthat carry a signature\b/gi, 'that are signed'],
  [/\b(?:are|were) recorded as not\b/gi, 'are not'],
  [/\b(?:put|puts|set) (?:his|her|its|their) (?:names?|signatures?|pens?) to\b/gi, 'signed'],
  [/\b(?:is|are) (?:still )?(?:outstanding|unresolved|up in the air|in limbo)\b/gi, 'is pending'],
  // Which is first, and which has most.
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
  // When.
  [/\bstarting with (?=(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/giu, 'since '],
  [/\bwhose signing was (?:no later than|by) /gi, 'signed until '],
  [/\bin ((?:19|20)\d\d) or earlier\b/gi, 'until the end of $1'],
  [/\bup to and including ((?:19|20)\d\d)\b/gi, 'until the end of $1'],
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
  // Who, in another order of words.
  [new RegExp(`^(?:give me )?(?:the )?(?:names? of )?the (${SORTS}) (?:who|that|whom) `, 'i'), 'which $1 '],
  [new RegExp(`^who (?:were|are) the (${SORTS}) (?:who |that |whom )?`, 'i'), 'which $1 '],
  [new RegExp(`^it was which (${SORTS}) that `, 'i'), 'which $1 '],
  [new RegExp(`^who among the (${SORTS}) (?:has |have |had )?`, 'i'), 'which $1 '],
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
  // Who wrote of it.
  [
    /^in which (?:publications?|papers?|newspapers?|outlets?|media) can (?:i|we) read about\b/i,
    'which outlets reported on',
  ],
  [/^which news outlets carried\b/i, 'which outlets reported on'],
  [
    /^(the [^,?]{5,80}? (?:meeting|talks|visit|signing)[^,?]{0,40}), where was (?:that|it|this) reported/i,
    'which outlets reported on $1',
  ],
  [/^(.{3,60}?) was (?:run|organi[sz]ed) by whom/i, 'who organised $1'],
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
  const plain = PARAPHRASES.reduce((rest, [said, plainly]) => rest.replace(said, plainly as string), text);
  return asAsked(plain).trim();
}

/** "Which ministers Hashemi met" as it stands within another sentence, as the question that it is. */
function asAsked(text: string): string {
  const verbs = [...BASES.keys()].join('|');
  const told = new RegExp(
    `^((?:which|what) ${SORTS}) (?!did |does |do |has |have |had |was |were |is |are )(\\p{Lu}[^?]{1,40}?) (?:has |have |had )?(${verbs})\\b`,
    'u',
  ).exec(text);
  const never = new RegExp(`\\bnever (${verbs})\\b`, 'g');
  const asked = told ? `${told[1]} did ${told[2]} ${BASES.get(told[3]!)}${text.slice(told[0].length)}` : text;
  return asked.replace(never, (_, verb: string) => `did not ${BASES.get(verb)}`);
}

/** Characters beyond which a sentence is not looked through: it is matched against patterns. */
const LENGTH_MAX = 300;
