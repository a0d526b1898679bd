import { visible } from '../../core/records/visible.js';

/** A cell as it goes into a record, and what about it has to be said. */
export interface CleanCell {
  readonly text: string;
  /** Characters that nobody sees were taken out. */
  readonly hadInvisible: boolean;
}

/** A cell without what nobody sees, each run of white space one space; line breaks inside quotes are white space. */
export function cleanCell(cell: string): CleanCell {
  if (PLAIN.test(cell)) return { text: cell, hadInvisible: false };
  const seen = visible(cell);
  const spaces = /[^\S\uFEFF]/gu;
  const hadInvisible = seen.replace(spaces, '').length < cell.normalize('NFC').replace(spaces, '').length;
  return { text: seen.replace(/ +/g, ' ').trim(), hadInvisible };
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Whether a spreadsheet would calculate the cell: text that begins so comes from a broken export, or is meant to do harm.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function isFormula(cell: string): boolean {
  return /^[=@]|^[+-](?=[\p{L}(@=])|^[+-][\d.]+[-+*/]/u.test(cell);
}
