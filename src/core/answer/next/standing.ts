import { byCodeUnit } from '../../graph/order.js';
import type { Element, Kind, Pattern, Role } from '../../query/query.js';
import type { RoleRecord } from '../../query/seats.js';
import type { Sets } from '../../query/sets.js';

/** Records that are looked at for what stands in them: of more some from all over. */
const LOOKED_AT = 40;

/** The records of a pattern that are looked at. */
export function recordsSeen(pattern: Pattern, sets: Sets): readonly RoleRecord[] {
  return sets.matches(pattern).some(LOOKED_AT);
}

/** What stands in a role of some records of a pattern, and in how many of those. */
export interface Standing {
  readonly element: Element;
  readonly count: number;
}

/**
 * What stands in a role of the records of a pattern most often, the most frequent first; equals by name. Records in which one
 * of some members stands there are left out.
 */
export function standingMost(
  pattern: Pattern,
  role: Role,
  kind: Kind,
  sets: Sets,
  except: readonly string[] = [],
): readonly Standing[] {
  const matches = sets.matches(pattern);
  const base = sets.fit({ is: 'all', kind });
  const counts = new Map<Element, number>();
  for (const record of matches.some(LOOKED_AT)) {
    const members = new Set(matches.inRole(record, { role, kind, base }));
    if (except.some((id) => members.has(`${kind}:${id}`))) continue;
    for (const element of members) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return mostFirst(counts);
}

/** Counted elements, the most frequent first; equals by name. */
export function mostFirst(counts: ReadonlyMap<Element, number>): readonly Standing[] {
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || byCodeUnit(a, b))
    .map(([element, count]) => ({ element, count }));
}
