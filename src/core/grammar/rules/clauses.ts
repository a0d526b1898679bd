import { PEOPLE_ROLES } from '../../query/people-roles.js';
import { kindOfSet, type Pattern, type Quantity, type Role, type SetQ } from '../../query/query.js';
import { dated, filled, merged, onPattern, roleAtVerb } from '../complements.js';
import { HAVE } from '../frames.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { IT, NAMED_BEHIND } from '../there.js';

/** What is said of a subject: verbs with their objects, denied and joined. */
export const CLAUSES: readonly Rule[] = [
  rule('object', 'VP', 'V NP', (frame, object) => clausesOf(frame, object), { reads: ['which countries met Iran'] }),
  rule('object-thing', 'VP', 'V thing', (frame) => one(bare(frame)), {
    reads: ['which countries signed something with Iran'],
  }),
  rule('object-none', 'VP', 'V nothing', (frame) => one(bare(frame, 'no')), {
    reads: ['which countries signed nothing with Iran'],
  }),
  rule('object-no', 'VP', 'V no RN', (frame, _, { pattern }) => one(withRecords(frame, pattern, 'no')), {
    reads: ['which countries signed no memorandum with Iran'],
  }),
  rule(
    'nobody',
    'VP',
    'V nobody|no KIND?',
    (frame, _, kind) => (frame.object === 'records' || (kind && kind === 'topic') ? null : one(bare(frame, 'no'))),
    {
      reads: ['which ministers met nobody'],
    },
  ),
  rule('object-anybody', 'VP', 'V anybody', (frame) => (frame.object === 'records' ? null : one(bare(frame))), {
    reads: ['did Modi meet anyone at WTDC-25'],
  }),
  rule('object-anybody-but', 'VP', 'V anybody except NP', (frame, _, __, less) => anybodyBut(frame, less), {
    reads: ['did Modi meet anyone besides Jagdeo'],
  }),
  rule('object-it', 'VP', 'V pronoun|they', (frame) => clausesOf(frame, { set: IT }), {
    reads: ['which countries that have an agreement with India have not met it'],
    cost: 2,
  }),
  rule('object-it-behind', 'VP', 'V pronoun|they', (frame) => clausesOf(frame, { set: NAMED_BEHIND }), {
    reads: ['with which of the countries that met it in Baku does Malaysia have a memorandum'],
    cost: 3,
  }),
  rule('object-theirs', 'VP', 'V their RN', (frame, _, { pattern }) => one(withRecords(frame, pattern)), {
    reads: ['did Iran and Kenya sign their memorandum in Baku'],
  }),
  rule('indirect', 'VP', 'V NP NP', (frame, whom, what) => one(given(frame, whom, what)), {
    reads: ['which countries offered Kenya training'],
  }),
  rule('verb-at', 'VP', 'V PP', (frame, marked) => one(atVerb(frame, bare(frame), marked)), {
    reads: ['which countries signed with Iran'],
  }),
  rule('clause-at', 'VP', 'VP PP', (clauses, marked) => atLast(clauses, marked), {
    reads: ['which countries met Iran at WTDC-25'],
  }),
  rule('clause-when', 'VP', 'VP WHEN', (clauses, when) => everyOne(clauses, ({ pattern }) => dated(pattern, when)), {
    reads: ['which countries met Iran in 2025'],
  }),
  rule(
    'again-when',
    'VP',
    'VP again WHEN',
    (clauses, _, when) => everyOne(clauses, ({ pattern }) => dated(pattern, when)),
    {
      reads: ['has Shermatov met Nabiyev again since 2024'],
    },
  ),
  rule('denied', 'VP', 'did|have|be not VP', (_, __, clauses) => denied(clauses), {
    reads: ['which countries did not meet Iran', 'which countries have not signed memoranda with Iran'],
  }),
  rule('helped', 'VP', 'have VP', (_, clauses) => clauses, {
    reads: ['which countries have signed memoranda with Iran'],
  }),
  rule('have-records', 'VP', 'have any? RN', (_, __, { pattern }) => one(withRecords(HAVE[pattern.kind], pattern)), {
    reads: ['which countries have a memorandum with Iran'],
  }),
  rule('have-no', 'VP', 'have no RN', (_, __, { pattern }) => one(withRecords(HAVE[pattern.kind], pattern, 'no')), {
    reads: ['which countries have no memorandum with Iran'],
  }),
  rule('only-at', 'VP', 'VP only PP', (clauses, _, place) => onlyAt(clauses, place), {
    reads: ['which countries met Iran only at WTDC-25'],
  }),
  rule('never', 'VP', 'not VP', (_, clauses) => denied(clauses), {
    reads: ['which countries signed memoranda with Iran but never met Hashemi'],
  }),
  rule('neither', 'VP', 'V neither NP nor NP', (frame, _, one, __, other) => neitherOf(frame, one, other), {
    reads: ['which countries met neither Iran nor Pakistan'],
  }),
  rule('only', 'VP', 'V only NP', (frame, _, object) => only(frame, object), {
    reads: ['which countries met only Iran'],
  }),
  rule('neither-does', 'VP', 'neither VP nor VP', (_, one, __, other) => denied([...one, ...other]), {
    reads: ['which countries have neither met Modi nor signed a memorandum with India'],
  }),
  rule(
    'but-none',
    'VP',
    'VP and|but no RN',
    (clauses, _, __, { pattern }) => also(clauses, withRecords(HAVE[pattern.kind], pattern, 'no')),
    {
      reads: ['which countries met Iran but no memorandum with Malaysia'],
      cost: 1.5,
    },
  ),
  rule(
    'but-none-with-it',
    'VP',
    'VP and|but no RN PREP pronoun|they',
    (clauses, _, __, { pattern }, word) => (word === 'with' ? also(clauses, withSame(clauses, pattern)) : null),
    {
      reads: ['which organisations have an agreement with Iran but no meeting with it'],
    },
  ),
  rule(
    'but-none-between-them',
    'VP',
    'VP and|but there? be? no RN between them|they|NUM be?',
    (clauses, _, __, ___, ____, { pattern }) => also(clauses, withSame(clauses, pattern)),
    {
      reads: [
        'which countries have signed memoranda with Iran although no meeting between the two is recorded',
        'which organisations have an agreement with Iran even though there is no meeting between them',
      ],
    },
  ),
  rule('but-they-do', 'VP', 'VP but they VP', (a, _, __, b) => [...a, ...b], {
    reads: ['which countries have a memorandum with Iran although they have not met Hashemi'],
  }),
  rule(
    'but-not-there',
    'VP',
    'VP except PP',
    (clauses, { key }, place) => (/^but not/.test(key) ? butNotAt(clauses, place) : null),
    {
      reads: [
        'which countries met Iran in Baku but not in Tokyo',
        'which topics came up in meetings of Iran but not in meetings of Malaysia',
      ],
    },
  ),
  rule('but-none-there', 'VP', 'VP and|but none PP', (clauses, _, __, place) => butNotAt(clauses, place), {
    reads: ['which countries have a memorandum with Iran but none with Malaysia'],
  }),
  rule('listed-clauses', 'VP', 'VP , VP', (a, _, b) => [...a, ...b], {
    reads: ['which countries met Iran, signed memoranda with Kenya, and did not meet Malaysia'],
    cost: 1.5,
  }),
  rule('both-clauses', 'VP', 'both VP and VP', (_, a, __, b) => [...a, ...b], {
    reads: ['which countries have both met Iran and signed memoranda with Kenya'],
    cost: 0.5,
  }),
  rule('and-clause', 'VP', 'VP and|but VP', (a, _, b) => [...a, ...b], {
    reads: [
      'which countries met Iran and signed memoranda with Kenya',
      'which countries met Iran but did not meet Kenya',
    ],
    cost: 0.5,
  }),
  rule(
    'but-not',
    'VP',
    'VP except NP',
    (clauses, { key }, other) => (/^but not/.test(key) ? butNot(clauses, other) : null),
    {
      reads: ['which ministers met Hashemi but not Scindia', 'who met both Hashemi and Nabiyev but not Scindia'],
    },
  ),
  rule('came-up', 'VP', 'came-up PREP? RN', (_, word, { pattern }) => cameUp(word ?? 'in', pattern), {
    reads: ['which topics came up in meetings of Iran with Kenya'],
  }),
  rule('came-up-in-none', 'VP', 'came-up PREP no RN', (_, word, __, { pattern }) => noneOf(cameUp(word, pattern)), {
    reads: ['which topics came up in meetings of Iran but came up in no meeting of Malaysia'],
  }),
  rule(
    'object-favour',
    'VP',
    'V favour',
    (frame) => one(frame.object === 'thing' ? bareClause(frame, frame.subject) : null),
    {
      reads: ['which countries offered help to Kenya'],
    },
  ),
];

function one(given: Clause | null): readonly Clause[] | null {
  return given && [given];
}

/** A clause of a verb of which nothing but the verb is known, and the role that is asked for. */
export function bareClause({ kind, limits }: Frame, hole: Role, how: Quantity = 'some'): Clause {
  return { pattern: { kind, roles: {}, ...(limits && Object.keys(limits).length ? { limits } : {}) }, hole, how };
}

/** A verb of which only the subject is asked for. */
function bare(frame: Frame, how: Quantity = 'some'): Clause {
  return bareClause(frame, frame.subject, how);
}

/** Whether a set is of countries, bodies or people. */
export function isParty(set: SetQ): boolean {
  return ['country', 'organisation', 'official'].includes(kindOfSet(set));
}

/** A verb with its object: one clause, or one for each of "both A and B". */
export function clausesOf(frame: Frame, object: Phrase): readonly Clause[] | null {
  const sets = object.each ?? [object.asSide ?? object.set];
  const all = sets.flatMap((set) => withObject(frame, set) ?? []);
  return all.length === sets.length ? all : null;
}

function withObject(frame: Frame, set: SetQ): Clause | null {
  if (frame.object === 'records') return set.is === 'records' ? withRecords(frame, set.of) : null;
  if (frame.object === 'thing') return withThing(frame, set);
  if (frame.object === null) return null;
  if (!canStand(kindOfSet(set), frame.object)) return null;
  return onPattern(bare(frame), filled(bare(frame).pattern, frame.object, { set }));
}

/** "Offered Kenya": to whom; "offered training": what about. */
function withThing(frame: Frame, set: SetQ): Clause | null {
  const role = isParty(set) && frame.indirect ? frame.indirect : kindOfSet(set) === 'topic' ? 'topic' : null;
  return onPattern(bare(frame), filled(bare(frame).pattern, role, { set }));
}

/** "Signed a memorandum with Iran": the verb's record is the one named. */
export function withRecords(frame: Frame, pattern: Pattern, how: Quantity = 'some'): Clause | null {
  if (frame.object !== 'records' || frame.kind !== pattern.kind) return null;
  const given = bare(signedBetween(frame, pattern), how);
  const behind = PEOPLE_ROLES.has(given.hole) ? pattern : withCounterpart(pattern);
  return behind && onPattern(given, merged(given.pattern, behind));
}

/** Whoever signed a memorandum of two sides is nobody's side of it, but put a name to it. */
function signedBetween(frame: Frame, { roles }: Pattern): Frame {
  return roles.side && roles.other && isOfSigning(frame) ? { ...frame, subject: 'signer' } : frame;
}

function isOfSigning({ kind, limits, subject }: Frame): boolean {
  return kind === 'agreement' && subject === 'side' && limits?.event?.join() === 'signed';
}

/** Whose memorandum somebody signs is the other side: "signed a memorandum of Iran" has Iran with them. */
function withCounterpart(pattern: Pattern): Pattern | null {
  const { side, ...roles } = pattern.roles;
  if (!side) return pattern;
  return roles.other ? null : { ...pattern, roles: { ...roles, other: side } };
}

function given(frame: Frame, whom: Phrase, what: Phrase): Clause | null {
  if (!frame.indirect || !isParty(whom.set) || kindOfSet(what.set) !== 'topic') return null;
  const addressed = filled(bare(frame).pattern, frame.indirect, whom);
  return onPattern(bare(frame), addressed && filled(addressed, 'topic', what));
}

function atVerb(frame: Frame, to: Clause, marked: Marked): Clause | null {
  return onPattern(to, filled(to.pattern, roleAtVerb(frame, marked), marked.phrase));
}

/** The frame that a clause came from, as far as prepositions go: its kind says what they mean. */
export function frameOf({ pattern, hole }: Clause): Frame {
  const prepositions: Readonly<Record<Pattern['kind'], Frame['prepositions']>> = {
    meeting: { with: 'other' },
    agreement: { with: 'other' },
    proposal: hole === 'to' ? { from: 'from', by: 'from' } : { to: 'to', of: 'to' },
    conference: {},
  };
  const own = PEOPLE_ROLES.has(hole) ? { of: 'side' as const } : {};
  return { kind: pattern.kind, subject: hole, object: null, prepositions: { ...own, ...prepositions[pattern.kind] } };
}

function atLast(clauses: readonly Clause[], marked: Marked): readonly Clause[] | null {
  const [first, ...rest] = clauses;
  // "Met both A and B at WTDC-25": of all that one verb says; a clause of another verb has its own.
  const isOfOne = rest.every(({ pattern }) => pattern.kind === first?.pattern.kind);
  if (!first || !isOfOne) return null;
  return everyOne(clauses, (one) => atVerb(frameOf(one), one, marked)?.pattern ?? null);
}

/** Clauses, each with its pattern changed; null where one cannot be. */
export function everyOne(
  clauses: readonly Clause[],
  change: (one: Clause) => Pattern | null,
): readonly Clause[] | null {
  const all = clauses.flatMap((one) => onPattern(one, change(one)) ?? []);
  return all.length === clauses.length ? all : null;
}

/** "Met anyone besides Jagdeo": somebody who is not he. */
function anybodyBut(frame: Frame, { set, each }: Phrase): readonly Clause[] | null {
  if (each || !isParty(set)) return null;
  return clausesOf(frame, { set: { is: 'less', of: { is: 'all', kind: kindOfSet(set) }, less: set } });
}

/** "Did not meet A and B" is neither; a clause denied already is not denied twice. */
function denied(clauses: readonly Clause[]): readonly Clause[] | null {
  return clauses.every(({ how }) => how === 'some') ? clauses.map((one) => ({ ...one, how: 'no' as const })) : null;
}

/** "Met neither A nor B": the one is denied and the other too. */
function neitherOf(frame: Frame, one: Phrase, other: Phrase): readonly Clause[] | null {
  const [first, second] = [clausesOf(frame, one), clausesOf(frame, other)];
  return first && second && denied([...first, ...second]);
}

/** "Met Iran only at WTDC-25": in records of that role, and in none of another. */
export function onlyAt(clauses: readonly Clause[], place: Marked): readonly Clause[] | null {
  const [given, ...others] = clauses;
  if (!given || others.length || given.how !== 'some') return null;
  const role = roleAtVerb(frameOf(given), place);
  const whole = atVerb(frameOf(given), role === 'other' ? betweenTwo(given) : given, place);
  return role && whole && [{ ...whole, how: { only: role } }];
}

/** "Signed agreements of Fiji only with Norway": of two sides they are signed by people. */
function betweenTwo(clause: Clause): Clause {
  const { kind, limits, roles } = clause.pattern;
  const { other, ...rest } = roles;
  const isSigned = isOfSigning({ kind, subject: clause.hole, object: 'records', ...(limits ? { limits } : {}) });
  if (!isSigned || !other || roles.side) return clause;
  return { ...clause, hole: 'signer', pattern: { ...clause.pattern, roles: { ...rest, side: other } } };
}

function only(frame: Frame, object: Phrase): readonly Clause[] | null {
  const [given, ...others] = object.each ? [] : (clausesOf(frame, object) ?? []);
  if (!given || others.length || frame.object === 'records') return null;
  const role = Object.keys(given.pattern.roles)[0] as Role;
  return [{ ...given, how: { only: role } }];
}

/** "Met A but not B": the same with the other in its place, denied. */
function butNot(clauses: readonly Clause[], { set, each }: Phrase): readonly Clause[] | null {
  const [last, ...others] = [...clauses].reverse();
  // "Met both A and B but not C": each of them is of the one verb.
  const areOfOne = others.every(
    ({ pattern, hole, how }) => how === 'some' && hole === last?.hole && pattern.kind === last.pattern.kind,
  );
  if (!last || !areOfOne || each || last.how !== 'some') return null;
  const roles = Object.entries(last.pattern.roles) as [Role, SetQ][];
  const same = roles.filter(([, one]) => kindOfSet(one) === kindOfSet(set) || (isParty(one) && isParty(set)));
  const [role, ...more] = same.map(([one]) => one);
  if (!role || more.length) return null;
  return [
    ...clauses,
    { ...last, pattern: { ...last.pattern, roles: { ...last.pattern.roles, [role]: set } }, how: 'no' },
  ];
}

function also(clauses: readonly Clause[], more: Clause | null): readonly Clause[] | null {
  return more && [...clauses, more];
}

/** "… but no meeting with it": with whom the clause before was. */
function withSame(clauses: readonly Clause[], pattern: Pattern): Clause | null {
  const other = clauses.at(-1)?.pattern.roles.other;
  const whole = other && filled(pattern, 'other', { set: other });
  return whole ? withRecords(HAVE[pattern.kind], whole, 'no') : null;
}

/** "In Baku but not in Tokyo": the same with the other setting, denied. */
function butNotAt(clauses: readonly Clause[], place: Marked): readonly Clause[] | null {
  const [last, ...others] = [...clauses].reverse();
  if (!last || others.length || last.how !== 'some') return null;
  if (last.hole === 'topic' && place.phrase.set.is === 'records') return also(clauses, cameUpNot(place));
  const role = roleAtVerb(frameOf(last), place);
  if (!role || !last.pattern.roles[role] || place.phrase.each) return null;
  const roles = { ...last.pattern.roles, [role]: place.phrase.set };
  return [...clauses, { ...last, pattern: { ...last.pattern, roles }, how: 'no' }];
}

function noneOf(clauses: readonly Clause[] | null): readonly Clause[] | null {
  return clauses && denied(clauses);
}

function cameUpNot({ word, phrase: { set } }: Marked): Clause | null {
  const [clause] = set.is === 'records' ? (cameUp(word, set.of) ?? []) : [];
  return clause ? { ...clause, how: 'no' } : null;
}

/** "Topics that came up in meetings of Iran". */
function cameUp(word: string, pattern: Pattern): readonly Clause[] | null {
  const isIn = word === 'in' || word === 'at' || word === 'during';
  return isIn && pattern.kind === 'meeting' && !pattern.roles.topic ? [{ pattern, hole: 'topic', how: 'some' }] : null;
}
