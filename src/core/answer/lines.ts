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

/** Lines of one list that the first page of an answer shows at most, and at least; "more" brings the others. */
const LIST_SHOWN = 6;
const LIST_LEAST = 2;

/** Characters of a first page beyond which its lists are shown shorter: an answer is read at a glance. */
const FIRST_MAX = 1_050;

/** Lines in the order that pages show them in, and how many of them the first page may have. */
export interface InPages {
  readonly lines: readonly Line[];
  readonly first: number;
}

/** Blocks in the order of pages: all lists with their first lines and what else there is, then the other lines of the lists. */
export function inPages(blocks: readonly Block[]): InPages {
  const lines = linesOf(blocks);
  const lists = listsOf(lines);
  const shown = shownOf(lines, lists);
  const places = lists.flatMap((list) => list.slice(shown));
  if (places.length === 0) return { lines, first: lines.length };
  const rest = new Set(places);
  const first = lines.filter((_, at) => !rest.has(at));
  return { lines: [...first, ...places.map((at) => lines[at]!)], first: first.length };
}

/** How many lines of each list a first page shows: fewer of long lines, and of many lists. */
function shownOf(lines: readonly Line[], lists: readonly (readonly number[])[]): number {
  if (lists.every((list) => list.length <= LIST_LEAST)) return LIST_SHOWN;
  const inLists = new Set(lists.flat());
  for (let shown = LIST_SHOWN; shown > LIST_LEAST; shown--) {
    const first = new Set(lists.flatMap((list) => list.slice(0, shown)));
    if (isWithin(lines.filter((_, at) => first.has(at) || !inLists.has(at)))) return shown;
  }
  return LIST_LEAST;
}

/** Whether lines have no more characters than a first page; none behind those that have is put into words for it. */
function isWithin(lines: readonly Line[]): boolean {
  let length = 0;
  for (const line of lines) {
    length += lengthOf(line);
    if (length > FIRST_MAX) return false;
  }
  return true;
}

/** The characters of a line. */
export function lengthOf(line: Line): number {
  if (line.kind === 'table') return line.row.statement.text.length;
  return 'statement' in line ? line.statement.text.length : line.text.length;
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
  const lists = listsOf(lines);
  const most = shownOf(lines, lists);
  const cut = lists.filter((list) => list.length > most);
  const leftOf = (list: readonly number[]) =>
    list
      .slice(most)
      .flatMap((at) => lines[at]!)
      .filter(isOfList);
  const room = cut.length > 1 ? NAMES_TOGETHER_MAX / cut.length : NAMES_MAX;
  const named = new Map(cut.map((list) => [lines[list[most - 1]!]!, namesOf(leftOf(list), room)]));
  return shown.flatMap((line) => [line, ...(named.get(line) ?? [])]);
}

/** Characters that the names of what one list leaves out may take, of what several leave out together, and of some of very many. */
const NAMES_MAX = 600;
const NAMES_TOGETHER_MAX = 400;
const NAMES_OF_MANY_MAX = 200;

/** Lines left out of a list from which on their names are too many to be read: some say what sort they are of. */
const MANY = 16;

function namesOf(left: readonly ListLine[], room: number): Line[] {
  const most = left.length < MANY ? room : Math.min(room, NAMES_OF_MANY_MAX);
  const names: string[] = [];
  const said: Statement[] = [];
  for (const line of left) {
    if (!line.name || [...names, line.name].join(', ').length > most) break;
    if (!names.includes(line.name)) names.push(line.name);
    said.push(line.statement);
  }
  const [first, ...others] = said;
  if (!first) return [];
  const more = left.length - said.length;
  const text = `Also ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  return [{ kind: 'statement', statement: together(text, [first, ...others]), indent: 1 }];
}
