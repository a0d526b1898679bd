// How times and sizes are taken and told, for every bench.

/** How long some work takes, in milliseconds. */
export function timed(work) {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

/** The value below which a share of the list lies: `quantiles(times)(0.95)`. */
export function quantiles(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(list) {
  return quantiles(list)(0.5);
}

export function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function mb(value) {
  return `${value.toFixed(1)} MB`;
}

/** Prints a table: the first column flush left, numbers flush right. */
export function print(columns, rows) {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
      .join('   ')
      .trimEnd();
  console.log([line(columns), widths.map((width) => '-'.repeat(width)).join('   '), ...rows.map(line), ''].join('\n'));
}
