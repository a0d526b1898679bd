import type { Graph } from '../graph/graph.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Kind, Ref } from '../records/ref.js';

/** A record of any kind. */
export type AnyRecord = Knowledge[keyof Knowledge][number];

const FINDERS: Readonly<Record<Kind, (graph: Graph) => (id: string) => AnyRecord | undefined>> = {
  source: (graph) => graph.source,
  organisation: (graph) => graph.organisation,
  official: (graph) => graph.official,
  conference: (graph) => graph.conference,
  meeting: (graph) => graph.meeting,
  agreement: (graph) => graph.agreement,
  proposal: (graph) => graph.proposal,
  topic: (graph) => graph.topic,
};

/** The record that a ref names, as the reader of a graph sees it; undefined where that reader has none. */
export function recordAt(ref: Ref, graph: Graph): AnyRecord | undefined {
  const [kind, id] = partsOfRef(ref);
  return FINDERS[kind](graph)(id);
}

/** The kind and the id of a ref. */
export function partsOfRef(ref: Ref): readonly [kind: Kind, id: string] {
  const colon = ref.indexOf(':');
  return [ref.slice(0, colon) as Kind, ref.slice(colon + 1)];
}
