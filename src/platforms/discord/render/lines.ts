import type { Answer, Block } from '../../../core/answer/answer.js';
import { citeNumbers, marker } from '../../../core/answer/sources.js';
import type { Statement } from '../../../core/answer/statement.js';
import { escaped, inCode } from './escape.js';
import { linkTo, numberLink } from './link.js';

/** How many markers may still be made links; the text of a message is limited. */
export interface LinkBudget {
  left: number;
}

/** The lines of an answer as markdown: sentences, the list under them, tables in fixed width, what is not on record. */
export function bodyLines(answer: Answer, links: LinkBudget): string {
  return answer.blocks.map((block) => blockLines(block, answer, links)).join('\n');
}

function blockLines(block: Block, answer: Answer, links: LinkBudget): string {
  switch (block.kind) {
    case 'heading':
      return `**${escaped(block.text)}**`;
    case 'statement':
      return `${block.indent ? '- ' : ''}${sentence(block.statement, answer, links)}`;
    case 'derived':
      return `*Derived:* ${sentence(block.statement, answer, links)}`;
    case 'note':
      return `*Note:* ${sentence(block.statement, answer, links)}`;
    case 'table':
      return tableLines(block, answer);
    case 'gap':
    case 'aside':
      return `*${escaped(block.text.trim())}*`;
  }
}

function sentence(one: Statement, answer: Answer, links: LinkBudget): string {
  return `${escaped(one.text)} ${markerText(citeNumbers(one, answer.sources), answer, links)}`;
}

/** The most numbers of one marker that are links; a longer one is plain, and its sources stand behind "All sources". */
const LINKED_MAX = 4;

function markerText(numbers: readonly number[], { sources }: Answer, links: LinkBudget): string {
  const urlOf = (n: number) => sources.find((source) => source.n === n)?.url ?? '';
  const parts = marker(numbers).split(/(\d+)/);
  const printed = (parts.length - 1) / 2;
  if (printed > Math.min(LINKED_MAX, links.left)) return escaped(marker(numbers));
  links.left -= printed;
  if (printed === 1) return numberLink(Number(parts[1]), urlOf(Number(parts[1])));
  return parts.map((part, at) => (at % 2 === 1 ? linkTo(part, urlOf(Number(part))) : escaped(part))).join('');
}

/** Characters across that a telephone shows of a code block. */
const TABLE_WIDTH_MAX = 76;

type Table = Extract<Block, { kind: 'table' }>;

/** Columns under each other, where they fit; else a line a row. */
function tableLines({ columns, rows }: Table, answer: Answer): string {
  const marked = rows.map((row) => [...row.cells, marker(citeNumbers(row.statement, answer.sources))]);
  const cells = [[...columns, ''], ...marked].map((row) => row.map(inCode));
  const widths = cells[0]!.map((_, at) => Math.max(...cells.map((row) => [...(row[at] ?? '')].length)));
  if (widths.reduce((sum, width) => sum + width + 2, 0) > TABLE_WIDTH_MAX) return tableList(marked);
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return ['```', ...cells.map(line), '```'].join('\n');
}

function tableList(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (row) =>
        `- ${row
          .filter((cell) => cell !== '')
          .map(escaped)
          .join(' · ')}`,
    )
    .join('\n');
}
