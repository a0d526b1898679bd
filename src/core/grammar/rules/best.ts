import { isRecordKind, kindOfSet, type Pattern, type Role, type SetQ } from '../../query/query.js';
import { dated, filled, roleAtNoun } from '../complements.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';

/** The first of a set, by a number or by date: "the 3 countries with the most meetings with Iran". */
export const BEST: readonly Rule[] = [
  rule(
    'kind-with-most',
    'NP',
    'NUM? KIND PREP most|fewest COUNTED',
    (number, kind, word, end, { pattern }) => withMost({ is: 'all', kind }, { number, word, end: end.key, pattern }),
    { reads: ['the 3 countries with the most meetings with Iran', 'the country with the most memoranda with Iran'] },
  ),
  rule(
    'post-with-most',
    'NP',
    'NUM? POST PREP most|fewest COUNTED',
    (number, post, word, end, { pattern }) =>
      withMost({ is: 'post', ...post }, { number, word, end: end.key, pattern }),
    { reads: ['the 2 ministers with the fewest meetings with Iran'] },
  ),
  rule(
    'most-among',
    'NP',
    'NUM PREP most|fewest COUNTED PREP NP',
    (number, word, end, { pattern }, among, { set, each }) =>
      among !== 'among' || each ? null : withMost(set, { number, word, end: end.key, pattern }),
    { reads: ['the one with the most meetings with Iran among countries that met Kenya'] },
  ),
  rule(
    'date-among',
    'NP',
    'latest|earliest NUM? PREP NP',
    (end, number, word, { set, each }) => (word === 'among' && !each ? byDate(set, end.key, number) : null),
    { reads: ['the latest 2 among meetings of Iran except visits'] },
  ),
  rule('counted', 'COUNTED', 'RN', (records) => records, {
    reads: ['the country with the most memoranda with Iran'],
    cost: 0,
  }),
  rule('counted-for', 'COUNTED', 'COUNTED PREP NP', ({ pattern }, word, phrase) => forWhom(pattern, word, phrase), {
    reads: ['officials with the most meetings in the name of Kenya'],
    cost: 0.5,
  }),
  rule(
    'counted-at',
    'COUNTED',
    'COUNTED PP',
    ({ pattern }, at) => wrap(filled(pattern, roleAtNoun(pattern, at), at.phrase)),
    {
      reads: ['officials with the most meetings in the name of Kenya with Iran'],
    },
  ),
  rule('counted-when', 'COUNTED', 'COUNTED WHEN', ({ pattern }, when) => wrap(dated(pattern, when)), {
    reads: ['officials with the most meetings in the name of Kenya in 2025'],
  }),
];

/** Whom it is for that something is counted of: the role in which it is counted is filled as well. */
function forWhom(pattern: Pattern, word: string, phrase: Phrase) {
  const isFor = word === 'on behalf of' || word === 'in the name of';
  return wrap(isFor ? filled(pattern, pattern.kind === 'proposal' ? 'from' : 'side', phrase) : null);
}

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}

interface Most {
  readonly number: number | undefined;
  readonly word: string;
  readonly end: string;
  readonly pattern: Pattern;
}

function withMost(of: SetQ, { number = 1, word, end, pattern }: Most): Phrase | null {
  const hole: Role = pattern.kind === 'proposal' ? 'from' : 'side';
  if (word !== 'with' || !canStand(kindOfSet(of), hole) || number < 1) return null;
  const isMost = /most|highest|largest/.test(end);
  return { set: { is: 'best', of, by: { by: 'count', in: pattern, hole }, end: isMost ? 'most' : 'least', n: number } };
}

function byDate(of: SetQ, end: string, n = 1): Phrase | null {
  const isLast = /latest|recent|last|newest/.test(end);
  return isRecordKind(kindOfSet(of)) && n > 0
    ? { set: { is: 'best', of, by: { by: 'day' }, end: isLast ? 'last' : 'first', n } }
    : null;
}
