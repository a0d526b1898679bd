import type { Pattern, Query, Role, SetQ } from '../../query/query.js';
import { roleAtNoun } from '../complements.js';
import type { Clause, Frame, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause } from './clauses.js';
import { eachBeside, severalIn } from './comparisons.js';
import { doneBy } from './occasions.js';

/** Which of two came about more often: "met Kenya more often than Algeria", "more often than Pakistan has". */
export const OFTENER: readonly Rule[] = [
  rule(
    'oftener-than-another',
    'Q',
    'did|have NP SAID oftener than PREP? NP',
    (_, who, said, __, ___, word, other) => besideAnother(who, said, word, other),
    {
      reads: [
        'did Iran meet Kenya more often than Algeria',
        'has Pakistan met with Azerbaijan more often than with Malaysia',
        'has Hashemi met Nabiyev in Baku more often than in Tehran',
      ],
    },
  ),
  rule(
    'oftener-than-it-did',
    'Q',
    'did|have NP SAID oftener than pronoun did|have? V? PREP? NP',
    (_, who, said, __, ___, ____, _____, ______, word, other) => besideAnother(who, said, word, other),
    {
      reads: ['has Pakistan met Azerbaijan more often than it has met Malaysia'],
    },
  ),
  rule(
    'oftener-than-another-did',
    'Q',
    'did|have NP SAID oftener than NP did|have',
    (_, one, said, __, ___, other) => eachBeside([doneBy(one, said), doneBy(other, said)]),
    {
      reads: ['has Iran met Kenya more often than Pakistan has'],
    },
  ),
  rule(
    'which-of-them-oftener',
    'Q',
    'which PREP NP did|have NP V PREP? oftener',
    (_, word, of, __, who, frame) => (word === 'of' ? eachOf(severalIn(of), who, frame) : null),
    {
      reads: ['which of Kenya and Algeria has Iran met more often'],
    },
  ),
];

/** What somebody did with one, beside the same with another in the same role. */
function besideAnother(who: Phrase, said: Clause, word: string | undefined, other: Phrase): Query | null {
  const done = doneBy(who, said);
  const role = done && roleOfOther(said.pattern, word, other);
  return done && role && !other.each
    ? eachBeside([done, { ...done, roles: { ...done.roles, [role]: other.set } }])
    : null;
}

/** The role in which the other stands: that of its preposition, else that of something of its sort. */
function roleOfOther(said: Pattern, word: string | undefined, phrase: Phrase): Role | null {
  const role = word === undefined ? 'other' : roleAtNoun({ ...said, roles: {} }, { word, phrase });
  const taken = role === 'side' ? 'other' : role;
  return taken && said.roles[taken] ? taken : null;
}

function eachOf(sides: readonly Phrase[], who: Phrase, frame: Frame): Query | null {
  const { object } = frame;
  if (object !== 'other' || sides.length < 2) return null;
  const bare = bareClause(frame, frame.subject);
  const metBy = (set: SetQ): Clause => ({
    ...bare,
    pattern: { ...bare.pattern, roles: { ...bare.pattern.roles, other: set } },
  });
  return eachBeside(sides.map(({ set }) => doneBy(who, metBy(set))));
}
