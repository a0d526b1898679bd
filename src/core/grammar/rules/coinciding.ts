import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { Ask, Clause, Phrase } from '../meaning.js';
import { ofClauses } from '../predicate.js';
import { likeOne } from './compared-otherwise.js';
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
    'meetings-with-each-in-common',
    'Q',
    'ASK did|have RN PREP NP have? in-common|coincide',
    (asked, _, { pattern }, word, of) => ofEach(asked.set, word, pattern, of),
    {
      reads: ['which topics do meetings of Hashemi with Kenya and Algeria have in common'],
      cost: 0.5,
    },
  ),
  rule(
    'common-ground',
    'Q',
    'which? overlap be? there? between RN and RN',
    (_, __, ___, ____, _____, one, ______, other) => overlapping(one.pattern, other.pattern),
    {
      reads: ['what common ground was there between meetings of Iran with Kenya and meetings of Iran with Algeria'],
    },
  ),
  rule(
    'common-ground-with-those',
    'Q',
    'which? overlap be? there? between RN and anybody|one PP',
    (_, __, ___, ____, _____, one, ______, _______, place) => overlapping(one.pattern, likeOne(one.pattern, [place])),
    {
      reads: ["what overlap is there between Hashemi's meeting with Kenya and the one with Algeria"],
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

/** "Hashemi's meetings with Kenya and Algeria": what came up with the one and with the other. */
function ofEach(asked: SetQ, word: string, pattern: Pattern, { each }: Phrase): Query | null {
  const isOfTopics = kindOfSet(asked) === 'topic' && pattern.kind === 'meeting' && !pattern.roles.topic;
  if (!each || word !== 'with' || !isOfTopics || pattern.roles.other) return null;
  return { ask: 'common', members: each, in: pattern, role: 'other', hole: 'topic', kind: 'topic' };
}

function overlapping(one: Pattern, other: Pattern | null): Query | null {
  return other && inBoth({ form: 'list', set: { is: 'all', kind: 'topic' } }, one, other, false);
}

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
