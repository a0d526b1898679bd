import { type Kind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, limitedTo, roleAtNoun } from '../complements.js';
import type { Marked, Meaning, Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { comparedBy, eachBeside, moreOf, ownOf } from './comparisons.js';

/** Comparisons with the setting before the second side, on one day or another, and of "those with" somebody else. */
export const COMPARED_OTHERWISE: readonly Rule[] = [
  rule(
    'met-more-there-than',
    'Q',
    'did|have NP V more|fewer KIND|POST PP|WHEN than NP',
    (_, one, frame, __, whom, where, ___, other) => {
      const query = moreOf([one, other], frame, ofSort(whom));
      return query && comparedBy(query, (pattern) => limitedTo(pattern, where));
    },
    {
      reads: [
        'did Hashemi meet more countries at WTDC-25 than Fahmi',
        'did Hashemi meet more countries in 2025 than Fahmi',
      ],
    },
  ),
  rule(
    'more-then-or-then',
    'Q',
    'did|have NP have|V more|fewer RN WHEN ,? or PREP? WHEN',
    (_, who, verb, __, { pattern }, one, ___, ____, _____, other) =>
      eachBeside([one, other].map((when) => limitedTo(ownOf(verb, pattern, who), when))),
    {
      reads: ['did Hashemi hold more meetings in 2024 or in 2025'],
    },
  ),
  rule(
    'were-more-then-or-then',
    'Q',
    'be|did more|fewer RN PART|took-place WHEN ,? or PREP? WHEN',
    (_, __, { pattern }, ___, one, ____, _____, ______, other) =>
      pattern.kind === 'meeting' ? eachBeside([one, other].map((when) => limitedTo(pattern, when))) : null,
    {
      reads: [
        'were more meetings held in 2024 or in 2025',
        'did more meetings of Modi take place on 18 February or on 19 February 2026',
      ],
    },
  ),
  rule(
    'compares-with',
    'Q',
    'how did NP compares PREP|and NP',
    (_, __, one, ___, ____, other) => setsBeside(one, other),
    {
      reads: ["how do India's agreements with France compare with India's agreements with Germany"],
    },
  ),
  rule(
    'compares-with-those',
    'Q',
    'how did RN compares PREP|and anybody|one PP',
    (_, __, { pattern }, ___, ____, _____, place) => withThose(pattern, place),
    {
      reads: ["how do India's agreements with France compare with those with Germany"],
    },
  ),
  rule(
    'compare-with-those',
    'Q',
    'comparison RN PREP|and anybody|one PP',
    (_, { pattern }, __, ___, place) => withThose(pattern, place),
    {
      reads: ["compare India's agreements with France with those with Germany"],
    },
  ),
  rule(
    'compare-whom',
    'Q',
    'comparison NP PREP|and anybody that? GAP',
    (_, one, __, ___, ____, gap) => besideThose(one, gap),
    {
      reads: ['compare the countries that Iran met with those that Malaysia met'],
    },
  ),
  rule('compare-sets', 'Q', 'comparison NP and|PREP NP', (_, one, __, other) => setsBeside(one, other), {
    reads: ['compare the meetings of Iran with the meetings of Malaysia'],
    cost: 2,
  }),
];

function records(of: Pattern): SetQ {
  return { is: 'records', of };
}

function ofSort(whom: Kind | Meaning['POST']): SetQ {
  return typeof whom === 'string' ? { is: 'all', kind: whom } : { is: 'post', ...whom };
}

/** Two sets of records or of people of one kind. Documents beside each other tell how they stand: another rule's. */
function setsBeside(one: Phrase, other: Phrase): Query | null {
  const [kind, next] = [kindOfSet(one.set), kindOfSet(other.set)];
  const isSaid = [one.set, other.set].every(({ is }) => is === 'records' || is === 'that');
  return kind === next && isSaid && !one.each && !other.each
    ? { ask: 'compare', of: [one.set, other.set], by: 'number' }
    : null;
}

/** "Those with Germany": the same records with somebody else there. */
function withThose(pattern: Pattern, place: Marked): Query | null {
  const other = likeOne(pattern, [place]);
  return other && { ask: 'compare', of: [records(pattern), records(other)], by: 'number' };
}

/** Records like others, with the same roles filled otherwise. */
export function likeOne(pattern: Pattern, marks: readonly Marked[]): Pattern | null {
  const bare: Pattern = { ...pattern, roles: {} };
  const filledAnew = marks.reduce<Pattern | null>(
    (of, place) => of && filled(of, roleAtNoun(of, place), place.phrase),
    bare,
  );
  return filledAnew && { ...filledAnew, roles: { ...pattern.roles, ...filledAnew.roles } };
}

function besideThose({ set: one, each }: Phrase, gap: Predicate): Query | null {
  const base = one.is === 'that' ? one.of : null;
  const other = base && !each ? narrowed(base, gap) : null;
  return other && { ask: 'compare', of: [one, other], by: 'number' };
}
