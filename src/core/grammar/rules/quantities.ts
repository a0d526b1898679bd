import type { Pattern, Quantity, Query } from '../../query/query.js';
import { sameSort } from '../../query/same-sort.js';
import { HAVE } from '../frames.js';
import type { Clause, Frame, Phrase, Predicate, Word } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { withRecords } from './clauses.js';

/** How many, how often, and whether all: "at least two memoranda", "more than once", "did every Gulf state …". */
export const QUANTITIES: readonly Rule[] = [
  rule('amount', 'AMOUNT', 'at-least|more-than|exactly|only NUM', (bound, number) => bounded(bound, number), {
    reads: [
      'which countries have at least 2 memoranda with Iran',
      'which countries have more than two memoranda with Iran',
      'which conferences have exactly one meeting',
      'which countries have only two memoranda with Iran',
    ],
  }),
  rule('so-many-or-more', 'AMOUNT', 'NUM or-more', (least) => ({ least }), {
    reads: ['which countries have 2 or more memoranda with Iran'],
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
  rule('times-only', 'TIMES', 'only once|twice', (_, times) => ({ least: numberOf(times), most: numberOf(times) }), {
    reads: ['which countries have met Iran only once', 'which countries has Malaysia met only once'],
    cost: 0.5,
  }),
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
  rule(
    'have-or-more',
    'VP',
    'have|V NUM RN or-more',
    (verb, least, { pattern }) => many('key' in verb ? HAVE[pattern.kind] : verb, { least }, pattern),
    {
      reads: [
        'which countries have two memoranda or more with Iran',
        'which countries signed three agreements or more',
      ],
    },
  ),
  rule('did-all', 'Q', 'did|have every PREP? NP VP', (_, __, word, all, clauses) => ofAll(word, all, { clauses }), {
    reads: ['did every Gulf state meet India', 'have all of the Gulf states signed a memorandum with India'],
    cost: 0,
  }),
  rule('are-all', 'Q', 'be|have every PREP? NP REST', (_, __, word, all, rest) => ofAll(word, all, rest), {
    reads: ['are all memoranda of Iran with Pakistan in force', "have all of Iran's agreements entered into force"],
    cost: 0,
  }),
];

function bounded({ key }: Word, number: number): Exclude<Quantity, string> {
  if (/^(?:exactly|just|precisely|only)/.test(key)) return { least: number, most: number };
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

/** Whether it is so of all: how many of them it is so of, and of how many. */
function ofAll(word: string | undefined, { set, each }: Phrase, predicate: Predicate): Query | null {
  if (each || (word ?? 'of') !== 'of') return null;
  const of = narrowed(sameSort(set), predicate);
  return of && { ask: 'share', of, among: set };
}
