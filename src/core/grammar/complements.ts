import type { Days, Kind, Pattern, Role, SetQ } from '../query/query.js';
import { kindOfSet } from '../query/query.js';
import type { Clause, Frame, Marked, Phrase } from './meaning.js';
import { peopleRole } from './people-roles.js';

/** What a preposition makes of a setting or subject, whatever it limits: kind of what stands behind it, by preposition. */
const SETTINGS: ReadonlyMap<string, Partial<Record<Kind, Role>>> = new Map(
  Object.entries<Partial<Record<Kind, Role>>>({
    in: { place: 'place', country: 'place', conference: 'conference' },
    at: { conference: 'conference', place: 'place' },
    during: { conference: 'conference', meeting: 'meeting' },
    on: { topic: 'topic' },
    about: { topic: 'topic' },
    regarding: { topic: 'topic' },
    concerning: { topic: 'topic' },
    over: { topic: 'topic' },
    for: { topic: 'topic', conference: 'conference' },
    from: { conference: 'conference', meeting: 'meeting' },
  }),
);

/** Prepositions of several words, by the one that they mean. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['on the sidelines of', 'at'],
  ['on the margins of', 'at'],
  ['on the fringes of', 'at'],
  ['alongside', 'at'],
  ['at end of', 'at'],
  ['at close of', 'at'],
  ['at start of', 'at'],
  ['in course of', 'at'],
  ['in framework of', 'at'],
  ['in field of', 'about'],
  ['in area of', 'about'],
  ['in domain of', 'about'],
  ['in sector of', 'about'],
  ['known about', 'about'],
  ['on subject of', 'about'],
  ['on topic of', 'about'],
  ['organized by', 'organised by'],
  ['run by', 'organised by'],
  ['staged by', 'organised by'],
]);

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** What a preposition makes of a party behind a record noun. */
const BEHIND_NOUN: Readonly<Record<Pattern['kind'], Readonly<Record<string, Role>>>> = {
  meeting: { of: 'side', with: 'other', by: 'guest', to: 'place' },
  agreement: { of: 'side', with: 'other', by: 'side' },
  proposal: { of: 'from', from: 'from', by: 'from', to: 'to', for: 'to', with: 'other' },
  conference: { by: 'organiser', of: 'organiser', in: 'place', 'organised by': 'organiser', 'hosted by': 'host' },
};

/** The role of what stands behind a preposition at a record noun; null where it has none. */
export function roleAtNoun(pattern: Pattern, { word: typed, phrase }: Marked): Role | null {
  const { kind, roles } = pattern;
  const word = MEANT.get(typed) ?? typed;
  const of = kindOfSet(phrase.set);
  const own = peopleRole(word, pattern, of);
  if (own) return own;
  if (PARTIES.has(of) && (word === 'involving' || word === 'including')) return freeSide(kind, roles);
  const role = BEHIND_NOUN[kind][word];
  // Who makes a visit is its guest; who holds talks is one of the sides.
  const isHeld = role === 'guest' && !pattern.limits?.formats?.includes('visit');
  if (PARTIES.has(of) && role) return isHeld ? 'side' : role;
  if (of === 'conference' && word === 'of') return 'conference';
  // "The deal for MWC Doha" is about it.
  if (of === 'conference' && kind !== 'meeting' && (word === 'for' || word === 'from')) return null;
  return SETTINGS.get(word)?.[of] ?? null;
}

/** "Involving Kenya": on whichever side nobody is named yet. */
function freeSide(kind: Pattern['kind'], { side, other }: Pattern['roles']): Role | null {
  if (kind === 'conference') return null;
  return side ? (other || kind === 'proposal' ? null : 'other') : 'side';
}

/** The role of what stands behind a preposition at a verb. */
export function roleAtVerb({ kind, prepositions = {} }: Frame, { word: typed, phrase }: Marked): Role | null {
  const word = MEANT.get(typed) ?? typed;
  const of = kindOfSet(phrase.set);
  const own = peopleRole(word, { kind }, of);
  if (own) return own;
  if (PARTIES.has(of) && prepositions[word]) return prepositions[word];
  if (of === 'country' && word === 'to' && prepositions.to === 'place') return 'place';
  return SETTINGS.get(word)?.[of] ?? null;
}

/** The roles of whoever deals with somebody else. */
const SIDE_ROLES: ReadonlySet<Role> = new Set<Role>(['side', 'other', 'from', 'to']);

/** A pattern with a role filled; null where it is filled already. "A and B" behind one preposition is one set only of subjects. */
export function filled(
  pattern: Pattern,
  role: Role | null,
  { set, each, capital, isApart, asSide }: Phrase,
): Pattern | null {
  // "On AI and semiconductors" is on either; "on both" is asked of each.
  const isOfSubjects = role === 'topic' && !isApart;
  if (role === null || (each && !isOfSubjects) || pattern.roles[role]) return null;
  const whole = role === 'place' && capital ? capital : SIDE_ROLES.has(role) && asSide ? asSide : set;
  return { ...pattern, roles: { ...pattern.roles, [role]: whole } };
}

/** A pattern on some days; null where it has some already. What stands somehow "today" stands so now: nothing was done on that day. */
export function dated(pattern: Pattern, when: Days): Pattern | null {
  if (isToday(when) && pattern.limits?.latest) return pattern;
  return pattern.when ? null : { ...pattern, when };
}

/** The present, which every latest status is of. */
export function isToday({ said }: Days): boolean {
  return said === 'today';
}

/** A pattern there, with somebody, or on some days, as far as that is said; null where it cannot be limited so, or is none. */
export function limitedTo(pattern: Pattern | null, where: Marked | Days | undefined): Pattern | null {
  if (!pattern || !where) return pattern;
  return 'word' in where ? filled(pattern, roleAtNoun(pattern, where), where.phrase) : dated(pattern, where);
}

/** A clause with its pattern changed; null stays null. */
export function onPattern(clause: Clause, pattern: Pattern | null): Clause | null {
  return pattern && { ...clause, pattern };
}

/** Two patterns of one kind in one; null where they contradict each other. */
export function merged(a: Pattern, b: Pattern): Pattern | null {
  const isTwice = Object.keys(a.roles).some((role) => b.roles[role as Role] !== undefined);
  if (a.kind !== b.kind || isTwice || (a.when && b.when)) return null;
  const when = a.when ?? b.when;
  const words = [...(a.words ?? []), ...(b.words ?? [])];
  return {
    kind: a.kind,
    roles: { ...a.roles, ...b.roles },
    ...(when ? { when } : {}),
    ...(words.length ? { words } : {}),
    ...limitsOf(a, b),
  };
}

function limitsOf(a: Pattern, b: Pattern): Pick<Pattern, 'limits'> {
  const limits = { ...a.limits, ...b.limits };
  return Object.keys(limits).length ? { limits } : {};
}

/** What is said of a set, as a set: each clause narrows it. */
export function said(of: SetQ, clauses: readonly Clause[]): SetQ {
  return clauses.reduce<SetQ>((set, { pattern, hole, how }) => ({ is: 'that', of: set, in: pattern, hole, how }), of);
}
