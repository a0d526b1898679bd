import type { Kind, Pattern, Query, Role, SetQ } from '../../query/query.js';
import { tableOf } from '../changed.js';
import { dated, filled, roleAtNoun } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Frame, Marked, Phrase, Word } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { doneBy } from './comparisons.js';

/** How many records each of several has: of some that are named, of every country, with the one and with the other, by whom they were put to. */
export const COUNTED_OF_EACH: readonly Rule[] = [
  rule(
    'each-have',
    'Q',
    'how-many RN did|have NP every have|V',
    (_, { pattern }, __, { each = [] }, every, verb) =>
      every.key !== 'each' ? null : eachBeside(each.map((set) => ownOf(verb, pattern, { set }))),
    {
      reads: ['how many meetings did Hashemi and Nabiyev each have'],
      cost: 1.5,
    },
  ),
  rule(
    'each-have-at',
    'Q',
    'how-many RN did|have NP every have|V PP',
    (_, { pattern }, __, { each = [] }, every, verb, place) =>
      every.key !== 'each' ? null : eachBeside(each.map((set) => at(ownOf(verb, pattern, { set }), place))),
    {
      reads: ['how many meetings did Hashemi and Nabiyev each have at WTDC-25'],
      cost: 1.5,
    },
  ),
  rule(
    'each-have-then',
    'Q',
    'how-many RN did|have NP every have|V WHEN',
    (_, { pattern }, __, { each = [] }, every, verb, when) =>
      every.key !== 'each'
        ? null
        : eachBeside(
            each.map((set) => {
              const own = ownOf(verb, pattern, { set });
              return own && dated(own, when);
            }),
          ),
    {
      reads: ['how many agreements did Iran and Malaysia each sign in 2025'],
      cost: 1.5,
    },
  ),
  rule(
    'with-one-and-with-another',
    'Q',
    'how-many RN did|have NP have|V PP and PP',
    (_, { pattern }, __, by, verb, one, ___, other) => {
      const own = ownOf(verb, pattern, by);
      return one.word === other.word ? eachBeside([at(own, one), at(own, other)]) : null;
    },
    {
      reads: ['how many meetings did Iran hold with Kenya and with Malaysia'],
    },
  ),
  rule(
    'every-kind-has-at',
    'Q',
    'how-many RN did|have every KIND have|V PP',
    (_, { pattern }, __, ___, kind, ____, place) => table(at(pattern, place), kind),
    {
      reads: ['how many meetings did each country have at WTDC-25'],
      cost: 1.2,
    },
  ),
  rule(
    'every-kind-has-then',
    'Q',
    'how-many RN did|have every KIND have|V WHEN',
    (_, { pattern }, __, ___, kind, ____, when) => table(dated(pattern, when), kind),
    {
      reads: ['how many meetings did each country have in 2025'],
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

function ownOf(verb: Frame | Word, pattern: Pattern, by: Phrase): Pattern | null {
  return doneBy('key' in verb ? HAVE[pattern.kind] : verb, pattern, by);
}

function at(pattern: Pattern | null, place: Marked): Pattern | null {
  return pattern && filled(pattern, roleAtNoun(pattern, place), place.phrase);
}

function eachBeside(patterns: readonly (Pattern | null)[]): Query | null {
  const of = patterns.flatMap((one): SetQ[] => (one ? [{ is: 'records', of: one }] : []));
  return of.length > 1 && of.length === patterns.length ? { ask: 'compare', of, by: 'number' } : null;
}

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
