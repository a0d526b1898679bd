import type { Graph } from '../../../core/graph/graph.js';
import { universe } from '../../../core/query/universe.js';
import { kindOf, SECTIONS } from '../../../core/records/ref.js';
import { pathOf, pathOfCountry } from './paths.js';

/** Where the addresses of all pages are listed for search engines (https://www.sitemaps.org/protocol.html). */
export const SITEMAP_PATH = '/sitemap.xml';

/** Pages that are no record's: the front page, and each list from its beginning. */
const LISTS = [...SECTIONS, 'countries', 'pending', 'changes'] as const;

/** The path of every page that says the same to everybody and is not one of endless many: no answer, no narrowed list. */
export function pathsOfPages(graph: Graph): readonly string[] {
  const countries = [...universe('country', graph).keys()].map((one) => pathOfCountry(one.slice('country:'.length)));
  const records = SECTIONS.flatMap((section) => graph.knowledge[section].map(({ id }) => pathOf(kindOf(section), id)));
  return ['/', ...LISTS.map((list) => `/${list}`), ...countries, ...records];
}
