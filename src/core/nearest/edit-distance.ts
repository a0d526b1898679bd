/**
 * Edits between two words: insert, delete, replace, swap of neighbours (optimal string alignment). Gives `limit + 1` as soon
 * as there must be more than `limit`.
 * Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow(a, b, row, last, beforeLast);
    if (limit < a.length && Math.min(...next) > limit) return limit + 1;
    beforeLast = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column++) {
    const replace = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
    let best = Math.min(replace, last[column]! + 1, next[column - 1]! + 1);
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
      best = Math.min(best, beforeLast[column - 2]! + 1);
    next.push(best);
  }
  return next;
}
