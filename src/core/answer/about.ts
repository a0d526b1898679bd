import type { Graph } from '../graph/graph.js';
import { dateInWords } from '../records/edtf.js';
import { counted } from './draft.js';

/** What is on record and how fresh it is, in one sentence for a greeting. */
export function aboutGraph(graph: Graph): string {
  const { meetings, agreements, conferences } = graph.knowledge;
  const newest = newestSourceDate(graph);
  const fresh = newest ? `; the newest source is of ${dateInWords(newest)}` : '';
  return `${counted(meetings.length, 'meeting')}, ${counted(agreements.length, 'agreement')} and ${counted(conferences.length, 'conference')} are on record${fresh}.`;
}

/** The date of the newest source that the reader of a graph may see (EDTF); null where none has one. */
export function newestSourceDate({ knowledge }: Graph): string | null {
  const dates = knowledge.sources.flatMap((source) => source.published ?? []);
  return dates.sort().at(-1) ?? null;
}
