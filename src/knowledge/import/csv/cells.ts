import { parse } from 'csv-parse/sync';

/** The cells of rows of which the quotes have been followed before: the parser meets whole rows alone. */
export function cellsOf(rows: readonly string[], delimiter: string): string[][] {
  return parse(rows.join('\n'), { delimiter, relax_column_count: true, record_delimiter: '\n' });
}

/** How many cells one whole row has. */
export function countCells(row: string, delimiter: string): number {
  return row === '' ? 0 : (cellsOf([row], delimiter)[0]?.length ?? 0);
}
