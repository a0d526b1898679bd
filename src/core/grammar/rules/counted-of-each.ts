import type { Kind, Pattern, Query, Role } from '../../query/query.js';
import { tableOf } from '../changed.js';
import { limitedTo } from '../complements.js';
import { type Rule, rule } from '../rule.js';
import { eachBeside, ownOf } from './comparisons.js';

/** How many records each of several has: of some that are named, of every country, with the one and with the other, by whom they were put to. */
export const COUNTED_OF_EACH: readonly Rule[] = [
  rule(
    'each-have',
    'Q',
    'how-many RN did|have NP every have|V PP|WHEN?',
    (_, { pattern }, __, { each = [] }, every, verb, where) =>
      every.key === 'each' ? eachBeside(each.map((set) => limitedTo(ownOf(verb, pattern, { set }), where))) : null,
    {
      reads: [
        'how many meetings did Hashemi and Nabiyev each have',
        'how many meetings did Hashemi and Nabiyev each have at WTDC-25',
        'how many agreements did Iran and Malaysia each sign in 2025',
      ],
      cost: 1.5,
    },
  ),
  rule(
    'with-one-and-with-another',
    'Q',
    'how-many RN did|have NP have|V PP and PP',
    (_, { pattern }, __, by, verb, one, ___, other) => {
      const own = ownOf(verb, pattern, by);
      return one.word === other.word ? eachBeside([limitedTo(own, one), limitedTo(own, other)]) : null;
    },
    {
      reads: ['how many meetings did Iran hold with Kenya and with Malaysia'],
    },
  ),
  rule(
    'every-kind-has-there',
    'Q',
    'how-many RN did|have every KIND have|V PP|WHEN',
    (_, { pattern }, __, ___, kind, ____, where) => table(limitedTo(pattern, where), kind),
    {
      reads: ['how many meetings did each country have at WTDC-25', 'how many meetings did each country have in 2025'],
      cost: 1.2,
    },
  ),
  rule(
    'table-by-role',
    'Q',
    'table PREP WHOLE by-role',
    (_, word, { set, each }, { key }) => (word === 'of' && !each ? byRole({ ask: 'list', of: set }, key) : null),
    {
      reads: ['table of proposals from Pakistan by addressee'],
    },
  ),
  rule('by-whom-or-to-whom', 'Q', 'Q by-role', (query, { key }) => byRole(query, key), {
    reads: ['list proposals of Pakistan grouped by addressee', 'list proposals to Iran by proposer'],
  }),
];

function table(pattern: Pattern | null, kind: Kind): Query | null {
  return pattern && tableOf({ ask: 'list', of: { is: 'records', of: pattern } }, kind);
}

/** Proposals by the country that they were put to, or that put them. */
function byRole(query: Query, key: string): Query | null {
  const grouped = tableOf(query, 'country');
  const isOfProposals = grouped?.ask === 'table' && grouped.of.is === 'records' && grouped.of.of.kind === 'proposal';
  if (!isOfProposals) return null;
  const per: Role = /address|recipient|receiv|target/.test(key) ? 'to' : 'from';
  return { ...grouped, per };
}
