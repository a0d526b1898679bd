import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { PartyTerm, Question } from '../question.js';
import { peopleAround } from './in-names/people-around.js';
import { officialTerm } from './people-meant.js';

/**
 * A question with whom its answer found in the place of all who bear a name or a post: after "did she see the Iranian minister?" of two
 * ministers the one who was there is who "he" and "him" mean. As it is where none of them, or several, stand in what was listed.
 */
export function settledBearers(question: Question, listed: readonly Ref[], graph: Graph): Question {
  if (!question.parties.some(isOfSeveral)) return question;
  const people = peopleAround(listed, graph);
  return { ...question, parties: question.parties.map((term) => settledTerm(term, people, graph)) };
}

function settledTerm(term: PartyTerm, people: readonly string[], graph: Graph): PartyTerm {
  const only = isOfSeveral(term) ? theOnly(term.entities.map(idOf), people) : null;
  if (only === null) return term;
  return { ...term, label: officialTerm(only, graph).label, entities: term.entities.filter(({ id }) => id === only) };
}

/** Several people of whom one is meant, and not "A or B" nor one person in several spellings. */
function isOfSeveral({ entities, excluded, together, members, via }: PartyTerm): boolean {
  return (
    entities.length > 1 &&
    !excluded &&
    !together &&
    !members &&
    !via &&
    entities.every(({ kind }) => kind === 'official')
  );
}

function theOnly(ids: readonly string[], people: readonly string[]): string | null {
  const [only, ...others] = ids.filter((id) => people.includes(id));
  return only !== undefined && others.length === 0 ? only : null;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
