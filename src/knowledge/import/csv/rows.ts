import { cellsOf } from './cells.js';
import { type CsvFile, type RawRow, rawRows } from './raw-rows.js';

/** One row: its cells by column, or what is wrong with the line. */
export type Row =
  | { readonly line: number; readonly cells: Cells; readonly read: number }
  | { readonly line: number; readonly fault: string; readonly read: number };

/** The cells of a row by the name of their column, as they stand in the file. */
export type Cells = ReadonlyMap<string, string>;

/** The columns of a file in order, and those that stand twice: their first one counts. */
export interface Header {
  readonly line: number;
  readonly columns: readonly string[];
  readonly repeated: readonly string[];
}

/** The header of a file, or null where its first row cannot be read or there is none. */
export async function readHeader(file: CsvFile): Promise<Header | null> {
  for await (const row of rawRows(file)) {
    const cells = 'text' in row ? cellsOf([row.text], file.delimiter)[0] : undefined;
    return cells === undefined ? null : headerOf(row.line, cells);
  }
  return null;
}

function headerOf(line: number, cells: readonly string[]): Header {
  const columns = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const repeated = columns.filter((name, at) => name !== '' && columns.indexOf(name) < at);
  return { line, columns, repeated: [...new Set(repeated)] };
}

/** So many rows are taken apart in one call: a call for each costs more than the taking apart. */
const BATCH = 500;

/** The rows below the header, empty lines left out. */
export async function* rowsOf(file: CsvFile, header: Header): AsyncGenerator<Row> {
  let batch: RawRow[] = [];
  for await (const row of rawRows(file, header.columns.length)) {
    if (row.line <= header.line) continue;
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield* apart(batch, header, file.delimiter);
    batch = [];
  }
  yield* apart(batch, header, file.delimiter);
}

function* apart(batch: readonly RawRow[], header: Header, delimiter: string): Generator<Row> {
  const texts = batch.flatMap((row) => ('text' in row && row.text !== '' ? [row.text] : []));
  const cells = cellsOf(texts, delimiter);
  let at = 0;
  for (const row of batch) {
    if ('fault' in row) yield row;
    else if (row.text !== '') yield withCells(row, cells[at++] ?? [], header);
  }
}

function withCells({ line, read }: RawRow, cells: readonly string[], { columns }: Header): Row {
  if (cells.every((cell, at) => cell.trim() === columns[at]))
    return { line, read, fault: 'the header stands here again' };
  if (cells.every((cell) => cell.trim() === '')) return { line, read, fault: 'every cell is empty' };
  if (cells.length !== columns.length) return { line, read, fault: wrongCount(cells.length, columns.length) };
  const named = new Map<string, string>();
  for (const [at, name] of columns.entries()) if (!named.has(name)) named.set(name, cells[at] ?? '');
  return { line, read, cells: named };
}

function wrongCount(cells: number, columns: number): string {
  return `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${columns}`;
}
