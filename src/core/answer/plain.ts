import type { Answer, Block, NumberedSource, TableRow } from './answer.js';
import { askedBefore, askedBelow } from './asked-line.js';
import { markerOf, markerText, moreSources, sourceLine, sourcesBelow } from './sources.js';
import type { Statement } from './statement.js';

/** The whole answer as plain text: statements with `[n]`, what is not on record, choices, what was asked, sources, what to ask next. */
export function plainText(answer: Answer): string {
  const parts = [
    askedBefore(answer),
    answer.blocks.map((block) => blockText(block, answer)).join('\n'),
    choicesText(answer),
    askedBelow(answer),
    sourcesText(answer),
    nextLine(answer.followUps),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The choices of an answer, a numbered line each. */
export function choicesText(answer: Pick<Answer, 'choices'>): string {
  return answer.choices.map((choice, at) => `  ${at + 1} ${choice.label}`).join('\n');
}

/** The sources that markers name, and how many more there are. */
function sourcesText(answer: Answer): string {
  const { named, more } = sourcesBelow(answer);
  const rest = more > 0 ? [`${moreSources(more)}: ask "source?".`] : [];
  return [...named.map(numberedLine), ...rest].join('\n');
}

/** A source with its number: `[1] Daily: Ministers meet, 2025-11-24. https://…`. */
export function numberedLine(source: NumberedSource): string {
  return `[${source.n}] ${sourceLine(source)}`;
}

function blockText(block: Block, answer: Answer): string {
  return block.kind === 'table' ? tableText(block.columns, block.rows, answer) : lineText(block, answer);
}

/** A block that is no table as one line. */
export function lineText(block: Exclude<Block, { kind: 'table' }>, answer: Pick<Answer, 'sources'>): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}`;
    case 'statement':
      return `${block.indent ? '  ' : ''}${withMarker(block.statement, answer)}`;
    case 'derived':
      return `Derived: ${withMarker(block.statement, answer)}`;
    case 'note':
      return `Note: ${withMarker(block.statement, answer)}`;
    case 'gap':
    case 'aside':
      return block.text;
  }
}

/** A statement with its marker: after the colon where it introduces a list, else at the end. */
export function withMarker(statement: Statement, answer: Pick<Answer, 'sources'>): string {
  return `${statement.text} ${markerText(markerOf(statement, answer.sources))}`;
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
  const body = rows.map((row) => `${line(row.cells)} ${markerText(markerOf(row.statement, answer.sources))}`);
  return [line(columns), ...body].join('\n');
}

/** What to ask next, as one line; empty where nothing is offered. */
export function nextLine(followUps: readonly string[]): string {
  return followUps.length ? `Next: ${followUps.map((question, at) => `${at + 1} ${question}`).join(' · ')}` : '';
}
