import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import type { PartyTerm, Question } from '../question/question.js';

/**
 * A question less what only says more of somebody whom it names: his own country ("Vučić, for a note on Serbia"), or a post that he
 * held, which was read as whoever holds it now ("Zarepour, the old Iranian ICT minister"). Null where it names nothing of the kind.
 */
export function withoutOwnSide(question: Question, graph: Graph): Question | null {
  const wanted = question.parties.filter(({ excluded }) => !excluded);
  const people = wanted.filter((term) => term.post === undefined && isOnePerson(term));
  const own = wanted.filter((term) => !people.includes(term) && people.some((one) => isOwnOf(term, one, graph)));
  if (own.length === 0 || own.length === wanted.length) return null;
  return { ...question, parties: question.parties.filter((term) => !own.includes(term)) };
}

function isOnePerson({ entities, members }: PartyTerm): boolean {
  return entities.length === 1 && entities[0]?.kind === 'official' && !members;
}

/** Whether a term is the country of somebody, or a post of his country. */
function isOwnOf(term: PartyTerm, person: PartyTerm, graph: Graph): boolean {
  if (term.post === undefined && !term.entities.every(({ kind }) => kind === 'country')) return false;
  const own = new Set(person.entities.flatMap(({ id }) => countriesOf(id, graph)));
  const sides = term.entities.flatMap(({ kind, id }) => (kind === 'country' ? [id] : countriesOf(id, graph)));
  return sides.length > 0 && sides.every((side) => own.has(side));
}

function countriesOf(official: string, graph: Graph): readonly string[] {
  const posts = graph.official(official)?.posts ?? [];
  return posts.flatMap(
    ({ country, organisation }) => country ?? (organisation && countryOf(organisation, graph)) ?? [],
  );
}
