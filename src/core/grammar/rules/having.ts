import { kindOfSet, type Pattern, type Quantity } from '../../query/query.js';
import { filled, onPattern } from '../complements.js';
import type { Clause, Frame, Phrase } from '../meaning.js';
import { holding } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, everyOne, withRecords } from './clauses.js';

/** Verbs with a number of records, and for whom somebody stands in them. */
export const HAVING: readonly Rule[] = [
  rule(
    'involved',
    'VP',
    'be involved PREP AMOUNT? RN',
    (_, __, word, amount, { pattern }) => involved(word, pattern, amount ?? 'some'),
    {
      reads: ['which countries are involved in at least 2 proposals'],
    },
  ),
  rule(
    'involved-no',
    'VP',
    'be involved PREP no RN',
    (_, __, word, ___, { pattern }) => involved(word, pattern, 'no'),
    {
      reads: ['which countries are involved in no proposal'],
    },
  ),
  rule('held-there', 'VP', 'have RN', (_, { pattern }) => heldThere(pattern), {
    reads: ['which places had meetings of Hashemi with Nabiyev'],
    cost: 2,
  }),
  rule('signed-for', 'VP', 'V PREP NAME', (frame, word, of) => signedFor(frame, word, of), {
    reads: ['which officials signed on behalf of Azerbaijan'],
  }),
  rule('on-behalf', 'VP', 'VP PREP NP', (clauses, word, phrase) => onBehalf(clauses, word, phrase), {
    reads: ['which officials met Hashemi on behalf of Kenya', 'who signed the Iran-Tajikistan memorandum for Iran'],
    cost: 0.5,
  }),
  rule(
    'on-behalf-that-mention',
    'VP',
    'VP that deals-with WORDS',
    (clauses, _, __, words) =>
      everyOne(clauses, ({ pattern, hole }) => (pattern.roles[hole] ? holding(pattern, words) : null)),
    {
      reads: ['officials who had meetings in the name of Kenya that mention “drones”'],
    },
  ),
];

const ON_BEHALF: ReadonlySet<string> = new Set(['on behalf of', 'in the name of']);

/** "Places that had meetings of Hashemi with Nabiyev": whose they are is said, so that only what they were held at is asked for. */
function heldThere(pattern: Pattern): readonly Clause[] | null {
  return pattern.roles.side && pattern.roles.other ? [{ pattern, hole: 'side', how: 'some' }] : null;
}

/** "Are involved in proposals": they put them, or are addressed; in documents, as whoever took part. */
function involved(word: string, pattern: Pattern, how: Quantity): readonly Clause[] | null {
  const frame: Frame = { kind: pattern.kind, subject: 'side', object: 'records' };
  const isOfKind = pattern.kind === 'proposal' || pattern.kind === 'agreement';
  const clause = word === 'in' && isOfKind ? withRecords(frame, pattern, how) : null;
  return clause && [{ ...clause, isOfWhole: true }];
}

/** "Signed on behalf of Azerbaijan": any document for it. */
function signedFor(frame: Frame, word: string, phrase: Phrase): readonly Clause[] | null {
  const isSigning = frame.kind === 'agreement' && frame.subject === 'side' && frame.object === 'records';
  return isSigning && frame.limits?.event ? onBehalf([bareClause(frame, 'side')], word, phrase) : null;
}

/** "Met Hashemi on behalf of Kenya": who did so stood in the same role for Kenya. What is signed "for Kenya" is too. */
function onBehalf(clauses: readonly Clause[], word: string, phrase: Phrase): readonly Clause[] | null {
  const isOfSigning = clauses.every(
    ({ pattern: { kind, limits } }) => kind === 'agreement' && limits?.event?.join() === 'signed',
  );
  const isSide = kindOfSet(phrase.set) === 'country' || kindOfSet(phrase.set) === 'organisation';
  if (!ON_BEHALF.has(word) && !(word === 'for' && isOfSigning && isSide)) return null;
  return everyOne(clauses, (given) => onPattern(given, filled(given.pattern, given.hole, phrase))?.pattern ?? null);
}
