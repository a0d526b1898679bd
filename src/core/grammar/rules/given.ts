import { kindOfSet, type Pattern, type Query, type Role } from '../../query/query.js';
import { filled } from '../complements.js';
import type { Clause, Frame, Phrase, Predicate } from '../meaning.js';
import { ofClauses } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, isParty } from './clauses.js';

/** Who was given what, with whoever it was put to in front: "which countries has Iran offered training", "what was Kenya asked to do by Iran". */
export const GIVEN: readonly Rule[] = [
  rule('gap-given', 'GAP', 'NP V NP', (by, frame, what) => givenTo(by, frame, what), {
    reads: ['which countries has Iran offered training'],
  }),
  rule(
    'what-asked-by',
    'Q',
    'what be NP PART to-do PP',
    (_, __, to, frame, ___, by) => (by.word === 'by' ? putBetween(by.phrase, frame, to) : null),
    {
      reads: ['what was Azerbaijan asked to do by Iran'],
    },
  ),
  rule('what-asked-of', 'Q', 'what did|have NP V NP to-do', (_, __, by, frame, to) => putBetween(by, frame, to), {
    reads: ['what did Iran ask Azerbaijan to do'],
  }),
  rule(
    'asks-favour-of',
    'VP',
    'V favour PREP NP',
    (frame, _, word, of) => (word === 'from' || word === 'of' ? asksOf(frame, of) : null),
    {
      reads: ['which countries requested support from the ITU'],
      cost: 0,
    },
  ),
  rule(
    'asks-one-for-favour',
    'VP',
    'V NP PREP favour',
    (frame, of, word) => (word === 'for' ? asksOf(frame, of) : null),
    {
      reads: ['who asked the ITU for support'],
    },
  ),
  rule(
    'asks-for-favour',
    'VP',
    'V PREP OWNER|NAME favour',
    (frame, word, of) => (word === 'for' ? asksOf(frame, of) : null),
    {
      reads: ["which countries have asked for the ITU's support"],
    },
  ),
];

/** "Iran offered training": to whom is asked for. */
function givenTo(by: Phrase, frame: Frame, what: Phrase): Predicate | null {
  if (frame.object !== 'thing' || !frame.indirect || by.each || !isParty(by.set)) return null;
  if (what.each || kindOfSet(what.set) !== 'topic') return null;
  const clause = bareClause(frame, frame.indirect);
  const from = filled(clause.pattern, frame.subject, by);
  const pattern = from && filled(from, 'topic', what);
  return pattern && ofClauses([{ ...clause, pattern }]);
}

/** "Asked for ITU's support": of it. */
function asksOf(frame: Frame, of: Phrase): readonly Clause[] | null {
  const isAsking = frame.object === 'thing' && frame.limits?.acts?.includes('request') === true;
  if (!isAsking || of.each || !isParty(of.set)) return null;
  const clause = bareClause(frame, frame.subject);
  const pattern = filled(clause.pattern, 'to', of);
  return pattern && [{ ...clause, pattern }];
}

function putBetween(by: Phrase, frame: Frame, to: Phrase): Query | null {
  const isPut = frame.object === 'thing' && frame.indirect !== undefined && isParty(by.set) && isParty(to.set);
  // Of "the Arab ministers" a record names some, or their council.
  if (!isPut || by.each || to.each || to.set.is !== 'these') return null;
  const from = filled(bareClause(frame, frame.subject).pattern, frame.subject, by);
  const whole: Pattern | null = from && filled(from, frame.indirect as Role, to);
  return whole && { ask: 'list', of: { is: 'records', of: whole } };
}
