import { asksCountries } from '../assembly/records-wanted.js';
import type { FacetTerm, PartyEntity, PartyTerm, Question } from '../question/question.js';

/** The search keys of somebody or something. */
export function entityKeys(entity: PartyEntity): readonly string[] {
  return entity.kind === 'region' ? entity.countries.map((code) => `country:${code}`) : [`${entity.kind}:${entity.id}`];
}

/** The search keys of a party clause. */
export function termKeys({ entities }: PartyTerm): readonly string[] {
  return entities.flatMap(entityKeys);
}

/** A place by name, or a country as the place. */
export function placeKeys(term: FacetTerm): readonly string[] {
  if (term.ids.length) return term.ids.map((id) => `place:${id}`);
  return [term.country, ...(term.orCountries ?? [])].map((code) => `in:${code}`);
}

/** The keys of everything that was excluded. */
export function exceptKeys(question: Question): readonly string[] {
  const gone = (terms: readonly FacetTerm[]) => terms.filter((term) => term.excluded);
  return [
    ...question.parties
      .filter((term) => term.excluded && !(asksCountries(question) && term.entities[0]?.kind === 'country'))
      .flatMap(termKeys),
    ...gone(question.topics).flatMap((term) => term.ids.map((id) => `topic:${id}`)),
    ...gone(question.conferences).flatMap((term) => term.ids.map((id) => `conference:${id}`)),
    ...gone(question.places).flatMap(placeKeys),
  ];
}
