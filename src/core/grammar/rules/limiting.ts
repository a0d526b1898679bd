import type { Query, SetQ } from '../../query/query.js';
import { queryAt, queryOn, queryWithout } from '../changed.js';
import { type Rule, rule } from '../rule.js';
import { behind } from './asks.js';

/** Questions limited before or behind all else: by days, a setting, or what is left out. */
export const LIMITING: readonly Rule[] = [
  rule('on-days', 'Q', 'WHEN Q', (when, query) => queryOn(query, when), {
    reads: ['in 2025, which memoranda were signed', 'in November 2025, which countries met Iran'],
    cost: 1.5,
  }),
  rule('in-a-setting', 'Q', 'Q PP', (query, place) => queryAt(query, place), {
    reads: ['what did Algeria put to Iran at WTDC-25'],
    cost: 1.5,
  }),
  rule(
    'all-but',
    'Q',
    'Q except NP',
    (query, { key }, left) => (/^but not/.test(key) ? null : queryWithout(query, left)),
    {
      reads: ['which ministers met Hashemi, not counting presidents', 'who met Hashemi, excluding officials of Kenya'],
      cost: 1.5,
    },
  ),
  rule(
    'but-these',
    'Q',
    'except NP Q',
    ({ key }, left, query) => (/^but not/.test(key) ? null : queryWithout(query, left)),
    {
      reads: [
        'apart from Kenya, which countries has Iran met',
        'not counting memoranda, what agreements does Iran have',
      ],
      cost: 1.5,
    },
  ),
  rule(
    'with-whom-but',
    'Q',
    'PREP ASK ,? except NP ,? did|have NP SAID',
    (word, asked, _, { key }, left, __, ___, subject, said) => {
      const query = /^but not/.test(key) ? null : behind(asked, word, subject, said);
      return query && queryWithout(query, left);
    },
    { reads: ['with whom, except Oman, did the DCO sign memoranda'] },
  ),
  rule(
    'all-but-the-one',
    'Q',
    'Q except NAME one',
    (query, { key }, { set }) => (/^but not/.test(key) ? null : queryWithout(query, { set })),
    {
      reads: ['which ministers did Fahmi meet in Baku apart from the Iranian one'],
      cost: 1.5,
    },
  ),
  rule('only-those-of-a-post', 'Q', 'POST only Q', (post, _, query) => ofThePost(query, { is: 'post', ...post }), {
    reads: ['ministers only: who has met Bogdan-Martin'],
  }),
  rule('leaving-aside', 'Q', 'leaving NP aside Q', (_, left, __, query) => queryWithout(query, left), {
    reads: ['leaving Kenya aside, which countries has Iran met'],
  }),
  rule(
    'and-which-ones',
    'Q',
    'Q and which',
    (query) => (query.ask === 'count' || query.ask === 'list' ? query : null),
    {
      reads: ['how many countries met Iran at WTDC-25, and which ones'],
    },
  ),
];

/** "Ministers only: who met …": of everybody who is asked for those of the post. */
function ofThePost(query: Query, post: SetQ): Query | null {
  if (query.ask !== 'list' && query.ask !== 'count') return null;
  const of = basedOn(query.of, post);
  return of && { ...query, of };
}

function basedOn(set: SetQ, base: SetQ): SetQ | null {
  if (set.is === 'all') return set.kind === 'official' ? base : null;
  if (set.is !== 'that' && set.is !== 'less') return null;
  const of = basedOn(set.of, base);
  return of && { ...set, of };
}
