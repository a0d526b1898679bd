/** Words that a message of a thread may be said in, and the usual ones that mean the same and that are read. */
type Paraphrase = readonly [said: RegExp, usual: string];

const NUMBERED = '(first|second|third|fourth|fifth|last)';

const RECORD = '(?:one|item|entry|line|meeting|agreement|memorandum|document|proposal)';

/** Polite words before what is asked. */
const ASKING = '(?:(?:and|but|so|ok|okay|please|now),? )*(?:(?:can|could|would) you (?:please )?)?';

const start = (pattern: string): RegExp => new RegExp(`^${ASKING}${pattern}`, 'iu');

const whole = (pattern: string): RegExp => new RegExp(`^${ASKING}${pattern}(?:,? (?:please|pls|thanks))?\\W*$`, 'iu');

/** What people say in a thread, each with the usual words. They are tried in their order, and the first that fits is taken. */
const PARAPHRASES: readonly Paraphrase[] = [
  // Some of those shown.
  [
    whole(
      "(?:drop|dropping|remove|removing|how about dropping|leave out) everything that (?:has not|hasn['’]t|is not|isn['’]t)(?: been)? (signed|adopted|in force)(?: yet)?",
    ),
    'which of them are $1?',
  ],
  [start('(?:narrow|limit|cut|reduce|trim) (?:that|it|this|them|the list|these)(?: down)? to '), 'only '],
  [
    start('(?:keep|leave|show)(?: me)? only those who (?:hold the post of|are) (?:an? )?(\\p{L}+?)s?\\W*$'),
    'which of them are $1s?',
  ],
  [start('(?:keep|leave)(?: me)? only '), 'only '],
  // Their order.
  [
    whole(
      '(?:the )?(?:same list )?(?:sort|sorted|order|ordered|arrange|arranged)(?: (?:them|it|these|those|that|the list))? by (?:date|time|day|when they were \\p{L}+)',
    ),
    'sort them by date',
  ],
  // One of them, by its number.
  [
    whole(
      `(?:give(?: me)?|tell(?: me)?|show(?: me)?|i need|i['’]d like)? ?(?:more|some|the|further)? ?(?:details?|info|information|more)? ?(?:on|of|about|for) (?:the )?${NUMBERED} ${RECORD}(?: (?:in|on|of) (?:the|that|your) list)?`,
    ),
    'tell me more about the $1 one',
  ],
  [whole('more on (?:no\\.?|number|#) ?1'), 'tell me more about the first one'],
  [whole('more on (?:no\\.?|number|#) ?2'), 'tell me more about the second one'],
  [whole('more on (?:no\\.?|number|#) ?3'), 'tell me more about the third one'],
  // Somebody else was meant.
  [
    start(
      "(?:(?:oops|sorry|hm+|no|wait),? )*(?:wrong name|correction|my mistake|my bad)[,:;]? (?:my question was about |i meant |it['’]s |i mean )?(?:the )?(?=\\p{Lu})",
    ),
    'no, I meant ',
  ],
  [
    /^i (?:was referring|was asking|referred) (?:to|about) (\p{Lu}[\p{L}' -]{2,40}?)(?:, not (?:to |about )?[\p{L}' -]{2,40})?\W*$/iu,
    'no, I meant $1',
  ],
  [/^no,? no,? (?!(?:i|that|it|thanks|not|don['’]t|no)\b)(?=[\p{L}'’-]+(?: [\p{L}'’-]+)?\W*$)/iu, 'no, I meant '],
  // Who somebody is.
  [whole("tell me who (\\p{Lu}[\\p{L}'’ -]{2,40}?) is"), 'who is $1?'],
  [
    whole("(?!the |he |she |it |that )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?) is who(?: exactly)?"),
    'who is $1?',
  ],
  [
    whole(
      "(?!the |he |she |it |that )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?), what (?:does (?:he|she) do|is (?:his|her) (?:job|post|role))",
    ),
    'who is $1?',
  ],
  [whole('tell me (?:a bit )?(?:about )?who (?:this person|that person|he|she) is'), 'who is he?'],
  // What was before, and after.
  [
    whole(
      '(?:any|were there|was there|had there been)(?: an?| any)? (?:earlier|previous|prior) (?:meetings?|encounters?|talks)(?: (?:between|of|by) (?:the two|them|those two|both))?',
    ),
    'did they meet before that?',
  ],
  [
    whole(
      '(?:had|have|did) (?:they|the two)(?: already)? (?:met|meet|seen each other)(?: already)? (?:prior to|before) (?:this|that|it|then)',
    ),
    'did they meet before that?',
  ],
  [
    whole(
      '(?:what (?:has become|became) of (?:it|that|this|the \\p{L}+)(?: since| after)?(?: then| that)?|what came next|(?:the )?(?:later|further|subsequent) developments(?: (?:regarding|on|of|about) (?:it|this|that|(?:this|that|the) \\p{L}+))?)',
    ),
    'what happened with it after that?',
  ],
  [
    whole(
      'did (?:the|that|this) (?:meeting|visit|talks|encounter) (?:lead to|result in|produce|yield) (?:an? |any )?(?:signed )?(?:document|agreement|deal|signature|paper)s?',
    ),
    'was anything signed as a result?',
  ],
  // On whose word.
  [
    whole(
      '(?:where (?:is|was) (?:this|that|it) (?:taken )?from|where did you get (?:this|that|it)(?: from)?|(?:on )?what (?:source )?(?:is|was) (?:this|that|it) (?:based|resting)(?: on)?|on what source is (?:this|that) based|says who|according to whom)',
    ),
    'what is the source for that?',
  ],
  // Who did it, and for whom.
  [
    whole(
      '(?:which (?:official|person|minister) (?:put|brought) (?:these|them|it|this) forward|whose (?:proposals?|ideas?) (?:were|was) (?:they|it|this|that)(?:, i mean the person)?|who (?:presented|submitted|tabled) (?:them|it|these))',
    ),
    'who made them?',
  ],
  [whole('who (?:was|is) (?:heading|leading|in charge of) the (\\p{Lu}\\p{L}+?)s?'), 'who led the $1 side?'],
  [whole('who was at the head of the (\\p{Lu}\\p{L}+) delegation'), 'who led the $1 side?'],
  [
    whole('(?:the |those )?(?:proposals|requests|offers) (?:in|going) the (?:opposite|other|reverse) direction'),
    'and the other way round?',
  ],
];

/**
 * A message of a thread in the usual words, where it is said in others: "narrow that down to the signed ones" is "only the signed ones".
 * What is said in the usual ones comes back as it is.
 */
export function saidShortly(text: string): string {
  if (text.length > LENGTH_MAX) return text;
  const found = PARAPHRASES.find(([said]) => said.test(text));
  return found ? text.replace(found[0], found[1]).trim() : text;
}

/** Characters beyond which a message is a question of its own: it is matched against patterns. */
const LENGTH_MAX = 120;

/** "Let's go back to my first question": the question that a conversation began with is asked again. */
export function asksFirstAgain(text: string): boolean {
  return text.length <= LENGTH_MAX && FIRST_AGAIN.test(text);
}

const FIRST_AGAIN =
  /^(?:(?:and|but|so|ok|okay|please|now|right|well),? )*(?:(?:can|could|shall) (?:we|you|i) |let['’]?s |let us |i['’]d like to )?(?:please )?(?:go|get|come|return|returning|switch|jump|going|back)(?: back)? to (?:my|the|what i) (?:first|initial|original|opening|very first|asked (?:first|at the start|in the beginning|to begin with|initially)|question i (?:opened|started|began) with)(?: question| one| query)?\W*$|^(?:ok,? |and )?what i asked first,? again(?:,? (?:please|pls))?\W*$/i;
