import type { Block, TableRow } from './answer.js';
import { type Statement, together } from './statement.js';

/** A block that is one line: a table stands for each of its rows. */
export type Line = Exclude<Block, { kind: 'table' }> | TableLine;

function isLine(block: Block): block is Exclude<Block, { kind: 'table' }> {
  return block.kind !== 'table';
}

interface TableLine {
  readonly kind: 'table';
  readonly table: Extract<Block, { kind: 'table' }>;
  readonly row: TableRow;
}

/** Blocks as lines. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  if (blocks.every(isLine)) return blocks;
  return blocks.flatMap((block): Line[] =>
    block.kind === 'table' ? block.rows.map((row): TableLine => ({ kind: 'table', table: block, row })) : [block],
  );
}

/** Lines of one list that the first page of an answer shows; "more" brings the others. */
const LIST_SHOWN = 6;

/** Lines in the order that pages show them in, and how many of them the first page may have. */
export interface InPages {
  readonly lines: readonly Line[];
  readonly first: number;
}

/** Blocks in the order of pages: all lists with their first lines and what else there is, then the other lines of the lists. */
export function inPages(blocks: readonly Block[]): InPages {
  const lines = linesOf(blocks);
  const places = listsOf(lines).flatMap((list) => list.slice(LIST_SHOWN));
  if (places.length === 0) return { lines, first: lines.length };
  const rest = new Set(places);
  const first = lines.filter((_, at) => !rest.has(at));
  return { lines: [...first, ...places.map((at) => lines[at]!)], first: first.length };
}

type ListLine = Extract<Line, { kind: 'statement' }>;

function isOfList(line: Line): line is ListLine {
  return line.kind === 'statement' && line.indent === 1;
}

/** Where the lines of each list stand; sentences below a list of things that have names are another one. */
function listsOf(lines: readonly Line[]): readonly number[][] {
  const lists: number[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!isOfList(line)) continue;
    const goesOn = before !== undefined && isOfList(before) && 'name' in before === 'name' in line;
    if (goesOn) lists.at(-1)!.push(at);
    else lists.push([at]);
  }
  return lists;
}

/** The lines of a first page, below each list that is cut one with the names of those left out. */
export function withNames(shown: readonly Line[], blocks: readonly Block[]): readonly Line[] {
  const lines = linesOf(blocks);
  const cut = listsOf(lines).filter((list) => list.length > LIST_SHOWN);
  const leftOf = (list: readonly number[]) =>
    list
      .slice(LIST_SHOWN)
      .flatMap((at) => lines[at]!)
      .filter(isOfList);
  const named = new Map(cut.map((list) => [lines[list[LIST_SHOWN - 1]!]!, namesOf(leftOf(list))]));
  return shown.flatMap((line) => [line, ...(named.get(line) ?? [])]);
}

/** Characters that the names of what a list leaves out may take. */
const NAMES_MAX = 600;

function namesOf(left: readonly ListLine[]): Line[] {
  const names: string[] = [];
  const said: Statement[] = [];
  for (const line of left) {
    if (!line.name || [...names, line.name].join(', ').length > NAMES_MAX) break;
    if (!names.includes(line.name)) names.push(line.name);
    said.push(line.statement);
  }
  const [first, ...others] = said;
  if (!first) return [];
  const more = left.length - said.length;
  const text = `Also ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  return [{ kind: 'statement', statement: together(text, [first, ...others]), indent: 1 }];
}
