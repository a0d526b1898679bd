import { fieldNamed } from './field-names.js';
import { EVERYTHING, type Field, type Filter } from './filter.js';
import { EXAMPLES, fieldMissing, severalMeant, unknownField, unknownValue } from './filter-problems.js';
import { type FilterToken, filterTokens } from './filter-tokens.js';
import { allOf, anyOf, noneOf } from './normalised.js';
import type { Resolve } from './resolver.js';

/** A filter read from text, or what is wrong with it: where, which word, what to do. */
export type ParsedFilter =
  | { readonly ok: true; readonly filter: Filter }
  | { readonly ok: false; readonly problem: string };

/** The most characters of a filter. */
export const FILTER_TEXT_MAX = 500;

/** The most clauses of a filter; `country:PK,TJ` is one. */
export const CLAUSES_MAX = 50;

/** The most parentheses and denials within each other. */
export const DEPTH_MAX = 10;

/**
 * Reads a filter such as `(country:PK or country:TJ) and not topic:space`. Words are read in whatever case, what stands
 * side by side must all hold, `-x` is `not x`, `country:PK,TJ` is either, names of several words stand in quotes. The
 * filter comes back `normalised`. Never throws.
 */
export function parseFilter(text: string, resolve: Resolve): ParsedFilter {
  if (text.length > FILTER_TEXT_MAX)
    return problem(
      FILTER_TEXT_MAX,
      `the filter has ${text.length} characters, ${FILTER_TEXT_MAX} at most; leave some out.`,
    );
  const found = filterTokens(text);
  if ('problem' in found) return problem(found.at, found.problem);
  const tokens = found.tokens;
  if (tokens.length === 0) return problem(0, 'nothing to filter by; write a clause such as country:PK, or everything.');
  const clauses = tokens.filter((one) => one.kind === 'field');
  if (clauses.length > CLAUSES_MAX)
    return problem(
      clauses[CLAUSES_MAX]!.at,
      `the filter has ${clauses.length} clauses, ${CLAUSES_MAX} at most; leave some out.`,
    );
  return whole({ tokens, resolve, text, at: 0 });
}

function problem(at: number, what: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: `Column ${at + 1}: ${what}` };
}

/** Where reading has come to. */
interface Reading {
  readonly tokens: readonly FilterToken[];
  readonly resolve: Resolve;
  readonly text: string;
  at: number;
}

function whole(reading: Reading): ParsedFilter {
  const read = readOr(reading, 0);
  const rest = next(reading);
  if (!read.ok || !rest) return read;
  return problem(rest.at, 'this ")" closes nothing; take it out or open it before.');
}

function next(reading: Reading): FilterToken | undefined {
  return reading.tokens[reading.at];
}

function readOr(reading: Reading, depth: number): ParsedFilter {
  const members: Filter[] = [];
  do {
    const one = readAnd(reading, depth);
    if (!one.ok) return one;
    members.push(one.filter);
  } while (takes(reading, 'or'));
  return { ok: true, filter: anyOf(members) };
}

function takes(reading: Reading, kind: FilterToken['kind']): boolean {
  if (next(reading)?.kind !== kind) return false;
  reading.at++;
  return true;
}

function readAnd(reading: Reading, depth: number): ParsedFilter {
  const members: Filter[] = [];
  do {
    const one = readNot(reading, depth);
    if (!one.ok) return one;
    members.push(one.filter);
  } while (takes(reading, 'and') || startsClause(next(reading)));
  return { ok: true, filter: allOf(members) };
}

function startsClause(token: FilterToken | undefined): boolean {
  return token !== undefined && !['or', 'close', 'and'].includes(token.kind);
}

function readNot(reading: Reading, depth: number): ParsedFilter {
  const token = next(reading);
  if (!token)
    return problem(reading.text.length, 'something is missing at the end; write a clause such as country:PK.');
  if (depth > DEPTH_MAX)
    return problem(token.at, `more than ${DEPTH_MAX} parentheses or "not" within each other; write it flatter.`);
  reading.at++;
  if (token.kind === 'not') {
    const one = readNot(reading, depth + 1);
    return one.ok ? { ok: true, filter: noneOf(one.filter) } : one;
  }
  if (token.kind === 'open') return readGroup(reading, token, depth);
  return token.kind === 'everything' ? { ok: true, filter: EVERYTHING } : readClause(reading, token);
}

function readGroup(reading: Reading, open: FilterToken, depth: number): ParsedFilter {
  const one = readOr(reading, depth + 1);
  if (!one.ok || takes(reading, 'close')) return one;
  return problem(open.at, 'this "(" is never closed; write ")" where it ends.');
}

function readClause(reading: Reading, token: FilterToken): ParsedFilter {
  if (token.kind === 'word') return problem(token.at, fieldMissing(token.text));
  if (token.kind !== 'field')
    return problem(token.at, `"${token.text}" stands where a clause such as country:PK is due.`);
  const field = fieldNamed(token.text);
  if (!field) return problem(token.at, unknownField(token.text));
  if (token.values.length === 0) return problem(token.at, `${field}: needs a value, such as ${EXAMPLES[field]}.`);
  return readValues(field, token, reading.resolve);
}

function readValues(field: Field, token: Extract<FilterToken, { kind: 'field' }>, resolve: Resolve): ParsedFilter {
  const members: Filter[] = [];
  for (const { text, at } of token.values) {
    const found = resolve(field, text);
    if (found.is === 'unknown') return problem(at, unknownValue(field, text, found.near));
    if (found.is === 'ambiguous') return problem(at, severalMeant(field, text, found.choices));
    members.push(...found.ids.map((value): Filter => ({ op: 'is', field, value })));
  }
  return { ok: true, filter: anyOf(members) };
}
