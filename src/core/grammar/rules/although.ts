import { kindOfSet, type Pattern } from '../../query/query.js';
import { filled } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Clause } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { IT } from '../there.js';
import { withRecords } from './clauses.js';

/** What is set against what was said before: "although they never met it", "without signing anything with it". */
export const ALTHOUGH: readonly Rule[] = [
  rule('with-it', 'PP', 'PREP pronoun|they', (word) => ({ word, phrase: { set: IT } }), {
    reads: ['which countries met Iran although they have no agreement with it'],
    cost: 2,
  }),
  rule('although-they', 'VP', 'VP although they|pronoun VP', (clauses, _, __, more) => [...clauses, ...more], {
    reads: [
      'which countries signed an agreement with Azerbaijan although they never met it',
      'which ministers met Hashemi even though they did not meet Nabiyev',
    ],
  }),
  rule(
    'although-none',
    'VP',
    'VP although no RN between NUM|they be?',
    (clauses, _, __, { pattern }) => withNone(clauses, pattern),
    {
      reads: ['which countries signed a memorandum with Azerbaijan although no meeting between the two is recorded'],
    },
  ),
  rule(
    'although-there-is-none',
    'VP',
    'VP although there be no RN between NUM|they',
    (clauses, _, __, ___, ____, { pattern }) => withNone(clauses, pattern),
    {
      reads: ['which countries met Iran although there is no memorandum between them'],
    },
  ),
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

/** "Although no meeting between the two": none with whom the clause before names. */
function withNone(clauses: readonly Clause[], pattern: Pattern): readonly Clause[] | null {
  const other = clauses.at(-1)?.pattern.roles.other;
  const whole = other && filled(pattern, 'other', { set: other });
  const none = whole ? withRecords(HAVE[pattern.kind], whole, 'no') : null;
  return none && [...clauses, none];
}

/** "Met Hashemi but never Nabiyev": the same with the other in his place, denied. */
function withAnother(clause: Clause, set: Parameters<typeof kindOfSet>[0]): readonly Clause[] | null {
  const { other, ...roles } = clause.pattern.roles;
  if (!other || clause.how !== 'some' || kindOfSet(other) !== kindOfSet(set)) return null;
  return [clause, { ...clause, pattern: { ...clause.pattern, roles: { ...roles, other: set } }, how: 'no' }];
}
