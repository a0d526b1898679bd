import type { Query, SetQ } from '../core/query/query.js';
import type { PartyTerm, Question } from '../core/question/question.js';

/** A query with the people whom its answer found in the place of all who may be meant; `settled` = the question with them, `before` = as it was asked. */
export function settledQuery(query: Query, before: Question, settled: Question): Query {
  return before.parties.reduce((one, all, at) => {
    const term = settled.parties[at];
    return term && term !== all ? withOnly(one, all, term) : one;
  }, query);
}

/** A copy with one of some people in the place of all of them. */
function withOnly<T>(node: T, all: PartyTerm, term: PartyTerm): T {
  if (Array.isArray(node)) return node.map((one) => withOnly(one, all, term)) as T;
  if (typeof node !== 'object' || node === null) return node;
  if (isSetOf(node, all)) return { ...node, ids: term.entities.map(({ id }) => id), said: term.label };
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, withOnly(one, all, term)])) as T;
}

function isSetOf(node: object, { entities }: PartyTerm): node is Extract<SetQ, { is: 'these' }> {
  if (!('is' in node) || node.is !== 'these') return false;
  const { kind, ids } = node as Extract<SetQ, { is: 'these' }>;
  return kind === 'official' && ids.length === entities.length && entities.every(({ id }) => ids.includes(id));
}
