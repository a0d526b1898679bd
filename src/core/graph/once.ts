import { uncounted } from './work.js';

/** What is made at the first call, and kept; the work of that counts for nobody. */
export function once<T>(make: () => T): () => T {
  return lazily(() => uncounted(make));
}

/** What is made at the first call, and kept: for what one message asks for, whose work counts. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
