import type { Graph } from '../../graph/graph.js';
import { isLastNameAlone } from '../../question/bearers.js';
import { keyOf, mayBeOne } from '../../question/one-person.js';
import type { PartyEntity, PartyTerm } from '../../question/question.js';

/** Those of the last name alone who may be the one person that a clause is about. */
export function aloneOf({ entities }: Pick<PartyTerm, 'entities'>, graph: Graph): PartyEntity[] {
  if (entities.some((one) => isLastNameAlone(one, graph))) return [];
  const last =
    keyOf(entities[0]?.id ?? '', graph)
      .split(' ')
      .at(-1) ?? '';
  const ids = graph.names.exact(last).flatMap(({ kind, id }) => (kind === 'official' ? [id] : []));
  return ids
    .map((id): PartyEntity => ({ kind: 'official', id }))
    .filter((one) => isLastNameAlone(one, graph) && entities.some(({ id }) => mayBeOne(id, one.id, graph)));
}
