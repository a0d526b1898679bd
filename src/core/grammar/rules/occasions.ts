import { kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../../query/query.js';
import { dated, filled, merged, onPattern, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';
import { isParty, withRecords } from './clauses.js';

/** Records by what came about in them: "the meeting at which Iran met Kenya", "the first time that they met", "on what occasions". */
export const OCCASIONS: readonly Rule[] = [
  rule(
    'records-at-which',
    'RN',
    'RN PREP which NP SAID',
    ({ pattern }, word, _, who, said) => wrap(AT.has(word) ? atWhich(pattern, doneBy(who, said)) : null),
    {
      reads: ['when did the meeting at which Hashemi met Fahmi take place'],
      cost: 1.5,
    },
  ),
  rule(
    'took-place-at-which',
    'Q',
    'when|where did|have RN took-place PREP which NP SAID',
    ({ key }, _, { pattern }, __, word, ___, who, said) =>
      told(AT.has(word) ? atWhich(pattern, doneBy(who, said)) : null, whenOrWhere(key)),
    {
      reads: ['in what city did the talks take place in which Iran and Malaysia discussed 5G'],
    },
  ),
  rule(
    'when-was-time-that',
    'Q',
    'when|where be latest|earliest occasion that? NP SAID',
    ({ key }, _, end, __, ___, who, said) => endTold(doneBy(who, said), end.key, whenOrWhere(key)),
    {
      reads: ['when was the last time Iran and Malaysia met', 'where was the first time that Hashemi met Nabiyev'],
    },
  ),
  rule(
    'what-was-occasion',
    'Q',
    'which be latest|earliest occasion PREP which NP SAID',
    (_, __, end, ___, word, ____, who, said) => (AT.has(word) ? endTold(doneBy(who, said), end.key) : null),
    {
      reads: ['what was the earliest occasion on which Iran and Azerbaijan met'],
    },
  ),
  rule('on-what-occasions', 'Q', 'on-occasion did|have NP SAID', (_, __, who, said) => told(doneBy(who, said)), {
    reads: ['on what occasions did Hashemi meet Nabiyev'],
  }),
  rule(
    'outlet-says-that',
    'Q',
    'outlet|who say|report that? NP SAID',
    (_, __, ___, who, said) => sources(doneBy(who, said)),
    {
      reads: [
        'which outlets say that Iran and Tajikistan signed a memorandum',
        'which source said that Hashemi met Fahmi',
      ],
    },
  ),
  rule('met-mutually', 'MUTUAL', 'V each-other', (frame) => mutual(frame), {
    reads: ['did French and Finnish ministers meet each other at the AI Impact Summit'],
    cost: 0,
  }),
  rule(
    'mutually-at',
    'MUTUAL',
    'MUTUAL PP',
    (one, place) => onPattern(one, filled(one.pattern, settingRole(place), place.phrase)),
    {
      reads: ['did Iran and Kenya meet each other in Baku'],
    },
  ),
  rule('mutually-when', 'MUTUAL', 'MUTUAL WHEN', (one, when) => onPattern(one, dated(one.pattern, when)), {
    reads: ['did Iran and Kenya meet one another in 2025'],
  }),
  rule('did-mutually', 'Q', 'did|have NP MUTUAL', (_, who, said) => (who.each ? exists(doneBy(who, said)) : null), {
    reads: ['have Iran and Kenya met each other'],
  }),
  rule(
    'when-mutually',
    'Q',
    'when|where did|have NP MUTUAL',
    ({ key }, _, who, said) => (who.each ? told(doneBy(who, said), whenOrWhere(key)) : null),
    {
      reads: ['where did Iran and Kenya meet each other'],
    },
  ),
  rule(
    'when-for-first-time',
    'Q',
    'when|where did|have NP SAID PREP latest|earliest occasion',
    ({ key }, _, who, said, word, end) =>
      word === 'for' ? endTold(doneBy(who, said), end.key, whenOrWhere(key)) : null,
    {
      reads: ['where did Iran and Kenya meet for the first time'],
    },
  ),
  rule(
    'when-was-first-of-theirs',
    'Q',
    'when|where did|have NP V their latest|earliest RN',
    ({ key }, _, who, frame, __, end, { pattern }) =>
      endTold(doneBy(who, withRecords(frame, pattern)), end.key, whenOrWhere(key)),
    {
      reads: ['in which year did Iran and Pakistan sign their first agreement'],
    },
  ),
  rule(
    'when-was-signing',
    'Q',
    'when|where be signing-of NP',
    ({ key }, _, __, { set, each }) =>
      each || kindOfSet(set) !== 'agreement' || set.is === 'all'
        ? null
        : { ask: 'list', of: set, tell: whenOrWhere(key) },
    {
      reads: ['when was the signing of the memorandum between Iran and Kenya'],
    },
  ),
  rule(
    'outlet-on-signing',
    'Q',
    'outlet|who report signing-of NP',
    (_, __, ___, { set, each }) => reported(set, each),
    {
      reads: ['which outlets reported the signing of the memorandum between Iran and Kenya'],
    },
  ),
  rule(
    'when-embedded',
    'Q',
    'when|where NP SAID',
    ({ key }, who, said) => told(pairOnly(doneBy(who, said)), whenOrWhere(key)),
    {
      reads: ['do you know when Iran and Kenya met'],
      cost: 2,
    },
  ),
  rule('came-up-during', 'VP', 'came-up DURING', (_, during) => [{ pattern: during, hole: 'topic', how: 'some' }], {
    reads: ['what topics came up when Hashemi met Nabiyev'],
  }),
  rule(
    'according-to-outlet',
    'Q',
    'according outlet did|have NP SAID',
    (_, __, ___, who, said) => sources(doneBy(who, said)),
    {
      reads: ['according to which outlet did Hashemi meet Nabiyev'],
    },
  ),
];

const AT: ReadonlySet<string> = new Set(['at', 'in', 'during', 'on']);

/** What somebody did, as the pattern of its records; of two together, the one with the other. */
export function doneBy({ set, each }: Phrase, said: Clause | null): Pattern | null {
  const clause = said && standing(said, kindOfSet(set));
  if (clause?.how !== 'some' || !isParty(set)) return null;
  const { pattern, hole } = clause;
  if (!each) return canStand(kindOfSet(set), hole) ? filled(pattern, hole, { set }) : null;
  const [one, other, ...more] = each;
  const isOfTwo = hole === 'side' && one && other && !more.length && !pattern.roles.side && !pattern.roles.other;
  return isOfTwo ? { ...pattern, roles: { ...pattern.roles, side: one, other } } : null;
}

/** The records of a noun in which that came about: of the same kind, with all that is said of both. */
function atWhich(pattern: Pattern, done: Pattern | null): Pattern | null {
  if (!done || done.kind !== pattern.kind) return null;
  const { when, ...rest } = done;
  const both = merged(pattern, rest);
  return both && (when ? dated(both, when) : both);
}

type Tell = 'when' | 'where' | 'sources';

function told(pattern: Pattern | null, tell?: Tell): Query | null {
  return pattern && { ask: 'list', of: { is: 'records', of: pattern }, ...(tell ? { tell } : {}) };
}

/** What two did, or one with somebody else: of all that somebody did no source is asked for. */
function sources(pattern: Pattern | null): Query | null {
  const isOfPair = pattern?.roles.side !== undefined && pattern.roles.other !== undefined;
  return isOfPair ? told(pattern, 'sources') : null;
}

function endTold(pattern: Pattern | null, end: string, tell?: Tell): Query | null {
  const isLast = /latest|recent|last|newest/.test(end);
  const of: SetQ | null = pattern && {
    is: 'best',
    of: { is: 'records', of: pattern },
    by: { by: 'day' },
    end: isLast ? 'last' : 'first',
    n: 1,
  };
  return of && { ask: 'list', of, ...(tell ? { tell } : {}) };
}

/** "Met each other": with one another, whoever they are. */
function mutual({ kind, limits, object, subject }: Frame): Clause | null {
  if (kind !== 'meeting' || object !== 'other') return null;
  return { pattern: { kind, roles: {}, ...(limits ? { limits } : {}) }, hole: subject, how: 'some' };
}

function settingRole({ word, phrase }: Marked): Role | null {
  const role = roleAtVerb({ kind: 'meeting', subject: 'side', object: null }, { word, phrase });
  return role === 'place' || role === 'conference' || role === 'topic' ? role : null;
}

function exists(pattern: Pattern | null): Query | null {
  return pattern && { ask: 'exists', of: { is: 'records', of: pattern } };
}

/** Of all that somebody did no day is asked for. */
function pairOnly(pattern: Pattern | null): Pattern | null {
  return pattern?.roles.side !== undefined && pattern.roles.other !== undefined ? pattern : null;
}

function reported(set: SetQ, each: Phrase['each']): Query | null {
  return each || kindOfSet(set) !== 'agreement' || set.is === 'all' ? null : { ask: 'list', of: set, tell: 'sources' };
}

function whenOrWhere(key: string): 'when' | 'where' {
  return /date|when|day|month|year|week/.test(key) ? 'when' : 'where';
}

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}
