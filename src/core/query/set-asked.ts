import type { Query, SetQ } from './query.js';

/** The set that a query asked for; null where it asked for several things. */
export function setAsked(query: Query): SetQ | null {
  if (query.ask === 'share') return { is: 'and', of: [query.among, query.of] };
  return query.ask === 'list' || query.ask === 'count' || query.ask === 'exists' || query.ask === 'table'
    ? query.of
    : null;
}
