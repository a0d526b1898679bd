import type { Graph } from '../../../core/graph/graph.js';
import type { LeadsTo } from '../../../core/picture/leads-to.js';
import { kindOfRef, type Ref } from '../../../core/records/ref.js';
import { pathOfCountry, pathOfRef } from './paths.js';

/** The path of the page of what a picture shows; null where there is none for who sees this graph. */
export function pathOfLead(one: LeadsTo, graph: Graph): string | null {
  const id = one.slice(one.indexOf(':') + 1);
  if (one.startsWith('country:')) return pathOfCountry(id);
  return graph[kindOfRef(one as Ref)](id) === undefined ? null : pathOfRef(one as Ref);
}
