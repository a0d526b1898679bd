import { isRecordKind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { narrowed, recordsWith } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, everyOne, isParty } from './clauses.js';

/** What became of records that are named or described: signed by whom, by now, last of all; who has a part in one by its name. */
export const HAPPENING: readonly Rule[] = [
  rule(
    'has-been-done',
    'Q',
    'have any? NP be REST',
    (_, __, { set, each }, ___, rest) => exists(each ? null : narrowed(set, rest)),
    {
      reads: ['has the memorandum between Iran and Malaysia been signed'],
      cost: 0.5,
    },
  ),
  rule('covered-by', 'VP', 'be deals-with PREP RN', (_, __, word, { pattern }) => subjectsOf(word, pattern), {
    reads: ['which topics are covered by the Iran-Tajikistan memorandum'],
  }),
  rule('by-whom', 'Q', 'PREP who be NP PART', (word, _, __, of, frame) => signersOf(word, of, frame), {
    reads: ['by whom was the memorandum between Iran and Tajikistan signed'],
    cost: 0.5,
  }),
  rule(
    'was-done-by-both',
    'Q',
    'be any? RN PART PREP NAME and NAME',
    (_, __, { pattern }, frame, word, one, ___, other) => doneByBoth(pattern, frame, word, [one, other]),
    {
      reads: ['was any memorandum signed by India and Vietnam'],
    },
  ),
  rule(
    'done-last',
    'Q',
    'which RN be|have PART lately',
    (_, { pattern }, __, frame, { key }) => pickedLast(pattern, frame, key),
    {
      reads: ['which agreement was signed most recently'],
      cost: 0.5,
    },
  ),
  rule(
    'pending-longest',
    'Q',
    'which RN have be STATUS longest',
    (_, { pattern }, __, ___, limits) => pickedFirst(pattern, limits),
    {
      reads: ['which agreement has been pending the longest'],
      cost: 0.5,
    },
  ),
  rule('object-named', 'VP', 'V NAME', (frame, { set }) => ofNamed(frame, set), {
    reads: ['which countries signed the Algiers Declaration'],
  }),
  rule('records-among-named', 'RN', 'RN PREP NAME', ({ pattern }, word, { set }) => amongNamed(pattern, word, set), {
    reads: ['list agreements of Iran among the Algiers Declaration'],
    cost: 2,
  }),
  rule(
    'clause-among-named',
    'VP',
    'VP PREP NAME',
    (clauses, word, { set }) => everyOne(clauses, ({ pattern }) => amongNamed(pattern, word, set)?.pattern ?? null),
    {
      reads: ['officials who signed agreements in the name of Iran among the Algiers Declaration'],
      cost: 2,
    },
  ),
  rule('party-to-named', 'VP', 'be party-to PREP NAME', (_, __, ___, { set }) => ofNamed(PARTY_TO, set), {
    reads: ['which countries are parties to the Algiers Declaration'],
  }),
  rule('is-party-to', 'Q', 'be NAME PREP NAME', (_, who, word, of) => isPartyTo(who, word, of), {
    reads: ['is Iran a party to the Algiers Declaration'],
  }),
  rule(
    'to-which-one-is-party',
    'Q',
    'ASK be NAME PREP',
    ({ form, set }, _, who, word) => partyToThose(form, set, who, word),
    {
      reads: ['how many agreements is Armenia a party to'],
    },
  ),
  rule(
    'where-at-place',
    'Q',
    'when|where PP did|have NP SAID',
    ({ key }, place, _, who, said) => toldThere(key, place, who, said),
    {
      reads: ['at which venue in New Delhi did Modi receive the Prime Minister of Mauritius'],
    },
  ),
];

const PARTY_TO: Frame = { kind: 'agreement', subject: 'side', object: 'records' };

/** "Is Iran a party to the Algiers Declaration": whether that is one of its documents. */
function isPartyTo({ set, each }: Phrase, word: string, of: Phrase): Query | null {
  const clauses = word === 'to' && !each && isParty(set) ? ofNamed(PARTY_TO, of.set) : null;
  const [only] = clauses ?? [];
  const pattern = only && filled(only.pattern, 'side', { set });
  return pattern ? exists({ is: 'records', of: pattern }) : null;
}

/** "How many agreements is Armenia a party to": those that it has. */
function partyToThose(form: string, set: SetQ, { set: who, each }: Phrase, word: string): Query | null {
  const isOfDocuments = word === 'to' && !each && isParty(who) && set.is === 'records' && set.of.kind === 'agreement';
  const of = isOfDocuments ? recordsWith(set, who) : null;
  return of && (form === 'list' || form === 'count') ? { ask: form, of } : null;
}

function exists(of: SetQ | null): Query | null {
  return of && { ask: 'exists', of };
}

/** "At which venue in New Delhi did Modi receive …": where, or when, what somebody did there was. */
function toldThere(key: string, place: Marked, { set, each }: Phrase, said: Clause): Query | null {
  const frame: Frame = { kind: said.pattern.kind, subject: said.hole, object: null };
  const there = each || said.how !== 'some' ? null : filled(said.pattern, roleAtVerb(frame, place), place.phrase);
  const whole = there && filled(there, said.hole, { set });
  const tell = /date|when|day|month|year/.test(key) ? 'when' : 'where';
  return whole && { ask: 'list', of: { is: 'records', of: whole }, tell };
}

/** Documents or events by name, as the records that somebody has a part in. */
function ofNamed(frame: Frame, set: SetQ): readonly Clause[] | null {
  const isNamed = set.is === 'these' && frame.object === 'records' && kindOfSet(set) === frame.kind;
  if (!isNamed || !isRecordKind(frame.kind)) return null;
  const clause = bareClause(frame, frame.subject);
  return [{ ...clause, pattern: { ...clause.pattern, among: set } }];
}

/** "Agreements among the Algiers Declaration": the way in which records that are named are said back where more is said of them. */
function amongNamed(pattern: Pattern, word: string, set: SetQ): { readonly pattern: Pattern } | null {
  const isNamed = word === 'among' && set.is === 'these' && set.kind === pattern.kind && !pattern.among;
  return isNamed ? { pattern: { ...pattern, among: set } } : null;
}

/** "Are covered by the memorandum": what records are about. */
function subjectsOf(word: string, pattern: Pattern): readonly Clause[] | null {
  return word === 'by' || word === 'in' ? [{ pattern, hole: 'topic', how: 'some' }] : null;
}

function signersOf(word: string, { set, each }: Phrase, { kind, limits }: Frame): Query | null {
  const isSigning = word === 'by' && kind === 'agreement' && limits?.event?.join() === 'signed';
  if (!isSigning || each || kindOfSet(set) !== 'agreement' || set.is === 'all') return null;
  return { ask: 'list', of: set, tell: 'signers' };
}

/** "Signed by India and Vietnam": by the one with the other. */
function doneByBoth(
  pattern: Pattern,
  { kind, limits }: Frame,
  word: string,
  [one, other]: readonly [Phrase, Phrase],
): Query | null {
  const isSigning =
    word === 'by' && kind === 'agreement' && pattern.kind === kind && limits?.event && !pattern.limits?.event;
  const side = isSigning ? filled({ ...pattern, limits: { ...pattern.limits, ...limits } }, 'side', one) : null;
  const both = side && filled(side, 'other', other);
  return both && exists({ is: 'records', of: both });
}

/** "Which agreement was signed most recently": the last of those of which that is said. */
function pickedLast(pattern: Pattern, { kind, limits }: Frame, key: string): Query | null {
  if (kind !== pattern.kind || !limits?.event || pattern.limits?.event) return null;
  const of: SetQ = { is: 'records', of: { ...pattern, limits: { ...pattern.limits, event: limits.event } } };
  return {
    ask: 'list',
    of: { is: 'best', of, by: { by: 'day' }, end: /first|earliest/.test(key) ? 'first' : 'last', n: 1 },
  };
}

function pickedFirst(pattern: Pattern, limits: Pattern['limits']): Query | null {
  if (pattern.kind !== 'agreement' || pattern.limits?.latest || !limits) return null;
  const of: SetQ = { is: 'records', of: { ...pattern, limits: { ...pattern.limits, ...limits } } };
  return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: 'first', n: 1 } };
}
