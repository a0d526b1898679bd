import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { Ask, Clause, Phrase } from '../meaning.js';
import { ofClauses } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { answering } from './asks.js';

/** What two sets of meetings have in common, and agreements with whoever is on the other side. */
export const COINCIDING: readonly Rule[] = [
  rule(
    'in-which-they-coincide',
    'Q',
    'PREP ASK did RN coincide PREP? their? RN',
    (_, asked, __, one, ___, ____, their, other) => inBoth(asked, one.pattern, other.pattern, their !== undefined),
    {
      reads: ['on which topics did meetings of Iran with Kenya coincide with its meetings with Algeria'],
    },
  ),
  rule(
    'they-coincide',
    'Q',
    'ASK be|did|came-up coincide|in-common|PREP both? PREP? RN and PREP? their? RN',
    (asked, _, said, ___, ____, one, _____, ______, their, other) =>
      isShared(said) ? inBoth(asked, one.pattern, other.pattern, their !== undefined) : null,
    {
      reads: [
        'which topics were common to meetings of Iran with Kenya and meetings of Iran with Algeria',
        'which topics came up in both meetings of Iran with Kenya and meetings of Iran with Algeria',
      ],
    },
  ),
  rule(
    'shared-by-both',
    'Q',
    'ASK did RN and their? RN both? V|have PREP?',
    (asked, _, one, __, their, other) => inBoth(asked, one.pattern, other.pattern, their !== undefined),
    {
      reads: ['which topics did meetings of Iran with Kenya and meetings of Iran with Algeria share'],
    },
  ),
  rule(
    'between-it-and-any',
    'RN',
    'RN between NP and any? outside|other partner|side',
    ({ pattern }, _, of) => withAnybody(pattern, of),
    {
      reads: ['list agreements between DCO and an outside partner'],
    },
  ),
  rule(
    'countries-or-bodies',
    'PP',
    'PREP KIND or NP',
    (word, kind, _, { set, each }) =>
      kind === 'country' && !each && kindOfSet(set) === 'organisation' ? { word, phrase: orBodies(set) } : null,
    {
      reads: ['list meetings at WTDC-25 except those of countries or organisations'],
    },
  ),
  rule(
    'with-any-partner',
    'RN',
    'RN PREP any? outside|other partner|side',
    ({ pattern }, word) => (word === 'with' ? anybodyElse(pattern) : null),
    {
      reads: ['list agreements of DCO with outside partners'],
    },
  ),
];

/** "Countries or organisations": whoever takes part. */
function orBodies(bodies: SetQ): Phrase {
  return { set: { is: 'or', of: [{ is: 'all', kind: 'country' }, bodies] } };
}

function isShared(said: string | { readonly key: string }): boolean {
  return typeof said !== 'string' || said === 'in';
}

/** Topics that came up in the ones and in the others; "its" meetings are of whose the ones are. */
function inBoth(asked: Ask, one: Pattern, other: Pattern, isTheirs: boolean): Query | null {
  const both = [one, isTheirs ? ofTheSame(one, other) : other];
  const areFree = both.every((pattern) => pattern?.kind === 'meeting' && !pattern.roles.topic);
  if (kindOfSet(asked.set) !== 'topic' || asked.form === 'share' || !areFree) return null;
  const clauses = both.map((pattern): Clause => ({ pattern: pattern!, hole: 'topic', how: 'some' }));
  const said = ofClauses(clauses);
  return said && answering(asked, said);
}

function ofTheSame({ roles: { side } }: Pattern, other: Pattern): Pattern | null {
  return side && !other.roles.side ? { ...other, roles: { ...other.roles, side } } : null;
}

function withAnybody(pattern: Pattern, { set, each }: Phrase) {
  const isFree = !each && !pattern.roles.side;
  return isFree ? anybodyElse({ ...pattern, roles: { ...pattern.roles, side: set } }) : null;
}

/** Whoever is on the other side: of what one side has by itself there is nobody. */
function anybodyElse(pattern: Pattern) {
  if (pattern.kind === 'conference' || pattern.kind === 'proposal' || pattern.roles.other) return null;
  const { side } = pattern.roles;
  const kinds = (['country', 'organisation'] as const).map((kind): SetQ => {
    const all: SetQ = { is: 'all', kind };
    return side && kindOfSet(side) === kind ? { is: 'less', of: all, less: side } : all;
  });
  const other: SetQ = { is: 'or', of: kinds };
  return { pattern: { ...pattern, roles: { ...pattern.roles, other } } };
}
