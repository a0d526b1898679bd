import type { Graph } from '../../../core/graph/graph.js';
import { fold } from '../../../core/graph/normalise.js';
import type { Postings } from '../../../core/graph/postings.js';
import { proposalDate } from '../../../core/graph/proposal-date.js';
import type { Agreement } from '../../../core/records/agreement.js';
import { dayRange } from '../../../core/records/edtf.js';
import type { Meeting } from '../../../core/records/meeting.js';
import type { Official } from '../../../core/records/official.js';
import type { Proposal } from '../../../core/records/proposal.js';

/** What can be listed, by the word for several of it. */
export const LISTS = ['meetings', 'agreements', 'proposals', 'officials'] as const;
export type ListName = (typeof LISTS)[number];

/** A record that can stand in a list. */
export type Listed = Meeting | Agreement | Proposal | Official;

/** What is sorted by: days earliest or latest first, names and titles by their letters, ids. */
export const SORTS = {
  meetings: ['-date', 'date', 'id'],
  agreements: ['-date', 'date', 'title', 'id'],
  proposals: ['-date', 'date', 'id'],
  officials: ['name', '-name', 'id'],
} as const satisfies Readonly<Record<ListName, readonly string[]>>;

/** A kind of list: its records, and what they are dated and sorted by. */
export interface ListKind {
  readonly kind: 'meeting' | 'agreement' | 'proposal' | 'official';
  records(graph: Graph): Postings<Listed>;
  /** EDTF dates that a record is stated for. */
  dates(record: Listed, graph: Graph): readonly string[];
  /** What a record is called where it is sorted by its name; empty where it has none. */
  name(record: Listed): string;
}

/** The kinds of lists. */
export const LIST_KINDS: Readonly<Record<ListName, ListKind>> = {
  meetings: listKind<Meeting>(
    'meeting',
    (graph) => graph.meetings,
    ({ date }) => [date],
  ),
  agreements: listKind<Agreement>(
    'agreement',
    (graph) => graph.agreements,
    ({ history }) => history.map(({ date }) => date),
    ({ title }) => title,
  ),
  proposals: listKind<Proposal>(
    'proposal',
    (graph) => graph.proposals,
    (one, graph) => [proposalDate(one, graph)],
  ),
  officials: listKind<Official>(
    'official',
    (graph) => graph.officials,
    () => [],
    ({ name }) => name,
  ),
};

function listKind<T extends Listed>(
  kind: ListKind['kind'],
  records: (graph: Graph) => Postings<T>,
  dates: (record: T, graph: Graph) => readonly (string | null)[],
  name: (record: T) => string = () => '',
): ListKind {
  return {
    kind,
    records: records as unknown as ListKind['records'],
    dates: (record, graph) => dates(record as T, graph).filter((date) => date !== null),
    name: (record) => name(record as T),
  };
}

/** Characters of a name that it is sorted by: more would make cursors long. */
const NAME_MAX = 60;

/** What a record is sorted by; empty = nothing, which comes last. Dates by their first day. */
export function sortKey(list: ListKind, sort: string, record: Listed, graph: Graph): string {
  const by = sort.replace('-', '');
  if (by === 'date') return firstDay(list.dates(record, graph));
  return by === 'id' ? '' : fold(list.name(record)).slice(0, NAME_MAX);
}

function firstDay(dates: readonly string[]): string {
  const days = dates.map((date) => dayRange(date)?.from ?? '').filter((day) => day !== '');
  return days.reduce((first, day) => (first === '' || day < first ? day : first), '');
}
