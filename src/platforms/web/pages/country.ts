import type { Block } from '../../../core/answer/answer.js';
import { composeQuery } from '../../../core/answer/forms/compose-query.js';
import { officialLine } from '../../../core/answer/officials/official-card.js';
import { organisationLine } from '../../../core/answer/officials/organisation-card.js';
import { pendingIn, waiting } from '../../../core/digest/compose/standing.js';
import { agreementLine } from '../../../core/answer/agreements/agreement-line.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Postings } from '../../../core/graph/postings.js';
import { evaluate } from '../../../core/query/evaluate.js';
import type { Pattern, SetQ } from '../../../core/query/query.js';
import { countryName } from '../../../core/records/countries/countries.js';
import type { Around, Page, Section } from './page.js';
import { withQuery } from './paths.js';
import { named, relatedSections } from './related.js';

/** Whether a country is on record, by its ISO 3166-1 alpha-2 code. */
export function isOnRecord(code: string, graph: Graph): boolean {
  const { meetings, agreements, proposals, officials, organisations } = graph;
  return (
    [meetings, agreements, proposals, officials, organisations].some((one) => one.count(`country:${code}`) > 0) ||
    graph.knowledge.conferences.some(({ country }) => country === code)
  );
}

/** A country: whom it met, what is pending and since when, what it put to others and they to it; null where it is on no record. */
export function countryPage(code: string, { graph, today }: Around): Page | null {
  if (!/^[A-Z]{2}$/.test(code) || !isOnRecord(code, graph)) return null;
  const self = named('country', code, countryName(code));
  const list = (section: string, query: Readonly<Record<string, string>>) => withQuery(`/${section}`, query);
  return {
    kicker: 'Country',
    title: countryName(code),
    sections: [
      ...pendingSection(code, graph, today),
      ...metSection(self, graph),
      ...relatedSections(graph, [
        {
          heading: 'Meetings',
          of: { kind: 'meeting', roles: { side: self } },
          path: list('meetings', { country: code }),
        },
        {
          heading: 'Agreements',
          of: { kind: 'agreement', roles: { side: self } },
          path: list('agreements', { country: code }),
        },
        {
          heading: 'Put to others',
          of: { kind: 'proposal', roles: { from: self } },
          path: list('proposals', { from: code }),
        },
        { heading: 'Put to it', of: { kind: 'proposal', roles: { to: self } }, path: list('proposals', { to: code }) },
        {
          heading: 'Conferences held there',
          of: { kind: 'conference', roles: { host: self } },
          path: list('conferences', { country: code }),
        },
      ]),
      ...namedSection('Officials', '/officials', code, graph.officials, (one) => officialLine(one, code, graph)),
      ...namedSection('Organisations', '/organisations', code, graph.organisations, (one) => organisationLine(one, 1)),
    ],
    data: { '@context': 'https://schema.org', '@type': 'Country', name: countryName(code) },
  };
}

/** Documents that wait and that a country's page shows. */
const PENDING_MAX = 30;

/** What waits, and since when: the longest first. */
function pendingSection(code: string, graph: Graph, today: string): readonly Section[] {
  const pending = pendingIn({ op: 'is', field: 'country', value: code }, graph);
  if (pending.length === 0) return [];
  const shown = pending.slice(0, PENDING_MAX);
  const blocks = shown.flatMap((one) => [...agreementLine(one, graph), ...waiting(one, today)]);
  const path = withQuery('/agreements', { status: 'pending', country: code });
  const all = pending.length > shown.length ? { all: { label: `All ${pending.length}`, path } } : {};
  return [{ heading: `Pending (${pending.length})`, blocks, ...all }];
}

/** Countries that it met, those that it met most first. */
function metSection(self: SetQ, graph: Graph): readonly Section[] {
  const meetings: Pattern = { kind: 'meeting', roles: { side: self } };
  const of: SetQ = { is: 'that', of: { is: 'all', kind: 'country' }, in: meetings, hole: 'other', how: 'some' };
  // Of a country that met nobody an answer would look for what is planned or near, which is asked for by nobody here.
  if (evaluate(of, graph).size === 0) return [];
  const { blocks } = composeQuery(
    { ask: 'rank', of, by: { by: 'count', in: meetings, hole: 'other' }, end: 'most' },
    graph,
  );
  return [{ heading: 'Whom it met', blocks: blocks.filter(isTold) }];
}

/** What is not on record of whom it met is told where that is asked for. */
function isTold({ kind }: Block): boolean {
  return kind === 'statement';
}

/** Officials and bodies of a country that its page names; the lists have the others. */
const NAMED_MAX = 20;

function namedSection<T>(
  heading: string,
  path: string,
  code: string,
  records: Postings<T>,
  tell: (one: T) => readonly Block[],
): readonly Section[] {
  const own = records.matching([[`country:${code}`]]);
  if (own.length === 0) return [];
  const all = { label: `All ${own.length}`, path: withQuery(path, { country: code }) };
  const blocks = own.slice(0, NAMED_MAX).flatMap((one) => [...tell(one)]);
  return [{ heading, blocks, ...(own.length > NAMED_MAX ? { all } : {}) }];
}
