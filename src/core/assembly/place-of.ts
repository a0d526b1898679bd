import type { SetQ } from '../query/query.js';
import type { FacetTerm } from '../question/question.js';

/** A place by name, or a country as the place; null where several countries may be meant. */
export function placeOf({ ids, label, country, orCountries }: FacetTerm): SetQ | null {
  if (orCountries?.length) return null;
  if (ids.length) return { is: 'these', kind: 'place', ids, said: label };
  return country ? { is: 'these', kind: 'country', ids: [country], said: label } : null;
}
