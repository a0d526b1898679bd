import type { Graph } from '../../graph/graph.js';
import { setsOf } from '../../query/evaluate.js';
import { isRecordKind, kindOfSet, type Query } from '../../query/query.js';
import { isUnlimited } from '../../query/says.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import { nearestFirst } from '../nearest-records.js';
import { partsOf } from './asked.js';
import { recordLines } from './record-lines.js';

/** Lines of what is near that are shown below a "no record". */
const NEAR_MAX = 4;

/** Records of which there are more are near nothing. */
const NEAR_RECORDS_MAX = 40;

/**
 * What is on record without words that no record holds: those records first that hold most of them, misspelt too. Nothing
 * for a yes, a number or a share, which would then answer another question.
 */
export function nearWithoutWords(query: Query | null, words: readonly string[], graph: Graph): readonly Block[] {
  if (query?.ask !== 'list' || !words.length || !isRecordKind(kindOfSet(query.of)) || isUnlimited(query.of)) return [];
  const found = setsOf(graph).found(query.of);
  if (found.size === 0 || found.size > NEAR_RECORDS_MAX) return [];
  const order = nearestFirst(found.elements(), words, (one) => partsOf(one) as never, graph).slice(0, NEAR_MAX);
  const more = found.size > NEAR_MAX ? `, ${NEAR_MAX} of ${found.size}` : '';
  const lines = recordLines(query.of, { ...found, size: order.length, elements: () => order }, graph);
  return [gap(`Without “${words.join(' ')}”${more}:`), ...lines];
}
