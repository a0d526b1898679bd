import { gap } from '../../../core/answer/draft.js';
import { officialLine } from '../../../core/answer/officials/official-card.js';
import { organisationLine } from '../../../core/answer/officials/organisation-card.js';
import type { Block } from '../../../core/answer/answer.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import { universe } from '../../../core/query/universe.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { dayRange } from '../../../core/records/edtf.js';
import type { Source } from '../../../core/records/source.js';
import type { Around, Page, PageLink } from './page.js';
import { pathOf, pathOfCountry, withQuery } from './paths.js';

/** Names on one page of an index. */
const INDEX_PAGE = 100;

/** What of an index is asked for. */
export interface IndexAsked {
  /** ISO 3166-1 alpha-2 code of the country that it is narrowed to; null = all. */
  readonly country: string | null;
  /** From 1. */
  readonly page: number;
}

/** People on record by name, each with a post; null where there is no such page. */
export function officialsPage(asked: IndexAsked, { graph }: Around): Page | null {
  const all = asked.country ? graph.officials.matching([[`country:${asked.country}`]]) : graph.officials.records;
  const sorted = [...all].sort((a, b) => byCodeUnit(a.name, b.name));
  return index('official', 'Officials', sorted, asked, (one) => officialLine(one, null, graph));
}

/** Bodies on record by name; null where there is no such page. */
export function organisationsPage(asked: IndexAsked, { graph }: Around): Page | null {
  const all = graph.knowledge.organisations.filter(({ country }) => !asked.country || country === asked.country);
  const sorted = [...all].sort((a, b) => byCodeUnit(a.name, b.name));
  return index('organisation', 'Organisations', sorted, asked, (one) => organisationLine(one, 1));
}

/** A page of an index; null where it has no such page, or nothing of a country that is asked for. */
function index<T>(
  kind: 'official' | 'organisation',
  title: string,
  all: readonly T[],
  { country, page }: IndexAsked,
  tell: (one: T) => readonly Block[],
): Page | null {
  const from = (page - 1) * INDEX_PAGE;
  const shown = all.slice(from, from + INDEX_PAGE);
  if (shown.length === 0 && (page > 1 || country !== null)) return null;
  const lines = shown.flatMap((one) => [...tell(one)]);
  const said: Block = { kind: 'aside', text: `${from + 1}–${from + shown.length} of ${all.length}` };
  return {
    kicker: 'List',
    title: country ? `${title} of ${countryName(country)}` : title,
    sections: [
      { heading: null, blocks: all.length > 0 ? [said, ...lines] : [gap('No record: none is on record here.')] },
    ],
    turns: turnsOf(`/${kind}s`, { country, page }, all.length),
  };
}

function turnsOf(path: string, { country, page }: IndexAsked, size: number) {
  const at = (number: number): PageLink => ({
    label: `Page ${number}`,
    path: withQuery(path, { country, page: number === 1 ? null : number }),
  });
  return { before: page > 1 ? at(page - 1) : null, after: page * INDEX_PAGE < size ? at(page + 1) : null };
}

/** Countries on record, by name. */
export function countriesPage({ graph }: Around): Page {
  const codes = [...universe('country', graph).keys()].map((one) => one.slice('country:'.length));
  const links = codes.map((code) => ({ label: countryName(code), path: pathOfCountry(code) }));
  return names('Countries', 'Countries on a side of something on record', links);
}

/** Topics on record, by name. */
export function topicsPage({ graph }: Around): Page {
  const links = graph.knowledge.topics.map(({ id, name }) => ({ label: name, path: pathOf('topic', id) }));
  return names('Topics', 'Topics of what is on record', links);
}

/** Sources on one page, the newest first; null where there is no such page. */
export function sourcesPage({ page }: IndexAsked, { graph }: Around): Page | null {
  const day = ({ published }: Source) => dayRange(published)?.from ?? '';
  const all = [...graph.knowledge.sources].sort((a, b) => byCodeUnit(day(b), day(a)) || byCodeUnit(a.id, b.id));
  const from = (page - 1) * INDEX_PAGE;
  if (page > 1 && from >= all.length) return null;
  const shown = all.slice(from, from + INDEX_PAGE);
  return {
    kicker: 'List',
    title: 'Sources',
    restated: 'Every item that something on record rests on, the newest first',
    sections: [],
    sources: shown.map(({ id, title, publisher, via, published, url }, at) => ({
      ...{ n: from + at + 1, id, title, publisher, via: via ?? null, published, url },
      locators: [],
    })),
    turns: turnsOf('/sources', { country: null, page }, all.length),
  };
}

function names(title: string, heading: string, links: readonly PageLink[]): Page {
  const sorted = [...links].sort((a, b) => byCodeUnit(a.label, b.label));
  return { kicker: 'List', title, sections: [], names: [{ heading, links: sorted }] };
}
