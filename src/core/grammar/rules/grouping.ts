import type { Pattern, Query } from '../../query/query.js';
import { tableOf } from '../changed.js';
import { filled } from '../complements.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Records by what stands in a role of them, however that is asked for: "group … by country", "per country, how many …". */
export const GROUPING: readonly Rule[] = [
  rule(
    'grouped',
    'Q',
    'group NP BY',
    (_, { set, each }, kind) => (each ? null : tableOf({ ask: 'list', of: set }, kind)),
    {
      reads: ['group the agreements of Iran by country', 'sort the meetings of Hashemi by conference'],
    },
  ),
  rule('per-each', 'Q', 'BY ,? Q', (kind, _, query) => tableOf(query, kind), {
    reads: ['per country, how many agreements does India have', 'by conference, list the meetings of Iran'],
  }),
  rule(
    'list-per-each',
    'Q',
    'list ,? BY ,? NP',
    (_, __, kind, ___, { set, each }) => (each ? null : tableOf({ ask: 'list', of: set }, kind)),
    {
      reads: ['list, by country, the agreements of Iran'],
    },
  ),
  rule(
    'with-each',
    'Q',
    'how-many RN did|have NP have PREP every KIND|partner',
    (_, { pattern }, __, of, ___, word) => withEach(pattern, of, word),
    {
      reads: [
        'how many agreements does Iran have with each country',
        'how many meetings does Iran have with each partner',
      ],
    },
  ),
  rule(
    'each-has',
    'Q',
    'how-many RN did|have every KIND have',
    (_, { pattern }, __, ___, kind) => tableOf({ ask: 'list', of: { is: 'records', of: pattern } }, kind),
    {
      reads: ['how many meetings does each conference have'],
    },
  ),
];

/** "With each of its partners": by the country on the other side. */
function withEach(pattern: Pattern, of: Phrase, word: string): Query | null {
  const own = word === 'with' ? filled(pattern, 'side', of) : null;
  return own && tableOf({ ask: 'list', of: { is: 'records', of: own } }, 'country');
}
