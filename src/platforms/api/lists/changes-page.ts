import type { KnownChange } from '../../../core/digest/changes/history.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import type { ChangesQuery } from './changes-query.js';
import { cursorAfter, listText, markOf, type Place, placeGiven } from './cursor.js';

/** A page of changes, the latest first. */
export interface ChangesPage {
  readonly changes: readonly KnownChange[];
  /** Those on later pages. */
  readonly hidden: number;
  readonly next: string | null;
}

/** A page of what changed in a time. Throws `NotUsable` for a cursor of another time or subject. */
export function changesPage(all: readonly KnownChange[], { limit, cursor, ...asked }: ChangesQuery): ChangesPage {
  const list = listText('changes', asked);
  const latest = [...all].sort(byTime);
  const from = cursor === undefined ? 0 : changesUpTo(placeGiven(cursor, list), latest);
  const changes = latest.slice(from, from + limit);
  const last = changes.at(-1);
  const hidden = latest.length - from - changes.length;
  return { changes, hidden, next: last && hidden > 0 ? cursorAfter(placeOf(last), list) : null };
}

function byTime(a: KnownChange, b: KnownChange): number {
  return b.at - a.at || byCodeUnit(a.change.ref, b.change.ref);
}

/** A change stands at its instant and its record; which of several of that record it is says a mark of what changed. */
function placeOf({ change, at }: KnownChange): Place {
  return { key: String(at), id: `${change.ref} ${markOf(JSON.stringify(change))}` };
}

/** How many changes come before a place or are it; where it is no more, those before it. */
function changesUpTo(place: Place, latest: readonly KnownChange[]): number {
  const isIt = (one: KnownChange) => {
    const { key, id } = placeOf(one);
    return key === place.key && id === place.id;
  };
  const last = latest.findLastIndex(isIt);
  if (last >= 0) return last + 1;
  const [at, [ref = '']] = [Number(place.key), place.id.split(' ')];
  const after = latest.findIndex((one) => one.at < at || (one.at === at && one.change.ref > ref));
  return after < 0 ? latest.length : after;
}
