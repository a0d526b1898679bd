import { tableOf } from '../changed.js';
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
    'each-has',
    'Q',
    'how-many RN did|have every KIND have',
    (_, { pattern }, __, ___, kind) => tableOf({ ask: 'list', of: { is: 'records', of: pattern } }, kind),
    {
      reads: ['how many meetings does each conference have'],
    },
  ),
];
