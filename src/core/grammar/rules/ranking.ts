import { isRecordKind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../../query/query.js';
import { inTable, tableOf } from '../changed.js';
import { merged } from '../complements.js';
import type { Ask, Clause, Frame, Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';

/** Questions that put what is asked for in an order, a rank or a table. */
export const RANKING: readonly Rule[] = [
  rule('does-most', 'Q', 'ASK VP most-often', (asked, clauses) => doesMost(asked, clauses), {
    reads: ['which country has met Iran most often'],
  }),
  rule('rank', 'Q', 'rank NP PREP|per how-many RN', (_, of, __, ___, { pattern }) => ranked(of, pattern, 'most'), {
    reads: ['rank the countries that met Iran by number of memoranda with Iran'],
  }),
  rule(
    'rank-kind',
    'Q',
    'rank? KIND PREP|per how-many RN',
    (_, kind, __, ___, { pattern }) => ranked({ set: { is: 'all', kind } }, pattern, 'most'),
    {
      reads: ['rank the conferences by number of meetings', 'conferences by the number of meetings'],
    },
  ),
  rule('table', 'Q', 'Q PREP? BY', (query, _, kind) => tableOf(query, kind), {
    reads: [
      'list meetings of Iran by country',
      'how many meetings per country',
      'how many meetings did Iran hold at each conference',
    ],
  }),
  rule('as-a-table', 'Q', 'Q PREP|as? table', (query) => inTable(query), {
    reads: [
      'list meetings of Iran by country as a table',
      'meetings of Iran as a table',
      'which agreements of Kenya are pending in a table',
      'list meetings of Iran newest first as a table',
    ],
    cost: 0,
  }),
  rule('rows-of', 'Q', 'table PREP NP', (_, of, { set }) => (of === 'of' ? inTable({ ask: 'list', of: set }) : null), {
    reads: ['table of the meetings of Iran'],
  }),
  rule(
    'list-latest',
    'Q',
    'list latest|earliest NUM? NP',
    (_, end, number, { set }) => best(set, end.key, number ?? 1),
    {
      reads: ['list the latest meetings of Iran'],
    },
  ),
  rule(
    'most',
    'Q',
    'which NUM? NP have most|fewest RN',
    (_, __, of, ___, end, { pattern }) => ranked(of, pattern, end.key),
    {
      reads: ['which countries have the most memoranda with Iran', 'which three countries have the most agreements'],
    },
  ),
  rule(
    'did-most',
    'Q',
    'ASK V PREP? most|fewest PREP? RN',
    (asked, frame, at, end, of, { pattern }) =>
      (at ?? 'in') === 'in' && (of ?? 'of') === 'of' ? didMost(asked, frame, end.key, pattern) : null,
    {
      reads: [
        'who signed the most memoranda in 2025',
        'which country made the most proposals',
        'who took part in most of the meetings at WTDC-25',
      ],
    },
  ),
  rule(
    'more-than-any',
    'Q',
    'ASK have more|fewer RN than-any',
    ({ form, set }, _, { key }, { pattern }) => (form === 'list' ? ranked({ set }, pattern, endOf(key)) : null),
    {
      reads: ['which country has more agreements than any other', 'which country has fewer meetings than any other'],
    },
  ),
  rule(
    'did-more-than-any',
    'Q',
    'ASK have? V PREP? more|fewer PREP? RN than-any',
    (asked, _, frame, at, { key }, of, { pattern }) =>
      (at ?? 'in') === 'in' && (of ?? 'of') === 'of' ? didMost(asked, frame, endOf(key), pattern) : null,
    {
      reads: [
        'which country made more proposals than any other',
        'which official took part in more of the meetings than anybody else',
      ],
    },
  ),
  rule(
    'who-most',
    'Q',
    'who have most|fewest RN',
    (_, __, end, { pattern }) => ranked({ set: OFFICIALS }, pattern, end.key),
    {
      reads: ['who has the most meetings at WTDC-25'],
    },
  ),
  rule('out-of-how-many', 'Q', 'Q and? out of how-many', (query) => (query.ask === 'share' ? query : null), {
    reads: ['how many of the memoranda of Iran are pending, and out of how many'],
  }),
  rule('newest-first', 'Q', 'Q latest first', (query) => inOrder(query, true), {
    reads: ['list meetings of Iran newest first'],
  }),
  rule(
    'done-lately',
    'Q',
    'ASK did|have GAP lately',
    ({ form, set }, _, gap, { key }) => (form === 'list' ? lately(set, gap, key, 1) : null),
    {
      reads: ['which agreement did Azerbaijan sign most recently'],
    },
  ),
  rule(
    'so-many-done-lately',
    'Q',
    'which NUM RN did|have GAP lately',
    (_, number, { pattern }, __, gap, { key }) => lately({ is: 'records', of: pattern }, gap, key, number),
    {
      reads: ['which two agreements did Azerbaijan sign most recently'],
    },
  ),
  rule(
    'from-first-to-last',
    'Q',
    'Q PREP earliest|latest PREP earliest|latest',
    (query, from, first, to, last) => (from === 'from' && to === 'to' ? fromTo(query, first.key, last.key) : null),
    {
      reads: ['list the meetings of Modi from the earliest to the latest'],
    },
  ),
  rule(
    'sorted-by-date',
    'Q',
    'group|rank|list NP PREP|per date',
    (_, { set, each }, word) =>
      word && !each && isByDate(word, set) ? { ask: 'list', of: set, order: 'first' } : null,
    {
      reads: ['sort the agreements of Iran by date'],
    },
  ),
  rule('oldest-first', 'Q', 'Q oldest', (query) => inOrder(query, false), {
    reads: ['list meetings of Iran oldest first'],
  }),
];

const OFFICIALS: SetQ = { is: 'all', kind: 'official' };

function endOf(key: string): 'most' | 'fewest' {
  return /^(?:fewer|less)/.test(key) ? 'fewest' : 'most';
}

function ranked({ set, each }: Phrase, pattern: Pattern, end: string): Query | null {
  if (each) return null;
  const hole = settingOf(set) ?? (pattern.kind === 'proposal' ? 'from' : 'side');
  if (pattern.roles[hole] || !canStand(kindOfSet(set), hole)) return null;
  return {
    ask: 'rank',
    of: set,
    by: { by: 'count', in: pattern, hole },
    end: /most|highest|largest/.test(end) ? 'most' : 'least',
  };
}

/** Conferences, places and topics are ranked by the records at, in and on them. */
function settingOf(set: SetQ): Role | null {
  const kind = kindOfSet(set);
  return kind === 'conference' || kind === 'place' || kind === 'topic' ? kind : null;
}

/** "Who signed the most memoranda": by the records that the verb makes. */
function didMost({ form, set }: Ask, { kind, subject, limits }: Frame, end: string, pattern: Pattern): Query | null {
  if (form !== 'list' || kind !== pattern.kind || !canStand(kindOfSet(set), subject) || pattern.roles[subject])
    return null;
  const whole = limits ? merged(pattern, { kind, roles: {}, limits }) : pattern;
  if (!whole) return null;
  const isLeast = !/most|highest|largest/.test(end);
  return { ask: 'rank', of: set, by: { by: 'count', in: whole, hole: subject }, end: isLeast ? 'least' : 'most' };
}

/** "Which country has met Iran most often": by the records that the clause is about. */
function doesMost({ form, set }: Ask, clauses: readonly Clause[]): Query | null {
  const [only, ...others] = clauses;
  const clause = only && standing(only, kindOfSet(set));
  if (form !== 'list' || !clause || others.length || clause.how !== 'some') return null;
  return { ask: 'rank', of: set, by: { by: 'count', in: clause.pattern, hole: clause.hole }, end: 'most' };
}

function best(of: SetQ, end: string, n: number): Query | null {
  if (!isRecordKind(kindOfSet(of))) return null;
  const isLast = /latest|recent|last|newest/.test(end);
  return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: isLast ? 'last' : 'first', n } };
}

/** "Which two agreements did Azerbaijan sign most recently": the last of them. */
function lately(set: SetQ, gap: Predicate, key: string, n: number): Query | null {
  const of = narrowed(set, gap);
  return of && n > 0 ? best(of, key, n) : null;
}

/** "From the earliest to the latest". */
function fromTo(query: Query, from: string, to: string): Query | null {
  const [isFromLast, isToLast] = [from, to].map((key) => /latest|recent|last|newest/.test(key));
  const isOfRecords = query.ask === 'list' && !query.tell && isRecordKind(kindOfSet(query.of));
  return isFromLast === isToLast || !isOfRecords ? null : inOrder(query, isFromLast === true);
}

/** "By date": of records, the first first. */
function isByDate(word: string | { readonly key: string }, set: SetQ): boolean {
  const isBy = word === 'by' || (typeof word === 'object' && word.key === 'by');
  return isBy && isRecordKind(kindOfSet(set)) && kindOfSet(set) !== 'conference' && set.is !== 'all';
}

function inOrder(query: Query, isNewest: boolean): Query | null {
  const order = isNewest ? 'last' : 'first';
  return query.ask === 'list' && (query.order ?? order) === order ? { ...query, order } : null;
}
