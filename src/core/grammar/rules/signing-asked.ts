import { type Pattern, kindOfSet, type Query } from '../../query/query.js';
import type { Frame, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { recordsOf, saidOfRecords, told } from './aspects.js';

/** Questions of a signing: who put a name under the document, and who was in the room. */
export const SIGNING_ASKED: readonly Rule[] = [
  rule('who-signed', 'Q', 'who V RN', (_, frame, { pattern }) => signersOf(frame, pattern), {
    reads: [
      'who signed the memorandum between Iran and Tajikistan',
      'who put their name to the Iran-Kenya memorandum',
      'who signed memoranda of Iran',
    ],
    not: ['who signed memoranda with Kenya'],
    cost: 0.5,
  }),
  rule('did-sign-named', 'Q', 'did|have NP V NAME', (_, who, frame, of) => signedBySomebody(who, frame, of), {
    reads: ['did Hashemi sign the Algiers Declaration', 'has William Ruto signed the Algiers Declaration'],
    cost: 0.5,
  }),
  rule(
    'who-signed-named',
    'Q',
    'who V NAME',
    (_, frame, of) => (isOfSigning(frame) && kindOfSet(of.set) === 'agreement' ? told(recordsOf(of), 'signers') : null),
    {
      reads: ['who signed the Algiers Declaration'],
      cost: 0.5,
    },
  ),
  rule(
    'who-was-there-when',
    'Q',
    'who be present when NP be REST',
    (_, __, ___, ____, of, _____, rest) => told(saidOfRecords(of, rest), 'present'),
    {
      reads: ['who was present when the Iran-Kenya memorandum was signed'],
    },
  ),
  rule(
    'in-whose-presence',
    'Q',
    'in-whose-presence be|have NP REST',
    (_, __, of, rest) => told(saidOfRecords(of, rest), 'present'),
    {
      reads: ['in whose presence was the Iran-Kenya memorandum signed'],
    },
  ),
  rule(
    'who-witnessed',
    'Q',
    'who V RN',
    (_, { subject }, { pattern }) => (subject === 'present' ? presentAt(pattern) : null),
    {
      reads: ['who witnessed the signing of the memorandum between Iran and Kenya'],
      cost: 0.4,
    },
  ),
  rule('who-was-there', 'Q', 'who be present-at RN', (_, __, ___, { pattern }) => presentAt(pattern), {
    reads: ['who was present at the signing of the Iran-Kenya memorandum'],
    cost: 0.5,
  }),
];

/** Who signed the documents of a side, or of two, is told of each of them; of a wider set it is asked who they are. */
function signersOf(frame: Frame, pattern: Pattern): Query | null {
  return pattern.kind === 'agreement' && isOfSigning(frame) && pattern.roles.side
    ? told({ is: 'records', of: pattern }, 'signers')
    : null;
}

function isOfSigning({ kind, subject, limits }: Frame): boolean {
  const isOfParty = subject === 'side' && limits?.event?.join() === 'signed';
  return kind === 'agreement' && (subject === 'signer' || isOfParty);
}

/** Whether somebody signed a document is told by who did: that nobody is said to have is neither yes nor no. */
function signedBySomebody({ set, each }: Phrase, frame: Frame, of: Phrase): Query | null {
  const isOfPerson = !each && kindOfSet(set) === 'official' && set.is === 'these';
  return isOfPerson && isOfSigning(frame) && kindOfSet(of.set) === 'agreement' ? told(recordsOf(of), 'signers') : null;
}

function presentAt(pattern: Pattern): Query | null {
  return pattern.kind === 'agreement' && pattern.roles.side && pattern.roles.other
    ? told({ is: 'records', of: pattern }, 'present')
    : null;
}
