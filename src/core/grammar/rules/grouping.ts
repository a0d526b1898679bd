import type { Pattern, Query } from '../../query/query.js';
import { tableOf } from '../changed.js';
import { filled } from '../complements.js';
import type { Frame, Phrase } from '../meaning.js';
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
    'by-partner',
    'BY',
    'per their? partner KIND?',
    (_, __, ___, kind) => (!kind || kind === 'country' ? 'country' : null),
    {
      reads: ['list the agreements of Iran grouped by partner'],
    },
  ),
  rule(
    'done-with-each',
    'Q',
    'how-many RN did|have NP V PREP every PREP? their? partner|KIND KIND?',
    (_, { pattern }, __, by, frame, word, ___, of, ____, _____, kind) =>
      (of ?? 'of') === 'of' && (!kind || kind === 'country') ? doneWithEach({ pattern, by }, frame, word) : null,
    {
      reads: ['how many agreements has Iran signed with each of its partner countries'],
    },
  ),
  rule(
    'each-has-with',
    'Q',
    'how-many RN did|have every KIND have|V PREP NAME',
    (_, { pattern }, __, ___, kind, verb, word, other) =>
      kind === 'country' && word === 'with' ? eachWith(pattern, 'key' in verb ? null : verb, other) : null,
    {
      reads: ['how many agreements does each country have with Azerbaijan'],
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

/** "Signed with each of its partners": what became of them, by the country on the other side. */
function doneWithEach(
  { pattern, by }: { readonly pattern: Pattern; readonly by: Phrase },
  { kind, object, limits }: Frame,
  word: string,
): Query | null {
  if (kind !== pattern.kind || object !== 'records' || (limits && !limits.event) || pattern.limits?.event) return null;
  const event = limits?.event;
  return withEach(event ? { ...pattern, limits: { ...pattern.limits, event } } : pattern, by, word);
}

/** "How many agreements does each country have with Azerbaijan": those of it, by the country on the other side. */
function eachWith(pattern: Pattern, frame: Frame | null, other: Phrase): Query | null {
  return frame ? doneWithEach({ pattern, by: other }, frame, 'with') : withEach(pattern, other, 'with');
}
