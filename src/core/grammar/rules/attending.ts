import { kindOfSet, type Pattern, type Quantity, type Query, type SetQ } from '../../query/query.js';
import type { Clause, Frame, Marked, Phrase, Word } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { clausesOf } from './clauses.js';
import { did } from './questions.js';

/** Being there: "the meetings that Modi attended", "were represented at the meeting", "present at both conferences", "while both were in Baku". */
export const ATTENDING: readonly Rule[] = [
  rule(
    'was-represented-at',
    'VP',
    'be represents|present PREP any|AMOUNT? RN',
    (_, __, word, amount, { pattern }) => inSoMany(thereAt(word, pattern), amount),
    {
      reads: [
        'which countries were represented in at least two bilateral meetings',
        'which countries were represented at the meetings in Tokyo',
        'who was present at meetings of Iran in Baku',
      ],
    },
  ),
  rule('was-present-at', 'VP', 'be represents|present PREP NP', (_, __, word, at) => atConference(word, at), {
    reads: ['which countries were represented at WTDC-25', 'which ministers were present at both WTDC-25 and MWC25'],
    cost: 0.5,
  }),
  rule(
    'was-one-present-at',
    'Q',
    'be NP represents|present PREP NP',
    (_, who, __, word, at) => wasThere(who, presentAt(word, at)),
    {
      reads: [
        'was Kenya represented at WTDC-25',
        'was Modi present at the meeting with Macron',
        'were both Iran and Malaysia present at WTDC-25',
      ],
    },
  ),
  rule('was-one-at', 'Q', 'be NAME PREP NAME', (_, who, word, at) => wasThere(who, atConference(word, at)), {
    reads: ['was Hashemi at WTDC-25'],
  }),
  rule('who-took-part-when', 'Q', 'who be present DURING', (_, __, ___, during) => takingPart(during), {
    reads: ['who was present when Hashemi met Bogdan-Martin'],
  }),
  rule('while-there', 'PP', 'as-when both|they|pronoun|NUM be PP', (_, __, ___, place) => setting(place), {
    reads: [
      'did Kenya hold a meeting with Iran while both were in Baku',
      'whom did Hashemi meet while he was in Tokyo',
    ],
  }),
];

const ATTENDANCE: Frame = { kind: 'meeting', subject: 'side', object: 'conference' };

/** "Represented at the meetings in Tokyo": on a side of them, or of whose they are not. */
function thereAt(word: string, pattern: Pattern): readonly Clause[] | null {
  const isThere = (word === 'at' || word === 'in') && pattern.kind === 'meeting';
  const hole = pattern.roles.side ? 'other' : 'side';
  return isThere && !pattern.roles[hole] ? [{ pattern, hole, how: 'some' }] : null;
}

function inSoMany(clauses: readonly Clause[] | null, amount: Word | Quantity | undefined): readonly Clause[] | null {
  const isCounted = typeof amount === 'object' && !('key' in amount);
  return isCounted ? (clauses?.map((one) => ({ ...one, how: amount })) ?? null) : clauses;
}

function atConference(word: string, at: Phrase): readonly Clause[] | null {
  const sets: readonly SetQ[] = at.each ?? [at.set];
  const isThere = (word === 'at' || word === 'in') && sets.every((set) => kindOfSet(set) === 'conference');
  return isThere ? clausesOf(ATTENDANCE, at) : null;
}

function presentAt(word: string, at: Phrase): readonly Clause[] | null {
  return at.set.is === 'records' && !at.each ? thereAt(word, at.set.of) : atConference(word, at);
}

/** Whether somebody was there; of several, each by itself. */
function wasThere(who: Phrase, clauses: readonly Clause[] | null): Query | null {
  const [only, ...others] = clauses ?? [];
  if (!only) return null;
  if (!who.each) return did(who, [only, ...others]);
  return others.length ? null : { ask: 'each', members: who.each, in: only.pattern, role: only.hole };
}

/** "Who was present when the one met the other": who took part in the meetings of both. */
function takingPart(during: Pattern): Query | null {
  const isOfPair = during.roles.side !== undefined && during.roles.other !== undefined;
  return isOfPair ? { ask: 'list', of: { is: 'records', of: during }, tell: 'who' } : null;
}

/** "While both were in Baku": where it was. */
function setting(place: Marked): Marked | null {
  const kind = kindOfSet(place.phrase.set);
  const isSetting = kind === 'place' || kind === 'conference' || kind === 'country';
  return isSetting && (place.word === 'in' || place.word === 'at') ? place : null;
}
