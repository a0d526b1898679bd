import { occasionsOf } from '../../query/facets.js';
import type { Days, Element, Pattern, Query, Role, SetQ } from '../../query/query.js';
import type { Sets } from '../../query/sets.js';
import { conferencesHeld } from './conferences-held.js';
import { type Answered, type Turning, turningOf } from './edited.js';
import { namedIn } from './names-read.js';
import { mostFirst, recordsSeen, standingMost } from './standing.js';

/** Roles that another member may be put into, the first the likeliest: what was said last of the records, then whose they are. */
const ROLES: readonly Role[] = [
  'other',
  'to',
  'conference',
  'place',
  'topic',
  'host',
  'guest',
  'from',
  'side',
  'signer',
];

/** Members that are tried in the place of one. */
const TRIED = 2;

/** The query with another member in one role that has records with the rest of it: another country, conference, topic or year. */
export function* swapped({ query, sets }: Answered): Generator<Query> {
  const turning = turningOf(query);
  if (!turning) return;
  for (const role of ROLES) yield* inRole(role, turning, sets);
  yield* inAnotherYear(turning, sets);
}

function* inRole(role: Role, { pattern, with: asking }: Turning, sets: Sets): Generator<Query> {
  const set = pattern.roles[role];
  const isOne = set?.is === 'these' && set.ids.length === 1;
  const { [role]: _, ...roles } = pattern.roles;
  const rest = { ...pattern, roles };
  if (!isOne || (isParty(role) && !namesParty(rest))) return;
  const taken = new Set(elementsNamed(pattern));
  let tried = 0;
  for (const element of othersIn(rest, role, set, sets)) {
    const other = taken.has(element) ? null : namedIn(element, sets.graph);
    if (!other) continue;
    yield asking({ ...pattern, roles: { ...pattern.roles, [role]: other } });
    if (++tried === TRIED) return;
  }
}

/** Whether another party is named beside one: of one alone another is no edit, whom nobody asked about. */
function namesParty({ roles }: Pattern): boolean {
  return Object.entries(roles).some(
    ([role, set]) => isParty(role as Role) && (set?.is === 'these' || set?.is === 'of'),
  );
}

function isParty(role: Role): boolean {
  return !SETTINGS.has(role);
}

const SETTINGS: ReadonlySet<Role> = new Set<Role>(['conference', 'place', 'topic', 'meeting']);

/** What stands in a role of the rest of a pattern; of meetings that were only said to be at a conference, what stands out of all. */
function othersIn(rest: Pattern, role: Role, set: Named, sets: Sets): readonly Element[] {
  if (isLimited(rest)) return standingMost(rest, role, set.kind, sets, set.ids).map(({ element }) => element);
  return role === 'conference' ? conferencesHeld(rest.kind, sets.graph) : [];
}

type Named = Extract<SetQ, { is: 'these' }>;

/** Whether a name says which records are meant: of all there are nobody else is the next to ask of. */
function isLimited({ roles }: Pattern): boolean {
  return Object.values(roles).some((set) => set !== undefined);
}

function elementsNamed({ roles }: Pattern): readonly Element[] {
  return Object.values(roles).flatMap((set) =>
    set?.is === 'these' ? set.ids.map((id): Element => `${set.kind}:${id}`) : [],
  );
}

/** "In 2025" in the place of "in 2024": the year of which most is on record. */
function* inAnotherYear({ pattern, with: asking }: Turning, sets: Sets): Generator<Query> {
  const { when, ...rest } = pattern;
  if (!when || !isYear(when) || !isLimited(rest)) return;
  const year = mostFrequentYear(rest, when.from!.slice(0, 4), sets);
  if (year) yield asking({ ...pattern, when: yearDays(year) });
}

function mostFrequentYear(pattern: Pattern, except: string, sets: Sets): string | undefined {
  const years = recordsSeen(pattern, sets).flatMap((record) => {
    const occasions = occasionsOf(pattern.kind, record, pattern.limits?.event, sets.graph);
    return [...new Set(occasions.flatMap(({ date }) => /^\d{4}/.exec(date ?? '')?.[0] ?? []))];
  });
  const counts = new Map<Element, number>();
  for (const year of years) if (year !== except) counts.set(`place:${year}`, (counts.get(`place:${year}`) ?? 0) + 1);
  return mostFirst(counts)[0]?.element.slice('place:'.length);
}

function isYear({ from, to }: Days): boolean {
  return from !== null && to === `${from.slice(0, 4)}-12-31` && from.endsWith('-01-01');
}

function yearDays(year: string): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31`, said: `in ${year}` };
}
