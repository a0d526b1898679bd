import { dated, filled, onPattern, roleAtVerb } from '../complements.js';
import type { Clause } from '../meaning.js';
import { onDays } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { answering, behind, lastOf } from './asks.js';
import { frameOf } from './clauses.js';
import { atGap } from './gaps.js';

/** Whom somebody met first or last, wherever the adverb stands: "whom did he meet first at WTDC-25", "with whom did he last meet in 2025". */
export const LAST_MET: readonly Rule[] = [
  rule(
    'gap-last-at',
    'Q',
    'ASK did|have GAP lately PP',
    (asked, _, gap, end, place) => {
      const there = atGap(gap, place);
      return there && lastOf(answering(asked, there), end.key);
    },
    {
      reads: ['whom did Hashemi meet first at WTDC-25'],
      cost: 0.5,
    },
  ),
  rule(
    'gap-last-when',
    'Q',
    'ASK did|have GAP lately WHEN',
    (asked, _, gap, end, when) => {
      const then =
        onDays(gap, when) ?? ('clauses' in gap ? { clauses: gap.clauses.map((one) => datedClause(one, when)) } : null);
      return then && lastOf(answering(asked, then), end.key);
    },
    {
      reads: ['whom did Hashemi meet last in 2025'],
      cost: 0.5,
    },
  ),
  rule(
    'behind-last',
    'Q',
    'PREP ASK did|have NP lately SAID',
    (word, asked, _, by, end, said) => lastOf(behind(asked, word, by, said), end.key),
    {
      reads: ['with whom did Hashemi last meet in 2025'],
      cost: 0.5,
    },
  ),
  rule(
    'behind-at-last',
    'Q',
    'PREP ASK did|have NP SAID lately',
    (word, asked, _, by, said, end) => lastOf(behind(asked, word, by, said), end.key),
    {
      reads: ['with whom did Hashemi meet last'],
      cost: 0.5,
    },
  ),
  rule(
    'behind-at-last-there',
    'Q',
    'PREP ASK did|have NP SAID lately PP',
    (word, asked, _, by, said, end, place) => {
      const there = onPattern(said, filled(said.pattern, roleAtVerb(frameOf(said), place), place.phrase));
      return there && lastOf(behind(asked, word, by, there), end.key);
    },
    {
      reads: ['with whom did Hashemi meet first at WTDC-25'],
      cost: 0.5,
    },
  ),
];

function datedClause(one: Clause, when: Parameters<typeof dated>[1]): Clause {
  return { ...one, pattern: dated(one.pattern, when) ?? one.pattern };
}
