import type { Kind, Limits, Pattern, Query, Role } from '../../query/query.js';
import type { Sets } from '../../query/sets.js';
import { STATUSES } from '../../records/agreement.js';
import { type Answered, type Turning, turningOf } from './edited.js';
import { namedIn } from './names-read.js';
import { standingMost } from './standing.js';

/** Lines that are seen at once: what is no longer needs no narrowing. */
const SEEN = 3;

/** The query with one more condition that some of its records meet: pending or signed ones alone, the most frequent counterpart, the most frequent topic. */
export function* narrowed({ query, draft, sets }: Answered): Generator<Query> {
  const turning = turningOf(query);
  if (!turning || draft.listed.length <= SEEN) return;
  yield* inStatus(turning);
  yield* withMost(turning, counterpartIn(turning), 'country', sets);
  yield* withMost(turning, 'topic', 'topic', sets);
}

/** Documents that are pending, else those that were signed, where nothing is said of how they stand. */
function* inStatus({ pattern, with: asking }: Turning): Generator<Query> {
  const { kind, limits } = pattern;
  if (kind !== 'agreement' || limits?.latest || limits?.event) return;
  const steps: readonly Limits[] = [{ latest: STATUSES.pending }, { event: ['signed'] }];
  for (const step of steps) yield asking({ ...pattern, limits: { ...limits, ...step } });
}

/** The role of whoever is on the other side of somebody named. */
function counterpartIn({ pattern: { kind, roles }, isOfRecords }: Turning): Role | null {
  if (!isOfRecords || kind === 'conference') return null;
  if (roles.side) return kind === 'proposal' || roles.other ? null : 'other';
  return roles.from && !roles.to ? 'to' : roles.to && !roles.from ? 'from' : null;
}

function* withMost({ pattern, with: asking }: Turning, role: Role | null, kind: Kind, sets: Sets): Generator<Query> {
  if (!role || pattern.roles[role] || pattern.kind === 'conference') return;
  const most = mostIn(pattern, role, kind, sets);
  if (most) yield asking({ ...pattern, roles: { ...pattern.roles, [role]: most } });
}

/** What stands in a role of several records most often, and is nobody's own side. */
function mostIn(pattern: Pattern, role: Role, kind: Kind, sets: Sets) {
  for (const { element, count } of standingMost(pattern, role, kind, sets)) {
    const set = count > 1 ? namedIn(element, sets.graph) : null;
    if (set && !isNamedIn(pattern, element)) return set;
  }
  return null;
}

function isNamedIn({ roles }: Pattern, element: string): boolean {
  return Object.values(roles).some(
    (set) => set?.is === 'these' && set.ids.some((id) => `${set.kind}:${id}` === element),
  );
}
