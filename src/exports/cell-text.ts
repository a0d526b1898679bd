import type { Cell } from '../core/export/row.js';

/** What stands in a column, as one text: several things are set apart by a semicolon. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.join('; ');
}
