const ONE_DOCUMENT =
  '(?:partnership|consortium|memorandum|agreement|declaration|statement|framework|alliance|initiative|pact|treaty|commission|council|working group|programme|accord)';
const STATE = '(?:the )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?';
const STATES_JOINED = `${STATE}(?:, ${STATE})+,? and ${STATE}`;

/** A post, with the words before it that say which. */
const POST =
  '(?:(?:prime|foreign|deputy|vice|digital|communications|telecommunications|transport|state|first) )*(?:president|minister|premier|ambassador|chancellor|secretary-general|king)';

/** The bureaux of the ITU (Constitution of the ITU, articles 12, 17 and 21). */
const BUREAU =
  '(?:telecommunication )?(?:radiocommunication|development|standardi[sz]ation) bureau(?: of (?:the )?ITU)?';

/** What a question asks for a list of. */
const LISTED =
  '((?:which|what|how many) (?:other )?(?:countries|states|governments|ministers|officials|organi[sz]ations|bodies|companies|counterparts|delegations|meetings|agreements|memoranda))';

/** The forms of "invite", by the ending of "ask". */
const INVITED: ReadonlyMap<string, string> = new Map([
  ['s', 'invites'],
  ['ed', 'invited'],
  ['ing', 'inviting'],
]);

/** What many words say, and the few that mean the same: one document of three states is one between them. */
const IN_OTHER_WORDS: readonly (readonly [words: RegExp, other: string | ((...found: string[]) => string)])[] = [
  [new RegExp(`\\b(${ONE_DOCUMENT}) of (?=${STATES_JOINED})`, 'u'), '$1 between '],
  [
    new RegExp(
      `\\b(${ONE_DOCUMENT}) (?:that|which) (${STATES_JOINED}) (?:agreed (?:to create|to set up|to form|on|upon)|created|set up|formed|signed|announced)`,
      'u',
    ),
    '$1 between $2',
  ],
  [
    /^(?:has|have|did) (the [^?]{5,160}?) (?:ever )?(?:gone|got|gotten|moved|progressed|advanced|get|go|move) (?:any )?(?:beyond|past|further than) (?:the |a )?(?:proposal|draft|drafting|negotiation|planning)(?: stage| phase)?(?:,? as far as .{3,40}?)?(?=[?.!]*$)/i,
    'what is the status of $1',
  ],
  [new RegExp(`\\b(\\p{L}+)['’]s (${POST}) (or|and) (?:its|their) (?=${POST}\\b)`, 'iu'), "$1's $2 $3 $1's "],
  [
    /\b((?:apart|aside) from|besides|other than|except(?: for)?|leaving aside) (?:his|her|its|their|the) (?:counterparts?|colleagues?) (?:from|of) (?=\p{Lu})/giu,
    '$1 ',
  ],
  [/\bbetween (\p{L}+) & (?=\p{L})/giu, 'between $1 and '],
  [/\bwho (?:sat|was|were|spoke|talked) (?:there )?on the (\p{L}+) side\b/giu, 'who represented the $1 side'],
  [/\bthe (\p{Lu}{3,}\p{L}*) (?:thing|gathering)(?= (?:in|at)\b)/gu, 'the $1 conference'],
  [
    /^(?:[Ww]hich|[Ww]hat) (\p{Lu}\p{L}+) (?:official |person |citizen )?(?:is|was|has) (?:being |been )?(?:put forward|nominated|proposed|presented|running|standing) for /u,
    'who is the $1 candidate for ',
  ],
  [/\b(they|we|you|i)['’]?ve\b/giu, '$1 have'],
  [/\b(they|you)['’]?re\b/giu, '$1 are'],
  // Whoever directs a bureau heads it, and not the union that it is of.
  [
    new RegExp(
      `\\bwho (?:(?:is|was|are) (?:(?:the )?(?:head|director|chief) of|heading|running|leading|directing)|runs|ran|leads|led|heads|headed|directs|directed) (?:the )?(?:ITU(?:['’]s)? )?(${BUREAU})\\b`,
      'giu',
    ),
    'who heads the $1',
  ],
  [/(\bwho heads the (?:\p{L}+ ){1,3}bureau) of (?:the )?ITU\b/giu, '$1'],
  [/\b(ministers?|officials?|secretar(?:y|ies)) (?:in charge of|responsible for) (?=\p{L})/giu, '$1 of '],
  [
    /\b(?:which|what) (?:body|organi[sz]ation|board|company|committee|agency|institution|panel) (did|does) (.{3,50}?) (?:chair|head|lead|preside over|run)\b/giu,
    'what post $1 $2 hold',
  ],
  [
    /\bwhich (?:one|meeting|of (?:them|those|these)(?: meetings)?) (?:ended|concluded|closed|finished) (?:with|in) (?:a |the )?(?:signature|signing)\b/giu,
    'at which of them was something signed',
  ],
  // A place on a council is a seat, and nowhere that something was.
  [/\bplace(s?) (on|in|at) (?=(?:the |its )?(?:\p{L}+ )?(?:council|board|committee|bureau)\b)/giu, 'seat$1 $2 '],
  [/\bwho (?:was|sat) in the chair (?:at|of|for) /gi, 'who chaired '],
  // Whoever is asked to come is invited.
  [
    /\b(ask)(s|ed|ing)?\b(?! for\b)([^?,.;:]{0,50}?) to (?:come (?:to )?(?:and )?(?:visit |on a visit to )?|(?:pay a )?visit (?:to )?)(?=\p{L})/giu,
    (_, __, ending: string | undefined, whom: string) => `${INVITED.get(ending ?? '') ?? 'invite'}${whom} to `,
  ],
  [
    /\b(?:extend|issue|send|made|make)(?:s|ed|ing)? (?:an |any |his |her |its )?invitations? (to .{2,50}? )?to (?:come to|visit) /gi,
    (_, whom: string | undefined) => `invited ${(whom ?? '').replace(/^to /, '')}to `,
  ],
  [
    /^was it ([^?]{3,50}?) or ([^?]{3,50}?) (?:who|that|which) (?=(?:met|received|signed|proposed|offered|asked|hosted|invited|visited|attended|led)\b)/i,
    'which of $1 and $2 ',
  ],
  // Of what was shown: which was the earliest.
  [
    /^((?:and |so )?which(?: one| of (?:them|these|those))?) (?:came|happened|took place|occurred|was) (first|last)(?=[,?.!]|$| and\b)/i,
    (_, which: string, end: string) => `${which} was the ${end.toLowerCase() === 'first' ? 'earliest' : 'latest'}`,
  ],
  [
    /^((?:and |so )?which(?: one| of (?:them|these|those)| (?:talks|meetings?|one|memorandum|agreement))?) (?:was|were|is|came|happened|took place) (earlier|sooner|later)(?=[?.!]*$)/i,
    (_, which: string, end: string) => `${which} was the ${end.toLowerCase() === 'later' ? 'latest' : 'earliest'}`,
  ],
  // Whom a list leaves out stands behind what it lists.
  [
    new RegExp(
      `^(?:(?:apart|aside) from|besides|other than|except(?: for)?|excluding|not counting|leaving aside) ([^,?]{2,60}), ${LISTED} `,
      'i',
    ),
    '$2 other than $1 ',
  ],
  [new RegExp(`^(?:leaving|setting|putting) ([^,?]{2,60}) aside, ${LISTED} `, 'i'), '$2 other than $1 '],
  // "Other" says of those left out by name that they are left out, and of nobody else.
  [
    /^((?:apart|aside) from|besides|other than|except(?: for)?|leaving aside) ([^,?]{2,60}),? (how many|which|what|who|whom) (?:others?|else)\b/i,
    '$1 $2, $3',
  ],
  [
    /\b(who|whom|what) else (?=[^?,;]{3,80}? (?:(?:apart|aside) from|besides|other than|except(?: for)?) \p{L})/giu,
    '$1 ',
  ],
  // "Made Syria an offer": to whom comes before what.
  [
    /\b(ma(?:ke|kes|de|king)|put|gives?|gave|given|extend(?:s|ed)?|sends?|sent) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*|him|her|them) (an?|any) (offer|proposal|request|invitation|appeal)s?\b/gu,
    '$1 $3 $4 to $2',
  ],
  // Whether anybody put something is answered by who did.
  [
    /^(?:did|has|have) (?:anyone|anybody|someone|somebody) (?:else )?(?:ever |already )?(?:(propose|suggest|offer|request)(?:d|ed)?|(ask|call)(?:ed)? for) (?=\p{L})/iu,
    (_, put: string | undefined, sought: string | undefined) =>
      sought
        ? `who ${sought.toLowerCase()}ed for `
        : `who ${put?.toLowerCase()}${put?.toLowerCase() === 'propose' ? 'd' : 'ed'} `,
  ],
  // What is on record of somebody is what he did.
  [
    /\b(is|was|are|were) (not |never )?(?:recorded|reported|known|shown|listed|documented|on record) (?:as having|to have) (?=\p{L})/giu,
    (_, be: string, not: string | undefined) => `${/^(?:is|was)$/i.test(be) ? 'has' : 'have'} ${not ?? ''}`,
  ],
  [
    /,? (?:each )?in separate (?:bilaterals|(?:bilateral )?(?:meetings|talks|sessions|encounters|conversations)),?(?= |\?|$)/gi,
    '',
  ],
  [/\b(\p{Lu}\p{L}+|ministers?|presidents?) (?:itself|himself|herself|themselves)\b/gu, '$1'],
  [/\b(what|who|why|when|where|how) (?:on earth|in the world|the (?:hell|heck|devil))\b/gi, '$1'],
  // The noun alone: "every sit-down we have for him"; whoever sits down with somebody meets him.
  [/\b(every|each|any|the|an?|or) sit[- ]?down(s?)\b/gi, '$1 meeting$2'],
  [
    /\b((?:19|20)(\d\d)) ?(?:&|and|\/) ?'?(\d\d)(?=[,?.!]| (?:in|with|by|to|for|at|on|from)\b|$)/g,
    (said, first, a, b) => (Number(b) > Number(a) ? `${first} and ${String(first).slice(0, 2)}${b}` : said),
  ],
  [/\bat that (?:address|spot|building|location)\b/gi, 'there'],
  [/,? (?:going by|judging by|according to|as per|per) (?:your|the) (?:records|files|knowledge|database|data)\b/gi, ''],
  [/\b(?:get|gets|getting) to (?:see|meet)\b/gi, 'meet'],
  [/\bgot to (?:see|meet)\b/gi, 'met'],
  // Whoever heads a ministry is in charge of it, and leads no delegation.
  [
    /\bwho (?:heads|headed|leads|led|directs|directed|(?:is|was) (?:heading|leading|running)) (?=[^?,;]{0,50}\bministry\b)/giu,
    'who was in charge of ',
  ],
  [
    /\bwho represent(?:s|ed) ([^?,;]{3,40}?) as (?:the |its |their )?(ambassador|envoy) (?:in|to) /giu,
    'who is the $2 of $1 to ',
  ],
  // How something stands is told with since when.
  [
    /^where (?:do|does|did) ([^?]{3,120}?) stand,? (?:and )?(?:since|from) when(?=[?.!]*$)/i,
    'what is the status of $1',
  ],
  // "Signed or nah": whether it is.
  [/,? or (?:nah|nope|no|what)(?=\s*[?.!]*$)/i, ' or not'],
  [/,? (?:and )?not (?:only|just|merely) (?:the |with |to )?[\p{L}'’ -]{2,40}(?=[?.!]*$)/iu, ''],
];

/** A question in fewer words that mean the same; as it is where none of it is said so. */
export function inOtherWords(text: string): string {
  return IN_OTHER_WORDS.reduce((said, [words, other]) => said.replace(words, other as string), text);
}
