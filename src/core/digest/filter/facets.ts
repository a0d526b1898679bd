import type { Graph } from '../../graph/graph.js';
import type { Kind, Ref } from '../../records/ref.js';
import type { Change } from '../changes/changes.js';
import type { Facets, Field } from './filter.js';

/**
 * The values that a piece of news has in each field, for the reader of the two graphs: what is withdrawn has those it
 * had; what is corrected or got further has those of both states, so that a party taken off or put on matches alike.
 */
export function facetsOf(change: Change, before: Graph, after: Graph): Facets {
  const values = statesOf(change, before, after).flatMap((graph) => valuesIn(graph, change.ref));
  return facets(change.ref, values, [change.kind]);
}

/** The values of a record as it stands, whatever happened to it: it has none in `change`. */
export function recordFacets(ref: Ref, graph: Graph): Facets {
  const known = found.get(graph) ?? new Map<Ref, Facets>();
  found.set(graph, known);
  const values = known.get(ref) ?? facets(ref, valuesIn(graph, ref), []);
  known.set(ref, values);
  return values;
}

/** A graph never changes, and the same records are looked at for each order. */
const found = new WeakMap<Graph, Map<Ref, Facets>>();

function facets(ref: Ref, values: readonly Value[], changes: readonly string[]): Facets {
  const of = (field: Field) => [...new Set(values.flatMap(([one, value]) => (one === field ? [value] : [])))];
  return {
    country: of('country'),
    official: of('official'),
    organisation: of('organisation'),
    conference: of('conference'),
    topic: of('topic'),
    agreement: of('agreement'),
    kind: [kindIn(ref)],
    change: changes,
  };
}

function statesOf({ kind }: Change, before: Graph, after: Graph): readonly Graph[] {
  if (kind === 'withdrawn') return [before];
  return kind === 'added' ? [after] : [before, after];
}

type Value = readonly [field: Field, value: string];

function valuesIn(graph: Graph, ref: string): Value[] {
  return [...graph.keysOf(ref).flatMap((key) => fieldIn(key, ref)), ...meetingTopics(graph, ref)];
}

/** What a search key says of a field. A conference is also of the country that it is held in; other records are not. */
function fieldIn(key: string, ref: string): Value[] {
  const [name, value] = partsOf(key);
  if (name === 'in' && kindIn(ref) === 'conference') return [['country', value]];
  return isKeyed(name) ? [[name, value]] : [];
}

/** The fields that search keys are named after. `kind:` is a key too, of the sort of document: that is another thing. */
const KEYED = ['country', 'official', 'organisation', 'conference', 'topic', 'agreement'] as const;

function isKeyed(name: string): name is (typeof KEYED)[number] {
  return (KEYED as readonly string[]).includes(name);
}

function partsOf(key: string): readonly [name: string, value: string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}

function kindIn(ref: string): Kind {
  return partsOf(ref)[0] as Kind;
}

/** What was talked about where a proposal was put, or where an agreement was spoken of. */
function meetingTopics(graph: Graph, ref: string): Value[] {
  return meetingsBehind(graph, ref).flatMap((id) =>
    (graph.meeting(id)?.topics ?? []).map((one) => ['topic', one] as const),
  );
}

function meetingsBehind(graph: Graph, ref: string): readonly string[] {
  const [kind, id] = partsOf(ref);
  const meetings =
    kind === 'proposal'
      ? [graph.proposal(id)?.meeting]
      : kind === 'agreement'
        ? (graph.agreement(id)?.history ?? []).map((entry) => entry.meeting)
        : [];
  return meetings.flatMap((one) => one ?? []);
}
