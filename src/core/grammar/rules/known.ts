import { kindOfSet, type Query } from '../../query/query.js';
import type { Frame, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** What frames a predicate and changes nothing of it, and what denies or joins it: "are known to have met", "have not been signed", "neither in force nor expired". */
export const KNOWN: readonly Rule[] = [
  rule('known-to', 'VP', 'known VP', (_, clauses) => clauses, {
    reads: ['who is known to have met Nabiyev', 'which countries are recorded as having signed a memorandum with Iran'],
  }),
  rule('known-to-be', 'PRED', 'known be REST', (_, __, rest) => rest, {
    reads: ['which memoranda of Iran are known to have been signed in Baku'],
  }),
  rule('has-not-been-so', 'PRED', 'have not be REST', (_, __, ___, rest) => denied(rest), {
    reads: ['which memoranda of Malaysia have not been signed yet'],
  }),
  rule(
    'neither-so',
    'PRED',
    'be|have be? neither REST nor REST',
    (_, __, ___, one, ____, other) => neither(one, other),
    {
      reads: ['which agreements of Iran are neither in force nor expired'],
    },
  ),
  rule('has-seats', 'PRED', 'have|list NP seat', (_, phrase) => taking(phrase), {
    reads: ['which agreements list Malaysia as a party'],
  }),
  rule('and-who-signed-it', 'Q', 'Q and who V pronoun|they', (query, _, __, frame) => andSigners(query, frame), {
    reads: ['where was the Kenya-Iran memorandum signed, and who signed it'],
    cost: 0.5,
  }),
  rule(
    'of-those-who',
    'Q',
    'PREP every? NP who PRED',
    (word, _, { set, each }, __, said) => (word === 'of' || word === 'among' ? ofThose({ set, each }, said) : null),
    {
      reads: ['of all the ministers who met Hashemi, who also met Fahmi'],
    },
  ),
];

function neither(one: Predicate, other: Predicate): Predicate | null {
  const [these, those] = [statusesIn(one), statusesIn(other)];
  if (these && those)
    return denied(limitedBy({ kind: 'agreement', limits: { latest: [...new Set([...these, ...those])] } }));
  const [first, second] = [denied(one), denied(other)];
  const isPlain = first && second && !('all' in first) && !('all' in second);
  return isPlain ? { all: [first, second] } : null;
}

/** The statuses of which one is said to be the latest, where nothing else is said. */
function statusesIn(predicate: Predicate) {
  if (!('limiting' in predicate) || predicate.isDenied) return null;
  const { limits, marked, when, words } = predicate.limiting;
  const isBare = !marked.length && !when && !words && limits && Object.keys(limits).join() === 'latest';
  return isBare ? limits.latest : null;
}

/** "Have both Iran and Pakistan as parties": each of them takes part. */
function taking({ set, each }: Phrase): Predicate | null {
  if (!each) return limitedBy({ marked: [{ word: 'involving', phrase: { set } }] });
  return { all: each.map((one) => limitedBy({ marked: [{ word: 'involving', phrase: { set: one } }] })) };
}

/** "…, and who signed it": of the documents that the question before asks about. */
function andSigners(query: Query, { kind, limits, subject }: Frame): Query | null {
  const isSigning = kind === 'agreement' && (subject === 'signer' || limits?.event?.join() === 'signed');
  if (!isSigning || query.ask !== 'list' || kindOfSet(query.of) !== 'agreement' || query.tell === 'signers')
    return null;
  return { ask: 'parts', of: [query, { ask: 'list', of: query.of, tell: 'signers' }] };
}

/** "Of all the ministers who met Hashemi, who also met Fahmi". */
function ofThose({ set, each }: Phrase, said: Predicate): Query | null {
  const of = !each && kindOfSet(set) === 'official' && set.is !== 'these' ? narrowed(set, said) : null;
  return of && { ask: 'list', of };
}
