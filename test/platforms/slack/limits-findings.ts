/** A JSON object whose fields nothing is known of yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none, so that its missing fields are what is found. */
export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; an empty one when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Finds a string that is longer than it may be. Anything but a string passes. */
export function tooLong(path: string, value: unknown, max: number): string[] {
  return typeof value === 'string' && value.length > max
    ? [`${path}: ${value.length} characters, at most ${max} are allowed`]
    : [];
}

/** Finds a list that holds more than it may. */
export function tooMany(path: string, value: unknown, max: number): string[] {
  const { length } = list(value);
  return length > max ? [`${path}: ${length} entries, at most ${max} are allowed`] : [];
}

/** Finds a list that is missing or holds nothing. */
export function nothingIn(path: string, value: unknown): string[] {
  return list(value).length === 0 ? [`${path}: needs at least one entry`] : [];
}

/** Finds a string that is missing or empty. */
export function emptyText(path: string, value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [] : [`${path}: needs a text that is not empty`];
}

/** Finds a link that goes nowhere on the web, or is too long. */
export function badUrl(path: string, value: unknown, max: number): string[] {
  const isUrl = typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
  return isUrl ? tooLong(path, value, max) : [`${path}: needs an http(s) address, got ${JSON.stringify(value)}`];
}

/** Finds values that stand in the list twice. */
export function repeated(what: string, values: readonly unknown[]): string[] {
  const again = values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);
  return [...new Set(again)].map((value) => `${what} ${JSON.stringify(value)} is there more than once`);
}
