import type { Graph } from '../graph/graph.js';
import { editDistance } from '../graph/names.js';
import { nameKeys } from '../graph/normalise.js';
import { countryOf } from '../graph/sides.js';
import type { Official } from '../records/official.js';
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
  for (const entity of entities) {
    const known = persons.find((person) => person.some((one) => isOnePerson(one.id, entity.id, graph)));
    if (known) known.push(entity);
    else persons.push([entity]);
  }
  return persons;
}

/** Two officials of one country or state whose names are alike: at least first and last name, spelt within one letter a word. */
function isOnePerson(a: string, b: string, graph: Graph): boolean {
  const [first, second] = [graph.official(a), graph.official(b)];
  if (!first || !second) return false;
  const sides = sidesOfPosts(first, graph);
  if (!sidesOfPosts(second, graph).some((side) => sides.includes(side))) return false;
  return isOneName(wordsOf(first.name), wordsOf(second.name));
}

/** Equal names; or of two words and more, the words of the shorter in the longer, which adds no initial: a father's is no son's. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const rest = longer.filter((word) => !shorter.some((other) => isSpelt(word, other)));
  return (
    shorter.length > 1 &&
    shorter.every((word) => longer.some((other) => isSpelt(word, other))) &&
    rest.every((word) => word.length > 1)
  );
}

function isSpelt(word: string, other: string): boolean {
  return (
    word === other || (word.length >= 5 && other.length >= 5 && word[0] === other[0] && editDistance(word, other) <= 1)
  );
}

function wordsOf(name: string): readonly string[] {
  return (nameKeys(name)[0] ?? '').split(' ');
}

/** Whether a name stands alone in the records, as old registers print it: its bearer may be one of those with a full name. */
export function isLastNameAlone(entity: PartyEntity, graph: Graph): boolean {
  return wordsOf(graph.official(entity.id)?.name ?? ' ').length === 1;
}

/** The countries of posts, and the names of bodies that count for none: each register files Yugoslavia under an id of its own. */
function sidesOfPosts({ posts }: Official, graph: Graph): readonly string[] {
  return posts.flatMap(({ country, organisation }) => {
    const body = organisation ? graph.organisation(organisation) : undefined;
    return country ?? body?.country ?? body?.name ?? [];
  });
}

/** The countries that officials hold or held posts of. */
export function countriesOfPosts({ posts }: Pick<Official, 'posts'>, graph: Graph): readonly string[] {
  return posts.flatMap((post) => post.country ?? countryOf(post.organisation ?? '', graph) ?? []);
}
