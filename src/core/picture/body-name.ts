import { partyName } from '../answer/phrases.js';
import type { Graph } from '../graph/graph.js';

/** Characters of a body's name that have room in a picture. */
const BODY_NAME_MAX = 22;

/** The name of a body; of a long one its letters, where it is known by some: "ITU". */
export function bodyName(id: string, graph: Graph): string {
  const name = partyName(id, graph);
  if (name.length <= BODY_NAME_MAX) return name;
  return graph.organisation(id)?.aliases.find((alias) => /^[A-Z][A-Za-z-]{1,7}$/.test(alias)) ?? name;
}
