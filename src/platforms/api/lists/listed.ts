import { LRUCache } from 'lru-cache';
import type { Graph } from '../../../core/graph/graph.js';
import { STATUSES } from '../../../core/records/agreement.js';
import { dayRange } from '../../../core/records/edtf.js';
import type { OnRecord } from '../shown/on-record.js';
import { byPlace, cursorAfter, listText, type Place, placeGiven, placesUpTo } from './cursor.js';
import { LIST_KINDS, type Listed, type ListKind, type ListName, sortKey } from './list-kinds.js';
import type { ListQuery } from './list-query.js';
import { keysGiven, type NamedIn } from './name-given.js';
import { idsHolding } from './words-held.js';

/** A page of a list. */
export interface ListPage {
  /** How many records the whole list has. */
  readonly total: number;
  readonly records: readonly OnRecord[];
  /** The cursor of the next page; null = this is the last one. */
  readonly next: string | null;
}

/** A record in its place. */
interface Entry extends Place {
  readonly record: Listed;
}

/**
 * A page of the records of one kind that meet all conditions of a query, as the reader of the graph sees them. Throws
 * `NotUsable` where a name is not on record, or the cursor is of no such list.
 */
export function listPage(name: ListName, query: ListQuery, graph: Graph): ListPage {
  // How much of a list is shown is no part of what it is of.
  const { limit: _, cursor: __, ...conditions } = query;
  const list = listText(name, conditions);
  const entries = entriesOf(name, query, graph, list);
  const order = byPlace(query.sort.startsWith('-'));
  const from = query.cursor === undefined ? 0 : placesUpTo(entries, placeGiven(query.cursor, list), order);
  const page = entries.slice(from, from + query.limit);
  const last = page.at(-1);
  const { kind } = LIST_KINDS[name];
  return {
    total: entries.length,
    records: page.map(({ record }) => ({ kind, record }) as OnRecord),
    next: last && from + page.length < entries.length ? cursorAfter(last, list) : null,
  };
}

/** Places of all lists together that are kept for their next pages. */
const KEPT_MAX = 500_000;

const kept = new WeakMap<Graph, LRUCache<string, readonly Entry[]>>();

function entriesOf(name: ListName, query: ListQuery, graph: Graph, list: string): readonly Entry[] {
  const lists = kept.get(graph) ?? new LRUCache({ maxSize: KEPT_MAX, sizeCalculation: ({ length }) => length + 1 });
  kept.set(graph, lists);
  const known = lists.get(list);
  if (known) return known;
  const entries = isWhole(query) ? inOrder(name, query.sort, graph).entries : matching(name, query, graph);
  lists.set(list, entries);
  return entries;
}

/** Whether nothing is asked of the records. */
function isWhole({ sort, limit, cursor, ...conditions }: ListQuery): boolean {
  return Object.values(conditions).every((value) => value === undefined);
}

function matching(name: ListName, query: ListQuery, graph: Graph): readonly Entry[] {
  const list = LIST_KINDS[name];
  const found = list.records(graph).matching(clausesOf(query, graph));
  const holding = query.q === undefined ? null : idsHolding(query.q, list.kind, graph);
  const isDated = datedWithin(query, list, graph);
  const { entries, ranks } = inOrder(name, query.sort, graph);
  const kept = found.filter((record) => (holding === null || holding.has(record.id)) && isDated(record));
  return kept
    .map((record) => ranks.get(record)!)
    .sort((a, b) => a - b)
    .map((rank) => entries[rank]!);
}

const NAMED: readonly NamedIn[] = ['country', 'with', 'conference', 'topic'];

/** The search keys asked for: one of each clause. */
function clausesOf(query: ListQuery, graph: Graph): (readonly string[])[] {
  const named = NAMED.flatMap((parameter) => {
    const name = query[parameter];
    return name === undefined ? [] : [keysGiven(parameter, name, graph)];
  });
  return query.status === undefined ? named : [...named, [statusKey(query.status)]];
}

function statusKey(status: NonNullable<ListQuery['status']>): string {
  return Object.hasOwn(STATUSES, status) ? `group:${status}` : `status:${status}`;
}

/** Whether a record has a date that may lie between two days. */
function datedWithin({ since, until }: ListQuery, list: ListKind, graph: Graph): (record: Listed) => boolean {
  if (since === undefined && until === undefined) return () => true;
  const from = dayRange(since)?.from ?? '';
  const to = dayRange(until)?.to ?? '9999-99-99';
  return (record) =>
    list.dates(record, graph).some((date) => {
      const days = dayRange(date);
      return days !== null && days.to >= from && days.from <= to;
    });
}

/** All records of a list in an order, and which place each has in it. */
interface InOrder {
  readonly entries: readonly Entry[];
  readonly ranks: ReadonlyMap<Listed, number>;
}

/** The orders of graphs seen: a graph never changes, so each is made once. */
const orders = new WeakMap<Graph, Map<string, InOrder>>();

function inOrder(name: ListName, sort: string, graph: Graph): InOrder {
  const known = orders.get(graph) ?? new Map<string, InOrder>();
  orders.set(graph, known);
  const order = known.get(`${name} ${sort}`) ?? sorted(name, sort, graph);
  known.set(`${name} ${sort}`, order);
  return order;
}

function sorted(name: ListName, sort: string, graph: Graph): InOrder {
  const list = LIST_KINDS[name];
  const entries = list.records(graph).records.map((record): Entry => {
    return { key: sortKey(list, sort, record, graph), id: record.id, record };
  });
  entries.sort(byPlace(sort.startsWith('-')));
  return { entries, ranks: new Map(entries.map(({ record }, rank) => [record, rank])) };
}
