import { isRecordKind, kindOfSet, type Query, type SetQ } from '../query/query.js';

/** A question without what it says last of the order of its answer, and that order. */
export interface OrderTail {
  readonly rest: string;
  readonly order: 'first' | 'last';
}

const TAILS: readonly (readonly [RegExp, OrderTail['order']])[] = [
  [/^(.{3,}?)[,;]?\s(?:sorted\s|ordered\s)?(?:the\s)?(?:newest|latest|most recent) first\W*$/i, 'last'],
  [/^(.{3,}?)[,;]?\s(?:sorted\s|ordered\s)?(?:the\s)?(?:oldest|earliest) first\W*$/i, 'first'],
  [
    /^(.{3,}?)[,;]?\s(?:in order,?\s)?(?:beginning|starting) with the (?:newest|latest|most recent)(?: one)?\W*$/i,
    'last',
  ],
  [/^(.{3,}?)[,;]?\s(?:in order,?\s)?(?:beginning|starting) with the (?:oldest|earliest|first)(?: one)?\W*$/i, 'first'],
  [
    /^(.{3,}?)[,;]?\s(?:in order,?\s)?from (?:the )?(?:oldest|earliest|first|very first)(?: one)? (?:down |up |on )?to (?:the )?(?:newest|latest|last|most recent)(?: one)?\W*$/i,
    'first',
  ],
  [
    /^(.{3,}?)[,;]?\s(?:in order,?\s)?from (?:the )?(?:newest|latest|last|most recent)(?: one)? (?:down |back |on )?to (?:the )?(?:oldest|earliest|first|very first)(?: one)?\W*$/i,
    'last',
  ],
  [/^(.{3,}?)[,;]?\sin reverse (?:chronological|date) order\W*$/i, 'last'],
  [/^(.{3,}?)[,;]?\sin (?:chronological|date) order\W*$/i, 'first'],
];

/** "Arrange … by the day on which they were held", "put … in the order in which they took place": an order, where that is what is asked for. */
const ARRANGED: readonly RegExp[] = [
  /^(.{3,}?)[,;]?\s(?:by|according to|in order of|in the order of) (?:the |their )?(?:days?|dates?|time)(?: (?:on which|when|at which) (?:they|each|each one) [a-z ]{3,40}| of [a-z ]{3,40}| they [a-z ]{3,40})?\W*$/i,
  /^(.{3,}?)[,;]?\sin (?:the )?(?:order|sequence) (?:in which|that) (?:they|each) [a-z ]{3,40}\W*$/i,
  /^(.{3,}?)[,;]?\s(?:chronologically|in (?:the )?(?:right |correct )?(?:chronological|time|temporal|date) order|in order)\W*$/i,
];

/** Words that ask for an order, each of which asks for a list. */
const ARRANGE =
  /^((?:please|could you|can you|would you|kindly|and|now)[, ]+){0,2}(?:please )?(?:arrange|sort|order|put|rank|set out|line up|organi[sz]e|list|show(?: me)?|give(?: me)?) (?=\S)/i;

/** "List, from earliest to latest, the meetings of …", "in chronological order, which …". */
const FIRST_SAID =
  /^((?:please )?(?:list|show(?: me)?|give(?: me)?|name|enumerate)?),? ?(?:from (?:the )?(?:earliest|oldest|first) to (?:the )?(?:latest|newest|last|most recent)|in (?:chronological|date|time) order|chronologically|in order of (?:date|time)|by date),? (?=\S)(.+)$/i;

/** Words that ask for an order and nothing else. */
const ARRANGE_ALONE = /^(?:please |could you |can you ){0,2}(?:arrange|sort|order|rank) (?=\S)/i;

function arranged(text: string): OrderTail | null {
  const [, verb, said] = FIRST_SAID.exec(text) ?? [];
  if (said)
    return {
      rest: `${verb || 'list'} ${said.replace(/\W+$/, '')}`.replace(/^list (?=(?:which|who|what|list|show)\b)/i, ''),
      order: 'first',
    };
  if (!ARRANGE.test(text)) return null;
  for (const pattern of ARRANGED) {
    const rest = pattern.exec(text)?.[1];
    if (rest && rest.split(' ').length > 2) return { rest: rest.replace(ARRANGE, 'list '), order: 'first' };
  }
  return null;
}

/** Characters beyond which a message has no such tail: it is matched against patterns. */
const LENGTH_MAX = 500;

/** "…, the newest first": what an answer is to be ordered by, whatever is asked before it; null where nothing is said of it. */
export function orderTail(text: string): OrderTail | null {
  if (text.length > LENGTH_MAX) return null;
  for (const [pattern, order] of TAILS) {
    const rest = pattern.exec(text)?.[1];
    if (rest) return { rest: rest.replace(ARRANGE_ALONE, 'list '), order };
  }
  return arranged(text);
}

/**
 * A list of records in an order, also of those in which all that are asked for stand: "whom did she meet, newest first". Null where
 * something else is asked for, or another order.
 */
export function inOrderOf(query: Query, order: OrderTail['order']): Query | null {
  if (query.ask !== 'list' || query.tell) return null;
  const of = recordsIn(query.of);
  return of && (query.order ?? order) === order ? { ...query, of, order } : null;
}

function recordsIn(set: SetQ): SetQ | null {
  if (isRecordKind(kindOfSet(set))) return set;
  const isOfAll = set.is === 'that' && set.of.is === 'all' && set.how === 'some';
  return isOfAll ? { is: 'records', of: set.in } : null;
}
