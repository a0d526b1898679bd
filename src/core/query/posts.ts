import type { SetQ } from './query.js';

/** Whether a set is of posts alone: they are judged on the day of the records that something is said of. */
export function isOfPosts(set: SetQ): boolean {
  return set.is === 'post' || (set.is === 'or' && set.of.every(isOfPosts));
}
