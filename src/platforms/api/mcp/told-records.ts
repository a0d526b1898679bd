import type { Block } from '../../../core/answer/answer.js';
import { statementsOf } from '../../../core/answer/answer.js';
import { EMPTY_ANSWER } from '../../../core/answer/empty-answer.js';
import { plainText } from '../../../core/answer/plain.js';
import { numberSources } from '../../../core/answer/sources.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { OnRecord } from '../shown/on-record.js';
import { recordLine } from '../shown/record-line.js';

/** Records as lines with marks, and the sources that these number below them; `before` and `after` are no facts. */
export function toldRecords(records: readonly OnRecord[], graph: Graph, before: string, after: string | null): string {
  const asides = (text: string | null): Block[] => (text === null ? [] : [{ kind: 'aside', text }]);
  const lines = records.flatMap((one) => recordLine(one, graph));
  const blocks = [...asides(before), ...lines, ...asides(after)];
  const sources = numberSources(statementsOf({ blocks }), (id) => graph.source(id));
  return plainText({ ...EMPTY_ANSWER, blocks, sources });
}
