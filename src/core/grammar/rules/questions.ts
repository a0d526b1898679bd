import { type Days, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { dated, filled, said } from '../complements.js';
import type { Clause, Marked, Phrase } from '../meaning.js';
import { narrowed, saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';

/** Whole questions: whether, which, and what of which set. */
export const QUESTIONS: readonly Rule[] = [
  rule(
    'which-records-neither',
    'Q',
    'which PREP? RN be|have neither PART nor PART',
    (_, word, { pattern }, __, ___, one, ____, other) =>
      word && word !== 'of' ? null : listed(neither(pattern, one.limits, other.limits)),
    { reads: ['which memoranda of Iran were neither signed nor adopted'] },
  ),
  rule('list', 'Q', 'list NP', (_, { set, each }) => (each || isGiven(set) ? null : listed(set)), {
    reads: ['list meetings of Iran'],
  }),
  rule('there-is', 'Q', 'is-there any? NP', (_, __, { set, each }) => (each ? null : exists(set)), {
    reads: ['is there a memorandum of Iran with Kenya'],
  }),
  rule('does', 'Q', 'did|have NP VP', (_, of, clauses) => did(of, clauses), {
    reads: ['did Hashemi meet Nabiyev', 'has any Gulf state signed a memorandum with India'],
  }),
  rule(
    'was-done',
    'Q',
    'be any? RN PART PP? WHEN?',
    (_, __, { pattern }, frame, at, when) => exists(done(pattern, frame.limits, { isDenied: false, at, when })),
    {
      reads: ['was any memorandum of Iran signed in Baku'],
    },
  ),
  rule(
    'is-so-asked',
    'Q',
    'be|have any? NP REST',
    (_, __, { set, each }, rest) => (each ? null : exists(narrowed(set, rest))),
    {
      reads: ['are any memoranda of Iran pending', "were any of Iran's memoranda signed in Baku"],
    },
  ),
  rule('what-is', 'Q', 'which|who be NP', (_, __, { set, each }) => (each || isGiven(set) ? null : listed(set)), {
    reads: ['what was the first meeting between Iran and Pakistan', 'which are the pending memoranda of Iran'],
    cost: 1.5,
  }),
  rule('topic-of-each', 'Q', 'be NAME KIND PREP NP', (_, topic, kind, word, of) => topicOfEach(topic, kind, word, of), {
    reads: ['is fibre a topic for Pakistan as well as Tajikistan'],
  }),
  rule('vice-versa', 'Q', 'Q and? vice versa', (query) => turned(query), {
    reads: ['which ministers met Hashemi but not Scindia and vice versa'],
  }),
];

function records(pattern: Pattern): SetQ {
  return { is: 'records', of: pattern };
}

function listed(of: SetQ | null): Query | null {
  return of && { ask: 'list', of };
}

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** Everything of a kind, or somebody named, is nothing to list. */
function isGiven(set: SetQ): boolean {
  return set.is === 'these' || set.is === 'all';
}

/** "Did Iran meet both A and B", "did Iran meet A and sign with B": of somebody named each is answered by itself. */
function severalAsked(set: SetQ, clauses: readonly Clause[]): Query | null {
  if (set.is !== 'these' || set.ids.length > 1) return exists(said(set, clauses));
  const parts = clauses.flatMap(({ pattern, hole, how }): Query[] => {
    const of = records({ ...pattern, roles: { ...pattern.roles, [hole]: set } });
    return how === 'some' && !pattern.roles[hole] ? [{ ask: 'exists', of }] : [];
  });
  return parts.length === clauses.length ? { ask: 'parts', of: parts } : null;
}

/** "Did A and B meet" asks for what they have with each other; "did A and B meet C" asks it of each. */
function ofSeveral(each: readonly SetQ[], { pattern, hole }: Clause, isApart: boolean): Query | null {
  // What both gave each gave one of.
  if (isApart && pattern.words?.length) return { ask: 'each', members: each, in: pattern, role: hole };
  const counterpart = hole === 'side' ? 'other' : hole === 'other' ? 'side' : null;
  if (!counterpart || pattern.roles[counterpart]) return { ask: 'each', members: each, in: pattern, role: hole };
  const [one, another, ...more] = each;
  const roles = { ...pattern.roles, ...(one ? { [hole]: one } : {}), ...(another ? { [counterpart]: another } : {}) };
  return more.length ? null : exists(records({ ...pattern, roles }));
}

interface Happening {
  readonly isDenied: boolean;
  readonly at?: Marked | undefined;
  readonly when?: Days | undefined;
}

/** Documents of which something happened, where and when it is said to have; or all the others. */
function done(pattern: Pattern, limits: Pattern['limits'], { isDenied, at, when }: Happening): SetQ | null {
  if (pattern.kind !== 'agreement' || !limits?.event || pattern.limits?.event) return null;
  const role = at && kindOfSet(at.phrase.set) === 'conference' ? 'conference' : 'place';
  const happened = { ...pattern, limits: { ...pattern.limits, event: limits.event } };
  const placed = at ? filled(happened, role, at.phrase) : happened;
  const whole = placed && (when ? dated(placed, when) : placed);
  if (!whole) return null;
  return isDenied ? { is: 'less', of: records(pattern), less: records(whole) } : records(whole);
}

function neither(pattern: Pattern, one: Pattern['limits'], other: Pattern['limits']): SetQ | null {
  const first = done(pattern, one, { isDenied: false });
  const second = done(pattern, other, { isDenied: false });
  return first && second && { is: 'less', of: records(pattern), less: { is: 'or', of: [first, second] } };
}

/** "Did A meet B": whether there are such records; of a kind of people, whether any of them did. */
export function did({ set: named, each, asSide, isApart }: Phrase, clauses: readonly Clause[]): Query | null {
  const [only, ...others] = clauses;
  const set = asSide ?? named;
  if (each) return only?.how === 'some' && !others.length ? ofSeveral(each, only, isApart === true) : null;
  if (set.is !== 'these' || typeof only?.how === 'object') return exists(saidOf(set, clauses));
  if (only?.how !== 'some' || only.pattern.roles[only.hole]) return null;
  if (!canStand(kindOfSet(set), only.hole)) return null;
  if (others.length) return severalAsked(set, clauses);
  const { pattern, hole } = standing(only, kindOfSet(set)) ?? only;
  return exists(records({ ...pattern, roles: { ...pattern.roles, [hole]: set } }));
}

/** "Is fibre a topic for Pakistan as well as Tajikistan": asked of each. */
function topicOfEach(topic: Phrase, kind: string, word: string, { each }: Phrase): Query | null {
  if (kind !== 'topic' || kindOfSet(topic.set) !== 'topic' || !each || (word !== 'for' && word !== 'of')) return null;
  return { ask: 'each', members: each, in: { kind: 'meeting', roles: { topic: topic.set } }, role: 'side' };
}

/** "And vice versa": of those who did the one and not the other, then the other way round. */
function turned(query: Query): Query | null {
  if (query.ask !== 'list' || query.of.is !== 'that' || query.of.how !== 'no' || query.of.of.is !== 'that') return null;
  const { of: inner, ...outer } = query.of;
  const other: SetQ = { ...inner, how: 'no', of: { ...outer, how: 'some', of: inner.of } };
  return { ask: 'parts', of: [query, { ask: 'list', of: other }] };
}
