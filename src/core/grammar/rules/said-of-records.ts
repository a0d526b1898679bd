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
  rule('is-not-part-of', 'PRED', 'be not part-of NP', (_, __, ___, of) => turned(belonging(of)), {
    reads: ['which of the meetings in Geneva were not part of WSIS+20'],
  }),
  rule(
    'falls-on-days',
    'PRED',
    'falls PREP? WHEN',
    (_, word, when) => (FALLS.has(word ?? 'in') ? limitedBy({ when }) : null),
    {
      reads: ['which meetings of Iran fall in 2025'],
    },
  ),
  rule('said-and-said', 'PRED', 'PRED and|but PRED', (one, _, other) => both(one, other), {
    reads: ['which memoranda of Iran were signed but carry no date of signature'],
    cost: 1.5,
  }),
  rule(
    'has-status',
    'PRED',
    'have status-word PREP? STATUS',
    (_, __, ___, limits) => limitedBy({ kind: 'agreement', limits }),
    {
      reads: ['which agreements of Iran have the status negotiating'],
    },
  ),
  rule(
    'records-with-status',
    'RN',
    'RN PREP status-word STATUS',
    ({ pattern }, word, _, limits) => (word === 'with' || word === 'of' ? ofStatus(pattern, limits) : null),
    {
      reads: ['list agreements of Iran with the status negotiating'],
    },
  ),
  rule(
    'records-held-so',
    'RN',
    'RN held? MANNER',
    ({ pattern }, _, limits) =>
      pattern.kind === 'meeting' && !pattern.limits ? { pattern: { ...pattern, limits } } : null,
    {
      reads: ['list meetings of Modi by telephone', 'list meetings held by phone'],
    },
  ),
  rule('not-that-but-this', 'REST', 'REST , not REST', (one, _, __, other) => bothSaid(one, turned(other)), {
    reads: ['which declarations were adopted, not signed'],
    cost: 1.5,
  }),
  rule('only-of-kind', 'Q', 'Q , only RECORD', (query, _, __, pattern) => onlyOfKind(query, pattern), {
    reads: ['list meetings of Iran in 2025, only bilateral meetings'],
  }),
  rule('held-so', 'REST', 'held REST', (_, rest) => rest, {
    reads: ['which meetings of Iran were not held at WTDC-25'],
  }),
  rule('is-of-kind', 'REST', 'RECORD', (pattern) => ofKind(pattern), {
    reads: ['which documents signed in 2025 are memoranda of understanding'],
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
  rule(
    'is-party-to-any',
    'Q',
    'be NP party-to? PREP any? RN',
    (_, { set, each }, __, word, ___, { pattern }) =>
      word === 'to' && !each && isParty(set) && pattern.kind === 'agreement' ? exists(ofParty(pattern, set)) : null,
    {
      reads: ['is Iran a party to any agreement on AI'],
    },
  ),
];

const FALLS: ReadonlySet<string> = new Set(['in', 'on', 'from', 'to', 'within', 'during']);

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

/** Two things said of the same records. */
function both(one: Predicate, other: Predicate): Predicate | null {
  return 'limiting' in one && 'limiting' in other ? { all: [one, other] } : null;
}

function bothSaid(one: Predicate, other: Predicate | null): Predicate | null {
  return other && !('all' in one) && !('all' in other) ? { all: [one, other] } : null;
}

function ofStatus(pattern: Pattern, limits: NonNullable<Pattern['limits']>) {
  const isFree = pattern.kind === 'agreement' && !pattern.limits?.latest && !pattern.limits?.event;
  return isFree ? { pattern: { ...pattern, limits: { ...pattern.limits, ...limits } } } : null;
}

/** "…, only bilateral meetings": of those the ones of that kind. */
function onlyOfKind(query: Query, pattern: Pattern): Query | null {
  const predicate = ofKind(pattern);
  const isOfRecords = (query.ask === 'list' || query.ask === 'count') && kindOfSet(query.of) === pattern.kind;
  const of = isOfRecords && predicate ? narrowed(query.of, predicate) : null;
  return of && isOfRecords ? { ...query, of } : null;
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
