import { type Kind, kindOfRef, type Ref } from '../records/ref.js';
import type { Block, TableRow } from './answer.js';
import { LaterLine } from './later-line.js';
import { type InPages, inPages, type Line, lengthOf, linesOf, withNames } from './lines.js';

/** How much of an answer is shown at once. A line is a block, or a row of a table. */
export interface PageSize {
  readonly lines: number;
  /** Characters of the lines themselves; what does not fit in one message of a platform comes with "more". */
  readonly characters: number;
  /** Whether lists stand whole where they are, however long, since what is shown is scrolled; else the first page has their first lines. */
  readonly areListsWhole?: boolean;
}

/** A page for a screen, and for programs: 40 lines of any length. */
export const WHOLE_PAGE: PageSize = { lines: 40, characters: Number.POSITIVE_INFINITY };

/** One page of blocks, and how many lines come after it. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly hidden: number;
}

/**
 * The page that starts at line `from`. A table is cut between rows; its columns are named again on the next page. `listed` =
 * the records that the blocks list: which of them a page shows is said by their number, as they were counted.
 */
export function pageOf(blocks: readonly Block[], from: number, size: PageSize, listed: readonly Ref[] = []): Page {
  const { lines } = arranged(blocks, size);
  const end = pageEnd(blocks, from, size);
  if (from === 0 && end === lines.length) return { blocks: blocks.map(asShown), hidden: 0 };
  const hidden = lines.length - end;
  const range = rangeWords(lines, { from, end }, new Set(listed));
  // What is scrolled has a way of its own to what comes after it.
  const text = hidden && !size.areListsWhole ? `${range} Ask for "more".` : range;
  const aside: Block = { kind: 'aside', text, ...(hidden ? { isPlace: true } : {}) };
  const shown = lines.slice(from, end);
  const isCut = from === 0 && !size.areListsWhole;
  return { blocks: [...joined(isCut ? withNames(shown, blocks) : shown).map(asShown), aside], hidden };
}

/** What is shown is plain data, however it was kept until then. */
function asShown(block: Block): Block {
  return block instanceof LaterLine ? block.plain() : block;
}

/** The lines of blocks as a page of this size has them. */
function arranged(blocks: readonly Block[], { areListsWhole = false }: PageSize): InPages {
  if (!areListsWhole) return inPages(blocks);
  const lines = linesOf(blocks);
  return { lines, first: lines.length };
}

/** How many lines there are, in words. */
export function lineWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

interface Range {
  readonly from: number;
  readonly end: number;
}

/** Where a page stands: among the records that are listed, where it shows some of them, else among the lines. */
function rangeWords(lines: readonly Line[], { from, end }: Range, listed: ReadonlySet<Ref>): string {
  const entries = entriesOf(lines, listed);
  const before = entries.filter((at) => at < from).length;
  const shown = entries.filter((at) => at >= from && at < end).length;
  // Where all records are shown and what is told of them is not, the lines are counted.
  const isTold = before + shown === entries.length && end < lines.length;
  if (shown > 0 && entries.length === listed.size && !isTold)
    return `${numbers(before, before + shown)} of ${entries.length}.`;
  return `${end - from === 1 ? 'Line' : 'Lines'} ${numbers(from, end)} of ${lines.length}.`;
}

function numbers(from: number, end: number): string {
  return end - from === 1 ? String(end) : `${from + 1}-${end}`;
}

/** The lines that are the first about one of the listed records and about no other: the sentence over a list is about all. */
function entriesOf(lines: readonly Line[], listed: ReadonlySet<Ref>): readonly number[] {
  // Fewer lines than records cannot have one for each.
  if (lines.length < listed.size) return [];
  // Where the records of a list have names, what else is told of them is no entry.
  const named = entriesAmong(lines, listed, (line) => 'name' in line);
  return named.length === listed.size ? named : entriesAmong(lines, listed, () => true);
}

function entriesAmong(
  lines: readonly Line[],
  listed: ReadonlySet<Ref>,
  isEntry: (line: Line) => boolean,
): readonly number[] {
  const seen = new Set<Ref>();
  const kind = onlyKind(listed);
  const entries: number[] = [];
  for (const [at, line] of lines.entries()) {
    const ref = isEntry(line) ? onlyListed(line, listed, kind) : null;
    if (ref === null || seen.has(ref)) continue;
    seen.add(ref);
    entries.push(at);
  }
  return entries;
}

/** The kind that all of some records are of; null where they are of several. */
function onlyKind(refs: ReadonlySet<Ref>): Kind | null {
  const [first] = refs;
  const kind = first === undefined ? null : kindOfRef(first);
  for (const ref of refs) if (!ref.startsWith(`${kind}:`)) return null;
  return kind;
}

/** The one listed record that carries a line; null where none does or several do. No line that is of a record is put into words for it. */
function onlyListed(line: Line, listed: ReadonlySet<Ref>, kind: Kind | null): Ref | null {
  const own = line instanceof LaterLine ? line.record : null;
  if (own !== null && kindOfRef(own) === kind) return listed.has(own) ? own : null;
  const statement = line.kind === 'table' ? line.row.statement : 'statement' in line ? line.statement : null;
  const [ref, ...others] = (statement?.records ?? []).filter((one) => listed.has(one));
  return ref === undefined || others.length > 0 ? null : ref;
}

/**
 * Blocks cut into pages that are read one after the other; nothing is added to them. One page at the least; none ends with
 * the heading of what comes on the next, or begins with what follows from the last line of the one before.
 */
export function pagesOf(blocks: readonly Block[], size: PageSize): readonly (readonly Block[])[] {
  const lines = linesOf(blocks);
  const pages: Block[][] = [];
  for (let from = 0; from < lines.length; ) {
    const end = endOf(lines, from, size);
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

/**
 * The first line after the page that starts at `from`, in the order of pages. A page has one line at the least; it does not
 * end with the heading of what comes on the next.
 */
export function pageEnd(blocks: readonly Block[], from: number, size: PageSize): number {
  const { lines, first } = arranged(blocks, size);
  return from === 0 ? Math.min(endOf(lines, from, size), first) : endOf(lines, from, size);
}

function endOf(lines: readonly Line[], from: number, size: PageSize): number {
  let end = from;
  let characters = 0;
  while (end < lines.length && end - from < size.lines) {
    characters += lengthOf(lines[end]!);
    if (characters > size.characters && end > from) break;
    end++;
  }
  return whole(lines, from, end);
}

/** How many lines blocks have. */
export function lineCount(blocks: readonly Block[]): number {
  return linesOf(blocks).length;
}

function joined(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Extract<Line, { kind: 'table' }>['table'] | null = null;
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
