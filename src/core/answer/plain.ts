import type { Answer, Block, Reading, TableRow } from './answer.js';
import { citeNumbers, marker, sourceLine } from './sources.js';
import type { Statement } from './statement.js';

/** The whole answer as plain text: understood line, statements with `[n]`, what is not on record, choices, sources, what to ask next. */
export function plainText(answer: Answer): string {
  const parts = [
    headLine(answer),
    answer.blocks.map((block) => blockText(block, answer)).join('\n'),
    answer.choices.map((choice, at) => `  ${at + 1} ${choice.label}`).join('\n'),
    answer.sources.map((source) => `[${source.n}] ${sourceLine(source)}`).join('\n'),
    nextLine(answer.followUps),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What was understood, and which words were read as what; empty where nothing was to understand. */
export function headLine(answer: Pick<Answer, 'understood' | 'readings'>): string {
  if (!answer.understood) return '';
  const readings = answer.readings.filter(isWorthShowing).map((one) => `read "${one.span}" as ${one.as}`);
  return readings.length ? `${answer.understood}  (${readings.join('; ')})` : answer.understood;
}

/** Whether a reading tells the asker something: what was typed is not simply the name. */
export function isWorthShowing(reading: Reading): boolean {
  return reading.how !== 'name' && reading.how !== 'alias' && reading.span.toLowerCase() !== reading.as.toLowerCase();
}

function blockText(block: Block, answer: Answer): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}`;
    case 'statement':
      return `${block.indent ? '  ' : ''}${withMarker(block.statement, answer)}`;
    case 'derived':
      return `Derived: ${withMarker(block.statement, answer)}`;
    case 'note':
      return `Note: ${withMarker(block.statement, answer)}`;
    case 'table':
      return tableText(block.columns, block.rows, answer);
    case 'gap':
    case 'aside':
      return block.text;
  }
}

/** A statement with its marker: after the colon where it introduces a list, else at the end. */
export function withMarker(statement: Statement, answer: Pick<Answer, 'sources'>): string {
  return `${statement.text} ${marker(citeNumbers(statement, answer.sources))}`;
}

function tableText(columns: readonly string[], rows: readonly TableRow[], answer: Answer): string {
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => (row.cells[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const body = rows.map((row) => `${line(row.cells)} ${marker(citeNumbers(row.statement, answer.sources))}`);
  return [line(columns), ...body].join('\n');
}

function nextLine(followUps: readonly string[]): string {
  return followUps.length ? `Next: ${followUps.map((question, at) => `${at + 1} ${question}`).join(' · ')}` : '';
}
