import {
  type Aspect,
  isRecordKind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import { saysSomething } from '../../query/says.js';
import { tableOf } from '../changed.js';
import { roleAtNoun } from '../complements.js';
import { isOne } from '../joined.js';
import type { Clause, Phrase } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';

/** Questions in the words in which they are said back above an answer: a noun phrase alone, "whether", "by number of". */
export const RESTATED: readonly Rule[] = [
  rule('alone', 'Q', 'WHOLE', (phrase) => listed(phrase), {
    reads: ['memoranda of Iran except memoranda of Iran with Kenya'],
    cost: 2,
  }),
  rule(
    'name-that',
    'Q',
    'NAME , who|that PRED',
    ({ set }, _, __, predicate) => (isOne(set) ? listedAs(narrowed(set, predicate)) : null),
    {
      reads: ['Hashemi, who met both Nabiyev and Scindia'],
    },
  ),
  rule('only-these', 'Q', 'only WHOLE', (_, phrase) => listed(phrase), {
    reads: ['only the memoranda of Iran that were signed in Baku'],
    cost: 2,
  }),
  rule(
    'list-whole',
    'Q',
    'list WHOLE',
    (_, { set, each }) => (each || isGiven(set) ? null : { ask: 'list', of: set }),
    {
      reads: ['list ministers who met ministers of Iran, except presidents'],
    },
  ),
  rule('how-many-whole', 'Q', 'how-many PREP? WHOLE', (_, word, phrase) => counted(word, phrase), {
    reads: ['how many countries', 'how many of the latest 3 meetings of Iran'],
    cost: 3.5,
  }),
  rule(
    'whether',
    'Q',
    'whether there be any? WHOLE',
    (_, __, ___, ____, { set, each }) => (each ? null : { ask: 'exists', of: set }),
    {
      reads: ['whether there are meetings of Iran with Kenya'],
    },
  ),
  rule(
    'whether-so',
    'Q',
    'whether NP PRED',
    (_, { set, each }, predicate) => (each ? null : exists(narrowed(set, predicate))),
    {
      reads: ['whether Kenya met Iran', 'whether ministers met Hashemi at least twice'],
    },
  ),
  rule(
    'share-whole',
    'Q',
    'how-many PREP WHOLE be WHOLE',
    (_, word, among, __, of) => (word === 'of' ? share(among, of) : null),
    {
      reads: ['how many of the countries that met Iran are countries that met Kenya'],
      cost: 0.5,
    },
  ),
  rule('told', 'Q', 'aspect PREP WHOLE', ({ key }, _, phrase) => told(key, phrase), {
    reads: ['dates of meetings of Iran with Kenya', 'signers of memoranda of Iran'],
  }),
  rule(
    'by-number',
    'Q',
    'WHOLE PREP|per how-many RN most|fewest? first?',
    (of, _, __, { pattern }, end) => ranked(of, pattern, end?.key ?? 'most'),
    { reads: ['countries by number of meetings with Iran, most first'] },
  ),
  rule(
    'by-how-often',
    'Q',
    'WHOLE PREP|per how-often they VP most|fewest first',
    (of, _, __, ___, clauses, end) => oftenest(of, clauses, end.key),
    {
      reads: ['ministers by how often they got requests, most first'],
    },
  ),
  rule('by-date', 'Q', 'WHOLE PREP|per date latest|earliest first?', (of, _, __, { key }) => byDate(of, key), {
    reads: ['meetings of Iran by date, latest first'],
  }),
  rule(
    'table-of',
    'Q',
    'table PREP WHOLE PREP? BY',
    (_, word, { set, each }, __, kind) => (word === 'of' && !each ? tableOf({ ask: 'list', of: set }, kind) : null),
    {
      reads: ['table of meetings of Iran by country'],
    },
  ),
  rule('each-asked', 'Q', 'RN PREP EACH', ({ pattern }, word, members) => eachOf(pattern, word, members), {
    reads: ['meetings with Iran of each of Kenya and Ghana'],
  }),
];

/** Everything of a kind, or somebody named, is nothing to list. */
function isGiven(set: SetQ): boolean {
  return set.is === 'these' || set.is === 'all' || set.is === 'post';
}

/** A noun phrase alone asks for what it says where it says something: names alone are no question. */
function listed({ set, each }: Phrase): Query | null {
  return each || !saysSomething(set) ? null : { ask: 'list', of: set };
}

function counted(word: string | undefined, { set, each }: Phrase): Query | null {
  return each || (word ?? 'of') !== 'of' ? null : { ask: 'count', of: set };
}

function listedAs(of: SetQ | null): Query | null {
  return of && { ask: 'list', of };
}

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

function share(among: Phrase, of: Phrase): Query | null {
  const isOfOneKind = kindOfSet(among.set) === kindOfSet(of.set);
  return among.each || of.each || !isOfOneKind ? null : { ask: 'share', of: of.set, among: among.set };
}

const ASPECTS_BY_WORD: ReadonlyMap<string, Aspect> = new Map(
  Object.entries<Aspect>({
    dates: 'when',
    places: 'where',
    participants: 'who',
    topics: 'topics',
    status: 'status',
    signers: 'signers',
    'people present': 'present',
    deadlines: 'deadline',
    sources: 'sources',
    'status dates': 'since',
    wording: 'wording',
    statements: 'wording',
  }),
);

function told(word: string, { set, each }: Phrase): Query | null {
  const tell = ASPECTS_BY_WORD.get(word);
  return tell && !each && isRecordKind(kindOfSet(set)) ? { ask: 'list', of: set, tell } : null;
}

function ranked({ set, each }: Phrase, pattern: Pattern, end: string): Query | null {
  const hole: Role = pattern.kind === 'proposal' ? 'from' : 'side';
  if (each || pattern.roles[hole] || !canStand(kindOfSet(set), hole)) return null;
  return {
    ask: 'rank',
    of: set,
    by: { by: 'count', in: pattern, hole },
    end: /most|highest|largest/.test(end) ? 'most' : 'least',
  };
}

/** By the records that each stands in as a verb says. */
function oftenest({ set, each }: Phrase, clauses: readonly Clause[], end: string): Query | null {
  const [said, ...others] = clauses;
  const given = said && standing(said, kindOfSet(set));
  if (each || !given || others.length || given.how !== 'some') return null;
  const by = { by: 'count' as const, in: given.pattern, hole: given.hole };
  return { ask: 'rank', of: set, by, end: /most|highest|largest/.test(end) ? 'most' : 'least' };
}

function byDate({ set, each }: Phrase, end: string): Query | null {
  if (each || !isRecordKind(kindOfSet(set))) return null;
  return { ask: 'rank', of: set, by: { by: 'day' }, end: /latest|recent|last|newest/.test(end) ? 'most' : 'least' };
}

function eachOf(pattern: Pattern, word: string, members: readonly SetQ[]): Query | null {
  const roles = members.map((set) => roleAtNoun(pattern, { word, phrase: { set } }));
  const [role, ...others] = [...new Set(roles)];
  return !role || others.length || pattern.roles[role] ? null : { ask: 'each', members, in: pattern, role };
}
