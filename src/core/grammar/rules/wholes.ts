import type { SetQ } from '../../query/query.js';
import { isOne, lessOf } from '../joined.js';
import type { Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** What stands between brackets or commas: a noun phrase that nothing around it is read into. */
export const WHOLES: readonly Rule[] = [
  rule('whole', 'WHOLE', 'NP', (phrase) => phrase, { reads: ['countries that met Iran'], cost: 0 }),
  rule('whole-except', 'WHOLE', 'WHOLE , except NP', (of, _, __, less) => lessOf(of, less), {
    reads: ['ministers who met ministers of Iran, except presidents'],
    cost: 0,
  }),
  rule('whole-except-those', 'WHOLE', 'WHOLE , except anybody REST', (of, _, __, ___, rest) => withoutThose(of, rest), {
    reads: ['meetings of Iran with officials of Kenya, except those at WTDC-25'],
    cost: 0,
  }),
  rule(
    'whole-except-those-that',
    'WHOLE',
    'WHOLE , except anybody that PRED',
    (of, _, __, ___, ____, rest) => withoutThose(of, rest),
    {
      reads: ['memoranda of Iran, except those that are pending'],
      cost: 0,
    },
  ),
  rule('except-those', 'NP', 'NP except anybody REST', (of, _, __, rest) => withoutThose(of, rest), {
    reads: ['list memoranda of Iran except those signed in Baku'],
    cost: 0.5,
  }),
  rule('except-those-that', 'NP', 'NP except anybody that PRED', (of, _, __, ___, rest) => withoutThose(of, rest), {
    reads: ['list memoranda of Iran except those that are pending'],
    cost: 0.5,
  }),
  rule('in-brackets', 'NP', '( WHOLE )', (_, phrase) => ({ ...phrase, isClosed: true }), {
    reads: ['memoranda of (countries that met Iran) with Kenya'],
    cost: 0,
  }),
  rule('each-first', 'LISTED', 'NP', (phrase) => one(phrase), {
    reads: ['meetings with Iran of each of Kenya and Ghana'],
    cost: 0,
  }),
  rule(
    'each-next',
    'LISTED',
    'LISTED , PREP? NP',
    (all, _, word, phrase) => ((word ?? 'of') === 'of' ? and(all, phrase) : null),
    {
      reads: ['meetings with Iran of each of Kenya, Ghana and Malaysia'],
      cost: 0,
    },
  ),
  rule(
    'each-of',
    'EACH',
    'every PREP LISTED and PREP? NP',
    (_, word, all, __, again, last) => (word === 'of' && (again ?? 'of') === 'of' ? and(all, last) : null),
    {
      reads: ['meetings with Iran of each of Kenya and Ghana'],
      cost: 0,
    },
  ),
];

/** "Except those signed in Baku": the same with that said of them is left out. */
function withoutThose({ set, each }: Phrase, predicate: Predicate): Phrase | null {
  const less = each || isOne(set) ? null : narrowed(set, predicate);
  return less && { set: { is: 'less', of: set, less } };
}

function one({ set, each }: Phrase): readonly SetQ[] | null {
  return each ? null : [set];
}

function and(all: readonly SetQ[], { set, each }: Phrase): readonly SetQ[] | null {
  return each ? null : [...all, set];
}
