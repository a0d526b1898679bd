/** Something of a person that records of engagements never tell, in the words that an answer says it with. */
export type NeverTold =
  | 'birth or age'
  | 'pay or wealth'
  | 'phone number or address'
  | 'religion'
  | 'political party'
  | 'family'
  | 'schooling'
  | 'nationality or languages'
  | 'looks or health';

/** How each of them is asked for, in words that are folded and joined by single spaces. */
const ASKED: readonly (readonly [NeverTold, RegExp])[] = [
  [
    'birth or age',
    /\b(?:born|birthday|birthplace|(?:date|place|year) of birth)\b|\bhow old\b|\b(?:what|whats) age\b|\bwhat is the age of\b|\bs age\b/,
  ],
  [
    'pay or wealth',
    /\b(?:salary|salaries|net worth|wages?|remuneration|paycheck)\b|\b(?:what|how much)\b.*\b(?:earns?|earned|gets? paid|makes? a (?:year|month)|paid a (?:year|month))\b|\bhow (?:rich|wealthy)\b/,
  ],
  [
    'phone number or address',
    /\b(?:(?:tele|cell|mobile )?phone|mobile|telephone|whatsapp|fax) numbers?\b|\be ?mail address(?:es)?\b|\bemails?\b|\b(?:home|postal|office|street) address\b|\bcontact (?:details|information|data)\b|\btwitter (?:handle|account)\b|\bwhere\b.* (?:lives?|reside[sd]?)\b/,
  ],
  [
    'religion',
    /\b(?:religions?|religious|faith)\b(?=.*\b(?:of|does|do|is|did)\b|$)|\b(?:what|which) (?:religion|faith|church)\b/,
  ],
  [
    'political party',
    /\b(?:which|what)(?: political)? party\b(?=.*\b(?:belong|belongs|member|in|of|represent|represents|from|vote|join|joined)\b)|\bpolitical (?:party|affiliation|views|leanings)\b|\bparty (?:membership|affiliation)\b/,
  ],
  [
    'family',
    /\b(?:married|marital|wife|husband|spouse|children|kids|sons?|daughters?|parents|siblings|brothers?|sisters?|divorced)\b/,
  ],
  [
    'schooling',
    /\b(?:universit(?:y|ies)|college|school|faculty)\b.*\b(?:attend(?:ed)?|stud(?:y|ied)|graduate(?:d)?|go to|went to|teach|taught)\b|\b(?:where|what) did .*\bstud(?:y|ied)\b|\b(?:degrees?|alma mater|doctorate|phd|educated|education (?:does|did)|academic background)\b/,
  ],
  [
    'nationality or languages',
    /\b(?:nationality|citizenship|passports?|ethnicity|mother tongue|native language)\b|\b(?:which|what|how many) languages (?:does|do|can)\b/,
  ],
  ['looks or health', /\bhow (?:tall|heavy)\b|\b(?:look like|looks like|hair|eye colou?r|weigh|illness|health of)\b/],
];

/** What is asked of a person that records never tell; null where nothing is. */
export function neverToldAsked(words: string): NeverTold | null {
  return ASKED.find(([, asks]) => asks.test(words))?.[0] ?? null;
}
