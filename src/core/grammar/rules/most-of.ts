import { kindOfSet, type Measure, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, roleAtVerb } from '../complements.js';
import type { Ask, Clause, Frame, Phrase, Predicate } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';
import { OFFICIALS } from './asked-for.js';
import { bareClause, frameOf, isParty } from './clauses.js';

/** Whom somebody dealt with most, and who dealt with the most others: "which country did Modi meet most often". */
export const MOST_OF: readonly Rule[] = [
  rule(
    'gap-most',
    'Q',
    'ASK did|have GAP most-often|least-often',
    (asked, _, gap, end) => gapMost(asked, gap, end.key),
    {
      reads: ['which country did Hashemi meet most often', 'which minister has Modi met least often'],
    },
  ),
  rule(
    'behind-most',
    'Q',
    'PREP ASK did|have NP SAID most-often|least-often',
    (word, asked, _, by, said, end) => behindMost(asked, word, { by, said }, end.key),
    {
      reads: ['with which country did Iran meet most often'],
    },
  ),
  rule(
    'met-most',
    'Q',
    'ASK V most|fewest KIND',
    (asked, frame, end, kind) => metMost(asked, frame, end.key, { is: 'all', kind }),
    {
      reads: ['who met the most countries', 'which minister met the most officials'],
    },
  ),
  rule(
    'met-most-posts',
    'Q',
    'ASK V most|fewest POST',
    (asked, frame, end, post) => metMost(asked, frame, end.key, { is: 'post', ...post }),
    {
      reads: ['who met the most ministers'],
    },
  ),
  rule(
    'by-number-in',
    'Q',
    'WHOLE PREP|per how-many KIND|POST PREP RN most|fewest first',
    (of, _, __, whom, word, { pattern }, end) =>
      word === 'in'
        ? membersRanked(
            of,
            typeof whom === 'string' ? { is: 'all', kind: whom } : { is: 'post', ...whom },
            pattern,
            end.key,
          )
        : null,
    {
      reads: ['officials by number of countries in meetings at WTDC-25, most first'],
    },
  ),
];

function membersRanked({ set: of, each }: Phrase, whom: SetQ, pattern: Pattern, key: string): Query | null {
  const isFree = !each && pattern.kind === 'meeting' && !pattern.roles.side && !pattern.roles.other;
  if (!isFree || !isParty(of) || !isParty(whom)) return null;
  return ranked(of, { by: 'count', in: pattern, hole: 'side', members: { of: whom, as: 'other' } }, key);
}

function isMost(key: string): boolean {
  return /most|highest|largest|greatest|biggest/.test(key);
}

/** The one that stands most often in the gap of a clause. */
function gapMost({ form, set }: Ask, gap: Predicate, key: string): Query | null {
  const [only, ...others] = 'clauses' in gap ? gap.clauses : [];
  const clause = only && standing(only, kindOfSet(set));
  if (form !== 'list' || !clause || others.length || clause.how !== 'some') return null;
  return ranked(set, { by: 'count', in: clause.pattern, hole: clause.hole }, key);
}

function behindMost(
  { form, set }: Ask,
  word: string,
  { by, said }: { readonly by: Phrase; readonly said: Clause },
  key: string,
): Query | null {
  const role = roleAtVerb(frameOf(said), { word, phrase: { set } });
  const pattern = by.each || !isParty(by.set) ? null : filled(said.pattern, said.hole, by);
  const isFree = form === 'list' && role && pattern && said.how === 'some' && !pattern.roles[role];
  return isFree && canStand(kindOfSet(set), role) ? ranked(set, { by: 'count', in: pattern, hole: role }, key) : null;
}

/** "Who met the most countries": by how many different ones each met. */
function metMost({ form, set }: Ask, frame: Frame, key: string, whom: SetQ): Query | null {
  const { object, subject } = frame;
  // Where somebody travelled to is counted as visits are.
  const isOfOthers = object === 'other';
  const of = set.is === 'all' && set.kind === 'official' ? OFFICIALS : set;
  if (form !== 'list' || !isOfOthers || !canStand(kindOfSet(whom), object) || !canStand(kindOfSet(of), subject))
    return null;
  const { pattern } = bareClause(frame, subject);
  return ranked(of, { by: 'count', in: pattern, hole: subject, members: { of: whom, as: object } }, key);
}

function ranked(of: SetQ, by: Measure, key: string): Query {
  return { ask: 'rank', of, by: by.by === 'count' ? asSides(by) : by, end: isMost(key) ? 'most' : 'least' };
}

/** Of two sides it is as well to count the records of the one as of the other: the rank is said of those who have them. */
function asSides(by: ByCount): ByCount {
  const { side, ...roles } = by.in.roles;
  const isTurned = by.hole === 'other' && side && by.in.kind !== 'proposal';
  return isTurned ? { ...by, in: { ...by.in, roles: { ...roles, other: side } }, hole: 'side' } : by;
}

type ByCount = Extract<Measure, { by: 'count' }>;
