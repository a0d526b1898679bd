import type { Filter } from './filter.js';
import { normalised } from './normalised.js';

/**
 * A filter as text, in the one form that `parseFilter` gives back: `country:PK,TJ and not topic:space`. Values are ids;
 * values of one field of which one will do stand in one clause; parentheses stand only where they change the meaning.
 */
export function printFilter(filter: Filter): string {
  return printed(normalised(filter), 0);
}

/** How tightly words bind: a member that binds less tightly than its place asks for stands in parentheses. */
const BINDS = { or: 1, and: 2, not: 3 } as const;

function printed(filter: Filter, least: number): string {
  if (filter.op === 'everything') return 'everything';
  if (filter.op === 'is') return `${filter.field}:${printedValue(filter.value)}`;
  if (filter.op === 'not') return `not ${printed(filter.of, BINDS.not)}`;
  const values = filter.op === 'or' ? sameField(filter.of) : null;
  if (values) return values;
  const own = BINDS[filter.op];
  const text = filter.of.map((one) => printed(one, own + 1)).join(` ${filter.op} `);
  return own < least ? `(${text})` : text;
}

/** `country:PK,TJ`; null where the members are not all values of one field. */
function sameField(members: readonly Filter[]): string | null {
  const [first] = members;
  if (first?.op !== 'is') return null;
  const values = members.flatMap((one) => (one.op === 'is' && one.field === first.field ? [one.value] : []));
  return values.length === members.length ? `${first.field}:${values.map(printedValue).join(',')}` : null;
}

/** An id as it is; anything else in quotes, with a backslash before a quote or backslash. */
function printedValue(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
