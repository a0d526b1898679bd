/** What a word of a question about something shown says; `null` = nothing of its own. */
export type AspectWord =
  | 'when'
  | 'where'
  | 'who'
  | 'people'
  | 'sides'
  | 'taking-part'
  | 'topics'
  | 'wording'
  | 'outlet'
  | 'so'
  | 'other'
  | 'signing'
  | 'meeting'
  | 'agreement'
  | 'proposal'
  | 'putting'
  | 'pointing'
  | 'asking'
  | 'telling'
  | 'person'
  | null;

/** The words and phrases of such questions. A new wording is a word here; what is not here makes it a question of another sort. */
const WORDS: readonly (readonly [means: AspectWord, words: string])[] = [
  ['when', 'when|date|dates|day|days|month|year|how long ago|dated'],
  [
    'where',
    'where|whereabouts|place|city|town|venue|location|in which country|in what country|building|occasion|event|at which conference|at what conference|which conference|what conference',
  ],
  ['who', 'who|whom|whose|by whom'],
  [
    'people',
    'ministers|minister|officials|official|people|person|persons|names|delegates|representatives|presidents|president|prime ministers|leaders|ambassadors|heads of state|delegations|delegation',
  ],
  [
    'sides',
    'sides|parties|party|partners|partner|participants|counterparts|counterpart|others|other side|other sides|other party|other parties|companies|company|agency|agencies|countries|bodies|body|ministry',
  ],
  [
    'taking-part',
    'took part|take part|taking part|came from|came for|sent by|attended|attend|present|in the room|at the table|represented|represent|representing|spoke for|speak for|speaking for|participated|involved|behind|on board|came along|sat there|took the floor for|came|went there|went|showed up|turned up|appeared|was sent|were sent|oversaw|oversee|witnessed|witness|looked on',
  ],
  [
    'topics',
    'about|agenda|topic|topics|subject|subjects|theme|themes|discuss|discussed|discussing|talk about|talked about|talking about|spoke about|speak about|came up|brought up|on the table',
  ],
  ['wording', 'called|title|wording|worded|exact words'],
  [
    'outlet',
    'outlet|outlets|paper|papers|newspaper|newspapers|source|sources|media|publication|publications|press|reported|reports|report|reporting|article|articles|according to|written about|wrote|covered|carried|carries|quote|quotes|quoted|agency reports',
  ],
  [
    'so',
    'says so|said so|say so|says this|says that|says it|said it|say it|say that|say this|saying so|claims so|told so|told that|told this|told it|told us|told us that|tells that|tells this|says it',
  ],
  [
    'other',
    'another|another one|other one|a different|different|differ|differs|otherwise|differently|disagree|disagrees|contradict|contradicts|conflict|conflicting|something else|anything else|other than that',
  ],
  [
    'signing',
    'sign|signed|signing|signs|signature|signatures|signatory|signatories|inked|names to|name to|their names to|his name to|her name to',
  ],
  [
    'meeting',
    'meeting|meetings|talks|talk|encounter|session|sitdown|conversation|met|meet|see|saw|sat down|sit down|get together|got together|spoke|speak',
  ],
  [
    'agreement',
    'agreement|agreements|deal|deals|memorandum|memoranda|mou|mous|pact|document|documents|declaration|resolution|treaty|accord|letter of intent|adopted|adopt|passed|agreed|agree|concluded|struck|reached',
  ],
  ['proposal', 'proposal|proposals|offer|offers|request|requests|appeal|invitation|suggestion|idea'],
  ['putting', 'proposed|propose|offered|asked|requested|invited|suggested|put|put forward|made|voiced|raised'],
  ['pointing', 'it|that|this|those|these|its|there|one|ones|two|three|both|same|all of them|each'],
  ['asking', 'what|which'],
  ['person', 'he|she|him|her|his|they|them|their|himself|herself'],
  [
    null,
    'a|an|the|and|or|of|on|in|at|for|to|with|from|by|is|are|was|were|be|been|being|did|do|does|done|has|have|had|happen|happened|take place|took place|taken place|taking place|held|hold|occur|occurred|exact|exactly|precise|precisely|specific|know|known|we|you|i|us|me|any|get|got|give|gives|given|tell|say|said|stated|state|states|recorded|on record|on file|please|ok|so|then|again|also|actually|can|could|let|there any|is there|are there|put down|named|mentioned|us the|time|will|would|go|and also|as well|too|more precisely|here|account|version|sat|side|itself|every|all|everywhere|agree on|agrees on|match|matches',
  ],
  ['telling', 'welcomed|announced|unveiled|inaugurated|launched|endorsed|presented|floated|tabled|made public'],
];

const BY_PHRASE: ReadonlyMap<string, AspectWord> = new Map(
  WORDS.flatMap(([means, words]) => words.split('|').map((word): [string, AspectWord] => [word, means])),
);

/** Words of the longest phrase. */
const PHRASE_MAX = 4;

/** What each word or phrase says, the longest phrases first; null where a word is none of these. */
export function aspectWords(words: readonly string[]): readonly Exclude<AspectWord, null>[] | null {
  const said: Exclude<AspectWord, null>[] = [];
  for (let at = 0; at < words.length; ) {
    const length = phraseFrom(words, at);
    if (length === 0) return null;
    const means = BY_PHRASE.get(words.slice(at, at + length).join(' '));
    if (means) said.push(means);
    at += length;
  }
  return said;
}

function phraseFrom(words: readonly string[], at: number): number {
  for (let length = Math.min(PHRASE_MAX, words.length - at); length > 0; length--)
    if (BY_PHRASE.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
