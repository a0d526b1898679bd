import type { Element, Pattern, RecordKind, Role, SetQ } from './query.js';

/** The search key under which the records that have an element in a role are found; null where no posting list tells. */
type KeyOf = (element: Element) => string | null;

const ITSELF: KeyOf = (element) => element;

/** A country as a place is where something is held: `in:KE`. */
const AS_PLACE: KeyOf = (element) =>
  element.startsWith('country:') ? `in:${element.slice('country:'.length)}` : element;

/** Whose country hosts is found by that country; a person by name. */
const AS_HOST: KeyOf = (element) => (element.startsWith('organisation:') ? null : AS_PLACE(element));

/** A document is filed under its parties; its people are looked up in the meetings where it came about. */
const AS_COUNTRY: KeyOf = (element) => (element.startsWith('country:') ? element : null);

const UNFILED: KeyOf = () => null;

/**
 * What leads from an element to the records that have it in a role: kind of record by role. A role that is not listed does
 * not exist for that kind. A new role is a line here, and what stands in it in `seats` or `facets`.
 */
export const EDGES: Readonly<Record<RecordKind, Partial<Record<Role, KeyOf>>>> = {
  meeting: {
    side: ITSELF,
    other: ITSELF,
    guest: ITSELF,
    host: AS_HOST,
    lead: ITSELF,
    companion: ITSELF,
    chair: ITSELF,
    place: AS_PLACE,
    conference: ITSELF,
    topic: ITSELF,
  },
  agreement: {
    side: AS_COUNTRY,
    other: AS_COUNTRY,
    signer: UNFILED,
    present: UNFILED,
    place: UNFILED,
    conference: UNFILED,
    topic: ITSELF,
    meeting: UNFILED,
  },
  proposal: {
    side: ITSELF,
    other: ITSELF,
    from: (element) => `from:${element}`,
    to: (element) => `to:${element}`,
    place: AS_PLACE,
    conference: ITSELF,
    topic: ITSELF,
    meeting: ITSELF,
  },
  conference: { host: AS_PLACE, organiser: ITSELF, place: AS_PLACE },
};

/** The search keys of elements in a role; null where posting lists cannot rule a record out. */
export function searchKeysOf(kind: RecordKind, role: Role, elements: readonly Element[]): readonly string[] | null {
  const keyOf = EDGES[kind][role] ?? UNFILED;
  const keys = elements.map(keyOf);
  return keys.includes(null) ? null : (keys as readonly string[]);
}

/** Roles whose keys say all there is to say: a record that has the key has the element in the role. */
const EXACT: Readonly<Record<RecordKind, ReadonlySet<Role>>> = {
  meeting: new Set(['side', 'other', 'place', 'conference', 'topic']),
  agreement: new Set(['topic']),
  proposal: new Set(['topic']),
  conference: new Set(['host', 'organiser', 'place']),
};

/** Whether posting lists alone give the records of a pattern: named things in exact roles, and no two sides to be told apart. */
export function isKeyed({ kind, roles, when, words, among, limits = {} }: Pattern): boolean {
  const filled = Object.entries(roles) as [Role, SetQ][];
  const isPair = roles.side !== undefined && roles.other !== undefined;
  const isPlain =
    !when && !words?.length && !among && !limits.documents && !limits.event && !limits.unstated && !limits.number;
  const isExact = ([role, set]: [Role, SetQ]) => set.is === 'these' && !set.inPost && EXACT[kind].has(role);
  return isPlain && !isPair && filled.every(isExact);
}
