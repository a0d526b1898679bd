import { isRecordKind, kindOfSet, type Pattern, type Quantity, type Query, type SetQ } from '../../query/query.js';
import { filled, merged, onPattern, roleAtNoun } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Clause, Frame, Limiting, Marked, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, recordsWith } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { thereIn } from '../there.js';
import { everyOne, isParty, withRecords } from './clauses.js';
import { isOne } from '../joined.js';

/** Who takes part in records: "party to", "have Iran as a party", "without Iran at the table". */
export const PARTAKING: readonly Rule[] = [
  rule('was-attended-by', 'PRED', 'be PART PP', (_, frame, by) => attendedBy(frame, by), {
    reads: ['what share of the meetings at MWC25 Doha was attended by Pakistan'],
  }),
  rule(
    'takes-part-in-many',
    'VP',
    'V PREP? AMOUNT PREP? RN',
    (frame, word, how, of, { pattern }) => ((of ?? 'of') === 'of' ? partInMany(frame, word, { how, pattern }) : null),
    { reads: ['which companies appear in more than one of the meetings', 'who attended at least three meetings'] },
  ),
  rule(
    'gap-attended',
    'GAP',
    'NP V PREP?',
    (by, frame, word) => (isTakingPart(frame) && (word ?? 'in') === 'in' && !by.each ? limitedBy(taking(by)) : null),
    {
      reads: [
        'what share of the meetings at WTDC-25 did Iran attend',
        'which meetings at MWC25 Doha did Pakistan take part in',
        'list meetings which Azerbaijan took part in',
      ],
    },
  ),
  rule('has-taken-place', 'PRED', 'have|be took-place REST', (_, __, rest) => rest, {
    reads: ['which conferences have been held in Doha'],
  }),
  rule(
    'party-to',
    'VP',
    'be party-to PREP AMOUNT? RN',
    (_, __, word, amount, { pattern }) => partyTo(word, pattern, amount ?? 'some'),
    {
      reads: [
        'which countries are party to at least two memoranda of Iran',
        'which countries are parties to a memorandum with Iran',
      ],
    },
  ),
  rule('party-to-no', 'VP', 'be party-to PREP no RN', (_, __, word, ___, { pattern }) => partyTo(word, pattern, 'no'), {
    reads: ['which countries are party to no memorandum with Iran'],
  }),
  rule(
    'those-present-at',
    'NP',
    'NP represents|present PREP NP',
    ({ set, each }, _, word, at) => whoWereAt(set, each, word, at),
    {
      reads: ['which countries represented at WTDC-25 met Iran', 'which ministers present at WTDC-25 met Hashemi'],
      cost: 1.2,
    },
  ),
  rule(
    'to-which-party',
    'RN',
    'RN PREP which NP be party-to|partner',
    ({ pattern }, word, _, by) => (BELONGS.has(word) ? wrap(takenIn(pattern, by)) : null),
    {
      reads: [
        'are there any agreements to which both Iran and Pakistan are party',
        'list agreements to which Kenya is a party',
        'which programmes in which ITU is a partner are operational',
      ],
    },
  ),
  rule(
    'participant-in',
    'VP',
    'be not? as? KIND PREP any? RN',
    (_, not, __, kind, word, ___, { pattern }) => participantIn(kind, word, { pattern, how: not ? 'no' : 'some' }),
    {
      reads: ['list Azerbaijani officials who are not participants of any meeting'],
    },
  ),
  rule(
    'was-among',
    'Q',
    'be NAME PREP KIND PREP RN',
    (_, who, word, kind, at, { pattern }) =>
      word === 'among' && kind === 'official' && isIn(at) ? whether(pattern, who) : null,
    {
      reads: ['was Doreen Bogdan-Martin among the participants in the reception of India in Geneva'],
      cost: 0.5,
    },
  ),
  rule('has-seat', 'PRED', 'have NP seat', (_, phrase) => limitedBy(taking(phrase)), {
    reads: ['which agreements of Tajikistan have Iran as a party'],
  }),
  rule('have-both-seated', 'PRED', 'have NP seat', (_, { each }) => takingBoth(each), {
    reads: ['which agreements have both Iran and Tajikistan as parties'],
  }),
  rule('has-no-seat', 'PRED', 'did not have NP seat?', (_, __, ___, phrase) => denied(limitedBy(taking(phrase))), {
    reads: ['which agreements of Tajikistan do not have Iran as a party'],
  }),
  rule('has-neither', 'PRED', 'have neither NP nor NP seat?', (_, __, one, ___, other) => withNeither(one, other), {
    reads: [
      'which meetings at WTDC-25 had neither Iran nor Malaysia at the table',
      'which pending agreements of Pakistan have neither Iran nor Azerbaijan on the other side',
    ],
  }),
  rule(
    'without-party',
    'NP',
    'RN but? no NP seat?',
    ({ pattern }, _, { key }, { set }) => (key.startsWith('without') ? withoutParty(pattern, set) : null),
    {
      reads: ['list meetings at WTDC-25 without Iran'],
    },
  ),
  rule(
    'in-which-nobody',
    'NP',
    'every? RN PREP which no NP V|PART',
    (_, { pattern }, __, ___, ____, { set }, frame) => (isTakingPart(frame) ? withoutParty(pattern, set) : null),
    {
      reads: ['list meetings in which no minister took part'],
    },
  ),
  rule(
    'at-which-nobody',
    'NP',
    'every? RN PREP which no NP be present',
    (_, { pattern }, __, ___, ____, { set }) => withoutParty(pattern, set),
    {
      reads: ['list meetings at which no minister was present'],
    },
  ),
  rule(
    'outside-conferences',
    'REST',
    'outside any? RECORD',
    (_, __, { kind }) => (kind === 'conference' ? atNone() : null),
    {
      reads: ['which meetings of Hashemi took place outside any conference'],
    },
  ),
  rule('outside', 'REST', 'outside NP', (_, phrase) => outside(phrase), {
    reads: ['which meetings of Iran took place outside Iran'],
  }),
  rule('done-outside', 'REST', 'PART outside NP', (frame, _, phrase) => doneOutside(frame, phrase), {
    reads: ['which memoranda of Azercosmos were signed outside Azerbaijan'],
    cost: 0.5,
  }),
  rule(
    'records-outside',
    'NP',
    'RN outside NP',
    ({ pattern }, _, { set, each }) => (each ? null : withoutPlace(pattern, set)),
    {
      reads: ['list meetings of Iran outside Azerbaijan'],
    },
  ),
  rule('not-taken-place', 'PRED', 'did|have not took-place REST', (_, __, ___, rest) => denied(rest), {
    reads: ['which meetings of Iran did not take place at WTDC-25'],
  }),
  rule(
    'records-held',
    'RN',
    'RN held PP',
    ({ pattern }, _, at) =>
      wrap(pattern.kind === 'agreement' ? null : filled(pattern, roleAtNoun(pattern, at), at.phrase)),
    {
      reads: ['did any Australian official take part in a meeting held in Baku'],
      cost: 0.5,
    },
  ),
  rule('does-there', 'VP', 'VP there', (clauses) => everyOne(clauses, ({ pattern }) => thereIn(pattern)), {
    reads: ['which countries met Iran at WTDC-25 but did not meet Kenya there'],
  }),
  rule('records-there', 'RN', 'RN there', ({ pattern }) => wrap(thereIn(pattern)), {
    reads: ['which officials met Hashemi in Baku but have no recorded meeting there with Fahmi Fadzil'],
  }),
  rule('done-there', 'PASSIVE', 'PASSIVE there', (one) => onPattern(one, thereIn(one.pattern)), {
    reads: ['which leader that Modi met in New Delhi was also met there by Jagdeo'],
  }),
  rule('takes-part-in', 'VP', 'V PREP? any? RN', (frame, word, _, { pattern }) => partIn(frame, word, pattern), {
    reads: [
      'which officials of Kenya did not appear in any meeting',
      'which officials took part in a meeting with Hashemi',
      'did any Kenyan official attend a meeting in Baku',
      "did Doreen Bogdan-Martin attend India's reception in Geneva",
    ],
  }),
];

const BELONGS: ReadonlySet<string> = new Set(['to', 'of', 'in']);

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}

/** "Countries represented at WTDC-25": those that met somebody there. */
function whoWereAt(set: SetQ, each: Phrase['each'], word: string, at: Phrase): Phrase | null {
  const isThere = (word === 'at' || word === 'in') && !at.each && kindOfSet(at.set) === 'conference';
  if (each || !isThere || isOne(set) || !isParty(set)) return null;
  const pattern: Pattern = { kind: 'meeting', roles: { conference: at.set } };
  return { set: { is: 'that', of: set, in: pattern, hole: 'side', how: 'some' } };
}

/** "Are party to two memoranda": they have them, nationally or by one of their bodies. */
function partyTo(word: string, pattern: Pattern, how: Quantity): readonly Clause[] | null {
  const clause =
    (word === 'to' || word === 'of') && pattern.kind === 'agreement' ? withRecords(HAVE.agreement, pattern, how) : null;
  return clause && [clause];
}

/** "Are participants of a meeting": they take part in it. */
function participantIn(
  kind: string,
  word: string,
  { pattern, how }: { readonly pattern: Pattern; readonly how: Quantity },
): readonly Clause[] | null {
  const isIn = word === 'of' || word === 'in' || word === 'at';
  if (kind !== 'official' || !isIn || pattern.kind !== 'meeting' || pattern.roles.side) return null;
  return [{ pattern, hole: 'side', how }];
}

function isIn(word: string): boolean {
  return word === 'in' || word === 'at' || word === 'of';
}

/** "Was he among the participants in …": whether there are such meetings with him. */
function whether(pattern: Pattern, phrase: Phrase): Query | null {
  const those = pattern.kind === 'meeting' ? takenIn(pattern, phrase) : null;
  return those && { ask: 'exists', of: { is: 'records', of: those } };
}

/** "Took part", "was represented": said of whoever was there. */
function isTakingPart({ kind, object }: Frame): boolean {
  return kind === 'meeting' && object === 'conference';
}

function taking(phrase: Phrase): Pick<Limiting, 'marked'> {
  return { marked: [{ word: 'involving', phrase }] };
}

/** Both of two: the one on the one side, the other on the other. */
function takingBoth([one, other, ...more]: readonly SetQ[] = []): Predicate | null {
  if (!one || !other || more.length) return null;
  return limitedBy({ marked: [...taking({ set: one }).marked, ...taking({ set: other }).marked] });
}

function takenIn(pattern: Pattern, phrase: Phrase): Pattern | null {
  // "To which both Iran and Pakistan are party": each of them.
  if (phrase.each) return phrase.each.reduce<Pattern | null>((one, set) => one && takenIn(one, { set }), pattern);
  return filled(pattern, roleAtNoun(pattern, { word: 'involving', phrase }), phrase);
}

/** "Neither Iran nor Malaysia": none of both takes part. */
function withNeither(one: Phrase, other: Phrase): Predicate | null {
  if (one.each || other.each || kindOfSet(one.set) !== kindOfSet(other.set)) return null;
  return denied(limitedBy(taking({ set: { is: 'or', of: [one.set, other.set] } })));
}

function withoutParty(pattern: Pattern, set: Phrase['set']): Phrase | null {
  const of = { is: 'records' as const, of: pattern };
  const less = recordsWith(of, set);
  return less && { set: { is: 'less', of, less } };
}

/** "Away from any conference": at none. */
function atNone(): Predicate | null {
  const set: SetQ = { is: 'records', of: { kind: 'conference', roles: {} } };
  return denied(limitedBy({ marked: [{ word: 'at', phrase: { set } }] }));
}

function outside(phrase: Phrase): Predicate | null {
  return phrase.each ? null : denied(limitedBy({ marked: [{ word: 'in', phrase }] }));
}

/** "Signed outside Azerbaijan": done, and not there. */
function doneOutside({ kind, limits }: Frame, phrase: Phrase): Predicate | null {
  const elsewhere = outside(phrase);
  const isOfDocument = kind === 'agreement' && limits?.event !== undefined;
  return isOfDocument && elsewhere && 'limiting' in elsewhere
    ? { all: [limitedBy({ kind, limits }), elsewhere] }
    : null;
}

function withoutPlace(pattern: Pattern, set: Phrase['set']): Phrase | null {
  const there = filled(pattern, roleAtNoun(pattern, { word: 'in', phrase: { set } }), { set });
  const isPlace = kindOfSet(set) === 'place' || kindOfSet(set) === 'country';
  return there && isPlace
    ? { set: { is: 'less', of: { is: 'records', of: pattern }, less: { is: 'records', of: there } } }
    : null;
}

function partInMany(
  frame: Frame,
  word: string | undefined,
  { how, pattern }: { readonly how: Quantity; readonly pattern: Pattern },
): readonly Clause[] | null {
  const clauses = partIn(frame, word, pattern);
  return clauses?.map((one) => ({ ...one, how })) ?? null;
}

/** "Was attended by Pakistan": it takes part in them. */
function attendedBy({ kind, object }: Frame, { word, phrase }: Marked): Predicate | null {
  const isAttending = kind === 'meeting' && object === 'conference' && word === 'by' && !phrase.each;
  return isAttending ? limitedBy(taking(phrase)) : null;
}

/** "Take part in a meeting": who attends is on a side of it. */
function partIn(
  { kind, object, subject }: Frame,
  word: string | undefined,
  pattern: Pattern,
): readonly Clause[] | null {
  const isAttending =
    kind === 'meeting' && object === 'conference' && isRecordKind(pattern.kind) && pattern.kind === 'meeting';
  // Who attended somebody's event was there with them.
  const hole = pattern.roles[subject] ? 'other' : subject;
  if (!isAttending || pattern.roles[hole] || (word ?? 'in') === 'with') return null;
  const whole = merged(pattern, { kind, roles: {} });
  return whole && [{ pattern: whole, hole, how: 'some' }];
}
