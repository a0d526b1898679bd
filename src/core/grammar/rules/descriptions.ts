import { kindOfSet, type SetQ } from '../../query/query.js';
import type { Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

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
  rule('post-or-people', 'KIND', 'POST or KIND', (_, __, kind) => (kind === 'official' ? kind : null), {
    reads: ['which countries whose ministers or officials met Hashemi have an agreement with Azerbaijan'],
    cost: 0,
  }),
  rule('counterparts-of', 'NP', 'OWNER|NAME counterpart', ({ set, each }) => (each ? null : counterpartsOf(set)), {
    reads: ["which of Hashemi's counterparts also met Scindia"],
    cost: 0.5,
  }),
  rule(
    'counterparts-behind',
    'NP',
    'counterpart PREP NP',
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

/** "From which countries came the people who met Kagame": those that met him. */
function countriesOf(people: SetQ) {
  const of = people.is === 'that' && kindOfSet(people) === 'official' ? sidesOf(people) : null;
  return of && { ask: 'list' as const, of };
}

function sidesOf(people: SetQ): SetQ | null {
  if (people.is === 'all') return COUNTRIES;
  if (people.is !== 'that') return null;
  const of = sidesOf(people.of);
  return of && { ...people, of };
}
