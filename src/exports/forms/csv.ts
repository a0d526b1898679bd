import type { RecordList } from '../../core/export/record-list.js';
import { cellText } from '../cell-text.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';

/** Comma-separated values: a line of column names, then a line a record, and nothing else (RFC 4180). */
export const csv: Form = async (list) => ({
  ending: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  records: list.records,
  body: () => inChunks(lines(list)),
});

function* lines({ columns, rows }: RecordList): Generator<string> {
  yield line(columns);
  for (const { cells } of rows()) yield line(columns.map((name) => cellText(cells[name])));
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(text: string): string {
  const harmless = defused(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A text that a spreadsheet would run, as text: an apostrophe before it keeps it from that.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function defused(text: string): string {
  return /^[\s'"]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
