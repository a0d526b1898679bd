import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../../core/graph/order.js';
import { NotUsable } from './not-usable.js';

/** Where a record stands in a list: what it is sorted by (empty = nothing, which comes last) and its id. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** The most characters of a cursor that is looked at. */
export const CURSOR_MAX = 1000;

/** The version of what is in a cursor. */
const VERSION = 1;

/**
 * A text that says where a page ended: it goes on from there whatever came or went in the meantime. It holds what the last
 * record is sorted by and its id, which its reader has seen, and a mark of the list, so that it is not taken for another's.
 */
export function cursorAfter({ key, id }: Place, list: string): string {
  return Buffer.from(JSON.stringify([VERSION, markOf(list), key, id])).toString('base64url');
}

/** The place in a cursor that was given for a list. Throws `NotUsable` where it is of no such list. */
export function placeGiven(cursor: string, list: string): Place {
  const place = placeIn(cursor, list);
  if (place) return place;
  throw new NotUsable(
    'cursor',
    'is no cursor of this list; take `next` of its page before, with the same conditions and order',
  );
}

/** What a list is of, as a text that is the same for equal conditions; what is not asked for is left out. */
export function listText(name: string, conditions: object): string {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined);
  return JSON.stringify([name, ...given.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The place in a cursor of a list; null for any other text. */
function placeIn(cursor: string, list: string): Place | null {
  if (cursor.length > CURSOR_MAX) return null;
  const [version, mark, key, id] = partsOf(cursor);
  const isOurs = version === VERSION && mark === markOf(list);
  return isOurs && typeof key === 'string' && typeof id === 'string' ? { key, id } : null;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A few letters that tell one text from others. */
export function markOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 12);
}

/** Orders places: by what they are sorted by, what has nothing last in either direction, then by id. */
export function byPlace(isDescending: boolean): (a: Place, b: Place) => number {
  return (a, b) => {
    const isLast = Number(a.key === '') - Number(b.key === '');
    const order = byCodeUnit(a.key, b.key);
    return isLast || (isDescending ? -order : order) || byCodeUnit(a.id, b.id);
  };
}

/** How many of some places, in order, come before a place or are it. */
export function placesUpTo(places: readonly Place[], place: Place, order: (a: Place, b: Place) => number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(places[middle]!, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
