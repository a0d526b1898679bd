import { kindOfSet } from '../../query/query.js';
import type { Clause } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { IT } from '../there.js';

/** What is set against what was said before: "although they never met it", "without signing anything with it". */
export const ALTHOUGH: readonly Rule[] = [
  rule('with-it', 'PP', 'PREP pronoun|they', (word) => ({ word, phrase: { set: IT } }), {
    reads: ['which countries met Iran although they have no agreement with it'],
    cost: 2,
  }),
  rule(
    'without-doing',
    'VP',
    'VP no VP',
    (clauses, { key }, [only, ...others]) =>
      key.startsWith('without') && only?.how === 'some' && !others.length ? [...clauses, { ...only, how: 'no' }] : null,
    {
      reads: ['which countries met Iran without signing anything with it'],
    },
  ),
  rule(
    'without-meeting',
    'VP',
    'VP no RECORD pronoun|they',
    (clauses, { key }, { kind, limits }) =>
      key.startsWith('without') && kind === 'meeting' && !limits ? [...clauses, NEVER_MET] : null,
    {
      reads: ['which countries signed a memorandum with Azerbaijan without ever meeting it'],
    },
  ),
  rule(
    'but-never-another',
    'VP',
    'VP but not NP',
    ([only, ...others], _, __, { set, each }) => (only && !others.length && !each ? withAnother(only, set) : null),
    {
      reads: ['who has met Hashemi but never Nabiyev'],
      cost: 2,
    },
  ),
];

const NEVER_MET: Clause = { pattern: { kind: 'meeting', roles: { other: IT } }, hole: 'side', how: 'no' };

/** "Met Hashemi but never Nabiyev": the same with the other in his place, denied. */
function withAnother(clause: Clause, set: Parameters<typeof kindOfSet>[0]): readonly Clause[] | null {
  const { other, ...roles } = clause.pattern.roles;
  if (!other || clause.how !== 'some' || kindOfSet(other) !== kindOfSet(set)) return null;
  return [clause, { ...clause, pattern: { ...clause.pattern, roles: { ...roles, other: set } }, how: 'no' }];
}
