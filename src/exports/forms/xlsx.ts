import type { Row as SheetRow } from 'write-excel-file/node';
import type { ColumnName } from '../../core/export/columns.js';
import type { RecordList } from '../../core/export/record-list.js';
import { aboutLines } from '../about-lines.js';
import { cellText } from '../cell-text.js';
import type { Form } from '../form.js';
import { atOnce } from '../in-chunks.js';
import { withoutTimes } from '../zip-times.js';

/**
 * A workbook with two sheets: "Records" has a row a record, "About" says what was asked. Every cell is text, so that nothing in
 * it is run and a date stays as precise as it is; equal records give equal bytes.
 */
export const xlsx: Form = async (list) => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const file = await writeExcelFile([recordsSheet(list), aboutSheet(list)]).toBuffer();
  return {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    records: list.records,
    body: () => atOnce(withoutTimes(file)),
  };
};

function recordsSheet({ columns, rows }: RecordList) {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data: SheetRow[] = [head];
  for (const { cells } of rows()) data.push(columns.map((name) => textCell(cellText(cells[name]))));
  return { sheet: 'Records', data, stickyRowsCount: 1, columns: columns.map((name) => ({ width: widthOf(name) })) };
}

function aboutSheet(list: RecordList) {
  const data = aboutLines(list).map((line): SheetRow => [textCell(line)]);
  return { sheet: 'About', data, columns: [{ width: 100 }] };
}

/** An empty cell is none. */
function textCell(text: string): SheetRow[number] {
  return text === '' ? null : { value: fitting(text), type: String };
}

/** Characters that a cell holds at the most: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const CELL_MAX = 32_767;

function fitting(text: string): string {
  return text.length <= CELL_MAX ? text : `${text.slice(0, CELL_MAX - 1).toWellFormed()}…`;
}

/** Columns that hold sentences. */
const WIDE: ReadonlySet<ColumnName> = new Set<ColumnName>(['title', 'summary', 'details', 'notes', 'sources', 'posts']);

function widthOf(name: ColumnName): number {
  return WIDE.has(name) ? 50 : 22;
}
