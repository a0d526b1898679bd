import { EVERYTHING, type Filter } from './filter.js';

/**
 * The same filter in its plainest form: `and` in `and` and `or` in `or` are one, nothing stands twice, not not x is x, a
 * list of one is that one, and `everything` stands alone. The order stays.
 */
export function normalised(filter: Filter): Filter {
  if (filter.op === 'not') return negated(normalised(filter.of));
  if (filter.op === 'and' || filter.op === 'or') return joined(filter.op, filter.of.map(normalised));
  return filter.op === 'is' ? { op: 'is', field: filter.field, value: filter.value } : EVERYTHING;
}

function negated(of: Filter): Filter {
  return of.op === 'not' ? of.of : { op: 'not', of };
}

function joined(op: 'and' | 'or', members: readonly Filter[]): Filter {
  const flat = distinct(members.flatMap((one) => (one.op === op ? [...one.of] : [one])));
  const [first, ...rest] = op === 'and' ? flat.filter((one) => one.op !== 'everything') : flat;
  if (!first) return op === 'and' ? EVERYTHING : { op: 'not', of: EVERYTHING };
  if (flat.some((one) => op === 'or' && one.op === 'everything')) return EVERYTHING;
  return rest.length === 0 ? first : { op, of: [first, ...rest] };
}

function distinct(filters: readonly Filter[]): Filter[] {
  const seen = new Set<string>();
  return filters.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

/** What meets all of some filters. */
export function allOf(filters: readonly Filter[]): Filter {
  return joined('and', filters.map(normalised));
}

/** What meets one of some filters or more. */
export function anyOf(filters: readonly Filter[]): Filter {
  return joined('or', filters.map(normalised));
}

/** What does not meet a filter. */
export function noneOf(filter: Filter): Filter {
  return negated(normalised(filter));
}
