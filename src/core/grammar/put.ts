import { type Kind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../query/query.js';
import { roleAtNoun } from './complements.js';
import type { Marked, Phrase } from './meaning.js';

type Named = Extract<SetQ, { is: 'these' }>;

/**
 * "And Kenya?": a name in the place of each of its kind in a query, of the last one first; behind a preposition first in the
 * role that it gives there: "and from Ghana?". Beside a person a country is whom they met. Nothing where no place is left.
 */
export function put(
  query: Query,
  { set, each }: Phrase,
  word: string | null = null,
  before: Query | null = null,
): readonly Query[] {
  // "And Uganda's ministers?" are put in somebody's place as a name is.
  if (each || (set.is !== 'these' && set.is !== 'of')) return [];
  const role = word === null ? null : roleIn(query, { word, phrase: { set } });
  if (role && SETTINGS.has(role)) return inSetting(query, role, set);
  const beside = besidePerson(query, set);
  if (beside) return [beside];
  const places = namedIn(query).filter((one) => isAlike(one.kind, kindOfSet(set)));
  const own = role ? patternOf(query)?.roles[role] : undefined;
  const isThere = set.is === 'these' && places.length === 1 && isSame(places[0]!, set);
  if (isThere || (own?.is === 'these' && set.is === 'these' && isSame(own, set))) return [query];
  const rank = (one: Named) => (one === own ? 0 : sharesName(one, set) ? 1 : one.kind === kindOfSet(set) ? 2 : 3);
  const lately = word === null && before ? putLately(query, before) : null;
  if (lately && isAlike(lately.kind, kindOfSet(set))) return [replaced(query, [[lately, set]])];
  // "And to the ITU?" is addressed, and puts nothing, whatever else would find more.
  const isMarked = (role === 'from' || role === 'to') && own !== undefined;
  const ordered = (isMarked ? places.filter((one) => one === own) : [...places])
    .reverse()
    .sort((a, b) => rank(a) - rank(b));
  // Whoever stands in the query already changes places: "and from Pakistan?" after what was put to it.
  const same = set.is === 'these' ? places.find((one) => isSame(one, set)) : undefined;
  return ordered
    .filter((old) => old !== same)
    .map((old) => replaced(query, [[old, set], ...(same ? [[same, old] as const] : [])]));
}

/** The one name in which a query differs from the one before it: "and Türkiye?" after "and Saudi Arabia?" takes its place. */
function putLately(query: Query, before: Query): Named | null {
  const [now, then] = [namedIn(query), namedIn(before)];
  const [only, ...others] = now.filter((one) => !then.some((old) => isSame(one, old)));
  return only && !others.length && now.length === then.length && now.length > 1 ? only : null;
}

/** Where something was: what stands there is no party. */
const SETTINGS: ReadonlySet<Role> = new Set<Role>(['place', 'conference', 'topic']);

/** "And in Pakistan?" after meetings in Baku: there, and not at the conference of before. */
function inSetting(query: Query, role: Role, set: SetQ): readonly Query[] {
  const pattern = patternOf(query);
  if (!pattern || !('of' in query)) return [];
  const { place, conference, ...roles } = pattern.roles;
  const kept =
    role === 'topic' ? { ...roles, ...(place ? { place } : {}), ...(conference ? { conference } : {}) } : roles;
  return [{ ...query, of: { is: 'records', of: { ...pattern, roles: { ...kept, [role]: set } } } } as Query];
}

/** Records of one person, with a country or a body as the other side; null where the query asks for others, or has one. */
function besidePerson(query: Query, set: SetQ): Query | null {
  const pattern = patternOf(query);
  const { side, other } = pattern?.roles ?? {};
  const isOfPerson = side?.is === 'these' && side.kind === 'official' && !other && kindOfSet(set) !== 'official';
  if (!pattern || !isOfPerson || !PARTIES.has(kindOfSet(set))) return null;
  return { ...query, of: { is: 'records', of: { ...pattern, roles: { ...pattern.roles, other: set } } } } as Query;
}

/** The records that a query asks for; null where it asks for anything else. */
function patternOf(query: Query): Pattern | null {
  const of = 'of' in query && !Array.isArray(query.of) ? (query.of as SetQ) : null;
  return of?.is === 'records' ? of.of : null;
}

/** The role that a preposition gives in the records asked for. */
function roleIn(query: Query, marked: Marked): Role | null {
  const pattern = patternOf(query);
  return pattern && roleAtNoun(pattern, marked);
}

/** "No, the other Asadov": of several names that one is meant which is alike. */
function sharesName({ kind, said }: Named, set: SetQ): boolean {
  if (kind !== 'official' || set.is !== 'these' || set.kind !== kind) return false;
  const words = new Set(said.toLowerCase().split(' '));
  return set.said
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

function isSame(one: Named, other: Named): boolean {
  return one.kind === other.kind && one.ids.join() === other.ids.join();
}

/** A place may be named as a country; people, bodies and countries meet each other. */
function isAlike(one: Kind, other: Kind): boolean {
  return one === other || (PARTIES.has(one) && PARTIES.has(other));
}

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** What is named in a query, in the order in which it stands there. */
function namedIn(node: unknown): Named[] {
  if (Array.isArray(node)) return node.flatMap(namedIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('is' in node && node.is === 'these') return [node as Named];
  return Object.values(node).flatMap(namedIn);
}

/** A copy with sets in the place of others. */
function replaced<T>(node: T, pairs: readonly (readonly [old: SetQ, set: SetQ])[]): T {
  const pair = pairs.find(([old]) => (node as unknown) === old);
  if (pair) return pair[1] as T;
  if (Array.isArray(node)) return node.map((one) => replaced(one, pairs)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, replaced(one, pairs)])) as T;
}
