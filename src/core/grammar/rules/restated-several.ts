import {
  type ComparedBy,
  type InTime,
  isRecordKind,
  type Kind,
  kindOfSet,
  type Pattern,
  type Query,
  type SetQ,
} from '../../query/query.js';
import { roleAtNoun } from '../complements.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';

/** Several sets beside each other: compared, what they have in common, in order of time, and where sources differ. */
export const COMPARING: readonly Rule[] = [
  rule('compared-by-number', 'Q', 'comparison PREP|per how-many EACH', (_, __, ___, of) => compared(of, 'number'), {
    reads: ['comparison by number of each of memoranda of Iran and memoranda of Malaysia'],
  }),
  rule('compared-by-date', 'Q', 'comparison PREP|per date PREP EACH', (_, __, ___, ____, of) => compared(of, 'date'), {
    reads: ['comparison by date of each of memoranda of Iran and memoranda of Malaysia'],
  }),
  rule(
    'compared-by-status',
    'Q',
    'comparison PREP|per aspect PREP EACH',
    (_, __, { key }, ___, of) => (key === 'status' ? compared(of, 'status') : null),
    {
      reads: ['comparison by status of each of memoranda of Iran and memoranda of Malaysia'],
    },
  ),
  rule('in-time-of', 'Q', 'in-time PREP EACH', ({ key }, word, of) => (word === 'of' ? ordered(of, key) : null), {
    reads: ['first in time of each of memoranda of Iran with Kenya and visits of Iran to Kenya'],
    cost: 0.5,
  }),
  rule(
    'in-common-of',
    'Q',
    'KIND in-common RN PREP EACH',
    (kind, _, { pattern }, word, members) => inCommon(kind, pattern, word, members),
    {
      reads: ['topics in common in meetings of each of Iran and Malaysia'],
      cost: 0.5,
    },
  ),
  rule(
    'timeline-of',
    'Q',
    'timeline PREP WHOLE',
    (_, word, { set, each }) => (word === 'of' && !each ? inTime([set]) : null),
    {
      reads: ['timeline of memoranda of Iran'],
    },
  ),
  rule(
    'timeline-of-two',
    'Q',
    'timeline PREP WHOLE and PREP WHOLE',
    (_, of, one, __, word, other) =>
      of === 'of' && word === 'of' && !one.each && !other.each ? inTime([one.set, other.set]) : null,
    {
      reads: ['timeline of meetings of Iran with Pakistan and of agreements of Iran with Pakistan'],
      cost: 0.5,
    },
  ),
  rule('timeline-of-each', 'Q', 'timeline PREP EACH', (_, word, of) => (word === 'of' ? inTime(of) : null), {
    reads: ['timeline of each of meetings of Iran with Pakistan and agreements of Iran with Pakistan'],
    cost: 0.5,
  }),
  rule(
    'disagreement-about',
    'Q',
    'disagreement WHOLE',
    (_, { set, each }) => (each ? null : { ask: 'conflicts', of: set }),
    {
      reads: ['differences between sources about meetings of Iran with Kenya'],
    },
  ),
];

function compared(of: readonly SetQ[], by: ComparedBy): Query | null {
  const [kind, ...others] = [...new Set(of.map(kindOfSet))];
  const isOfOne = kind !== undefined && !others.length && (by === 'number' || isRecordKind(kind));
  return isOfOne ? { ask: 'compare', of, by } : null;
}

function inCommon(kind: Kind, pattern: Pattern, word: string, members: readonly SetQ[]): Query | null {
  const roles = members.map((set) => roleAtNoun(pattern, { word, phrase: { set } }));
  const [role, ...others] = [...new Set(roles)];
  const hole = kind === 'topic' || kind === 'place' || kind === 'conference' ? kind : 'other';
  const isFree = role && !others.length && !pattern.roles[role] && !pattern.roles[hole] && canStand(kind, hole);
  return isFree ? { ask: 'common', members, in: pattern, role, hole, kind } : null;
}

const IN_TIME: ReadonlyMap<string, InTime> = new Map([
  ['order in time', 'sequence'],
  ['first in time', 'first'],
  ['last in time', 'last'],
  ['before or after in time', 'relation'],
  ['whether before in time', 'before'],
  ['whether after in time', 'after'],
  ['distance in time', 'distance'],
]);

/** "Order in time of each of …": records of any kinds that have a day. */
function ordered(of: readonly SetQ[], key: string): Query | null {
  const as = IN_TIME.get(key);
  return as && of.every((set) => isRecordKind(kindOfSet(set))) ? { ask: 'order', of, as } : null;
}

function inTime(of: readonly SetQ[]): Query | null {
  return of.every((set) => isRecordKind(kindOfSet(set))) ? { ask: 'timeline', of } : null;
}
