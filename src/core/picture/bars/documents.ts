import { STATUS_WORDS } from '../../answer/agreements/agreement-line.js';
import { counted } from '../../answer/draft.js';
import type { Graph } from '../../graph/graph.js';
import { byCodeUnit } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import { spend } from '../../graph/work.js';
import { type Agreement, decidingEntry, groupOf, latestEntry, STATUSES, type Status } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import { type DayRange, dateInWords, dayRange } from '../../records/edtf.js';
import { isCountry } from '../../records/party.js';
import { ref } from '../../records/ref.js';
import { bodyName } from '../body-name.js';
import { type Caption, citesOf, type Mark, sourcesCited } from '../caption.js';
import { someNamed } from '../some-named.js';
import { type LeadsTo, onlyOne } from '../leads-to.js';

/** Documents of a side that have one status. */
export interface StatusShare extends Mark {
  readonly status: Status;
  readonly words: string;
  readonly documents: number;
}

/** The documents of a country or an international body. */
export interface DocumentRow {
  /** `country:PK`, `organisation:itu` */
  readonly id: LeadsTo;
  readonly name: string;
  readonly documents: number;
  /** In the order that documents usually pass their statuses. */
  readonly shares: readonly StatusShare[];
  /** The pending document whose status was stated for the earliest day; null where none has a date. */
  readonly oldest: Oldest | null;
}

/** How long something has been as it is: since when, in words and as days. */
export interface Oldest extends Mark {
  readonly words: string;
  readonly days: DayRange;
}

/** Documents by country, status and age. */
export interface Documents extends Caption {
  readonly kind: 'pending';
  /** Whether all of them are pending. */
  readonly arePending: boolean;
  /** Those with the most documents first. */
  readonly rows: readonly DocumentRow[];
  /** The last day that ages are drawn to: that of the newest source, `YYYY-MM-DD`. */
  readonly until: string | null;
}

/** Most rows that are drawn. */
export const ROWS_MAX = 40;

/** Documents by country. Null where there is none. */
export function documentsOf(agreements: readonly Agreement[], asked: string, graph: Graph): Documents | null {
  if (agreements.length === 0) return null;
  const rows = [...bySide(agreements, graph)].map(([side, own]) => rowOf(side, own, graph));
  rows.sort((a, b) => b.documents - a.documents || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
  const arePending = agreements.every((one) => groupOf(latestEntry(one).status) === 'pending');
  const others = rows.slice(ROWS_MAX).map(({ name }) => name);
  return {
    kind: 'pending',
    arePending,
    rows: rows.slice(0, ROWS_MAX),
    until: lastDay(graph),
    title: arePending ? 'Pending documents by country' : 'Documents by country and status',
    asked,
    counted: counted(agreements.length, 'document'),
    ...sourcesCited(
      agreements.flatMap((one) => [latestEntry(one).cites, decidingEntry(one).cites]),
      graph,
    ),
    left: [
      'A document counts for each of its parties. “Signed” does not say how far it was carried out.',
      ...(others.length > 0
        ? [`Not drawn: ${counted(others.length, 'more side')} with no more documents: ${someNamed(others)}.`]
        : []),
    ],
  };
}

/** Documents by each of their sides: a country, or a body that is of none. */
function bySide(agreements: readonly Agreement[], graph: Graph): Map<string, Agreement[]> {
  const sides = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    spend(agreement.parties.length);
    for (const side of new Set(agreement.parties.map((party) => countryOf(party, graph) ?? party))) {
      const known = sides.get(side);
      if (known) known.push(agreement);
      else sides.set(side, [agreement]);
    }
  }
  return sides;
}

function rowOf(side: string, own: readonly Agreement[], graph: Graph): DocumentRow {
  const isOfCountry = isCountry(side);
  return {
    id: `${isOfCountry ? 'country' : 'organisation'}:${side}`,
    name: isOfCountry ? countryName(side) : bodyName(side, graph),
    documents: own.length,
    shares: [...STATUSES.pending, ...STATUSES.working, ...STATUSES.over].flatMap((status) => shareOf(status, own)),
    oldest: oldestOf(own),
  };
}

function shareOf(status: Status, own: readonly Agreement[]): StatusShare[] {
  const having = own.filter((one) => latestEntry(one).status === status);
  const cites = citesOf(having.map((one) => latestEntry(one).cites));
  const leadsTo = onlyOne('agreement', having);
  return cites ? [{ status, words: STATUS_WORDS[status], documents: having.length, cites, leadsTo }] : [];
}

function oldestOf(own: readonly Agreement[]): Oldest | null {
  const dated = own.flatMap((one) => {
    const { status, date, cites } = decidingEntry(one);
    const days = dayRange(date);
    return days && groupOf(status) === 'pending'
      ? [{ words: `${STATUS_WORDS[status]} ${dateInWords(date!)}`, days, cites, leadsTo: ref('agreement', one.id) }]
      : [];
  });
  return dated.sort((a, b) => byCodeUnit(a.days.from, b.days.from) || byCodeUnit(a.words, b.words))[0] ?? null;
}

function lastDay({ knowledge }: Graph): string | null {
  let last: string | null = null;
  for (const { published } of knowledge.sources) {
    const to = dayRange(published)?.to;
    if (to && (last === null || to > last)) last = to;
  }
  return last;
}
