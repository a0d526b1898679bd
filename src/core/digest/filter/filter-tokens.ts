/** A piece of a filter in text, with where it starts. */
export type FilterToken =
  | {
      readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'everything' | 'word';
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: 'field'; readonly text: string; readonly at: number; readonly values: readonly ValueToken[] };

/** A value after a field, without its quotes. */
export interface ValueToken {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a filter, or what cannot be one. */
export type FilterTokens =
  | { readonly tokens: readonly FilterToken[] }
  | { readonly at: number; readonly problem: string };

/** Parts a filter into pieces: words, `field:` with its values, parentheses. A comma between clauses parts as a space does. */
export function filterTokens(text: string): FilterTokens {
  const tokens: FilterToken[] = [];
  for (let at = pastSpace(text, 0); at < text.length; at = pastSpace(text, at)) {
    const read = tokenAt(text, at);
    if ('problem' in read) return read;
    tokens.push(read.token);
    at = read.end;
  }
  return { tokens };
}

type Read = { readonly token: FilterToken; readonly end: number } | { readonly at: number; readonly problem: string };

const SIGNS: ReadonlyMap<string, 'open' | 'close' | 'not'> = new Map<string, 'open' | 'close' | 'not'>(
  Object.entries({ '(': 'open', ')': 'close', '-': 'not' }),
);

function tokenAt(text: string, at: number): Read {
  const sign = SIGNS.get(text[at]!);
  if (sign) return { token: { kind: sign, text: text[at]!, at }, end: at + 1 };
  const value = valueAt(text, at);
  if ('problem' in value) return value;
  return text[value.end] === ':'
    ? fieldAt(text, value.text, at, value.end + 1)
    : { token: wordOf(value.text, at), end: value.end };
}

const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'everything']);

function wordOf(text: string, at: number): FilterToken {
  const key = text.toLowerCase();
  return { kind: KEYWORDS.has(key) ? (key as 'and') : 'word', text, at };
}

/** `country:PK, TJ`: values by comma, until what follows the comma is a field of its own. */
function fieldAt(text: string, name: string, at: number, from: number): Read {
  const values: ValueToken[] = [];
  let end = from;
  for (let next = blanks(text, from); isValueStart(text[next]); next = blanks(text, end + 1)) {
    const value = valueAt(text, next);
    if ('problem' in value) return value;
    if (values.length > 0 && text[value.end] === ':') break;
    values.push({ text: value.text, at: next });
    end = value.end;
    if (text[blanks(text, end)] !== ',') break;
    end = blanks(text, end);
  }
  return { token: { kind: 'field', text: name, at, values }, end };
}

function isValueStart(sign: string | undefined): boolean {
  return sign !== undefined && !/[\s(),:]/.test(sign);
}

type ReadValue = { readonly text: string; readonly end: number } | { readonly at: number; readonly problem: string };

/** A bare word, or what stands between quotes. */
function valueAt(text: string, at: number): ReadValue {
  const closing = QUOTES.get(text[at]!);
  if (closing) return quotedAt(text, at, closing);
  let end = at + 1;
  while (end < text.length && !/[\s(),:"]/.test(text[end]!)) end++;
  return { text: text.slice(at, end), end };
}

/** Quotes by what closes them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

function quotedAt(text: string, at: number, closing: string): ReadValue {
  let inside = '';
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === closing) return { text: inside, end: end + 1 };
    if (text[end] === '\\' && end + 1 < text.length) end++;
    inside += text[end];
  }
  return { at, problem: `this ${text[at]} is never closed; write ${closing} where the name ends.` };
}

function pastSpace(text: string, from: number): number {
  return past(text, from, /[\s,]/);
}

function blanks(text: string, from: number): number {
  return past(text, from, /\s/);
}

function past(text: string, from: number, sort: RegExp): number {
  let at = from;
  while (at < text.length && sort.test(text[at]!)) at++;
  return at;
}
