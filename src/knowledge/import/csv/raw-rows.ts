import { countCells } from './cells.js';
import { decodeLine, type Encoding } from './encoding.js';
import { LINE_BYTES_MAX, type Line, linesOf, wasCut } from './lines.js';
import { quotesOf } from './quotes.js';

/** A file with what is known of how to read it. */
export interface CsvFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** The text of one row, which may go over several lines, or what is wrong with the line that it starts in. */
export type RawRow =
  | { readonly line: number; readonly text: string; readonly read: number }
  | { readonly line: number; readonly fault: string; readonly read: number };

/** How far a row may go on inside quotes before the quote is taken for one that was never closed. */
const OPEN_BYTES_MAX = 32 * 1024 * 1024;

/**
 * The rows of a CSV file with the line each starts in. A row that is damaged is said to be so, and reading goes on at the
 * line after: a quote cut off in one row does not take the next rows with it. `read` counts the bytes read so far. Where
 * `columns` is given, a row over several lines that has other rows in it is told by that.
 */
export async function* rawRows(csv: CsvFile, columns: number | null = null): AsyncGenerator<RawRow> {
  const file = { ...csv, columns };
  let from: Place | null = { number: 1, start: 0 };
  while (from !== null) from = yield* rowsFrom(file, from);
}

interface Counted extends CsvFile {
  readonly columns: number | null;
}

interface Place {
  readonly number: number;
  readonly start: number;
}

/** Reads until the end of the file (null), or until it has to go back to a line. */
async function* rowsFrom(file: Counted, from: Place): AsyncGenerator<RawRow, Place | null> {
  let open: OpenRow | null = null;
  for await (const line of linesOf(file.path, from)) {
    const step: Step = stepOf(file, open, line);
    if (step.row) yield step.row;
    if (step.goBack) return step.goBack;
    open = step.open;
  }
  if (open === null) return null;
  yield damaged(open, NEVER_CLOSED);
  return open.next;
}

/** A row whose quotes have not been closed yet. */
interface OpenRow {
  readonly line: number;
  /** Where the line after its first one starts. */
  readonly next: Place;
  readonly texts: string[];
  readonly bytes: number;
  readonly read: number;
}

interface Step {
  readonly open: OpenRow | null;
  readonly row?: RawRow;
  readonly goBack?: Place;
}

const NEVER_CLOSED = 'a quotation mark opens a cell here and is never closed';
const STRAY = 'a quotation mark stands where none can: inside a cell without quotes, or after the one that closes it';
const TOO_LONG = `the row has more than ${LINE_BYTES_MAX} bytes`;

function stepOf(file: Counted, open: OpenRow | null, line: Line): Step {
  const text = wasCut(line) ? null : decodeLine(line, file.encoding);
  if (text === null)
    return open ? backFrom(open) : { open: null, row: damaged(rowFrom(line, ''), whyUnread(file, line)) };
  const state = quotesOf(text, open !== null, file.delimiter);
  const row = open ? goneOn(open, line, text) : rowFrom(line, text);
  if (state === 'stray') return open ? backFrom(open) : { open: null, row: damaged(row, STRAY) };
  if (state === 'open') return row.bytes > OPEN_BYTES_MAX ? backFrom(row) : { open: row };
  if (row.bytes > LINE_BYTES_MAX) return { open: null, row: damaged(row, TOO_LONG) };
  if (row.texts.length > 1 && hasRowsInside(file, row.texts)) return backFrom(row);
  return { open: null, row: { line: row.line, text: row.texts.join('\n'), read: row.read } };
}

/** Whether the quote that goes on over these lines was cut off and met another: they have not the cells of one row, or a row of their own among them. */
function hasRowsInside({ columns, delimiter }: Counted, lines: readonly string[]): boolean {
  if (columns === null) return false;
  if (countCells(lines.join('\n'), delimiter) !== columns) return true;
  const inner = lines.slice(1, -1).filter((line) => columns > 1 && quotesOf(line, false, delimiter) === 'closed');
  return inner.some((line) => countCells(line, delimiter) === columns);
}

function whyUnread({ encoding }: CsvFile, line: Line): string {
  if (wasCut(line)) return TOO_LONG;
  return encoding === 'Windows-1252'
    ? 'the bytes are UTF-8, but the file is Windows-1252'
    : 'the bytes are no UTF-8, but the file is';
}

function rowFrom({ number, start, length }: Line, text: string): OpenRow {
  const next = { number: number + 1, start: start + length + 1 };
  return { line: number, next, texts: [text], bytes: length, read: start + length };
}

/** What is too long to be a row is not kept either. */
function goneOn(open: OpenRow, { start, length }: Line, text: string): OpenRow {
  const bytes = open.bytes + length + 1;
  if (bytes <= LINE_BYTES_MAX) open.texts.push(text);
  return { ...open, bytes, read: start + length };
}

function backFrom(open: OpenRow): Step {
  return { open: null, row: damaged(open, NEVER_CLOSED), goBack: open.next };
}

function damaged({ line, read }: OpenRow, fault: string): RawRow {
  return { line, fault, read };
}
