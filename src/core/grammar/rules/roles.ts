import { kindOfSet, type Pattern } from '../../query/query.js';
import { filled, onPattern } from '../complements.js';
import type { Clause, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, everyOne, isParty, withRecords } from './clauses.js';

/** What is said of people in a signing or a delegation, and records named by their two sides. */
export const ROLES: readonly Rule[] = [
  rule('in-delegation', 'VP', 'be in-delegation NP', (_, __, of) => inDelegation(of), {
    reads: ['who was in the delegation of Kenya at WTDC-25', 'who was in the delegation of Hashemi'],
  }),
  rule('was-present', 'VP', 'be present-at RN', (_, __, { pattern }) => atSigning(pattern), {
    reads: ['which officials were present at the signing of memoranda of Iran'],
  }),
  rule('clause-done', 'VP', 'VP PART', (clauses, { kind, limits }) => doneThen(clauses, kind, limits), {
    reads: ['which officials are involved in agreements in the name of Kenya signed in 2023'],
  }),
  rule('led-in', 'VP', 'VP PREP RN', (clauses, word, { pattern }) => inMeetings(clauses, word, pattern), {
    reads: ['which officials led the delegation of Kenya in meetings with Iran'],
  }),
  rule(
    'named-document',
    'NAME',
    'NAME RECORD',
    (of, { kind }) => (kindOfSet(of.set) === kind && kind === 'agreement' ? of : null),
    {
      reads: ['when was the Pax Silica Declaration signed'],
      cost: 0,
    },
  ),
  rule(
    'led-in-theirs',
    'VP',
    'VP PREP their RN',
    (clauses, word, _, { pattern }) => inMeetings(clauses, word, pattern),
    {
      reads: ['who accompanied Hashemi at his talks with Kenya'],
    },
  ),
  rule('signed-of', 'VP', 'VP PP', (clauses, { word, phrase }) => (word === 'of' ? signedOf(clauses, phrase) : null), {
    reads: ['which officials signed memoranda only with Kenya in 2023 of Iran'],
  }),
  rule(
    'record-of-pair',
    'RN',
    'NAME NAME RN',
    (one, other, { pattern }) => (pattern.roles.topic ? null : ofTwo(pattern, one, other)),
    {
      reads: ['list Iran-Pakistan meetings'],
    },
  ),
  rule(
    'record-of-two',
    'RN',
    'RN PREP NAME and NAME',
    ({ pattern }, word, one, _, other) => (word === 'of' ? ofTwo(pattern, one, other) : null),
    {
      reads: ['list meetings of Hashemi and Fahmi'],
    },
  ),
];

/** "In the delegation of Kenya": took part for it; in that of somebody, came along. */
function inDelegation({ set, each }: Phrase): readonly Clause[] | null {
  if (each || !isParty(set)) return null;
  const hole = kindOfSet(set) === 'official' ? 'companion' : 'side';
  return [{ pattern: { kind: 'meeting', roles: { side: set } }, hole, how: 'some' }];
}

function atSigning(pattern: Pattern): readonly Clause[] | null {
  const clause = withRecords(
    { kind: 'agreement', limits: { event: ['signed'] }, subject: 'present', object: 'records' },
    pattern,
  );
  return clause && [clause];
}

/** "Led the delegation of Kenya in meetings with Iran": the side is that of the meetings. */
function inMeetings(clauses: readonly Clause[], word: string, pattern: Pattern): readonly Clause[] | null {
  const [only, ...others] = clauses;
  if (!only || others.length || (word !== 'in' && word !== 'at') || pattern.kind !== 'meeting') return null;
  const { side } = only.pattern.roles;
  const isOfDelegation = only.hole === 'lead' || only.hole === 'companion';
  if (!isOfDelegation || !side || Object.keys(only.pattern.roles).length > 1 || only.pattern.when) return null;
  const clause = bareClause({ kind: 'meeting', subject: only.hole, object: null }, only.hole, only.how);
  return withOne(onPattern(clause, filled(pattern, 'side', { set: side })));
}

/** "Agreements in the name of Kenya signed in 2025": what happened to the documents that the clause is about. */
function doneThen(
  clauses: readonly Clause[],
  kind: Pattern['kind'],
  limits: Pattern['limits'],
): readonly Clause[] | null {
  if (kind !== 'agreement' || !limits?.event) return null;
  const { event } = limits;
  return everyOne(clauses, ({ pattern }) =>
    pattern.kind === kind && !pattern.limits?.event ? { ...pattern, limits: { ...pattern.limits, event } } : null,
  );
}

/** "Signed agreements only with Kenya of Iran": documents of two sides are signed by people. */
function signedOf(clauses: readonly Clause[], phrase: Phrase): readonly Clause[] | null {
  const [only, ...others] = clauses;
  const { pattern, hole } = only ?? {};
  const isSigned = pattern?.kind === 'agreement' && pattern.limits?.event?.join() === 'signed' && hole === 'side';
  if (!only || !isSigned || others.length || !isParty(phrase.set)) return null;
  return withOne(onPattern({ ...only, hole: 'signer' }, filled(only.pattern, 'side', phrase)));
}

function withOne(clause: Clause | null): readonly Clause[] | null {
  return clause && [clause];
}

/** "The Iran-Pakistan memorandum", "the meeting of Hashemi and Fahmi": of the one with the other. */
function ofTwo(pattern: Pattern, one: Phrase, other: Phrase): { readonly pattern: Pattern } | null {
  if (pattern.kind === 'conference' || pattern.kind === 'proposal' || !isParty(one.set) || !isParty(other.set))
    return null;
  const side = filled(pattern, 'side', one);
  const both = side && filled(side, 'other', other);
  return both && { pattern: both };
}
