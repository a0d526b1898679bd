import { kindOfSet, type Query, type SetQ } from '../../query/query.js';
import { filled } from '../complements.js';
import type { Clause, Phrase } from '../meaning.js';
import { denied, limitedBy } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';

/** Words that turn what is said: of something else, of others, of either. */
export const TURNING: readonly Rule[] = [
  rule(
    'nothing-to-do',
    'PRED',
    'nothing-to-do NP',
    (_, phrase) => denied(limitedBy({ marked: [{ word: 'about', phrase }] })),
    { reads: ['which memoranda of Iran have nothing to do with space', 'which meetings of Kenya are unrelated to AI'] },
  ),
  rule(
    'with-others',
    'PP',
    'PREP other KIND',
    (word, _, kind) => (word === 'with' ? { word, phrase: { set: { is: 'all', kind } } } : null),
    { reads: ["how many of Zerrouki's meetings were with another country"] },
  ),
  rule(
    'did-either',
    'Q',
    'did|have either? NP or NP VP',
    (_, __, one, ___, other, clauses) => didEither(one, other, clauses),
    {
      reads: ['did either Kagame or ITU meet MTN in Kigali'],
      cost: 1.5,
    },
  ),
];

/** "Did either A or B": whether there are records of the one, or of the other. */
function didEither(one: Phrase, other: Phrase, [only, ...others]: readonly Clause[]): Query | null {
  if (only?.how !== 'some' || others.length) return null;
  const of = [one, other].flatMap((subject) => recordsOf(subject, only) ?? []);
  return of.length === 2 ? { ask: 'exists', of: { is: 'or', of } } : null;
}

function recordsOf(subject: Phrase, said: Clause): SetQ | null {
  const clause = standing(said, kindOfSet(subject.set));
  const pattern =
    clause && canStand(kindOfSet(subject.set), clause.hole) && filled(clause.pattern, clause.hole, subject);
  return pattern ? { is: 'records', of: pattern } : null;
}
