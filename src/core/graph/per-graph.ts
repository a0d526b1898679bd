import type { Graph } from './graph.js';

/** Something that is worked out of a graph when it is first asked for, and then known: a graph never changes. */
export function perGraph<T extends object | string>(make: (graph: Graph) => T): (graph: Graph) => T {
  const known = new WeakMap<Graph, T>();
  return (graph) => {
    const found = known.get(graph) ?? make(graph);
    known.set(graph, found);
    return found;
  };
}
