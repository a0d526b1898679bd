import { filled, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, frameOf } from './clauses.js';

/** "With both A and B", "both with A and with B": what a preposition says of each, a clause each. */
export const BOTH_BEHIND: readonly Rule[] = [
  rule('verb-behind-both', 'VP', 'V PP', (frame, marked) => eachBehind(bare(frame), marked), {
    reads: ['which countries have signed with both Iran and Azerbaijan'],
  }),
  rule('behind-both', 'VP', 'VP PP', (clauses, marked) => eachOfOne(clauses, marked), {
    reads: ['which countries signed memoranda with both Iran and Azerbaijan'],
  }),
  rule('both-behind', 'VP', 'VP both PP and PP', (clauses, _, one, __, other) => both(clauses, one, other), {
    reads: ['who had talks both with Hashemi and with Fahmi'],
  }),
  rule('behind-as-well', 'VP', 'VP PP as-well PP', (clauses, one, _, other) => both(clauses, one, other), {
    reads: ['which countries had meetings at WTDC-25 as well as at MWC25'],
  }),
  rule('verb-both-behind', 'VP', 'V both PP and PP', (frame, _, one, __, other) => both([bare(frame)], one, other), {
    reads: ['who spoke both with Hashemi and with Fahmi'],
  }),
];

function bare(frame: Frame): Clause {
  return bareClause(frame, frame.subject);
}

function both(clauses: readonly Clause[], one: Marked, other: Marked): readonly Clause[] | null {
  if (one.word !== other.word || one.phrase.each || other.phrase.each) return null;
  const phrase: Phrase = { set: one.phrase.set, each: [one.phrase.set, other.phrase.set] };
  return eachOfOne(clauses, { word: one.word, phrase });
}

function eachOfOne([only, ...others]: readonly Clause[], marked: Marked): readonly Clause[] | null {
  return only && !others.length && only.how === 'some' ? eachBehind(only, marked) : null;
}

function eachBehind(clause: Clause, { word, phrase }: Marked): readonly Clause[] | null {
  const clauses = phrase.each?.flatMap((set): Clause[] => {
    const role = roleAtVerb(frameOf(clause), { word, phrase: { set } });
    const pattern = filled(clause.pattern, role, { set });
    return pattern ? [{ ...clause, pattern }] : [];
  });
  return clauses && clauses.length === phrase.each?.length ? clauses : null;
}
