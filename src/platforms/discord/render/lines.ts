import type { Answer, Block } from '../../../core/answer/answer.js';
import { citeNumbers, marker } from '../../../core/answer/sources.js';
import type { Statement } from '../../../core/answer/statement.js';
import { escaped, inCode, styled } from './escape.js';
import { linkTo, numberLink } from './link.js';

/** What markers may take of a message, whose text is limited. */
export interface MarkerBudget {
  /** How many may still be links. */
  links: number;
  /** The most numbers that one names; the others are counted. */
  readonly numbers: number;
}

/**
 * The lines of an answer as markdown: sentences, the list under them, tables in fixed width, what is not on record. A
 * table in fixed width is one part; everything else can be parted anywhere.
 */
export function bodyParts(answer: Answer, budget: MarkerBudget): readonly string[] {
  return answer.blocks.flatMap((block) => blockParts(block, answer, budget)).filter((part) => part !== '');
}

function blockParts(block: Block, answer: Answer, budget: MarkerBudget): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [styled('**', block.text)];
    case 'statement':
      return [`${block.indent ? '- ' : ''}${sentence(block.statement, answer, budget)}`];
    case 'derived':
      return [`*Derived:* ${sentence(block.statement, answer, budget)}`];
    case 'note':
      return [`*Note:* ${sentence(block.statement, answer, budget)}`];
    case 'table':
      return tableParts(block, answer, budget);
    case 'gap':
    case 'aside':
      return [styled('*', block.text)];
  }
}

function sentence(one: Statement, answer: Answer, budget: MarkerBudget): string {
  return `${escaped(one.text)} ${markerText(citeNumbers(one, answer.sources), answer, budget)}`;
}

/** The most numbers of one marker that are links; a longer one is plain, and its sources stand behind "All sources". */
const LINKED_MAX = 4;

function markerText(numbers: readonly number[], { sources }: Answer, budget: MarkerBudget): string {
  const urlOf = (n: number) => sources.find((source) => source.n === n)?.url ?? '';
  const parts = marker(numbers).split(/(\d+)/);
  const printed = (parts.length - 1) / 2;
  if (printed > Math.min(LINKED_MAX, budget.links)) return escaped(plainMarker(numbers, budget));
  budget.links -= printed;
  if (printed === 1) return numberLink(Number(parts[1]), urlOf(Number(parts[1])));
  return parts.map((part, at) => (at % 2 === 1 ? linkTo(part, urlOf(Number(part))) : escaped(part))).join('');
}

function plainMarker(numbers: readonly number[], { numbers: max }: MarkerBudget): string {
  const rest = numbers.length - max;
  return rest > 0 ? marker(numbers.slice(0, max)).replace(/\]$/, ` and ${rest} more]`) : marker(numbers);
}

/** Characters across that a telephone shows of a code block. */
const TABLE_WIDTH_MAX = 76;

type Table = Extract<Block, { kind: 'table' }>;

/** Columns under each other, where they fit; else a line a row. */
function tableParts({ columns, rows }: Table, answer: Answer, budget: MarkerBudget): readonly string[] {
  const marked = rows.map((row) => [...row.cells, plainMarker(citeNumbers(row.statement, answer.sources), budget)]);
  const cells = [[...columns, ''], ...marked].map((row) => row.map(inCode));
  const widths = cells[0]!.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  if (widths.reduce((sum, width) => sum + width + 2, 0) > TABLE_WIDTH_MAX) return marked.map(listed);
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [['```', ...cells.map(line), '```'].join('\n')];
}

function listed(row: readonly string[]): string {
  const cells = row.map(escaped).filter((cell) => cell.trim() !== '');
  return `- ${cells.join(' · ')}`;
}
