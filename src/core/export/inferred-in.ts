/**
 * The fields of a record that no source says in words, by their place in it: `to`, `posts.0.title` (counted from 0, as in
 * the file that the record stands in).
 */
export function inferredIn(value: unknown, place = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'inferred' && Array.isArray(part)
      ? part.map((field) => `${place}${field}`)
      : inferredIn(part, `${place}${key}.`),
  );
}
