import type { NeverTold } from './fact.js';

/** How each of them is asked for, in words that are folded and joined by single spaces. */
const ASKED: readonly (readonly [NeverTold, RegExp])[] = [
  [
    'birth or age',
    /\b(?:born|birthday|birthplace|(?:date|place|year) of birth)\b|\bhow old\b|\b(?:youngest|oldest|eldest) (?:\w+ ){0,2}(?:minister|official|president|leader|ambassador|delegate|person)s?\b|\b(?:what|whats) age\b|\bwhat is the age of\b/,
  ],
  [
    'pay or wealth',
    /\b(?:salary|salaries|net worth|wages?|remuneration|paycheck)\b|\b(?:what|how much)\b.*\b(?:earns?|earned|gets? paid|makes? a (?:year|month)|paid a (?:year|month))\b|\bhow (?:rich|wealthy)\b/,
  ],
  [
    'phone number or address',
    /\b(?:phone|mobile|telephone|whatsapp|fax) numbers?\b|\be ?mail address(?:es)?\b|\b(?:his|her) e ?mail\b|\be ?mail of\b|\bwhat is .*\be ?mail\b|\b(?:home|postal|office|street) address\b|\bcontact (?:details|information|data)\b|\btwitter (?:handle|account)\b|\bwhere does .*\blive\b/,
  ],
  [
    'religion',
    /\b(?:what|which|whose) (?:religion|faith|church)\b|\b(?:religion|faith) of\b|\breligious (?:beliefs?|affiliation)\b|\bis .*\b(?:muslim|christian|jewish|hindu|buddhist|catholic|religious)\b/,
  ],
  [
    'political party',
    /\bpolitical (?:party|affiliation|views|leanings)\b|\b(?:which|what) party\b.*\b(?:belongs?|member)\b|\bparty (?:membership|affiliation)\b/,
  ],
  [
    'family',
    /\b(?:married|marital|wife|husband|spouse|siblings|divorced)\b|\b(?:have|has|got|many|his|her) (?:any |two |three )?(?:children|kids|sons?|daughters?|brothers?|sisters?|family|parents)\b/,
  ],
  [
    'schooling',
    /\b(?:universit(?:y|ies)|college|school|faculty)\b.*\b(?:attend|attended|study|studied|graduate|graduated|go to|went to)\b|\b(?:go|went) to (?:school|college|university)\b|\b(?:where|what) did .*\b(?:study|studied)\b(?! groups?)|\b(?<!to )(?:what|which) (?:university |academic )?degrees?\b|\b(?:alma mater|doctorate|phd|academic background)\b/,
  ],
  [
    'nationality or languages',
    /\b(?:nationality|citizenship|ethnicity|mother tongue|native language)\b|\b(?:which|what) passports?\b|\b(?:which|what|how many) languages (?:does|do|can)\b/,
  ],
  [
    'looks or health',
    /\bhow (?:tall|heavy)\b|\b(?:does|do) .*\blook like\b|\b(?:eye|hair) colou?r\b|\bhow is .*\bhealth\b/,
  ],
];

/** What is no more told of bodies and countries than of people, or of people whom nobody names. */
const OF_ANYBODY: ReadonlySet<NeverTold> = new Set<NeverTold>(['phone number or address', 'birth or age']);

/** What is asked that records tell of nobody; null where nothing is. */
export function neverToldOfAny(words: string): NeverTold | null {
  const asked = neverToldAsked(words);
  return asked !== null && OF_ANYBODY.has(asked) ? asked : null;
}

/** What is asked of a person that records never tell; null where nothing is. */
export function neverToldAsked(words: string): NeverTold | null {
  return ASKED.find(([, asks]) => asks.test(words))?.[0] ?? null;
}
