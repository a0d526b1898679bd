import type { Graph } from '../../graph/graph.js';
import type { Pattern, Query, SetQ } from '../../query/query.js';
import { setAsked } from '../../query/set-asked.js';
import type { Sets } from '../../query/sets.js';
import type { Draft } from '../draft.js';

/** A query with its answer, of which edits are looked for. */
export interface Answered {
  readonly query: Query;
  readonly draft: Draft;
  readonly graph: Graph;
  readonly sets: Sets;
}

/** The one pattern that a query turns on, and the query that asks the same of another. */
export interface Turning {
  readonly pattern: Pattern;
  /** Whether records are asked for, and not who or what stands in them. */
  readonly isOfRecords: boolean;
  with(pattern: Pattern): Query;
}

/** What a query turns on; null where several things do. Whether there is any is asked on as which there are. */
export function turningOf(query: Query): Turning | null {
  const set = setAsked(query);
  const place = set && placeIn(set);
  if (!place) return null;
  return {
    pattern: place.pattern,
    isOfRecords: place.isOfRecords,
    with: (pattern) => asking(query, place.with(pattern)),
  };
}

function asking(query: Query, of: SetQ): Query {
  if (query.ask === 'table') return { ...query, of };
  return { ask: query.ask === 'count' ? 'count' : 'list', of };
}

interface Place {
  readonly pattern: Pattern;
  readonly isOfRecords: boolean;
  with(pattern: Pattern): SetQ;
}

function placeIn(set: SetQ): Place | null {
  if (set.is === 'records') return { pattern: set.of, isOfRecords: true, with: (of) => ({ ...set, of }) };
  if (set.is === 'that') return { pattern: set.in, isOfRecords: false, with: (one) => ({ ...set, in: one }) };
  if (set.is !== 'best') return null;
  const within = placeIn(set.of);
  return within && { ...within, with: (pattern) => ({ ...set, of: within.with(pattern) }) };
}

/** The records of a pattern, as a list. */
export function listOf(pattern: Pattern): Query {
  return { ask: 'list', of: { is: 'records', of: pattern } };
}
