import { listed } from '../answer/phrases.js';
import { shortened } from '../records/shortened.js';

/** Names that a sentence below a picture has room for. */
const NAMED_MAX = 12;

/** Characters of each: one long name is to leave room for the others. */
const NAME_MAX = 48;

/** As many names as have room, and how many more there are of `all`: "Kenya, Ghana and 12 more". */
export function someNamed(names: readonly string[], all: number = names.length): string {
  const named = names.slice(0, NAMED_MAX).map((name) => shortened(name, NAME_MAX));
  const more = all - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : listed(named);
}
