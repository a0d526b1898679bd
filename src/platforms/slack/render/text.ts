import type { Answer, Block } from '../../../core/answer/answer.js';
import { choicesText, headLine, lineText, nextLine, numberedLine } from '../../../core/answer/plain.js';
import { citeNumbers, marker } from '../../../core/answer/sources.js';
import { TEXT_MAX } from '../limits.js';
import { escaped } from './literal.js';

/**
 * The whole answer in plain words, for the top-level `text`, which is all that screen readers and notifications read:
 * what the blocks say, in their order. Sources that do not fit are counted, and stand behind "All sources".
 */
export function textOf(answer: Answer, heading: string | null): string {
  const body = paragraphs([
    heading ?? '',
    headLine(answer),
    answer.blocks.map((block) => blockLines(block, answer)).join('\n'),
    choicesText(answer),
  ]);
  const next = escaped(nextLine(answer.followUps));
  const text = escaped(body);
  return paragraphs([text, sourceLines(answer, TEXT_MAX - text.length - next.length - '\n\n'.length * 2), next]);
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\n+/, ''))
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Rows are read out one by one: their cells follow each other, under the names of the columns. */
function blockLines(block: Block, answer: Answer): string {
  if (block.kind !== 'table') return lineText(block, answer);
  const rows = block.rows.map((row) => {
    const cells = row.cells.filter((cell) => cell !== '').join(' · ');
    return `${cells} ${marker(citeNumbers(row.statement, answer.sources))}`;
  });
  return [block.columns.filter((column) => column !== '').join(' · '), ...rows].join('\n');
}

function sourceLines({ sources }: Answer, room: number): string {
  const lines: string[] = [];
  let used = 0;
  for (const source of sources) {
    const line = escaped(numberedLine(source));
    const rest = moreSources(sources.length - lines.length);
    if (used + line.length + rest.length + 2 > room) return [...lines, rest].join('\n');
    lines.push(line);
    used += line.length + 1;
  }
  return lines.join('\n');
}

/** How many sources stand behind the button. */
export function moreSources(count: number): string {
  return `… and ${count} more ${count === 1 ? 'source' : 'sources'}: “All sources” lists every one.`;
}
