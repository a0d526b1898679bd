import type { Days, Query } from '../query/query.js';
import type { DateTerm } from '../question/question.js';

/** A query with its days in another reading. */
export interface OtherwiseDated {
  readonly query: Query;
  /** As the days are read now: "17 November 2025". */
  readonly label: string;
}

/** The other readings of a query whose days were typed without a year, or can be read otherwise, the nearest first. */
export function otherwiseDated(query: Query, dates: readonly DateTerm[]): readonly OtherwiseDated[] {
  const [only, ...others] = dates.filter(({ alternatives }) => alternatives.length > 0);
  if (!only || others.length) return [];
  return only.alternatives.map(({ from, to, label }) => ({ query: redated(query, only, { from, to, label }), label }));
}

type Span = Pick<DateTerm, 'from' | 'to' | 'label'>;

/** A query with other days in the place of some, wherever they stand in it. */
function redated<T>(node: T, before: Span, after: Span): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one) => redated(one, before, after)) as T;
  if (isDays(node, before))
    return { ...node, from: after.from, to: after.to, said: node.said.replace(before.label, after.label) };
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, redated(one, before, after)])) as T;
}

function isDays(node: object, { from, to }: Span): node is Days {
  return 'said' in node && 'from' in node && node.from === from && 'to' in node && node.to === to;
}
