import { isRecordKind, kindOfSet, type Query, type SetQ } from '../../query/query.js';
import { type Rule, rule } from '../rule.js';

/** Which of some records is the first or the last, said behind them: "which of … is the oldest", "which meeting came last". */
export const ENDS: readonly Rule[] = [
  rule(
    'which-is-end',
    'Q',
    'ASK be|came|took-place latest|earliest',
    ({ form, set }, _, end) => (form === 'list' ? best(set, end.key) : null),
    {
      reads: ['which of the agreements of Iran is the oldest', 'which meeting of Iran with Kenya came last'],
    },
  ),
  rule(
    'end-of-those',
    'Q',
    'which be latest|earliest PREP NP',
    (_, __, end, word, { set, each }) => (word === 'of' && !each ? best(set, end.key) : null),
    {
      reads: ['which is the most recent of the agreements of Iran'],
    },
  ),
  rule(
    'of-those-end',
    'Q',
    'PREP NP ,? which be|came|took-place latest|earliest',
    (word, { set, each }, _, __, ___, end) =>
      (word === 'of' || word === 'among') && !each ? best(set, end.key) : null,
    {
      reads: ['of the meetings of Iran, which was the first'],
    },
  ),
];

function best(of: SetQ, end: string): Query | null {
  if (!isRecordKind(kindOfSet(of)) || of.is === 'all') return null;
  const isLast = /latest|recent|last|newest/.test(end);
  return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: isLast ? 'last' : 'first', n: 1 } };
}
