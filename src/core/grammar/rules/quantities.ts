import type { Pattern, Quantity } from '../../query/query.js';
import { HAVE } from '../frames.js';
import type { Clause, Frame, Predicate, Word } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { withRecords } from './clauses.js';

/** How many, and how often: "at least two memoranda", "more than once", "exactly one meeting". */
export const QUANTITIES: readonly Rule[] = [
  rule('amount', 'AMOUNT', 'at-least|more-than|exactly NUM', (bound, number) => bounded(bound, number), {
    reads: [
      'which countries have at least 2 memoranda with Iran',
      'which countries have more than two memoranda with Iran',
      'which conferences have exactly one meeting',
    ],
  }),
  rule('several', 'AMOUNT', 'several', () => ({ least: 2 }), {
    reads: ['which countries have several memoranda with Iran'],
  }),
  rule(
    'times-bounded',
    'TIMES',
    'at-least|more-than|exactly once|twice',
    (bound, times) => bounded(bound, numberOf(times)),
    {
      reads: ['which countries met Iran more than once'],
    },
  ),
  rule('times-counted', 'TIMES', 'AMOUNT times', (amount) => amount, {
    reads: ['which countries met Iran at least 3 times'],
    cost: 0,
  }),
  rule('times', 'TIMES', 'twice', (times) => ({ least: numberOf(times) }), {
    reads: ['which countries met Iran twice'],
  }),
  rule('does-often', 'VP', 'VP TIMES', (clauses, times) => often(clauses, times), {
    reads: ['which countries met Iran at least 3 times'],
  }),
  rule('gap-often', 'GAP', 'GAP TIMES', (gap, times) => oftenMissing(gap, times), {
    reads: ['which countries has Hashemi met more than once'],
  }),
  rule('have-many', 'VP', 'have AMOUNT RN', (_, amount, { pattern }) => many(HAVE[pattern.kind], amount, pattern), {
    reads: ['which countries have at least 2 memoranda with Iran'],
  }),
  rule('object-many', 'VP', 'V AMOUNT RN', (frame, amount, { pattern }) => many(frame, amount, pattern), {
    reads: ['which countries signed at least 2 memoranda with Iran'],
  }),
];

function bounded({ key }: Word, number: number): Exclude<Quantity, string> {
  if (/^(?:exactly|just|precisely)/.test(key)) return { least: number, most: number };
  return { least: key.startsWith('more') ? number + 1 : number };
}

function numberOf({ key }: Word): number {
  return key === 'twice' ? 2 : 1;
}

function often(clauses: readonly Clause[], how: Quantity): readonly Clause[] | null {
  const [only, ...others] = clauses;
  return only && !others.length && only.how === 'some' ? [{ ...only, how }] : null;
}

function oftenMissing(gap: Predicate, how: Quantity): Predicate | null {
  const clauses = 'clauses' in gap ? often(gap.clauses, how) : null;
  return clauses && { clauses };
}

function many(frame: Frame, how: Quantity, pattern: Pattern): readonly Clause[] | null {
  const clause = withRecords(frame, pattern);
  return clause && [{ ...clause, how }];
}
