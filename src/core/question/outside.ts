import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';

/**
 * Whether a message wants what no record of this kind can hold: the weather, a rate of exchange, a script, a seat on a plane.
 * Something of that kind is named in it, and beside it nobody, no body, no document and nothing that is done on record.
 */
export function isOutside(items: readonly Item[]): boolean {
  if (items.some(isOnRecord)) return false;
  const text = ` ${items.map(({ mention }) => mention.key).join(' ')} `;
  return MATTERS.some((parts) => parts.every((part) => part.some((word) => text.includes(` ${word} `))));
}

/** Whether an item is of the records: a name that was typed as it stands there, a record noun, or something done. Places, days and conferences have weather and hotels too. */
function isOnRecord({ kind, mention }: Item): boolean {
  if (kind === 'word') return isOfRecords(mention);
  if (kind !== 'party') return kind === 'agreement' && mention.corrected === null;
  return (
    mention.corrected === null &&
    !mention.entities.every((one) => one.kind === 'country' || one.kind === 'place' || one.how === 'fuzzy')
  );
}

function isOfRecords(mention: Mention): boolean {
  if (OF_WRITING.has(mention.key)) return false;
  if (['act:', 'kind:', 'status:', 'group:', 'format:', 'post:'].some((prefix) => hasKind(mention, prefix)))
    return !has(mention, 'act:request');
  return has(
    mention,
    'verb:meet',
    'verb:visit',
    'verb:sign',
    'verb:attend',
    'verb:discuss',
    'noun:meeting',
    'noun:agreement',
    'noun:proposal',
    'noun:official',
    'noun:conference',
    'noun:organisation',
    'noun:signatory',
  );
}

/** "Draft me a cover letter": no draft on record, and nothing that was covered. */
const OF_WRITING: ReadonlySet<string> = new Set(['draft', 'cover']);

/** Each matter by its parts, all of which a message must have: a word that is of many things needs another beside it. */
const MATTERS: readonly (readonly (readonly string[])[])[] = [
  [list('weather|temperature|forecast|umbrella|sunny|rainy|snowing|raining|degrees celsius')],
  [
    list(
      'euro|euros|dollar|dollars|usd|eur|gbp|pound|pounds|dirham|dirhams|rial|rials|riyal|toman|rupee|rupees|lira|yen|yuan|manat|ruble|rouble|rubles|bitcoin|crypto|currency|shilling|somoni|naira|franc|dinar',
    ),
    list(
      'rate|rates|exchange|convert|conversion|to|in|worth|close|closed|closing|trading|traded|fall|fell|rise|rose|price|against|buy',
    ),
  ],
  [
    list(
      'exchange rate|exchange rates|stock price|stock prices|share price|stock market|interest rate|interest rates|oil price|price of gold|gold price',
    ),
  ],
  [
    list('python|javascript|java|typescript|sql|regex|html|excel formula|bash|php'),
    list('script|code|program|function|query|formula|write|how|for|make|build|bug'),
  ],
  [
    list('script|code|macro|function'),
    list('write|make|generate|debug|fix|scraping|scrape|scraper|parse|build|create'),
  ],
  [
    list('write|draft|compose|generate|make|prepare|do'),
    list('me|us|up|a|an'),
    list(
      'poem|song|essay|press release|speech|story|tweet|tweets|headline|headlines|cv|resume|cover letter|email|letter to|op ed|blog post|slogan|haiku|rap|limerick|novel',
    ),
  ],
  [
    list('book|reserve|find|get|order'),
    list('flight|flights|seat|ticket|tickets|hotel|hotels|taxi|cab|uber|restaurant|table for|room for|rental car'),
  ],
  [
    list('cheap|cheapest|best|nearest|good|closest'),
    list('flight|flights|hotel|hotels|restaurant|restaurants|bar|cafe|coffee|pizza|gym|pharmacy|atm'),
  ],
  [list('window seat|aisle seat|boarding pass|flight status|visa requirements|tourist visa|wifi password')],
  [list('bitcoin|ethereum|dogecoin'), list('at|now|today|price|worth')],
  [
    list(
      'something funny|make me laugh|joke|jokes|riddle|riddles|horoscope|lottery|lottery numbers|star sign|zodiac|karaoke|lyrics|netflix',
    ),
  ],
  [list('for lunch|for dinner|lunch today|dinner tonight|eat|dine|hungry|starving')],
  [list('recipe|recipes|cook|bake|pizza'), list('for|recipe|recipes|how|what|tonight|should|order|make')],
  [
    list('who|what|did|score|result|how'),
    list('won|win|score|scored|lost|beat|watch|result'),
    list('match|game|cup|league|final|derby|race|cricket|football|soccer|tennis|champions league|formula one'),
  ],
  [list('translate|translation of|how do you say|how do i say|what is the word for')],
  [
    list(
      'what time is it|what day is it|whats the time|todays date|square root|solve|my homework|homework|capital city of|population of|gdp of|meaning of life',
    ),
  ],
  [list('play'), list('song|music|chess|game|playlist')],
  [list('remind me to|set a timer|set an alarm|set a reminder|wake me|call me a|turn off the lights')],
];

function list(words: string): readonly string[] {
  return words.split('|');
}
