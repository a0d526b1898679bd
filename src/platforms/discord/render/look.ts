/** The bar beside what Sideline says. */
export const COLOUR = 0x1f3a5f;

/** The first of some lines that have no more than `max` characters together. */
export function fitting(lines: readonly string[], max: number): readonly string[] {
  let used = 0;
  const tooMuch = lines.findIndex((line) => {
    used += line.length + 1;
    return used > max;
  });
  return tooMuch < 0 ? lines : lines.slice(0, tooMuch);
}
