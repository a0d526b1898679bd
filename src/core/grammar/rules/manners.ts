import { kindOfSet, type Limits, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { merged, onPattern } from '../complements.js';
import type { Clause, Predicate } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { everyOne } from './clauses.js';

/** "Accompanied Kabogo when he met Saadullo": in the meetings that are spoken of. */
function alongWhen([only, ...others]: readonly Clause[], during: Pattern): readonly Clause[] | null {
  const isOfDelegation = only?.hole === 'companion' || only?.hole === 'lead';
  const side = only?.pattern.roles.side;
  if (!isOfDelegation || !side || others.length || during.kind !== 'meeting') return null;
  const { side: _, ...roles } = during.roles;
  return [{ ...only, pattern: { ...during, roles: { ...roles, side } } }];
}

/** "In bilateral meetings": how they met. */
function formOf(word: string, { kind, limits, words }: Pattern): Limits | null {
  const isOfForm = kind === 'meeting' && limits?.formats !== undefined && !words;
  return isOfForm && (word === 'in' || word === 'at' || word === 'during') ? limits : null;
}

/** How people met, and the meeting during which something came about. */
export const MANNERS: readonly Rule[] = [
  rule(
    'does-so-somehow',
    'VP',
    'VP MANNER',
    (clauses, manner) => everyOne(clauses, ({ pattern }) => met(pattern, manner)),
    {
      reads: ['which ministers met Hashemi bilaterally', 'who spoke with Modi by telephone'],
    },
  ),
  rule('gap-somehow', 'GAP', 'GAP MANNER', (gap, manner) => gapMet(gap, manner), {
    reads: ['which leaders did Modi meet one to one'],
  }),
  rule('said-somehow', 'SAID', 'SAID MANNER', (one, manner) => onPattern(one, met(one.pattern, manner)), {
    reads: ['with whom did Modi speak by telephone'],
  }),
  rule('done-somehow', 'PASSIVE', 'PASSIVE MANNER', (one, manner) => onPattern(one, met(one.pattern, manner)), {
    reads: ['which ministers were met by Modi bilaterally'],
  }),
  rule('in-meetings-of-form', 'MANNER', 'PREP RECORD', (word, pattern) => formOf(word, pattern), {
    reads: ['which leaders did Modi meet in bilateral meetings on 19 February 2026'],
    cost: 0.5,
  }),
  rule('during', 'DURING', 'as-when NP VP', (_, { set, each }, clauses) => (each ? null : meetingOf(clauses, set)), {
    reads: ['what did Uganda ask of Malaysia when Mavetera met Fahmi'],
  }),
  rule('during-theirs', 'DURING', 'as-when their NP VP', (_, __, ___, clauses) => meetingOf(clauses, null), {
    reads: ['what did Uganda propose to Malaysia when their ministers met at WTDC-25'],
  }),
  rule('during-people', 'DURING', 'as-when NUM|both POST|KIND VP', (_, __, ___, clauses) => meetingOf(clauses, null), {
    reads: ['what did Nabiyev propose to Iran when the two ministers met in Baku'],
  }),
  rule('during-two', 'DURING', 'as-when NUM VP', (_, __, clauses) => meetingOf(clauses, null), {
    reads: ['what did Nabiyev propose to Iran when the two met in Baku'],
  }),
  rule('accompanied-when', 'VP', 'VP DURING', (clauses, pattern) => alongWhen(clauses, pattern), {
    reads: ['who accompanied Kabogo when he met Saadullo'],
  }),
  rule('during-them', 'DURING', 'as-when they|pronoun VP', (_, __, clauses) => meetingOf(clauses, null), {
    reads: ['which requests did Hashemi put to ITU when he met Bogdan-Martin in Baku'],
  }),
  rule('put-during', 'Q', 'Q DURING', (query, pattern) => duringQuery(query, pattern), {
    reads: [
      'what did Uganda propose to Malaysia when they met at WTDC-25',
      'how many things did Uganda propose to Malaysia when they met at WTDC-25',
    ],
    cost: 0.5,
  }),
  rule('during-put', 'Q', 'DURING Q', (pattern, query) => duringQuery(query, pattern), {
    reads: ['when Hashemi met Nabiyev in Baku, what did Iran ask of Azerbaijan'],
    cost: 0.5,
  }),
];

/** Meetings of some formats; null where a format is said already, or they are no meetings. */
function met(pattern: Pattern, limits: Limits): Pattern | null {
  if (pattern.kind !== 'meeting' || pattern.limits?.formats) return null;
  return merged(pattern, { kind: 'meeting', roles: {}, limits });
}

function gapMet(gap: Predicate, manner: Limits): Predicate | null {
  if (!('clauses' in gap)) return null;
  const clauses = everyOne(gap.clauses, ({ pattern }) => met(pattern, manner));
  return clauses && { clauses };
}

/** The meetings that a clause tells of, with its subject where it is named. */
function meetingOf([only, ...others]: readonly Clause[], subject: SetQ | null): Pattern | null {
  if (!only || others.length || only.how !== 'some' || only.pattern.kind !== 'meeting') return null;
  const { pattern, hole } = only;
  if (!subject) return Object.keys(pattern.roles).length || pattern.when ? pattern : null;
  if (pattern.roles[hole] || !canStand(kindOfSet(subject), hole)) return null;
  return { ...pattern, roles: { ...pattern.roles, [hole]: subject } };
}

/** What was put or signed at such a meeting. */
function duringQuery(query: Query, meeting: Pattern): Query | null {
  if ((query.ask !== 'list' && query.ask !== 'count') || query.of.is !== 'records') return null;
  const pattern = query.of.of;
  // How many agreements there were may be told by a sentence, where no record of each is held.
  if (query.ask === 'count' && pattern.kind !== 'proposal') return null;
  if (pattern.kind === 'meeting' || pattern.kind === 'conference' || pattern.roles.meeting) return null;
  const roles = { ...pattern.roles, meeting: { is: 'records' as const, of: meeting } };
  return { ...query, of: { is: 'records', of: { ...pattern, roles } } };
}
