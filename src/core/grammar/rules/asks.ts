import { type Kind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../../query/query.js';
import { sameSort } from '../../query/same-sort.js';
import { isUnlimited } from '../../query/says.js';
import { dated, filled, onPattern, roleAtNoun, roleAtVerb } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Ask, Clause, Frame, Phrase, Predicate, Word } from '../meaning.js';
import { denied, limitedBy, narrowed, saidOf, sideOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { OFFICIALS } from './asked-for.js';
import { withItNamed } from '../there.js';
import { bareClause, frameOf, withRecords } from './clauses.js';

/** Questions of what is said of what is asked for. */
export const ASKS: readonly Rule[] = [
  rule('asked', 'Q', 'ASK PRED', (asked, predicate) => answering(asked, predicate), {
    reads: ['which countries met Iran', 'who met Hashemi', 'which memoranda of Iran are pending'],
    cost: 0,
  }),
  rule(
    'asked-and-whose',
    'Q',
    'ASK PRED and whose KIND PRED|GAP',
    (asked, predicate, _, __, kind, ofSide) => whoseSide(asked, predicate, kind, ofSide),
    { reads: ['which officials met Hashemi and whose country signed a memorandum with Iran'] },
  ),
  rule('asked-gap', 'Q', 'ASK did|have GAP', (asked, _, gap) => answering(asked, gap), {
    reads: ['which countries did Hashemi meet', 'who did Hashemi meet', 'which memoranda did Iran sign in 2025'],
    cost: 0,
  }),
  rule(
    'asked-gap-last',
    'Q',
    'ASK did|have GAP lately',
    (asked, _, gap, end) => lastOf(answering(asked, gap), end.key),
    {
      reads: ['which country did Iran meet last', 'whom did Hashemi meet first'],
      cost: 0.5,
    },
  ),
  rule('how-many-gap', 'Q', 'how-many did|have GAP', (_, __, gap) => peopleCounted(gap), {
    reads: ['how many did Fahmi meet in Baku'],
    cost: 2.5,
  }),
  rule('asked-gap-not', 'Q', 'ASK did|have not GAP', (asked, _, __, gap) => answeringNot(asked, gap), {
    reads: ["which countries didn't Hashemi meet"],
  }),
  rule('asked-gap-from', 'Q', 'ASK did|have GAP PREP NP', (asked, _, gap, word, of) => fromSide(asked, gap, word, of), {
    reads: ['who did Hashemi meet from the country visited by Pezeshkian'],
    cost: 0.5,
  }),
  rule(
    'asked-behind',
    'Q',
    'PREP ASK did|have NP both? SAID',
    (word, asked, _, subject, both, said) => behind(asked, word, apart(subject, both), said),
    {
      reads: [
        'with which countries have Iran and Malaysia both signed agreements',
        'with which countries did India sign memoranda in 2025',
        'to whom did Iran offer training',
      ],
    },
  ),
  rule(
    'asked-behind-having',
    'Q',
    'PREP ASK have NP RN',
    (word, asked, _, subject, { pattern }) => behindHaving(word, asked, { subject, pattern }),
    { reads: ['with which governments has Malaysia a memorandum on space'] },
  ),
  rule(
    'asked-stranded',
    'Q',
    'ASK did|have NP both? SAID PREP',
    (asked, _, subject, both, said, word) => behind(asked, word, apart(subject, both), said),
    {
      reads: [
        'which countries have Iran and Malaysia both signed agreements with',
        'which countries did India sign memoranda with',
        'who did Iran offer training to',
      ],
    },
  ),
  rule(
    'asked-stranded-then',
    'Q',
    'ASK did|have NP SAID PREP WHEN',
    (asked, _, subject, said, word, when) => behind(asked, word, subject, onPattern(said, dated(said.pattern, when))),
    { reads: ['which countries has Iran signed something with since 2025'] },
  ),
  rule(
    'asked-behind-often',
    'Q',
    'PREP ASK did|have NP SAID TIMES',
    (word, asked, _, subject, said, times) => behind(asked, word, subject, { ...said, how: times }),
    { reads: ['with whom has Bogdan-Martin met more than once', 'with which countries did Iran meet at least twice'] },
  ),
  rule(
    'asked-gap-that',
    'Q',
    'ASK did|have GAP who|that PRED',
    (asked, _, gap, __, rest) => answeringBoth(asked, gap, rest),
    {
      reads: ['whom did Hashemi meet who also met Scindia'],
    },
  ),
  rule(
    'asked-gap-that-did-not',
    'Q',
    'ASK did|have GAP that NP did|have not',
    (asked, _, gap, __, other) => answeringButNot(asked, gap, other),
    {
      reads: ['whom did Iran meet in Baku that Malaysia did not', 'which countries has Iran met that Malaysia has not'],
      cost: 0.5,
    },
  ),
  rule(
    'asked-gap-but-did-not',
    'Q',
    'ASK did|have GAP but NP did|have not',
    (asked, _, gap, __, other) => answeringButNot(asked, gap, other),
    {
      reads: ['which countries did Iran meet but Malaysia did not'],
    },
  ),
  rule(
    'asked-gap-that-gap',
    'Q',
    'ASK did|have GAP that GAP',
    (asked, _, gap, __, other) => answeringBoth(asked, gap, other),
    {
      reads: ['whom has Hashemi met that Scindia has met'],
    },
  ),
  rule(
    'asked-at-neither',
    'Q',
    'PREP ASK be neither NP nor NP PART|present|heads',
    (_, asked, __, ___, one, ____, other) => attendedByNeither(asked, one, other),
    { reads: ['at which conferences was neither Iran nor Malaysia present'] },
  ),
  rule(
    'asked-stranded-but',
    'Q',
    'ASK did|have NP SAID PREP and|but not? V',
    (asked, _, subject, said, word, __, not, frame) =>
      behindBut(behind(asked, word, subject, said), subject, frame, not ? 'no' : 'some'),
    { reads: ['which countries has Azerbaijan signed agreements with but never met'] },
  ),
  rule(
    'asked-gap-whose',
    'Q',
    'ASK did|have GAP whose KIND PRED|GAP',
    (asked, _, gap, __, kind, ofSide) => whoseSide(asked, gap, kind, ofSide),
    { reads: ['whom has Hashemi met whose country signed a memorandum with Azerbaijan'] },
  ),
  rule(
    'involved-in-which',
    'Q',
    'PREP ASK have NP be? involved',
    (word, asked, _, of) => (word === 'in' ? partakenBy(asked, of) : null),
    {
      reads: ['in which agreements has Iran been involved'],
    },
  ),
  rule('asked-on-record', 'Q', 'ASK be', (asked) => alone(asked), {
    reads: ['how many officials of Kenya are on record', 'which memoranda of Iran are recorded'],
    cost: 2,
  }),
  rule(
    'of-those-how-many',
    'Q',
    'PREP NP ,? how-many PRED',
    (word, { set, each }, _, __, rest) => countOf(word, set, each, rest),
    {
      reads: ["of Iran's meetings in 2025, how many took place in Baku"],
    },
  ),
  rule('asked-alone', 'Q', 'ASK there?', (asked) => alone(asked), {
    reads: ['how many meetings of Iran', 'which memoranda between Iran and Kenya'],
    cost: 2,
  }),
  rule(
    'asked-for-none',
    'Q',
    'PREP ASK be|is-there no RN',
    (word, asked, _, __, { pattern }) => lacking(word, asked, pattern),
    {
      reads: ['for which conferences is no meeting recorded', 'with which countries is there no agreement of Iran'],
    },
  ),
  rule(
    'asked-of-those',
    'Q',
    'PREP NP which PRED',
    (word, { set, each }, _, predicate) => ofThose(word, set, each, predicate),
    {
      reads: [
        'of the countries that Hashemi met, which have a memorandum with Iran',
        'among the leaders that Modi met, which ones met Jagdeo',
      ],
    },
  ),
  rule(
    'asked-of-those-gap',
    'Q',
    'PREP NP which did|have GAP',
    (word, { set, each }, _, __, gap) => ofThose(word, set, each, gap),
    {
      reads: ['of the countries that Hashemi met, which did Malaysia meet'],
    },
  ),
  rule('asked-there', 'Q', 'ASK is-there there?', (asked) => alone(asked), {
    reads: ['how many memoranda of Iran are there'],
  }),
  rule('asked-there-at', 'Q', 'ASK is-there REST', (asked, _, rest) => answering(asked, rest), {
    reads: ['which memoranda are there between Iran and Kenya'],
  }),
];

/** The query of what is asked for, as far as something is said of it. */
export function answering({ form, set }: Ask, predicate: Predicate): Query | null {
  if (form === 'share') {
    const of = narrowed(sameSort(set), predicate);
    return of && { ask: 'share', of: withoutAll(of), among: set };
  }
  const of = narrowed(set, predicate);
  return of && { ask: form, of };
}

/** "Are memoranda": what is said of all of a sort is said without them. */
function withoutAll(of: SetQ): SetQ {
  const [said, all, ...others] = of.is === 'and' ? of.of : [];
  return said && all && !others.length && isUnlimited(all) ? said : of;
}

/** "Which country did Iran meet last": the last of the records in which all of them stand. */
/** The records of the one who is asked for, of which the first or the last is meant. */
export function lastOf(query: Query | null, end: string): Query | null {
  if (query?.ask !== 'list' || query.of.is !== 'that' || query.of.how !== 'some') return null;
  const { of, in: pattern, hole } = query.of;
  const records: SetQ = {
    is: 'records',
    of: of.is === 'all' ? pattern : { ...pattern, roles: { ...pattern.roles, [hole]: of } },
  };
  const isFirst = /first|earliest/.test(end);
  return { ask: 'list', of: { is: 'best', of: records, by: { by: 'day' }, end: isFirst ? 'first' : 'last', n: 1 } };
}

function answeringBoth({ form, set }: Ask, one: Predicate, other: Predicate): Query | null {
  const of = narrowed(set, one);
  return of && answering({ form, set: of }, other);
}

/** "How many did Fahmi meet": people, where nothing else is said of them. */
function peopleCounted(gap: Predicate): Query | null {
  return 'clauses' in gap ? answering({ form: 'count', set: OFFICIALS }, gap) : null;
}

/** "Whom did Iran meet that Malaysia did not": the same of another, denied. */
function answeringButNot(asked: Ask, gap: Predicate, { set: other, each }: Phrase): Query | null {
  const [only, ...others] = 'clauses' in gap ? gap.clauses : [];
  const role = only?.pattern.roles.side ? 'side' : only?.pattern.roles.from ? 'from' : null;
  if (!only || others.length || !role || each || only.how !== 'some') return null;
  const theirs: Clause = {
    ...only,
    pattern: { ...only.pattern, roles: { ...only.pattern.roles, [role]: other } },
    how: 'no',
  };
  return answering(asked, { clauses: [only, theirs] });
}

/** "At which conferences was neither Iran nor Malaysia present": where no meeting of theirs was. */
export function attendedByNeither({ form, set }: Ask, one: Phrase, other: Phrase): Query | null {
  if (form === 'share' || one.each || other.each || kindOfSet(set) !== 'conference') return null;
  const clauses = [one, other].map(
    ({ set: side }): Clause => ({ pattern: { kind: 'meeting', roles: { side } }, hole: 'conference', how: 'no' }),
  );
  const of = saidOf(set, clauses);
  return of && { ask: form, of };
}

/** "… signed agreements with but never met": what the same subject did with the same ones. */
function behindBut(query: Query | null, subject: Phrase, frame: Frame, how: 'some' | 'no'): Query | null {
  if (query?.ask !== 'list' && query?.ask !== 'count') return null;
  const { object } = frame;
  if (subject.each || object === null || object === 'records' || object === 'thing') return null;
  const gap = bareClause(frame, object, how);
  const pattern = filled(gap.pattern, frame.subject, subject);
  const of = pattern && saidOf(query.of, [{ ...gap, pattern }]);
  return of && { ...query, of };
}

/** "In which agreements has Iran been involved": those it takes part in. */
function partakenBy({ form, set }: Ask, phrase: Phrase): Query | null {
  return answering({ form, set }, limitedBy({ marked: [{ word: 'involving', phrase }] }));
}

function answeringNot(asked: Ask, predicate: Predicate): Query | null {
  const other = denied(predicate);
  return other && answering(asked, other);
}

/** "… and whose country signed a memorandum": people of the sides of which the second is said. */
function whoseSide({ form, set }: Ask, predicate: Predicate, kind: Kind, ofSide: Predicate): Query | null {
  const of = narrowed(set, predicate);
  const owner = kind === 'country' ? narrowed({ is: 'all', kind }, ofSide) : null;
  return of && owner && form !== 'share' && kindOfSet(of) === 'official'
    ? { ask: form, of: { is: 'of', of, owner } }
    : null;
}

/** Everything of a kind, or somebody named, is nothing to list. */
function alone({ form, set }: Ask): Query | null {
  if (form === 'share' || set.is === 'these' || set.is === 'all') return null;
  return { ask: form, of: set };
}

/** "Who did Hashemi meet from Kenya": people of that side. */
function fromSide({ form, set }: Ask, gap: Predicate, word: string, of: Phrase): Query | null {
  const side = sideOf(set, word, of);
  return side && answering({ form, set: side }, gap);
}

/** "With which countries did India sign memoranda": they stand in the role that the preposition takes. */
export function behind({ form, set: asked }: Ask, word: string, subject: Phrase, said: Clause | null): Query | null {
  if (form === 'share' || !said) return null;
  const set = subject.each ? asked : withItNamed(asked, subject.set);
  const role = roleAtVerb(frameOf(said), { word, phrase: { set } });
  if (subject.each && subject.isApart) return behindEach({ form, set }, role, subject.each, said);
  const pattern = subjectIn(said, subject);
  if (!role || !pattern || pattern.roles[role]) return null;
  const of = saidOf(set, [{ pattern, hole: role, how: said.how }]);
  return of && { ask: form, of };
}

/** "At which conferences did both A and B hold meetings": those that the one had some at, and the other too. */
function behindEach(
  { form, set }: Ask,
  role: Role | null,
  each: readonly SetQ[],
  { pattern, hole, how }: Clause,
): Query | null {
  if (form === 'share' || !role || pattern.roles[hole] || pattern.roles[role]) return null;
  const clauses = each.map(
    (one): Clause => ({ pattern: { ...pattern, roles: { ...pattern.roles, [hole]: one } }, hole: role, how }),
  );
  const of = saidOf(set, clauses);
  return of && { ask: form, of };
}

/** "Have A and B both": each by itself. */
function apart(subject: Phrase, both: Word | undefined): Phrase {
  return both && subject.each ? { ...subject, isApart: true } : subject;
}

function behindHaving(
  word: string,
  asked: Ask,
  { subject, pattern }: { readonly subject: Phrase; readonly pattern: Pattern },
): Query | null {
  const said = withRecords(HAVE[pattern.kind], pattern);
  return said && behind(asked, word, subject, said);
}

/** Who did it; of two together the one met the other. */
function subjectIn({ pattern, hole }: Clause, subject: Phrase): Pattern | null {
  const [one, other, ...more] = subject.each ?? [];
  if (!one || !other) return filled(pattern, hole, subject);
  const isTogether = hole === 'side' && !pattern.roles.side && !pattern.roles.other && !more.length;
  return isTogether ? { ...pattern, roles: { ...pattern.roles, side: one, other } } : null;
}

/** "For which conferences is no meeting recorded": those that stand in none. */
function lacking(word: string, { form, set }: Ask, pattern: Pattern): Query | null {
  if (form === 'share') return null;
  const role = roleAtNoun(pattern, { word: word === 'for' ? 'at' : word, phrase: { set } });
  const of = role && !pattern.roles[role] ? saidOf(set, [{ pattern, hole: role, how: 'no' }]) : null;
  return of && { ask: form, of };
}

/** "Of Iran's meetings, how many took place in Baku": those of them, of how many. */
function countOf(word: string, among: SetQ, each: Phrase['each'], predicate: Predicate): Query | null {
  const of = (word === 'of' || word === 'among') && !each ? narrowed(sameSort(among), predicate) : null;
  return of && { ask: 'share', of, among };
}

/** "Of the countries that Hashemi met, which have …". */
function ofThose(word: string, set: SetQ, each: Phrase['each'], predicate: Predicate): Query | null {
  const of = (word === 'of' || word === 'among') && !each ? narrowed(set, predicate) : null;
  return of && { ask: 'list', of };
}
