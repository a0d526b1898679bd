import { agreementLine } from '../../../core/answer/agreements/agreement-line.js';
import { gap } from '../../../core/answer/draft.js';
import { pendingIn, waiting } from '../../../core/digest/compose/standing.js';
import { EVERYTHING } from '../../../core/digest/filter/filter.js';
import { byCodeUnit, groupBy } from '../../../core/graph/order.js';
import { countryOf } from '../../../core/graph/sides.js';
import { countryName } from '../../../core/records/countries/countries.js';
import type { Agreement } from '../../../core/records/agreement.js';
import { namesBelow } from './record-names.js';
import type { Around, Page, PageLink } from './page.js';
import { pathOfCountry } from './paths.js';
import { perGraph } from '../../../core/graph/per-graph.js';

/** Every pending document of a graph, that which waits longest first. */
export const pendingOf = perGraph((graph) => pendingIn(EVERYTHING, graph));

/** The countries of what is pending, those with most of it first. */
export const pendingCountries = perGraph((graph) => countriesOf(pendingOf(graph), graph));

/** Documents on one page. */
const PAGE_SIZE = 100;

/** What is signed or under way and not reported to work, that which waits longest first. */
export function pendingPage(page: number, { graph, today }: Around): Page | null {
  const pending = pendingOf(graph);
  const from = (page - 1) * PAGE_SIZE;
  if (page > 1 && from >= pending.length) return null;
  const shown = pending.slice(from, from + PAGE_SIZE);
  const blocks = shown.flatMap((one) => [...agreementLine(one, graph), ...waiting(one, today)]);
  const none = gap('No record: no document is pending.');
  return {
    kicker: 'List',
    title: 'Pending agreements',
    restated: 'Documents of which no source reports that they work or are over, the longest waiting first',
    sections: [{ heading: null, blocks: blocks.length > 0 ? blocks : [none] }],
    names: namesBelow('By country', pendingCountries(graph)),
    turns: turnsOf(page, pending.length),
  };
}

function turnsOf(page: number, count: number) {
  const at = (number: number): PageLink => ({
    label: `Page ${number}`,
    path: number === 1 ? '/pending' : `/pending?page=${number}`,
  });
  return { before: page > 1 ? at(page - 1) : null, after: page * PAGE_SIZE < count ? at(page + 1) : null };
}

function countriesOf(agreements: readonly Agreement[], graph: Around['graph']): readonly PageLink[] {
  const codes = agreements.flatMap(({ parties }) => [
    ...new Set(parties.flatMap((party) => countryOf(party, graph) ?? [])),
  ]);
  return [...groupBy(codes, (code) => code)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || byCodeUnit(countryName(a), countryName(b)))
    .map(([code, { length }]) => ({ label: `${countryName(code)} (${length})`, path: pathOfCountry(code) }));
}
