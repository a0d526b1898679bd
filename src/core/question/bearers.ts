import type { Graph } from '../graph/graph.js';
import { isLastName } from '../graph/name-words.js';
import { countryOf } from '../graph/sides.js';
import type { Official } from '../records/official.js';
import { isOnePerson, keyOf, sidesOf } from './one-person.js';
import type { PartyEntity, PartyTerm } from './question.js';

/** Whether several officials bear the name that was typed (not "the ministers of", not "A or B"), and it is not said which. */
export function isShared(term: PartyTerm): boolean {
  return (
    term.entities.length > 1 &&
    !term.members &&
    !term.post &&
    !term.via &&
    !term.together &&
    !term.excluded &&
    term.entities.every((entity) => entity.kind === 'official')
  );
}

/**
 * Those who bear a name, one list a person: registers print one person in several ways ("Petro Porochenko", "Petro
 * Poroshenko"; "Sixto Duran-Ballen" and "Sixto Duran-Ballen Cordovez"), each an official of its own.
 */
export function personsAmong(entities: readonly PartyEntity[], graph: Graph): readonly (readonly PartyEntity[])[] {
  const persons: PartyEntity[][] = [];
  // Nobody is compared with those of other countries: of a thousand visitors few are of one.
  const bySide = new Map<string, Set<PartyEntity[]>>();
  for (const entity of entities) {
    const sides = sidesOf(entity.id, graph);
    const compatriots = new Set(sides.flatMap((side) => [...(bySide.get(side) ?? [])]));
    const known = [...compatriots].find((person) => person.every((one) => isOnePerson(one.id, entity.id, graph)));
    const person = known ?? [];
    person.push(entity);
    if (!known) persons.push(person);
    for (const side of sides) bySide.set(side, (bySide.get(side) ?? new Set()).add(person));
  }
  return persons;
}

/** Whether a name stands alone in the records, as old registers print it: its bearer may be one of those with a full name. */
export function isLastNameAlone(entity: PartyEntity, graph: Graph): boolean {
  return isLastName(keyOf(entity.id, graph));
}

/** The countries that officials hold or held posts of. */
export function countriesOfPosts({ posts }: Pick<Official, 'posts'>, graph: Graph): readonly string[] {
  return posts.flatMap((post) => post.country ?? countryOf(post.organisation ?? '', graph) ?? []);
}
