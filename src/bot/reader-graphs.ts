import { WHOLE_PAGE } from '../core/answer/page.js';
import { recordsCiting } from '../core/answer/knowledge/cited-records.js';
import { type Graph, graphFor } from '../core/graph/graph.js';
import { onDays } from '../core/query/on-days.js';
import type { Days } from '../core/query/query.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { answerMessage } from './answer-message.js';
import { breathe } from './breathe.js';

/** Graphs kept for readers that were seen lately. */
const READERS_MAX = 16;

/** The graphs of some knowledge, each built before any look-up from what its reader may see. */
export interface ReaderGraphs {
  readonly knowledge: Knowledge;
  of(reader: readonly string[]): Graph;
  /** The readers that were seen lately, the last one first; `public` alone in any case. */
  readers(): readonly (readonly string[])[];
}

/** Graphs that are built once a reader needs them. */
export function readerGraphs(knowledge: Knowledge): ReaderGraphs {
  const graphs = new Map<string, Graph>();
  return {
    knowledge,
    of(reader) {
      const key = [...new Set(reader)].sort().join(',');
      const graph = graphs.get(key) ?? graphFor(knowledge, reader);
      graphs.delete(key);
      graphs.set(key, graph);
      const oldest = graphs.size > READERS_MAX ? graphs.keys().next().value : undefined;
      if (oldest !== undefined) graphs.delete(oldest);
      return graph;
    },
    readers: () => [...new Set([...graphs.keys()].reverse()).add('')].map((key) => (key === '' ? [] : key.split(','))),
  };
}

/** Words that no record knows: looking for their likes builds what the first misspelt name would have to wait for. */
const UNKNOWN = 'who is Qwxzy Vbnmk';

/** What a graph makes of its records when it is asked for. */
const PARTS = ['meetings', 'agreements', 'proposals', 'officials', 'conferences', 'names', 'text'] as const;

/** Days that exclude nothing. */
const EVER: Days = { from: null, to: null, said: '' };

/** Builds the parts of a graph that are otherwise built once a question needs them; gives way to other work between them. */
export async function buildWhole(graph: Graph): Promise<void> {
  const at = { now: new Date(0).toISOString(), zone: 'UTC' };
  const unknown = () => answerMessage(UNKNOWN, null, { graph, at, size: WHOLE_PAGE, news: null }).answer;
  const parts = PARTS.map((part) => () => graph[part]);
  const spansOfMeetings = () =>
    onDays(new Uint32Array(0), EVER, { kind: 'meeting', records: graph.meetings.records, graph });
  const asked = [() => recordsCiting('', graph), spansOfMeetings];
  for (const part of [...parts, ...asked, unknown]) {
    await breathe();
    part();
  }
  await breathe();
}
