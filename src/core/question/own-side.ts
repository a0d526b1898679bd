import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import type { PartyEntity, PartyTerm } from './question.js';

/**
 * Clauses less what contradicts them: a region asked for beside one of its own countries ("which Asian countries did
 * Iran meet") means its other countries, and a party set aside that is also asked about ("India's own side apart, …
 * with India") only says so.
 */
export function withoutOwnSide(parties: readonly PartyTerm[], graph: Graph): PartyTerm[] {
  const named = parties.filter((term) => !term.excluded);
  const single = named.filter((term) => term.entities.every((entity) => entity.kind !== 'region') && !term.members);
  const own = new Set(single.flatMap((term) => term.entities.flatMap((entity) => [...countriesOf(entity, graph)])));
  const kept = parties.filter((term) => !term.excluded || !single.some((one) => isSame(one, term)));
  return own.size ? kept.map((term) => (term.excluded ? term : otherCountries(term, own))) : [...kept];
}

function isSame(one: PartyTerm, other: PartyTerm): boolean {
  return other.entities.every((entity) =>
    one.entities.some((mine) => mine.kind === entity.kind && mine.id === entity.id),
  );
}

function otherCountries(term: PartyTerm, own: ReadonlySet<string>): PartyTerm {
  const entities = term.entities.map((entity): PartyEntity => {
    if (entity.kind !== 'region') return entity;
    const others = entity.countries.filter((code) => !own.has(code));
    return others.length ? { ...entity, countries: others } : entity;
  });
  return { ...term, entities };
}

function countriesOf(entity: PartyEntity, graph: Graph): readonly string[] {
  if (entity.kind === 'country') return [entity.id];
  if (entity.kind === 'organisation') return [countryOf(entity.id, graph) ?? []].flat();
  if (entity.kind === 'region') return [];
  return (graph.official(entity.id)?.posts ?? []).flatMap((post) => post.country ?? []);
}
