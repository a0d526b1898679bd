import type { Query, SetQ } from '../../query/query.js';
import { PLACES } from '../../query/restate/places.js';
import { type Rule, rule } from '../rule.js';
import { answering } from './asks.js';

/** A place in a ranking beyond the first, and whether some are more than half of all. */
export const PLACING: readonly Rule[] = [
  rule('in-place', 'Q', 'Q , in-place', (query, _, { key }) => placed(query, { place: placeOf(key) }), {
    reads: ['countries by number of meetings with Iran, most first, in second place'],
    cost: 0,
  }),
  rule(
    'next-after',
    'Q',
    'Q , next-after NP',
    (query, _, __, { set, each }) => (each ? null : placed(query, { after: set })),
    {
      reads: ['countries by number of meetings with Iran, most first, next after Pakistan'],
      cost: 0,
    },
  ),
  rule(
    'whether-more-than-half',
    'Q',
    'whether more-than-half PREP NP PRED',
    (_, __, word, { set, each }, predicate) =>
      word === 'of' && !each ? claimed(answering({ form: 'share', set }, predicate)) : null,
    { reads: ['whether more than half of the memoranda of Iran are pending'], cost: 0 },
  ),
  rule(
    'whether-more-than-half-whole',
    'Q',
    'whether more-than-half PREP WHOLE be WHOLE',
    (_, __, word, among, ___, of) =>
      word === 'of' && !among.each && !of.each ? { ask: 'share', of: of.set, among: among.set, claim: 'most' } : null,
    { reads: ['whether more than half of the countries that met Iran are countries that met Kenya'], cost: 0.5 },
  ),
  rule(
    'are-more-than-half',
    'Q',
    'be|have more-than-half PREP NP REST',
    (_, __, word, { set, each }, rest) =>
      word === 'of' && !each ? claimed(answering({ form: 'share', set }, rest)) : null,
    {
      reads: ['are more than half of the memoranda of Iran pending'],
      cost: 0,
    },
  ),
  rule(
    'did-more-than-half',
    'Q',
    'did more-than-half PREP NP PRED',
    (_, __, word, { set, each }, predicate) =>
      word === 'of' && !each ? claimed(answering({ form: 'share', set }, predicate)) : null,
    { reads: ['did most of the meetings of Iran take place in Baku'], cost: 0 },
  ),
];

/** A ranking of which somebody further down is asked for; null where it is none, or somebody is already. */
export function placed(query: Query, at: { readonly place?: number; readonly after?: SetQ }): Query | null {
  const isWhole = query.ask === 'rank' && query.by.by === 'count' && (query.place === undefined || !at.place);
  return isWhole && !(query.after && at.after) ? { ...query, ...at } : null;
}

/** Whether those of a share are more than half. */
function claimed(query: Query | null): Query | null {
  return query?.ask === 'share' ? { ...query, claim: 'most' } : null;
}

function placeOf(key: string): number {
  return PLACES.findIndex((one) => key.includes(one)) + 1;
}
