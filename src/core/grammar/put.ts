import { type Kind, kindOfSet, type Query, type SetQ } from '../query/query.js';
import type { Phrase } from './meaning.js';

type Named = Extract<SetQ, { is: 'these' }>;

/**
 * "And Kenya?": a name in the place of the last of its kind in a query. Of several places the last one that leaves
 * something on record is taken, and where none does the last one. Null where nothing of its kind is named.
 */
export function put(query: Query, { set, each }: Phrase, holds: (query: Query) => boolean): Query | null {
  // "And Uganda's ministers?" are put in somebody's place as a name is.
  if (each || (set.is !== 'these' && set.is !== 'of')) return null;
  const places = namedIn(query).filter((one) => isAlike(one.kind, kindOfSet(set)));
  const candidates = places.reverse().map((old) => replaced(query, old, set));
  return candidates.find(holds) ?? candidates[0] ?? null;
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

/** A copy with one named set in the place of another. */
function replaced<T>(node: T, old: Named, set: SetQ): T {
  if ((node as unknown) === old) return set as T;
  if (Array.isArray(node)) return node.map((one) => replaced(one, old, set)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, replaced(one, old, set)])) as T;
}
