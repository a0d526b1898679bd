import { symbol, type symbolCircle } from 'd3-shape';
import type { LegendEntry } from './frame.js';
import type { Ink } from './sheet/palette.js';
import type { Label, Point, Sheet } from './sheet/sheet.js';

/** What a sort of mark looks like, and what it means. No two sorts of a picture have one shape and one colour. */
export interface MarkLook {
  readonly ink: Ink;
  readonly shape: typeof symbolCircle;
  readonly words: string;
}

/** Draws a mark of so many square pixels around a point. */
export function drawMark(sheet: Sheet, { shape, ink }: Pick<MarkLook, 'shape' | 'ink'>, at: Point, area: number): void {
  sheet.path(symbol(shape, area).digits(2)() ?? '', at, { ink });
}

/** What the sorts of marks mean that stand in a picture, in the order of their looks. */
export function markEntries<Sort extends string>(
  sheet: Sheet,
  looks: Readonly<Record<Sort, MarkLook>>,
  present: ReadonlySet<Sort>,
  { width, area }: { readonly width: number; readonly area: number },
): readonly LegendEntry[] {
  const sorts = (Object.keys(looks) as Sort[]).filter((sort) => present.has(sort));
  return sorts.map((sort) => ({
    words: looks[sort].words,
    width,
    draw: (x, y) => drawMark(sheet, looks[sort], { x, y }, area),
  }));
}

/** Writes lines below each other, the first at the label's height; `step` = pixels from one to the next. */
export function writeLines(sheet: Sheet, lines: readonly string[], label: Label, step: number): void {
  for (const [at, line] of lines.entries()) sheet.text(line, { ...label, y: label.y + at * step });
}
