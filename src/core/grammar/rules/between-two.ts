import { isRecordKind, type Kind, kindOfSet, type Query, type Role, type SetQ } from '../../query/query.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { isParty } from './clauses.js';
import { severalIn } from './comparisons.js';

/** What two have in common, what happened between them, and where sources differ. */
export const BETWEEN_TWO: readonly Rule[] = [
  rule(
    'what-in-common',
    'Q',
    'which KIND? did|have NP have? in-common',
    (_, kind, __, of) => common(kind ?? 'topic', of),
    {
      reads: ['what do Iran and Malaysia have in common', 'which countries do Iran and Malaysia have in common'],
    },
  ),
  rule(
    'raised-with-both',
    'Q',
    'list? KIND PART PREP NP',
    (_, kind, frame, word, of) =>
      frame.object === 'topic' && word === 'with' && kind === 'topic' ? common(kind, of) : null,
    {
      reads: ['topics raised with both Pakistan and Algeria'],
    },
  ),
  rule(
    'timeline-between',
    'Q',
    'timeline PREP? NP',
    (_, word, of) => (word === undefined || word === 'of' || word === 'for' ? between(of) : null),
    {
      reads: ['timeline of Iran and Pakistan', 'chronology of Iran and Pakistan'],
    },
  ),
  rule(
    'timeline-between-two',
    'Q',
    'timeline PREP? between NAME and NAME',
    (_, __, ___, one, ____, other) => history(one.set, other.set),
    {
      reads: ['timeline between Iran and Pakistan'],
    },
  ),
  rule(
    'timeline-with',
    'Q',
    'timeline PREP NAME PREP NAME',
    (_, word, one, withWord, other) => (word === 'of' && withWord === 'with' ? history(one.set, other.set) : null),
    {
      reads: ['timeline of Iran with Pakistan'],
    },
  ),
  rule(
    'sources-disagree',
    'Q',
    'disagreement PREP NP',
    (_, word, { set, each }) =>
      isAbout(word) && !each && isRecordKind(kindOfSet(set)) && kindOfSet(set) !== 'conference' && set.is !== 'all'
        ? { ask: 'conflicts', of: set }
        : null,
    {
      reads: ['where do sources disagree about meetings of Iran with Kenya'],
    },
  ),
];

/** What two have in common, in their meetings: topics, or those whom both met. */
function common(kind: Kind, of: Phrase): Query | null {
  const members = severalIn(of).map(({ set }) => set);
  const hole: Role = kind === 'topic' || kind === 'place' || kind === 'conference' ? kind : 'other';
  if (members.length < 2 || !members.every(isParty) || !canStand(kind, hole)) return null;
  return { ask: 'common', members, in: { kind: 'meeting', roles: {} }, role: 'side', hole, kind };
}

function between({ each }: Phrase): Query | null {
  const [one, other, ...others] = each ?? [];
  return one && other && !others.length ? history(one, other) : null;
}

/** Meetings and documents of two with each other. */
function history(one: SetQ, other: SetQ): Query | null {
  if (!isParty(one) || !isParty(other)) return null;
  const of = (['meeting', 'agreement'] as const).map(
    (kind): SetQ => ({ is: 'records', of: { kind, roles: { side: one, other } } }),
  );
  return { ask: 'timeline', of };
}

function isAbout(word: string): boolean {
  return word === 'about' || word === 'on' || word === 'over' || word === 'regarding' || word === 'concerning';
}
