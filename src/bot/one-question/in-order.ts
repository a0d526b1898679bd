import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { inOrderOf, type OrderTail } from '../../core/grammar/order-tail.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Part } from './part.js';

/**
 * "…, the newest first": the answer to a question without that, its records in that order; null where it asks for no list of records.
 * `text` = the whole message.
 */
export function inOrder(part: Part, { order }: OrderTail, text: string, graph: Graph): Part | null {
  const { question, query } = part.composed;
  const asked = query ?? queryOf(question);
  const ordered = asked && part.from === 0 ? inOrderOf(asked, order) : null;
  if (!ordered) return null;
  const composed = { draft: composeQuery(ordered, graph), question: { ...question, text }, query: ordered };
  return { ...part, composed, memory: part.memory && { ...part.memory, composed } };
}
