import { uncounted } from './work.js';

/** What is made at the first call, and kept; the work of that counts for nobody. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: uncounted(make) };
    return made.value;
  };
}
