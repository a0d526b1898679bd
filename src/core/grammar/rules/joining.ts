import { kindOfSet } from '../../query/query.js';
import { eachOf, eitherOf, lessOf } from '../joined.js';
import type { Meaning, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Several noun phrases as one: either of them, each of them, all but some. */
export const JOINING: readonly Rule[] = [
  rule('either', 'NP', 'either? NP or NP', (_, one, __, other) => eitherOf(one, other), {
    reads: ['either meetings of Iran or visits of Kenya', 'which countries met officials of Kenya or ministers'],
  }),
  rule('either-post', 'POST', 'POST or POST', (one, _, other) => eitherPost(one, other), {
    reads: ['ministers or presidents who met Iran'],
    cost: 0,
  }),
  rule('either-name', 'NAME', 'NAME or NAME', (one, _, other) => eitherOf(one, other), {
    reads: ['Iran or Kenya that met Malaysia'],
    cost: 0,
  }),
  rule(
    'either-next',
    'NP',
    'either? NP , NP',
    (_, one, __, other) => (other.set.is === 'or' ? eitherOf(one, other) : null),
    {
      reads: ['which countries met Iran, Kenya or Malaysia'],
      cost: 0,
    },
  ),
  rule(
    'both',
    'NP',
    'both? NP and|as-well NP',
    (both, one, __, other) => apart(eachOf(one, other, both !== undefined), both !== undefined),
    {
      reads: [
        'which countries met both Iran and Kenya',
        'which countries met Iran as well as Kenya',
        'which ministers attended both WTDC-25 and MWC25',
      ],
    },
  ),
  rule(
    'both-owners',
    'NP',
    'both? OWNER and NAME',
    (both, owner, __, theirs) => apart(ofBothOwners(owner, theirs), both !== undefined),
    {
      reads: ["which countries met both Iran's and Malaysia's ministers"],
      cost: 0.5,
    },
  ),
  rule(
    'both-next',
    'NP',
    'both? NP , NP',
    (_, one, __, other) => (other.each && !one.each ? eachOf(one, other) : null),
    {
      reads: ['which countries met Iran, Kenya and Malaysia'],
      cost: 0,
    },
  ),
  rule('except', 'NP', 'NP except NP', (one, _, other) => lessOf(one, other), {
    reads: [
      'which ministers except presidents met Hashemi',
      'list memoranda of Iran except memoranda of Iran with Kenya',
    ],
  }),
];

function apart(phrase: Phrase | null, isBoth: boolean): Phrase | null {
  return phrase && isBoth ? { ...phrase, isApart: true } : phrase;
}

/** "Iran's and Malaysia's ministers": the ministers of each. */
function ofBothOwners({ set: owner }: Phrase, { set, ...rest }: Phrase): Phrase | null {
  if (owner.is !== 'these' || set.is !== 'of' || kindOfSet(owner) !== kindOfSet(set.owner)) return null;
  return eachOf({ set: { ...set, owner } }, { ...rest, set });
}

type Post = Meaning['POST'];

/** "Ministers or presidents": posts of either rank. */
function eitherPost(one: Post, other: Post): Post | null {
  const isOfRank = one.ranks.length > 0 && other.ranks.length > 0 && one.fields.join() === other.fields.join();
  return isOfRank ? { ...one, ranks: [...new Set([...one.ranks, ...other.ranks])] } : null;
}
