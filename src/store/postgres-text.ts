/*
 * A text of PostgreSQL is valid Unicode without U+0000; a string need not be. JSON's escapes make one of the other and
 * leave ordinary keys as they are. What begins with a prefix still does so afterwards.
 */

/** A string as it is kept in the database. */
export function toText(string: string): string {
  return JSON.stringify(string).slice(1, -1);
}

/** The string that is kept as this text. */
export function fromText(text: string): string {
  return JSON.parse(`"${text}"`) as string;
}
