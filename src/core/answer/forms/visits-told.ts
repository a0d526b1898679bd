import { type Found, foundRows } from '../../query/found.js';
import type { Pattern, SetQ } from '../../query/query.js';
import { countedMembers } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { reachOfVisits } from '../meetings/visits.js';
import { listed } from '../phrases.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { NAMES_MAX } from './member-lines.js';
import { asPersons } from './persons.js';
import { patternOf } from './record-lines.js';

/** Over visits of people of some rank who they were, each once: "4 presidents: …". Nothing of one visit, or where they are named. */
export function guestsOfRank({ set, found }: Answering, asked: Asked): readonly Block[] {
  const pattern = patternOf(set);
  const guests = pattern?.kind === 'meeting' ? pattern.roles.guest : undefined;
  if (!pattern || !guests || guests.is === 'these' || found.size < 2) return [];
  const { found: persons, nameOf } = asPersons(guestsIn(pattern, guests, found, asked), asked.graph);
  if (persons.size === 0) return [];
  const names = persons.size > NAMES_MAX ? '.' : `: ${listed(persons.elements().map(nameOf))}.`;
  return say(`${countedMembers(guests, persons.size)}${names}`, evidenceOfAll(refsOfMembers(persons), asked.graph));
}

function guestsIn(pattern: Pattern, guests: SetQ, found: Found, { sets }: Asked): Found {
  const { guest: _, ...roles } = pattern.roles;
  const all = sets.found({ is: 'that', of: guests, in: { ...pattern, roles }, hole: 'guest', how: 'some' });
  const own = all.elements().map((one) => [one, all.witnesses(one).filter((ref) => found.has(ref as never))] as const);
  return foundRows(all.kind, new Map(own.filter(([, refs]) => refs.length > 0)), all.open);
}

/** Below the first or the last visit from when to when such visits are on record at all. */
export function reachTold({ set, found }: Answering, { graph }: Asked): readonly Block[] {
  const isOne = set.is === 'best' && set.by.by === 'day' && found.kind === 'meeting';
  return isOne
    ? reachOfVisits(
        found.elements().flatMap((one) => graph.meeting(partsOf(one)[1]) ?? []),
        graph,
      )
    : [];
}
