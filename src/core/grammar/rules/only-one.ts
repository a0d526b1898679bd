import { kindOfSet, type Role } from '../../query/query.js';
import { filled, onPattern } from '../complements.js';
import type { Clause, Frame, Phrase, Predicate } from '../meaning.js';
import { ofClauses } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, clausesOf, isParty } from './clauses.js';

/** Who was met by one alone, or by one and not by another; whom anybody met whose side is not asked for. */
export const ONLY_ONE: readonly Rule[] = [
  rule('gap-only', 'GAP', 'only NP V', (_, by, frame) => ofClauses(onlyBy(by, frame)), {
    reads: ['which countries did only Iran meet at WTDC-25'],
  }),
  rule(
    'gap-but-not',
    'GAP',
    'NP ,? but|and|except not? NP ,? V',
    (by, _, joint, not, other, __, frame) => butNot(by, joint.key, not !== undefined, other, frame),
    {
      reads: [
        'which countries did Iran but not Malaysia meet at WTDC-25',
        'which ministers did Hashemi, but not Fahmi, meet',
      ],
    },
  ),
  rule(
    'gap-only-not',
    'GAP',
    'only NP ,? but|and not NP ,? V',
    (_, by, __, joint, ___, other, ____, frame) => butNot(by, joint.key, true, other, frame),
    {
      reads: ['which countries did only Iran and not Malaysia meet at WTDC-25'],
      cost: 0.5,
    },
  ),
  rule('object-others', 'VP', 'V KIND|POST PREP other KIND', (frame, _, word, __, kind) => others(frame, word, kind), {
    reads: ['at which conferences did Hashemi meet officials of other countries'],
  }),
  rule(
    'object-other-kind',
    'VP',
    'V other KIND|POST',
    (frame, _, whom) =>
      othersOf(frame, typeof whom === 'string' ? { set: { is: 'all', kind: whom } } : { set: { is: 'post', ...whom } }),
    {
      reads: ['at which conferences did Hashemi meet other ministers'],
      cost: 1.5,
    },
  ),
];

function gapOf({ set, each }: Phrase, frame: Frame): Clause | null {
  const { object, indirect, subject } = frame;
  const hole = (object === 'thing' ? indirect : object) as Role | undefined | null | 'records';
  if (each || !isParty(set) || !hole || hole === 'records') return null;
  const gap = bareClause(frame, hole);
  return onPattern(gap, filled(gap.pattern, subject, { set }));
}

/** Whom one met and nobody else did: who stands in no record with another in the place of the one. */
function onlyBy(by: Phrase, frame: Frame): readonly Clause[] | null {
  const gap = gapOf(by, frame);
  return gap && [{ ...gap, how: { only: frame.subject } }];
}

/** Whom the one met and the other did not. */
function butNot(by: Phrase, joint: string, isDenied: boolean, other: Phrase, frame: Frame): Predicate | null {
  const isNot = isDenied || /^but not/.test(joint);
  const [did, did2] = [gapOf(by, frame), gapOf(other, frame)];
  return isNot && did && did2 ? { clauses: [did, { ...did2, how: 'no' }] } : null;
}

/** "Officials of other countries": whoever was on the other side. */
function others(frame: Frame, word: string, kind: string): readonly Clause[] | null {
  const isOfSides = (word === 'of' || word === 'from') && (kind === 'country' || kind === 'organisation');
  return isOfSides && frame.object === 'other' ? [bareClause(frame, frame.subject)] : null;
}

function othersOf(frame: Frame, phrase: Phrase): readonly Clause[] | null {
  return frame.object === 'other' && kindOfSet(phrase.set) !== 'topic' ? clausesOf(frame, phrase) : null;
}
