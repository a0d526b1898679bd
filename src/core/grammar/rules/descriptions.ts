import type { Graph } from '../../graph/graph.js';
import { type BodySort, type Kind, kindOfSet, type SetQ } from '../../query/query.js';
import { countryName } from '../../records/countries/countries.js';
import type { Ask, Meaning, Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { byPost } from './relatives.js';

const OFFICIALS: SetQ = { is: 'all', kind: 'official' };
const COUNTRIES: SetQ = { is: 'all', kind: 'country' };

/** Somebody by what is said of him or of his country: "somebody whose country signed …", "ministers whose state met …". */
export const DESCRIPTIONS: readonly Rule[] = [
  rule(
    'whose-country',
    'NP',
    'NP whose KIND PRED|GAP',
    ({ set, each }, _, kind, said) => ofSides(each ? null : set, kind, said),
    {
      reads: ['which ministers whose country signed a memorandum with Iran met Hashemi'],
    },
  ),
  rule('somebody-whose', 'NP', 'anybody whose KIND PRED|GAP', (_, __, kind, said) => ofSides(OFFICIALS, kind, said), {
    reads: ['list ministers who met somebody whose country signed a memorandum with Tajikistan'],
  }),
  rule('somebody-who', 'NP', 'anybody who|that PRED', (_, __, said) => phrase(narrowed(OFFICIALS, said)), {
    reads: ['which ministers met anyone who met Hashemi'],
  }),
  rule(
    'whose-people-of-any-post',
    'NP',
    'NP whose POST or KIND PRED|GAP',
    ({ set, each }, _, __, ___, kind, said) => (each || kind !== 'official' ? null : phrase(narrowed(set, said))),
    { reads: ['which countries whose ministers or officials met Hashemi have an agreement with Azerbaijan'] },
  ),
  rule(
    'body-of-its-head',
    'NAME',
    'KIND|SORT that? NAME heads',
    (sort, _, { set }, __, { graph }) => headedBy(sort, set, graph),
    {
      reads: ['who met the ministry that Nabiyev heads', 'which countries met the country that Hashemi represents'],
      cost: 0.5,
    },
  ),
  rule(
    'host-of',
    'NAME',
    'KIND that host NAME',
    (kind, _, __, { set }, { graph }) => (kind === 'country' ? hostOf(set, graph) : null),
    {
      reads: ['which ministers met the country that hosted WTDC-25'],
      cost: 0.5,
    },
  ),
  rule(
    'whose-country-hosted',
    'NP',
    'NP whose KIND host NAME WHEN?',
    ({ set, each }, _, kind, __, { set: event }, ___, { graph }) =>
      each || kind !== 'country' ? null : ofHost(set, event, graph),
    {
      reads: ['who met the minister whose country hosted WTDC-25'],
      cost: 0.5,
    },
  ),
  rule(
    'counterparts-of',
    'NP',
    'OWNER|NAME counterpart|partner',
    ({ set, each }) => (each ? null : counterpartsOf(set)),
    {
      reads: ["which of Hashemi's counterparts also met Scindia"],
      cost: 0.5,
    },
  ),
  rule(
    'counterparts-behind',
    'NP',
    'counterpart|partner PREP NP',
    (_, word, { set, each }) => (word === 'of' && !each ? counterpartsOf(set) : null),
    {
      reads: ['which counterparts of Hashemi have also met Scindia'],
      cost: 0.5,
    },
  ),
  rule(
    'with-its-bodies',
    'NAME',
    'NAME and|or their KIND|SORT',
    (phrase, _, __, kind) =>
      typeof kind === 'string' && kind !== 'official' && kindOfSet(phrase.set) === 'country' ? phrase : null,
    {
      reads: [
        'what did Azerbaijan and its agencies sign in 2022',
        'how many agreements involve Uzbekistan or its firms',
      ],
      cost: 0.5,
    },
  ),
  rule('whose-people-did', 'Q', 'whose KIND did|have GAP', (_, kind, __, gap) => sidesOfPeople(kind, gap), {
    reads: ['whose representatives did Fahmi meet in Baku'],
  }),
  rule(
    'people-of-which',
    'Q',
    'KIND|POST PREP ASK PRED',
    (people, word, asked, said) => peopleOfWhich(people, word, asked, said),
    {
      reads: ['ministers of which countries met Hashemi in Baku'],
      cost: 0.5,
    },
  ),
  rule(
    'people-of-which-met',
    'Q',
    'KIND|POST PREP ASK did|have GAP',
    (people, word, asked, _, gap) => peopleOfWhich(people, word, asked, gap),
    {
      reads: ['representatives of which countries did Hashemi meet in Baku'],
      cost: 0.5,
    },
  ),
  rule(
    'with-one-of-its-bodies',
    'NAME',
    'NAME or one|any PREP their KIND|SORT',
    (phrase, _, __, of, ___, kind) =>
      of === 'of' && typeof kind === 'string' && kind !== 'official' && kindOfSet(phrase.set) === 'country'
        ? phrase
        : null,
    {
      reads: ['how many agreements involve Uzbekistan or one of its bodies'],
      cost: 0.5,
    },
  ),
  rule('whose-people-were', 'Q', 'whose KIND PRED', (_, kind, said) => sidesOfPeople(kind, said), {
    reads: ['whose representatives met Hashemi in Baku'],
  }),
  rule('whose-post-did', 'Q', 'whose POST PRED', (_, post, said) => sidesOfPost(post, said), {
    reads: ['whose minister met Hashemi in Baku'],
  }),
  rule('whose-post-was-met', 'Q', 'whose POST did|have GAP', (_, post, __, gap) => sidesOfPost(post, gap), {
    reads: ['whose ministers has Bogdan-Martin met'],
  }),
  rule(
    'from-which-came',
    'Q',
    'PREP which KIND did? come? NP come?',
    (word, _, kind, __, ___, { set, each }) =>
      word === 'from' && kind === 'country' && !each ? countriesOf(set) : null,
    {
      reads: [
        'from which countries came the people who met Kagame',
        'from which countries did the ministers who met Hashemi come',
      ],
    },
  ),
];

function phrase(set: SetQ | null): Phrase | null {
  return set && { set };
}

/** "Ministers whose country signed …": those of the sides of which that is said. */
function ofSides(people: SetQ | null, kind: string, said: Predicate): Phrase | null {
  const isOfPeople = people !== null && kindOfSet(people) === 'official' && people.is !== 'these';
  const owner = isOfPeople && kind === 'country' ? narrowed(COUNTRIES, said) : null;
  return owner && people && { set: { is: 'of', of: people, owner } };
}

/** "The ministry that Nabiyev heads": the bodies, or the countries, that his posts are of. */
function headedBy(sort: Kind | BodySort, set: SetQ, graph: Graph): Phrase | null {
  const [id, ...others] = set.is === 'these' && set.kind === 'official' ? set.ids : [];
  const posts = id && !others.length ? (graph.official(id)?.posts ?? []) : [];
  const isCountry = sort === 'country';
  const ids = [...new Set(posts.flatMap(({ country, organisation }) => (isCountry ? country : organisation) ?? []))];
  const [only, ...more] = isCountry ? ids : ids.filter((one) => isOfSort(sort, one, graph));
  if (!only || more.length) return null;
  const said = isCountry ? countryName(only) : (graph.organisation(only)?.name ?? only);
  return { set: { is: 'these', kind: isCountry ? 'country' : 'organisation', ids: [only], said } };
}

function isOfSort(sort: Kind | BodySort, id: string, graph: Graph): boolean {
  return sort === 'organisation' || graph.organisation(id)?.kind === sort;
}

/** "The country that hosted WTDC-25", where one conference is named. */
function hostOf(set: SetQ, graph: Graph): Phrase | null {
  const hosts =
    set.is === 'these' && set.kind === 'conference' ? set.ids.map((id) => graph.conference(id)?.country) : [];
  const [only, ...more] = [...new Set(hosts)];
  return only && !more.length ? { set: { is: 'these', kind: 'country', ids: [only], said: countryName(only) } } : null;
}

function ofHost(people: SetQ, event: SetQ, graph: Graph): Phrase | null {
  const host = hostOf(event, graph);
  const isOfPeople = kindOfSet(people) === 'official' && people.is !== 'these' && people.is !== 'that';
  return host && isOfPeople ? { set: { is: 'of', of: people, owner: host.set } } : null;
}

/** "Hashemi's counterparts": the officials whom he met. */
function counterpartsOf(set: SetQ): Phrase | null {
  const isParty = ['country', 'official', 'organisation'].includes(kindOfSet(set));
  if (!isParty) return null;
  return {
    set: { is: 'that', of: OFFICIALS, in: { kind: 'meeting', roles: { other: set } }, hole: 'side', how: 'some' },
  };
}

/** "Whose officials did Malaysia meet": the countries that it met. */
function sidesOfPeople(kind: string, gap: Predicate) {
  const of = kind === 'official' ? narrowed(COUNTRIES, gap) : null;
  return of && { ask: 'list' as const, of };
}

/** "Ministers of which countries met Hashemi": the countries whose ministers did. */
function peopleOfWhich(people: Kind | Meaning['POST'], word: string, { form, set }: Ask, said: Predicate) {
  const isOfCountries = (word === 'of' || word === 'from') && form !== 'share' && kindOfSet(set) === 'country';
  if (!isOfCountries || !isOfMeetings(said)) return null;
  const ofThem = typeof people !== 'string' ? byPost(people, said) : people === 'official' ? said : null;
  const of = ofThem && narrowed(set, ofThem);
  return of && { ask: form, of };
}

function isOfMeetings(said: Predicate): boolean {
  return 'clauses' in said && said.clauses.every(({ pattern }) => pattern.kind === 'meeting');
}

/** "Whose minister met Hashemi": the countries whose minister did. */
function sidesOfPost(post: Meaning['POST'], said: Predicate) {
  const ofPost = isOfMeetings(said) ? byPost(post, said) : null;
  const of = ofPost && narrowed(COUNTRIES, ofPost);
  return of && { ask: 'list' as const, of };
}

/** "From which countries came the people who met Kagame": those that met him. */
function countriesOf(people: SetQ) {
  const of = people.is === 'that' && kindOfSet(people) === 'official' ? sidesOf(people) : null;
  return of && { ask: 'list' as const, of };
}

function sidesOf(people: SetQ): SetQ | null {
  if (people.is === 'all') return COUNTRIES;
  if (people.is !== 'that') return null;
  const { in: pattern, hole, of: base } = people;
  const isOfPost = base.is === 'post' && !pattern.roles[hole];
  if (isOfPost) return { ...people, of: COUNTRIES, in: { ...pattern, roles: { ...pattern.roles, [hole]: base } } };
  const of = sidesOf(base);
  return of && { ...people, of };
}
