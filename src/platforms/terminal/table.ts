import { type Looks, paint } from './looks.js';
import { padTo, widthOf, wrap } from './wrap.js';

/** A row of a table with its marker, `[1]`. Cells are fit to print. */
export interface PrintedRow {
  readonly cells: readonly string[];
  readonly cites: string;
}

/** A table as lines: side by side where whole words fit, with cells broken into lines if need be, else row under row. */
export function tableLines(columns: readonly string[], rows: readonly PrintedRow[], looks: Looks): readonly string[] {
  const texts = [[...columns, ''], ...rows.map((row) => [...columns.map((_, at) => row.cells[at] ?? ''), row.cites])];
  const widths = widthsWithin(looks.width, columnsOf(texts));
  if (!widths) return stacked(columns, rows, looks);
  const [head, ...body] = texts.map((line) => printLine(line, widths));
  return [...head!.map((line) => paint('heading', line, looks)), ...body.flat()];
}

const GAP = '  ';
/** No column gets narrower than its longest word, within reason, and none becomes a ladder of short words. */
const WORD_KEPT = 20;
const NARROWEST_COLUMN = 10;

interface Column {
  readonly wanted: number;
  readonly least: number;
}

function columnsOf(lines: readonly (readonly string[])[]): readonly Column[] {
  return lines[0]!.map((_, at) => {
    const cells = lines.map((line) => line[at] ?? '');
    const wanted = Math.max(...cells.map(widthOf));
    const word = Math.max(...cells.flatMap((cell) => cell.split(' ').map(widthOf)));
    return { wanted, least: Math.max(Math.min(word, WORD_KEPT), Math.min(wanted, NARROWEST_COLUMN)) };
  });
}

/** Widths that fit, found by narrowing the widest column that can be, again and again; null where none can be. */
function widthsWithin(total: number, columns: readonly Column[]): readonly number[] | null {
  const widths = columns.map((one) => one.wanted);
  let excess = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - total;
  for (; excess > 0; excess--) {
    const widest = Math.max(...widths.filter((width, at) => width > columns[at]!.least));
    const at = widths.findLastIndex((width, column) => width === widest && width > columns[column]!.least);
    if (at < 0) return null;
    widths[at] = widest - 1;
  }
  return widths;
}

function printLine(texts: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = texts.map((text, at) => wrap(text, widths[at] ?? 1));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => padTo(lines[line] ?? '', widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function stacked(columns: readonly string[], rows: readonly PrintedRow[], looks: Looks): readonly string[] {
  return rows.flatMap(({ cells, cites }) => [
    ...wrap(`${paint('heading', cells[0] ?? '', looks)} ${cites}`, looks.width),
    ...columns.slice(1).flatMap((column, at) => wrap(`${column}: ${cells[at + 1] ?? ''}`, looks.width, '  ', '    ')),
  ]);
}
