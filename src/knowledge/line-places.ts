import type { Place } from './problem.js';

/** Gives the place of an offset (in UTF-16 units) in a text; an offset past the end is placed at the end. */
export function linePlaces(path: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    const line = lastNotAfter(starts, at);
    return { path, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last of some rising numbers that is not greater than `limit`; the first number never is. */
function lastNotAfter(rising: readonly number[], limit: number): number {
  let low = 0;
  for (let high = rising.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
