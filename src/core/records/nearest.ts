/** Longer words are not compared: a slip in a word is found in its neighbours, not in a paragraph. */
const WORD_MAX = 100;

/**
 * The candidate most like `word`, or null where none is within a third of its letters (3 at most).
 *
 * Letter case does not count. Equal distances go to the candidate that sorts first in code units.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > WORD_MAX) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of candidates) {
    const distance = editDistance(folded, candidate.toLowerCase(), bestDistance);
    if (distance > bestDistance || (distance === bestDistance && best !== null && candidate >= best)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** "Did you mean …?" for the nearest candidate, else `otherwise`. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near === null ? otherwise : `Did you mean "${near}"?`;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
 * Gives `limit + 1` as soon as the distance must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const substitution = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    let distance = Math.min(substitution, at(last, column) + 1, at(current, column - 1) + 1);
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
    current.push(distance);
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
