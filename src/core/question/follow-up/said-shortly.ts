/** Words that a message of a thread may be said in, and the usual ones that mean the same and that are read. */
type Paraphrase = readonly [said: RegExp, usual: string];

const NUMBERED = '(first|second|third|fourth|fifth|last)';

/** A name, as it is typed with a capital. */
const NAMED = "((?:the )?\\p{Lu}[\\p{L}\\d'’-]*(?: [\\p{L}\\d'’-]+){0,3}?)";

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
  [
    start(
      "(?:drop|remove|leave out|skip|omit|lose|take out|exclude) (?:everything|anything|whatever|all|those|the ones|the rest)(?: of (?:it|them))? (?:that|which)?[ ]?(?:is|are|was|were|has|have)(?: not|n['’]t)(?: been)?(?: held| in the| a| an| the)? ",
    ),
    'only ',
  ],
  [
    whole(
      `${NAMED},? (?:i|we) (?:don['’]t|do not|won['’]t|did not) (?:need|want|care (?:for|about))(?: (?:him|her|it|them|that))?(?:,? (?:so|and) .{0,40})?`,
    ),
    'without $1',
  ],
  [whole(`(?:take|leave|cut|strip|filter|sort) ${NAMED} out(?: of (?:it|that|this|the list|there))?`), 'without $1'],
  [
    whole(
      `(?:ignore|skip|omit|exclude|excluding|strike|bar|barring|minus|sans|not counting|setting aside|everyone but|everybody but|all but|drop|lose) ${NAMED}(?: (?:from (?:it|that|this|the list)|please))?`,
    ),
    'without $1',
  ],
  [
    whole(
      `.{0,60}?\\b(?:with|once|when|if|after) ${NAMED} (?:is |are |has been |being )?(?:taken out|removed|excluded|left out|omitted|dropped|set aside|out|gone)`,
    ),
    'without $1',
  ],
  [
    whole(`${NAMED} (?:only|alone)(?:,? (?:the |all |no )?(?:others?|rest|other \\p{L}+)(?: (?:can go|out))?)?`),
    'only $1',
  ],
  [
    whole(`(?:just|only) the ones? ((?:about|on|with|from|in|at|of|by|to|after|before|since) .{2,60}?)`),
    'only those $1',
  ],
  [whole(`(?:just|only) (?:the )?${NAMED} ones`), 'only those about $1'],
  [
    whole(
      `(?:keep|show|leave|give me) (?:only |just )?(?:those|the ones) ((?:on|about|with|from|in|at|of|by|to) .{2,40}?),? (?:and|but) (?:drop|leave out|skip|lose|forget|not) (?:all |everything )?(?:the )?(?:rest|others|else)`,
    ),
    'only those $1',
  ],
  [
    whole(
      `(?:(?:i|we) )?(?:only )?(?:care|am interested|['’]m interested|are interested)(?: only)? (?:for|about|in) (?:the (?:ones|\\p{L}+)|those) (?:that |which )?(?:deal with|dealing with|are about|are on|concern|cover|mention|about|on) (.{2,40}?)`,
    ),
    'only those about $1',
  ],
  [
    whole(
      `(?:filter|limit|restrict|narrow)(?: (?:it|them|this|that|those|the list))? (?:by topic|by subject|by theme|by country|by place|to|on|by|for)[: ]+(?:those )?(?:about |on )?(.{2,40}?)`,
    ),
    'only $1',
  ],
  // The same of another.
  [whole(`${NAMED} (?:as well|too|also)(?:,? (?:or not|right|yes|no))?`), 'and $1?'],
  [
    whole(
      `(?:check|do|run|ask|look up|tell me|give me|show me|i want|i need|what about)?[ ]?(?:the |that |this )?(?:very )?same(?: (?:thing|question|list|check|search|for|query))?(?: again)? (?:for|with|about|of|on) ${NAMED}`,
    ),
    'and $1?',
  ],
  [
    whole(
      `(?:run|do|try|repeat|give me|show me|make)(?: (?:that|this|it|the))?(?: (?:list|search|question|query|check))?(?: (?:again|once more))? (?:for|with|about) ${NAMED}(?:,? (?:instead|in place|in lieu)(?: of (?:\\p{Lu}[\\p{L}'’ -]{1,30}?))?)?`,
    ),
    'and $1?',
  ],
  [
    whole(
      `(?:swap|replace|exchange|change|substitute) (?:the |out )?(?:\\p{Lu}[\\p{L}\\d'’ -]{1,30}?) (?:for|with|by|to) ${NAMED}(?:,? and .{0,50})?`,
    ),
    'and $1?',
  ],
  [whole(`${NAMED} (?:instead|in place|in lieu)(?: of (?:\\p{Lu}[\\p{L}'’ -]{1,30}?))?`), 'and $1?'],
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
  ...['first', 'second', 'third', 'fourth', 'fifth'].map(
    (word, at): Paraphrase => [
      whole(`more on (?:no\\.?|number|item|#) ?${at + 1}`),
      `tell me more about the ${word} one`,
    ],
  ),
  // Somebody else was meant.
  [
    start(
      "(?:(?:oops|sorry|hm+|no|wait),? )*(?:wrong name|correction|my mistake|my bad)[,:;]? (?:my question was (?:about|on) |i meant |it['’]s |i mean )?(?:the )?(?=\\p{Lu})",
    ),
    'no, I meant ',
  ],
  [
    /^i (?:was referring|was asking|referred) (?:to|about) (\p{Lu}[\p{L}' -]{2,40}?)(?:, not (?:to |about )?[\p{L}' -]{2,40})?\W*$/iu,
    'no, I meant $1',
  ],
  [
    start(
      '(?:(?:no|nope|wrong|sorry|oops),? )*(?:wrong (?:event|country|person|one|conference|meeting)|correction)[,:;]? (?:please )?(?:my question was (?:on|about) |show me (?:the )?|give me (?:the )?|i (?:meant|mean|want|wanted) (?:the )?)',
    ),
    'no, I meant ',
  ],
  [
    whole(
      `(?:no,? )?not (?:that|this)(?: \\p{L}+)?,? (?:please,? )?${NAMED} (?:is|was) (?:what|who|whom|the one) (?:i|we) (?:had in mind|meant|mean|wanted|was after|am after)`,
    ),
    'no, I meant $1',
  ],
  [whole(`no,? no,? the ${NAMED} one`), 'no, I meant the $1 one'],
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
export function saidShortly(typed: string): string {
  if (typed.length > LENGTH_MAX) return typed;
  const text = typed.replace(NUMBERED_LINE, (_, number: string) => `the ${COUNTED[Number(number) - 1]} one`);
  const found = PARAPHRASES.find(([said]) => isSaid(said, text));
  return found ? text.replace(found[0], found[1]).trim() : text;
}

/** A line of what was shown by its number: "no. 3", "#3", "proposal number 3", "item 3". */
const NUMBERED_LINE =
  /(?:\b(?:the )?(?:meeting|agreement|proposal|document|memorandum|item|line|entry) )?(?:\b(?:no\.? ?|number |item |line |entry )|#)([1-5])\b(?!\d|[.,]\d| \p{Lu})/giu;

const COUNTED = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Whether a message is said in just these words; what stands for a name has to be typed as one. */
function isSaid(said: RegExp, text: string): boolean {
  const found = said.exec(text);
  return found !== null && (!said.source.includes(NAMED) || /^(?:the )?\p{Lu}/u.test(found[1] ?? ''));
}

/** Characters beyond which a message is a question of its own: it is matched against patterns. */
const LENGTH_MAX = 120;

/** "Let's go back to my first question": the question that a conversation began with is asked again. */
export function asksFirstAgain(text: string): boolean {
  return text.length <= LENGTH_MAX && FIRST_AGAIN.test(text);
}

const FIRST_AGAIN =
  /^(?:(?:and|but|so|ok|okay|please|now|right|well),? )*(?:(?:can|could|shall) (?:we|you|i) |let['’]?s |let us |i['’]d like to )?(?:please )?(?:go|get|come|return|returning|switch|jump|going|back)(?: back)? to (?:my|the|what i) (?:first|initial|original|opening|very first|asked (?:first|at the start|in the beginning|to begin with|initially)|question i (?:opened|started|began) with)(?: question| one| query)?\W*$|^(?:ok,? |and )?what i asked first,? again(?:,? (?:please|pls))?\W*$/i;
