import { kindOfSet, type SetQ } from '../../query/query.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Several noun phrases as one: either of them, each of them, all but some. */
export const JOINING: readonly Rule[] = [
  rule('either', 'NP', 'either? NP or NP', (_, one, __, other) => eitherOf(one, other), {
    reads: ['which countries met Iran or Kenya'],
  }),
  rule('both', 'NP', 'both? NP and|as-well NP', (_, one, __, other) => eachOf(one, other), {
    reads: ['which countries met both Iran and Kenya', 'which countries met Iran as well as Kenya'],
  }),
  rule('except', 'NP', 'NP except NP', ({ set, each }, _, other) => lessOf({ set, each }, other), {
    reads: [
      'which ministers except presidents met Hashemi',
      'list memoranda of Iran except memoranda of Iran with Kenya',
    ],
  }),
];

function eitherOf(one: Phrase, other: Phrase): Phrase | null {
  if (one.each || other.each || kindOfSet(one.set) !== kindOfSet(other.set)) return null;
  return { set: { is: 'or', of: [...membersOf(one.set), ...membersOf(other.set)] } };
}

function membersOf(set: SetQ): readonly SetQ[] {
  return set.is === 'or' ? set.of : [set];
}

/** "A and B" as a set holds either; what is said of it is said of each. */
function eachOf(one: Phrase, other: Phrase): Phrase | null {
  const kind = kindOfSet(one.set);
  const isNamed = kind === 'country' || kind === 'official' || kind === 'organisation' || kind === 'topic';
  if (!isNamed || kind !== kindOfSet(other.set)) return null;
  const each = [...(one.each ?? [one.set]), ...(other.each ?? [other.set])];
  return { set: { is: 'or', of: each }, each };
}

function lessOf(one: Phrase, other: Phrase): Phrase | null {
  if (one.each || isOne(one.set) || kindOfSet(one.set) !== kindOfSet(other.set)) return null;
  return { set: { is: 'less', of: one.set, less: other.set } };
}

/** Of somebody alone nobody can be left out: "met Hashemi but not Scindia" denies the second meeting. */
function isOne(set: SetQ): boolean {
  return set.is === 'these' && set.ids.length === 1;
}
