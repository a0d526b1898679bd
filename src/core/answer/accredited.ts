import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import type { PartyTerm } from '../question/question.js';
import { countryName, demonym } from '../records/countries/countries.js';

/**
 * "Iran's ambassador in Kenya": of several who hold such a post, those whose title names the other country; all where no
 * title does.
 */
export function accredited(term: PartyTerm, terms: readonly PartyTerm[], graph: Graph): PartyTerm {
  if (!term.post || term.entities.length < 2) return term;
  const where = terms
    .filter((one) => one !== term)
    .flatMap((one) => one.entities.flatMap((entity) => (entity.kind === 'country' ? [entity.id] : [])));
  const entities = term.entities.filter((entity) => {
    const titles = graph.official(entity.id)?.posts.map((post) => post.title) ?? [];
    return where.some((code) => titles.some((title) => namesCountry(title, code)));
  });
  return entities.length ? { ...term, entities } : term;
}

function namesCountry(title: string, code: string): boolean {
  const folded = ` ${tokens(title)
    .map(({ key }) => key)
    .join(' ')} `;
  return [countryName(code), demonym(code)].some((name) =>
    folded.includes(
      ` ${tokens(name)
        .map(({ key }) => key)
        .join(' ')} `,
    ),
  );
}
