import type { Answer, Block } from '../../../core/answer/answer.js';
import { markerOf, markerText, moreMarked } from '../../../core/answer/sources.js';
import type { Statement } from '../../../core/answer/statement.js';
import { escaped, inCode, styled } from './escape.js';
import { linkTo, numberLink } from './link.js';

/** What markers may take of a message, whose text is limited. */
export interface MarkerBudget {
  /** How many may still be links. */
  links: number;
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
      return tableParts(block, answer);
    case 'gap':
      return [styled('*', block.text)];
    case 'aside':
      return [`${styled('*', block.text)}${block.isPlace ? wholeLink(answer) : ''}`];
  }
}

/** The way to all of an answer, where a page has it. */
function wholeLink({ wholeAt }: Answer): string {
  const link = wholeAt === undefined ? WHOLE : linkTo(WHOLE, wholeAt);
  return link === WHOLE ? '' : ` ${link}`;
}

const WHOLE = 'All of it';

function sentence(one: Statement, answer: Answer, budget: MarkerBudget): string {
  return `${escaped(one.text)} ${linkedMarker(one, answer, budget)}`;
}

/** The marker of a sentence: its numbers are links to their sources, as long as the message has room for links. */
function linkedMarker(one: Statement, { sources }: Answer, budget: MarkerBudget): string {
  const { numbers, more } = markerOf(one, sources);
  const urlOf = (n: number) => sources.find((source) => source.n === n)?.url ?? '';
  if (numbers.length > budget.links) return escaped(markerText({ numbers, more }));
  budget.links -= numbers.length;
  if (numbers.length === 1 && more === 0) return numberLink(numbers[0]!, urlOf(numbers[0]!));
  const links = numbers.map((n) => linkTo(String(n), urlOf(n)));
  return `${escaped('[')}${links.join(', ')}${escaped(`${moreMarked(more)}]`)}`;
}

/** Characters across that a telephone shows of a code block. */
const TABLE_WIDTH_MAX = 76;

type Table = Extract<Block, { kind: 'table' }>;

/** Columns under each other, where they fit; else a line a row. */
function tableParts({ columns, rows }: Table, answer: Answer): readonly string[] {
  const marked = rows.map((row) => [...row.cells, markerText(markerOf(row.statement, answer.sources))]);
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
