import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { Frame, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { isParty } from './clauses.js';

/** What is said of records by where they belong, when they fall, what kind they are and who was at them. */
export const SAID_OF_RECORDS: readonly Rule[] = [
  rule('belongs-to', 'PRED', 'belongs NP', (_, of) => belonging(of), {
    reads: ["what share of Hashemi's meetings belong to WTDC-25"],
  }),
  rule('belongs-not', 'PRED', 'did not belongs NP', (_, __, ___, of) => turned(belonging(of)), {
    reads: ["which of Hashemi's meetings do not belong to WTDC-25"],
  }),
  rule('falls-on-days', 'PRED', 'falls PREP? WHEN', (_, word, when) => (FALLS.has(word ?? 'in') ? limitedBy({ when }) : null), {
    reads: ['which meetings of Iran fall in 2025', 'which agreements of Iran date from 2023'],
  }),
  rule('held-so', 'REST', 'held REST', (_, rest) => rest, {
    reads: ['which meetings of Iran were not held at WTDC-25'],
  }),
  rule('is-of-kind', 'REST', 'RECORD', (pattern) => ofKind(pattern), {
    reads: ["how many of Modi's meetings were phone calls", 'which documents signed in 2025 are memoranda of understanding'],
    cost: 1.5,
  }),
  rule(
    'records-attended-by',
    'RN',
    'RN PART PREP NP',
    ({ pattern }, frame, word, by) => (isAttending(frame) && word === 'by' ? wrap(attendedBy(pattern, by)) : null),
    {
      reads: ['list meetings attended by Hashemi in Baku'],
    },
  ),
  rule(
    'records-at-which-present',
    'RN',
    'RN PREP which NP be represents|present|PART',
    ({ pattern }, word, _, by, __, how) =>
      (word === 'in' || word === 'at') && ('key' in how || isAttending(how)) ? wrap(attendedBy(pattern, by)) : null,
    {
      reads: ['how many meetings at WTDC-25 in which Iran was represented concerned AI'],
    },
  ),
  rule(
    'did-any-of-them',
    'Q',
    'did any? PREP? NP took-place|held REST',
    (_, __, word, { set, each }, ___, rest) => ((word ?? 'of') === 'of' && !each ? exists(narrowed(set, rest)) : null),
    {
      reads: ['did any of the meetings of Iran take place in Baku'],
    },
  ),
  rule(
    'did-any-involve',
    'Q',
    'did any? PREP? NP involves|deals-with|belongs NP',
    (_, __, word, { set, each }, { key }, of) =>
      (word ?? 'of') === 'of' && !each && !of.each ? exists(narrowed(set, saidBy(key, of))) : null,
    {
      reads: ['did any of the meetings of Iran involve Pakistan', "do any of Iran's agreements concern AI"],
      cost: 1.2,
    },
  ),
  rule('asked-are-there', 'Q', 'ASK is-there', ({ form, set }) => (form === 'share' || isGiven(set) ? null : { ask: form, of: set }), {
    reads: ['how many of the agreements of Iran are there'],
    cost: 2,
  }),
  rule(
    'is-party-to-any',
    'Q',
    'be NP party-to PREP any? RN',
    (_, { set, each }, __, word, ___, { pattern }) =>
      word === 'to' && !each && isParty(set) && pattern.kind === 'agreement' ? exists(ofParty(pattern, set)) : null,
    {
      reads: ['is Iran a party to any agreement on AI'],
    },
  ),
];

const FALLS: ReadonlySet<string> = new Set(['in', 'on', 'from', 'to', 'within', 'during']);

function isGiven(set: SetQ): boolean {
  return set.is === 'these' || set.is === 'all';
}

function isAttending({ kind, object }: Frame): boolean {
  return kind === 'meeting' && object === 'conference';
}

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** "Belong to WTDC-25": were at it. */
function belonging(of: Phrase): Predicate | null {
  return !of.each && kindOfSet(of.set) === 'conference' ? limitedBy({ marked: [{ word: 'at', phrase: of }] }) : null;
}

function turned(predicate: Predicate | null): Predicate | null {
  return predicate && denied(predicate);
}

/** "Are phone calls": of that kind and no more is said. */
function ofKind({ kind, limits, roles, when }: Pattern): Predicate | null {
  const isPlain = !when && Object.keys(roles).length === 0;
  return isPlain && limits ? limitedBy({ kind, limits }) : null;
}

function attendedBy(pattern: Pattern, by: Phrase): Pattern | null {
  const role = pattern.roles.side ? 'other' : 'side';
  const isFree = pattern.kind === 'meeting' && !by.each && isParty(by.set) && !pattern.roles[role];
  return isFree ? { ...pattern, roles: { ...pattern.roles, [role]: by.set } } : null;
}

function ofParty(pattern: Pattern, set: SetQ): SetQ | null {
  const role = pattern.roles.side ? 'other' : 'side';
  return pattern.roles[role] ? null : { is: 'records', of: { ...pattern, roles: { ...pattern.roles, [role]: set } } };
}

function saidBy(key: string, of: Phrase): Predicate {
  if (/belong|part/.test(key)) return belonging(of) ?? limitedBy({ marked: [{ word: 'at', phrase: of }] });
  const isParting = isParty(of.set);
  return limitedBy({ marked: [{ word: isParting ? 'involving' : 'about', phrase: of }] });
}
