import { stem } from '../../graph/stem.js';
import type { FactKind, FactWant } from './fact.js';

interface KindAsked {
  readonly kind: FactKind;
  readonly asks: RegExp;
}

const CURRENCY = '(?:dollars|euros|dirhams|francs|rupees|pounds|yuan|rials?|riyals|dinars|yen|usd|eur|chf)';
const WHAT = '(?:what|which)';
/** Up to two words between what is asked and what it is asked of: "what (trade) target". */
const BETWEEN = '(?: (?!of\\b)[a-z]+){0,2}';

/** How each kind is asked for, in words that are folded and joined by single spaces; the first that fits is taken at each place. */
const KINDS: readonly KindAsked[] = [
  { kind: 'area', asks: /\bhow many square [a-z]+|\b(?:what|which) (?:area|floor space|surface)\b|\bin square [a-z]+/ },
  {
    kind: 'length',
    asks: /\bhow many (?:km|kilomet(?:re|er)s?|miles|met(?:re|er)s)\b|\b(?:what|which) (?:length|distance)\b/,
  },
  { kind: 'length', asks: /\bhow long\b(?=.*\b(?:cable|line|route|fibre|fiber|border|corridor|link|road|pipeline)\b)/ },
  {
    kind: 'share',
    asks: new RegExp(
      `\\b${WHAT}${BETWEEN} (?:percentages?|percent|per cent|penetration(?: rates?)?|(?:proportion|share|fraction|rates?) of)\\b|\\bhow (?:large|big|great|high) an? (?:share|part|proportion|percentage)\\b|\\bhow many per ?cent\\b`,
    ),
  },
  {
    kind: 'money',
    asks: new RegExp(
      `\\bhow many ${CURRENCY}\\b|\\bhow much (?:money|funding|capital|cash|investment)\\b|\\b(?:at|for|with) ${WHAT} (?:cost|price|expense|budget)\\b|\\b${WHAT}${BETWEEN} (?:sum|budget|cost|price|amount of money|funds)\\b|\\bhow (?:expensive|costly)\\b|\\b(?:budget|costs?|price) (?:of|for)\\b|\\b${WHAT} (?:is|was|were|are) the (?:[a-z]+ )?(?:budget|costs?|price|turnover|revenues?|profits?|sales|expenditure)\\b|\\b(?:financial|monetary|total|combined|estimated|trade|market) (?:value|worth)\\b|\\b(?:value|worth) of (?:the |its |their )?(?:contracts?|deals?|investments?|trade|exports|imports|project|package)\\b`,
    ),
  },
  {
    kind: 'money',
    asks: /\bhow much\b(?=.* (?:cost|spend|spent|pay|paid|invest|invested|worth|earmark\w*|set aside|allocat\w+|pledg\w+|donat\w+|contribut\w+|raise|raised|buy|bought|sell|sold|purchas\w+|acquir\w+|charg\w+)\b)/,
  },
  {
    kind: 'duration',
    asks: /\bhow many (?:years|months|weeks|days|hours|minutes)\b|\b(?:within|over|for|in) (?:what|which) (?:period|time ?frame|space of time|length of time)\b|\bhow long\b(?! ago)/,
  },
  {
    kind: 'time',
    asks: /\b(?:by|until|till|since) when\b|\b(?:by|until|since) (?:what|which) (?:year|date|month|day)\b|\b(?:for|on) (?:what|which) dates\b|\b(?:what|which) (?:target date|end date|deadline)\b/,
  },
  { kind: 'number', asks: /\bhow many\b|\b(?:what|which) (?:(?:is|was) the )?number of\b/ },
  {
    kind: 'figure',
    asks: new RegExp(
      `\\b(?:by )?how much\\b|\\b${WHAT}${BETWEEN} (?:figures?|targets?(?! dates?)|volume|amount|total|turnout|attendance|size)\\b|\\bhow (?:big|large|high)\\b|\\b${WHAT} (?:is|was|were|are) the (?:size|volume|amount|total|turnout|attendance)\\b`,
    ),
  },
  {
    kind: 'candidate',
    asks: /\b(?:(?:whom?|which (?:candidates?|person|official)) (?:does|did|do|is|are|has|have|will|would)|whose (?:candidacy|candidature|bid|campaign))\b(?=.* (?:want(?:s|ed)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?|nominat\w+|propos\w+|endors\w+|put(?:s|ting)? (?:up|forward)|field(?:s|ed|ing)?|recommend\w*|favou?rs?|urg\w+|launch\w*)\b.* (?:elect\w*|re ?elect\w*|as|for|lead|head|chair|become|post|seat|term|run)\b)/,
  },
  {
    kind: 'decision',
    asks: /\b(?:what|which) (?:decisions?|resolutions?|results?|outcomes?) (?:has|have|did|was|were|had)\b/,
  },
];

/** Nouns of which records are counted, by stem: their numbers are no matter of one sentence. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  `meetings talks bilaterals agreements memoranda memorandum memorandums mous mou documents deals pacts treaties declarations
  proposals offers requests calls conferences summits events congresses editions countries states nations governments counterparts
  officials ministers leaders presidents delegations delegates organisations organizations bodies topics subjects sources times records visits
  trips persons partners sides parties signatories contracts engagements encounters exchanges reports outlets articles
  people guests`
    .split(/\s+/)
    .map(stem),
);

/** Words behind which what is counted has ended. */
const ENDS: ReadonlySet<string> = new Set(
  `did do does has have had is are was were be been will would can could may might must shall should of in on at to for from by with
  within under over out per through across during after before between among who that which whom whose there not came come took take attended
  joined signed went sent brought the a an its his her their according say said does exhibited showed participated gathered turned and or`.split(
    /\s+/,
  ),
);

/** The things asked for in words that are folded and joined by single spaces, in their order; `isCounted` = whether a number of some nouns may be one of records. */
export function kindsAsked(words: string, isCounted: (nouns: readonly string[]) => boolean): readonly FactWant[] {
  const found: (FactWant & { readonly at: number })[] = [];
  for (const { kind, asks } of KINDS) {
    const match = asks.exec(words);
    if (!match || found.some((one) => overlap(one, match))) continue;
    const nouns = kind === 'number' ? nounsBehind(words.slice(match.index + match[0].length)) : [];
    found.push({
      kind,
      nouns,
      isOfRecords: kind === 'number' ? isCounted(nouns) : OF_TIME.has(kind),
      span: match[0],
      at: match.index,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

function overlap({ at, span }: { readonly at: number; readonly span: string }, match: RegExpExecArray): boolean {
  return at < match.index + match[0].length && match.index < at + span.length;
}

/** Records have days of their own. */
const OF_TIME: ReadonlySet<FactKind> = new Set<FactKind>(['duration', 'time']);

/** Whether some nouns are of what records are counted as; so is what is counted and not said again. */
export function isOfRecords(nouns: readonly string[]): boolean {
  return nouns.length === 0 || nouns.some((one) => OF_RECORDS.has(one));
}

/** What stands right behind "how many": "digital hubs" of "how many digital hubs does Kenya have". */
function nounsBehind(words: string): readonly string[] {
  const behind = words.trim().split(' ');
  if (COMING.has(behind[0] ?? '')) return [stem('people')];
  const end = behind.findIndex((word) => ENDS.has(word));
  return behind
    .slice(0, Math.min(end < 0 ? behind.length : end, NOUNS_MAX))
    .flatMap((word) => (word ? [stem(word)] : []));
}

/** "How many attended": people are counted. */
const COMING: ReadonlySet<string> = new Set(['attended', 'came', 'participated', 'registered', 'attend', 'turned']);

const NOUNS_MAX = 4;
