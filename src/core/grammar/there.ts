import { kindOfSet, type Pattern, type Role, type SetQ } from '../query/query.js';
import type { Clause } from './meaning.js';

/** What "there" stands for until it is known: the place or conference that was said before it. */
export const THERE: SetQ = { is: 'these', kind: 'place', ids: [], said: 'there' };

/** What "it" and "them" stand for until it is known: whom or which the clause before names. */
export const IT: SetQ = { is: 'these', kind: 'country', ids: [], said: 'it' };

/** What "it" and "he" stand for before whoever is meant is named. */
export const NAMED_BEHIND: SetQ = { is: 'these', kind: 'country', ids: [], said: 'it, named behind' };

/** A pattern that happened "there"; null where it has a setting already. */
export function thereIn(pattern: Pattern): Pattern | null {
  if (pattern.roles.place || pattern.roles.conference) return null;
  return { ...pattern, roles: { ...pattern.roles, place: THERE } };
}

/** What was said with an "it" before it is named: "the countries it met", behind which "does Malaysia have" names it. */
export function withItNamed<T>(said: T, party: SetQ): T {
  if ((said as unknown) === NAMED_BEHIND) return party as T;
  if (typeof said !== 'object' || said === null || !hasOpenThere(said)) return said;
  if (Array.isArray(said)) return said.map((one) => withItNamed(one, party)) as T;
  return Object.fromEntries(Object.entries(said).map(([key, one]) => [key, withItNamed(one, party)])) as T;
}

/**
 * A clause said of a set, with its "there" as the setting that the set was said to be in last, and its "it" as whom the set was said
 * to deal with last; null where there is none.
 */
export function settled(clause: Clause, set: SetQ): Clause | null {
  const named = withIt(clause, set);
  return named && withThere(named, set);
}

function withIt(clause: Clause, set: SetQ): Clause | null {
  const open = (Object.keys(clause.pattern.roles) as Role[]).filter((role) => clause.pattern.roles[role] === IT);
  if (!open.length) return clause;
  const party = partyOf(set);
  const roles = Object.fromEntries(open.map((role) => [role, party]));
  return party && { ...clause, pattern: { ...clause.pattern, roles: { ...clause.pattern.roles, ...roles } } };
}

/** The last party that a set was said to have dealt with. */
function partyOf(set: SetQ): SetQ | null {
  if (set.is === 'less' || set.is === 'of') return partyOf(set.of);
  if (set.is !== 'that') return null;
  const named = Object.values(set.in.roles).filter((one) => one?.is === 'these' && SIDES.has(kindOfSet(one)));
  const [only, ...others] = named;
  return only && !others.length ? only : partyOf(set.of);
}

const SIDES: ReadonlySet<string> = new Set(['country', 'official', 'organisation']);

function withThere(clause: Clause, set: SetQ): Clause | null {
  const { place, ...roles } = clause.pattern.roles;
  if (place !== THERE) return clause;
  const setting = settingOf(set);
  return setting && { ...clause, pattern: { ...clause.pattern, roles: { ...roles, ...setting } } };
}

/** Whether a query has a "there" or an "it" that stands for nothing. */
export function hasOpenThere(node: unknown): boolean {
  if (node === THERE || node === IT || node === NAMED_BEHIND) return true;
  return typeof node === 'object' && node !== null && Object.values(node).some(hasOpenThere);
}

function settingOf(set: SetQ): Pick<Pattern['roles'], 'place' | 'conference'> | null {
  if (set.is === 'records') return settingIn(set.of);
  if (set.is === 'that') return settingIn(set.in) ?? settingOf(set.of);
  return set.is === 'less' || set.is === 'of' ? settingOf(set.of) : null;
}

function settingIn({ roles: { place, conference } }: Pattern) {
  if (place && place !== THERE) return { place };
  return conference && kindOfSet(conference) === 'conference' ? { conference } : null;
}
