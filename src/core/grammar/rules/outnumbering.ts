import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, roleAtNoun } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Frame, Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';
import { withRecords } from './clauses.js';

/** More of one sort of records than of another, or with one side than with another. */
export const OUTNUMBERING: readonly Rule[] = [
  rule(
    'has-more-with',
    'Q',
    'did|have NP have|V more|fewer RN than PP',
    (_, by, verb, __, { pattern }, ___, other) => moreThere(by, frameAt(verb, pattern), pattern, other),
    {
      reads: [
        'does India have more agreements with Brazil than with Finland',
        'did Iran hold more meetings in Baku than in Tehran',
      ],
    },
  ),
  rule(
    'how-many-more',
    'Q',
    'how-many more|fewer RN did|have NP have|V than NP',
    (_, __, { pattern }, ___, one, verb, ____, other) => {
      const [first, second] = [one, other].map((by) => recordsBy(by, frameAt(verb, pattern), pattern));
      return first && second ? compared([first, second]) : null;
    },
    { reads: ['how many more proposals did Iran make than Azerbaijan'] },
  ),
  rule(
    'are-there-more',
    'Q',
    'is-there more|fewer RN than RN',
    (_, __, one, ___, other) => sideBySide(one.pattern, other.pattern),
    {
      reads: ['are there more requests than offers'],
    },
  ),
  rule(
    'were-more-there',
    'Q',
    'be more|fewer RN PART? PP than PP',
    (_, __, { pattern }, ___, one, ____, other) => thereOrThere(pattern, one, other),
    {
      reads: ['were more meetings held at WTDC-25 than at WSIS+20'],
    },
  ),
  rule(
    'among-them-more',
    'Q',
    'PREP NP ,? is-there more|fewer RN than RN',
    (word, among, _, __, ___, one, ____, other) =>
      word === 'among' || word === 'of' ? within(among, one.pattern, other.pattern) : null,
    { reads: ['among the proposals to Iran, are there more requests than offers'] },
  ),
  rule(
    'has-more-of-these',
    'Q',
    'did|have NP have|V more|fewer RN than RN',
    (_, by, verb, __, one, ___, other) => ofOneSide(by, verb, one.pattern, other.pattern),
    { reads: ['has Iran made more requests than offers'] },
  ),
];

function frameAt(verb: Frame | { readonly key: string }, { kind }: Pattern): Frame {
  return 'key' in verb ? HAVE[kind] : verb;
}

/** The records of somebody, as a verb makes them; null where it makes none of that kind. */
function recordsBy({ set, each }: Phrase, frame: Frame, pattern: Pattern): Pattern | null {
  const clause = each ? null : withRecords(frame, pattern);
  const own = clause && standing(clause, kindOfSet(set));
  return own && canStand(kindOfSet(set), own.hole) ? filled(own.pattern, own.hole, { set }) : null;
}

/** "More agreements with Brazil than with Finland": the same records with the other in the place of the first. */
function moreThere(by: Phrase, frame: Frame, pattern: Pattern, other: Marked): Query | null {
  const one = recordsBy(by, frame, pattern);
  const role = one && (roleAtNoun({ ...one, roles: {} }, other) ?? null);
  if (!one || !role || !one.roles[role] || other.phrase.each) return null;
  return compared([one, { ...one, roles: { ...one.roles, [role]: other.phrase.set } }]);
}

/** "More meetings at WTDC-25 than at WSIS+20": the same records in the one setting and in the other. */
function thereOrThere(pattern: Pattern, one: Marked, other: Marked): Query | null {
  const [first, second] = [one, other].map((place) => filled(pattern, roleAtNoun(pattern, place), place.phrase));
  return first && second ? compared([first, second]) : null;
}

function sideBySide(one: Pattern, other: Pattern): Query | null {
  return one.kind === other.kind ? compared([one, other]) : null;
}

function within({ set, each }: Phrase, one: Pattern, other: Pattern): Query | null {
  if (each || set.is !== 'records' || set.of.kind !== one.kind || one.kind !== other.kind) return null;
  const { roles, when } = set.of;
  const inThem = (pattern: Pattern): Pattern => ({
    ...pattern,
    roles: { ...roles, ...pattern.roles },
    ...(when ? { when } : {}),
  });
  return compared([inThem(one), inThem(other)]);
}

function ofOneSide(by: Phrase, verb: Frame | { readonly key: string }, one: Pattern, other: Pattern): Query | null {
  const [first, second] = [one, other].map((pattern) => recordsBy(by, frameAt(verb, pattern), pattern));
  return first && second ? compared([first, second]) : null;
}

function compared(patterns: readonly Pattern[]): Query {
  return { ask: 'compare', of: patterns.map((of): SetQ => ({ is: 'records', of })), by: 'number' };
}
