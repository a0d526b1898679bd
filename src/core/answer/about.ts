import type { Graph } from '../graph/graph.js';
import { dateInWords } from '../records/edtf.js';
import { counted } from './draft.js';

/** What is on record and how fresh it is, in one sentence for a greeting. */
export function aboutGraph(graph: Graph): string {
  const { meetings, agreements, conferences, sources } = graph.knowledge;
  const newest = sources
    .flatMap((source) => source.published ?? [])
    .sort()
    .at(-1);
  const fresh = newest ? `; the newest source is of ${dateInWords(newest)}` : '';
  return `${counted(meetings.length, 'meeting')}, ${counted(agreements.length, 'agreement')} and ${counted(conferences.length, 'conference')} are on record${fresh}.`;
}
