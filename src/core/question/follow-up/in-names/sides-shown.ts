import type { Graph } from '../../../graph/graph.js';
import { countryOf } from '../../../graph/sides.js';
import type { Party } from '../../../records/party.js';
import type { Ref } from '../../../records/ref.js';
import { countriesOfPosts } from '../../bearers.js';
import type { PartyEntity, PartyTerm } from '../../question.js';

/** The countries on a side of records, each once; bodies of several countries have none. */
export function countriesShown(refs: readonly Ref[], graph: Graph): readonly string[] {
  const all = refs.flatMap((one) => partiesOf(one, graph)).flatMap((party) => countryOf(party, graph) ?? []);
  return [...new Set(all)];
}

/** The sides of a record: who took part, who signed, who put and who is addressed. */
export function partiesOf(ref: Ref, graph: Graph): readonly Party[] {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('meeting:')) return (graph.meeting(id)?.participants ?? []).map((one) => one.for);
  if (ref.startsWith('agreement:')) return graph.agreement(id)?.parties ?? [];
  const proposal = ref.startsWith('proposal:') ? graph.proposal(id) : undefined;
  return proposal ? [...(proposal.by_for ? [proposal.by_for] : []), ...proposal.to] : [];
}

/** The countries that those asked about are of, each once: a person's by his posts, a body's by where it is. */
export function countriesAsked(parties: readonly PartyTerm[], graph: Graph): readonly string[] {
  const all = parties.filter((term) => !term.excluded).flatMap((term) => countriesOfTerm(term, graph));
  return [...new Set(all)];
}

function countriesOfTerm({ entities }: PartyTerm, graph: Graph): readonly string[] {
  return [...new Set(entities.flatMap((one) => countriesOfEntity(one, graph)))];
}

/** The countries of one who is named. */
export function countriesOfEntity({ kind, id }: PartyEntity, graph: Graph): readonly string[] {
  if (kind === 'country') return [id];
  if (kind === 'organisation') return [countryOf(id, graph) ?? []].flat();
  return kind === 'official' ? [...new Set(countriesOfPosts(graph.official(id) ?? { posts: [] }, graph))] : [];
}
