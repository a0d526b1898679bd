import type { Graph } from '../../graph/graph.js';
import { type Found, foundRows, mergedRefs } from '../../query/found.js';
import type { Element } from '../../query/query.js';
import { personName, personsOf } from '../officials/persons.js';
import { partsOf } from './asked.js';
import { nameOfMember } from './member-name.js';

/** Members of a set, of whom somebody whom the records print in several ways is one, with what each is called. */
export interface Persons {
  readonly found: Found;
  nameOf(element: Element): string;
}

/** The members of a set with everybody once, under all their names; other members as they are. */
export function asPersons(found: Found, graph: Graph): Persons {
  if (found.kind !== 'official') return { found, nameOf: (one) => nameOfMember(one, graph) };
  const persons = personsOf(
    found.elements().map((one) => partsOf(one)[1]),
    graph,
  );
  const own = new Map(persons.map((person) => [`official:${person[0].id}` as Element, person]));
  const witnesses = (one: Element) =>
    mergedRefs((own.get(one) ?? []).map(({ id }) => found.witnesses(`official:${id}`)));
  const rows = new Map([...own.keys()].map((one) => [one, witnesses(one)]));
  return {
    found: foundRows('official', rows, found.open),
    nameOf: (one) => (own.has(one) ? personName(own.get(one)!) : nameOfMember(one, graph)),
  };
}
