/**
 * The widths in the lines of a table, by code point. Each run of neighbours is a word: its first code point in base 36, a colon, and widths
 * in base 36 with what is repeated as often as it says.
 */
export function widthsIn(lines: readonly string[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const run of lines.join(' ').split(' ')) {
    const [first = '', list = ''] = run.split(':');
    let point = Number.parseInt(first, 36);
    for (const part of list.split(',')) {
      const [width = '', times = '1'] = part.split('*');
      for (let left = Number.parseInt(times, 36); left > 0; left--) widths.set(point++, Number.parseInt(width, 36));
    }
  }
  return widths;
}
