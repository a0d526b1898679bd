import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import { countryOf } from '../graph/sides.js';
import { isCountry, type Party } from '../records/party.js';
import type { Ref } from '../records/ref.js';
import { inOrder, type Rows } from './found.js';
import { recordsOf } from './match.js';
import { type BodySort, type Element, isRecordKind, type Kind } from './query.js';

/** Everything of a kind that is on record: of records themselves, in the graph's order; else by name. */
export function universe(kind: Kind, graph: Graph): Rows {
  if (kind === 'country') return countries(graph);
  if (kind === 'place') return places(graph);
  const ids = idsOf(kind, graph);
  if (isRecordKind(kind)) return new Map(ids.map((id) => asRecord(kind, id)));
  const isRecord = kind === 'official' || kind === 'organisation';
  return inOrder(new Map(ids.map((id) => (isRecord ? asRecord(kind, id) : [`${kind}:${id}` as Element, []]))));
}

/** What is no record of its own, of which every record has to be looked at: once for a graph. */
const countries = perGraph((graph) => named('country', countriesOnRecord(graph)));
const places = perGraph((graph) => named('place', placesOnRecord(graph)));

function named(kind: 'country' | 'place', ids: readonly string[]): Rows {
  return inOrder(new Map(ids.map((id): [Element, Ref[]] => [`${kind}:${id}`, []])));
}

/** The bodies of one sort, by name. */
export function bodiesOfSort(sort: BodySort, graph: Graph): Rows {
  const bodies = graph.knowledge.organisations.filter(({ kind }) => kind === sort);
  return inOrder(new Map(bodies.map(({ id }) => asRecord('organisation', id))));
}

function asRecord(kind: Kind, id: string): [Element, Ref[]] {
  return [`${kind}:${id}`, [`${kind}:${id}` as Ref]];
}

function idsOf(kind: Exclude<Kind, 'country' | 'place'>, graph: Graph): readonly string[] {
  if (isRecordKind(kind)) return recordsOf(kind, graph).records.map(({ id }) => id);
  const { officials, organisations, topics } = graph.knowledge;
  const records = { official: officials, organisation: organisations, topic: topics }[kind];
  return records.map(({ id }) => id);
}

/** Countries that some record has on a side, itself or by one of its bodies. */
function countriesOnRecord(graph: Graph): readonly string[] {
  const { meetings, agreements, proposals } = graph.knowledge;
  const parties = new Set<Party>();
  for (const { participants } of meetings) for (const one of participants) parties.add(one.for);
  for (const one of agreements) for (const party of one.parties) parties.add(party);
  for (const { by_for: from, to } of proposals) for (const party of from ? [from, ...to] : to) parties.add(party);
  const codes = [...parties].flatMap((party) => (isCountry(party) ? party : (countryOf(party, graph) ?? [])));
  return [...new Set(codes)];
}

function placesOnRecord(graph: Graph): readonly string[] {
  const keys = graph.knowledge.meetings.flatMap(({ id }) => graph.keysOf(`meeting:${id}`));
  return [...new Set(keys.flatMap((key) => (key.startsWith('place:') ? key.slice('place:'.length) : [])))];
}
