import type { Graph } from '../../graph/graph.js';
import { countryName } from '../../records/countries/countries.js';
import { countriesOfPosts } from '../bearers.js';
import type { PartyTerm, Question } from '../question.js';
import type { Wider } from './context.js';

/** "and what had they signed in 2023?" after two presidents: what their countries did, where nothing is theirs. Null for others. */
export function theirCountries(question: Question, graph: Graph): Wider | null {
  const named = question.parties.filter((term) => !term.excluded);
  const arePeople = named.every((term) => term.entities.length === 1 && term.entities[0]!.kind === 'official');
  if (question.target !== 'agreements' || named.length < 2 || !arePeople) return null;
  const parties = named.flatMap((term) => countryTerm(term, graph));
  if (new Set(parties.map(({ label }) => label)).size < named.length) return null;
  return {
    question: { ...question, parties },
    without: named.map(({ label }) => label).join(' and '),
    areCountries: true,
  };
}

function countryTerm(term: PartyTerm, graph: Graph): PartyTerm[] {
  const codes = countriesOfPosts(graph.official(term.entities[0]!.id) ?? { posts: [] }, graph);
  const [id, ...others] = codes;
  if (!id || others.length) return [];
  const label = countryName(id);
  return [{ span: label, label, entities: [{ kind: 'country', id }], role: term.role, excluded: false }];
}
