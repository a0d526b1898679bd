import type { Pattern } from '../../query/query.js';
import { filled } from '../complements.js';
import type { Clause, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause } from './clauses.js';

/** Receptions, luncheons and other events that somebody gave: meetings whose records say that word. */
export const EVENTS: readonly Rule[] = [
  rule('gave-event', 'VP', 'gives any? RN', (_, __, { pattern }) => one(given(pattern)), {
    reads: ['which countries gave a luncheon during WTDC-25', 'did Thailand host a luncheon'],
    cost: 0.5,
  }),
  rule('event-given', 'RN', 'RN that? NP gives', ({ pattern }, _, by) => wrap(givenBy(pattern, by)), {
    reads: ['who attended the reception that India gave in Geneva'],
    cost: 0.5,
  }),
  rule(
    'event-given-by',
    'RN',
    'RN gives PREP NP',
    ({ pattern }, _, word, by) => wrap(word === 'by' ? givenBy(pattern, by) : null),
    {
      reads: ['who attended the reception given by India in Geneva'],
      cost: 0.5,
    },
  ),
  rule('official-record', 'RECORD', 'KIND RECORD', (kind, record) => (kind === 'official' ? record : null), {
    reads: ['which countries gave an official luncheon during WTDC-25'],
  }),
  rule('compound-record', 'RECORD', 'RECORD RECORD', (one, other) => compound(one, other), {
    reads: ['list ministerial meetings in Tokyo', 'who represented Iran at the partnership meeting with Kenya'],
  }),
];

/** Whether records are of an event by its name, which somebody may give. */
function isEvent({ kind, words = [] }: Pattern): boolean {
  return kind === 'meeting' && words.length > 0;
}

function given(pattern: Pattern): Clause | null {
  if (!isEvent(pattern) || pattern.roles.side) return null;
  return { ...bareClause({ kind: 'meeting', subject: 'side', object: null }, 'side'), pattern };
}

function givenBy(pattern: Pattern, by: Phrase): Pattern | null {
  const clause = given(pattern);
  return clause && filled(pattern, clause.hole, by);
}

/** "Ministerial meeting", "partnership meeting": how they met or what for, said before what it was. */
function compound(one: Pattern, other: Pattern): Pattern | null {
  if (one.kind === 'agreement' && other.kind === 'meeting') return other;
  const isPlain = one.kind === 'meeting' && other.kind === 'meeting' && one.limits && !other.limits && !one.words;
  return isPlain ? { ...other, limits: one.limits } : null;
}

function one(clause: Clause | null): readonly Clause[] | null {
  return clause && [clause];
}

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}
