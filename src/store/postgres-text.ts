/*
 * A text of PostgreSQL is valid Unicode without U+0000; a string need not be. JSON's escapes make one of the other and
 * leave ordinary keys as they are. What begins with a prefix still does so afterwards, unless the prefix ends between
 * the two halves of a character.
 */

/** A string as it is kept in the database. */
export function toText(string: string): string {
  return JSON.stringify(string).slice(1, -1);
}

/** The string that is kept as this text. */
export function fromText(text: string): string {
  return JSON.parse(`"${text}"`) as string;
}

/** Where the texts that begin with a prefix lie, in the order of code points: from it on, up to before `end`. */
export interface TextRange {
  readonly start: string;
  /** Null where there is nothing beyond. */
  readonly end: string | null;
}

const LAST_POINT = '\u{10ffff}';

/** Where strings that begin with a prefix lie. An index finds a range, which it does not do with `starts_with` before 15. */
export function rangeOf(prefix: string): TextRange {
  const start = toText(prefix);
  const points = [...start];
  while (points.at(-1) === LAST_POINT) points.pop();
  const last = points.pop();
  return { start, end: last === undefined ? null : points.join('') + pointAfter(last) };
}

function pointAfter(point: string): string {
  const next = (point.codePointAt(0) ?? 0) + 1;
  // Halves of characters are no text.
  return String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
}
