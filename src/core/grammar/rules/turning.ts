import { kindOfSet, type Query, type SetQ } from '../../query/query.js';
import { filled } from '../complements.js';
import type { Clause, Frame, Marked, Phrase, Predicate } from '../meaning.js';
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
  rule('done-neither', 'REST', 'PART neither PP nor PP', (frame, _, one, __, other) => doneNeither(frame, one, other), {
    reads: ['which memoranda were signed neither in Baku nor in Tehran'],
  }),
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

/** "Signed neither in A nor in B": it happened, and not in any of both. */
function doneNeither({ kind, limits }: Frame, one: Marked, other: Marked): Predicate | null {
  if (kind === 'proposal' || kind === 'meeting') return null;
  const event = kind === 'agreement' && limits?.event ? { limits } : {};
  if (one.word !== other.word || kindOfSet(one.phrase.set) !== kindOfSet(other.phrase.set)) return null;
  const phrase: Phrase = { set: { is: 'or', of: [one.phrase.set, other.phrase.set] } };
  const there = denied(limitedBy({ kind, ...event, marked: [{ word: one.word, phrase }] }));
  return there && { all: [limitedBy({ kind, ...event }), there] };
}

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
