import type { Block, TableRow } from './answer.js';

/** How much of an answer is shown at once. A line is a block, or a row of a table. */
export interface PageSize {
  readonly lines: number;
  /** Characters of the lines themselves; what does not fit in one message of a platform comes with "more". */
  readonly characters: number;
}

/** A page for a screen, and for programs: 40 lines of any length. */
export const WHOLE_PAGE: PageSize = { lines: 40, characters: Number.POSITIVE_INFINITY };

/** One page of blocks, and how many lines come after it. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly hidden: number;
}

/** The page that starts at line `from`. A table is cut between rows; its columns are named again on the next page. */
export function pageOf(blocks: readonly Block[], from: number, size: PageSize): Page {
  const lines = linesOf(blocks);
  const end = pageEnd(blocks, from, size);
  if (from === 0 && end === lines.length) return { blocks, hidden: 0 };
  const hidden = lines.length - end;
  const range = `Lines ${from + 1}-${end} of ${lines.length}.`;
  const aside: Block = { kind: 'aside', text: hidden ? `${range} Ask for "more" to go on.` : range };
  return { blocks: [...joined(lines.slice(from, end)), aside], hidden };
}

/**
 * Blocks cut into pages that are read one after the other; nothing is added to them. One page at the least; none ends with
 * the heading of what comes on the next, or begins with what follows from the last line of the one before.
 */
export function pagesOf(blocks: readonly Block[], size: PageSize): readonly (readonly Block[])[] {
  const lines = linesOf(blocks);
  const pages: Block[][] = [];
  for (let from = 0; from < lines.length; ) {
    const end = whole(lines, from, pageEnd(blocks, from, size));
    pages.push(joined(lines.slice(from, end)));
    from = end;
  }
  return pages.length > 0 ? pages : [[]];
}

/** The end of a page, drawn back as far as it would take apart what belongs together; one line stays in any case. */
function whole(lines: readonly Line[], from: number, end: number): number {
  let at = end;
  while (at < lines.length && at - from > 1 && (lines[at - 1]?.kind === 'heading' || lines[at]?.kind === 'derived'))
    at--;
  return at;
}

/** The first line after the page that starts at `from`; a page has one line at the least. */
export function pageEnd(blocks: readonly Block[], from: number, size: PageSize): number {
  const lines = linesOf(blocks);
  let end = from;
  let characters = 0;
  while (end < lines.length && end - from < size.lines) {
    characters += lengthOf(lines[end]!);
    if (characters > size.characters && end > from) break;
    end++;
  }
  return end;
}

/** How many lines blocks have. */
export function lineCount(blocks: readonly Block[]): number {
  return linesOf(blocks).length;
}

/** A block that is one line: a table stands for each of its rows. */
type Line = Exclude<Block, { kind: 'table' }> | TableLine;

function isLine(block: Block): block is Exclude<Block, { kind: 'table' }> {
  return block.kind !== 'table';
}

interface TableLine {
  readonly kind: 'table';
  readonly table: Extract<Block, { kind: 'table' }>;
  readonly row: TableRow;
}

function linesOf(blocks: readonly Block[]): readonly Line[] {
  if (blocks.every(isLine)) return blocks;
  return blocks.flatMap((block): Line[] =>
    block.kind === 'table' ? block.rows.map((row): TableLine => ({ kind: 'table', table: block, row })) : [block],
  );
}

function joined(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: TableLine['table'] | null = null;
  for (const line of lines) {
    if (line.kind !== 'table') blocks.push(line);
    else if (line.table === open) blocks.push(withRow(blocks.pop(), line.row));
    else blocks.push({ ...line.table, rows: [line.row] });
    open = line.kind === 'table' ? line.table : null;
  }
  return blocks;
}

function withRow(block: Block | undefined, row: TableRow): Block {
  if (block?.kind !== 'table') throw new Error('a row follows its table');
  return { ...block, rows: [...block.rows, row] };
}

function lengthOf(line: Line): number {
  if (line.kind === 'table') return line.row.statement.text.length;
  return 'statement' in line ? line.statement.text.length : line.text.length;
}
