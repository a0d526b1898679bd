import type { Facets, Filter } from './filter.js';
import { printFilter } from './print-filter.js';

/** Whether a filter keeps news with these values. Recursion goes as deep as the filter: readers of filters set a limit. */
export function matches(filter: Filter, facets: Facets): boolean {
  switch (filter.op) {
    case 'everything':
      return true;
    case 'is':
      return facets[filter.field].includes(filter.value);
    case 'not':
      return !matches(filter.of, facets);
    case 'and':
      return filter.of.every((one) => matches(one, facets));
    case 'or':
      return filter.of.some((one) => matches(one, facets));
  }
}

/** Why news was kept or dropped. */
export interface Explained {
  readonly kept: boolean;
  /** The clause that decided, itself a part of the filter. */
  readonly because: Filter;
  /** "matches country:PK", "does not match topic:space": said of the news. */
  readonly why: string;
}

/**
 * Whether a filter keeps news, with the clause that decided: of all that must hold the first that does not, of several
 * of which one will do the first that holds. `inWords` says a clause; without it, it is printed.
 */
export function explain(filter: Filter, facets: Facets, inWords: (clause: Filter) => string = printFilter): Explained {
  switch (filter.op) {
    case 'everything':
      return { kept: true, because: filter, why: 'everything is kept' };
    case 'is':
      return isExplained(filter, matches(filter, facets), inWords);
    case 'not':
      return notExplained(filter, explain(filter.of, facets, inWords), inWords);
    default:
      return listExplained(filter, facets, inWords);
  }
}

function isExplained(filter: Filter, kept: boolean, inWords: (clause: Filter) => string): Explained {
  return { kept, because: filter, why: `${kept ? 'matches' : 'does not match'} ${inWords(filter)}` };
}

/** A denial holds because of the whole of what it denies, and fails by what was found. */
function notExplained(
  filter: Extract<Filter, { op: 'not' }>,
  inner: Explained,
  inWords: (clause: Filter) => string,
): Explained {
  if (inner.kept) return { ...inner, kept: false };
  return { kept: true, because: filter, why: `does not match ${inWords(filter.of)}` };
}

function listExplained(
  filter: Extract<Filter, { op: 'and' | 'or' }>,
  facets: Facets,
  inWords: (clause: Filter) => string,
): Explained {
  const decides = filter.op === 'or';
  const decisive = filter.of.find((one) => matches(one, facets) === decides);
  if (decisive) return explain(decisive, facets, inWords);
  const all = filter.of.map(inWords).join(', ');
  return { kept: !decides, because: filter, why: decides ? `matches none of ${all}` : `matches all of ${all}` };
}
