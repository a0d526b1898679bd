import { createHash } from 'node:crypto';
import type { Graph } from '../../../core/graph/graph.js';
import type { Knowledge } from '../../../core/records/knowledge.js';
import { SECTIONS } from '../../../core/records/ref.js';

/** The versions of knowledge seen: what a reader may see of a state never changes, so it is worked out once. */
const known = new WeakMap<Knowledge, string>();

/**
 * The version of what one reader may see: equal records, equal version. Nothing but these records is in it, so that a change
 * of hidden ones leaves it as it is.
 */
export function knownVersion({ knowledge }: Pick<Graph, 'knowledge'>): string {
  const version = known.get(knowledge) ?? hashOf(knowledge);
  known.set(knowledge, version);
  return version;
}

function hashOf(knowledge: Knowledge): string {
  const hash = createHash('sha256');
  // Record by record: the text of all of them at once may be longer than a string can be.
  for (const section of SECTIONS)
    for (const record of knowledge[section]) hash.update(`${section} ${JSON.stringify(record)}\n`);
  return hash.digest('base64url');
}

/** The strong tag of a reply that rests on nothing but those records and what was asked for. */
export function entityTag(graph: Graph, version: string, asked: string): string {
  const hash = createHash('sha256').update(JSON.stringify([version, knownVersion(graph), asked]));
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}
