import type { Answer, Block, NumberedSource } from '../../../core/answer/answer.js';
import { ASKED_LINE_MAX, askedBefore, askedBelow } from '../../../core/answer/asked-line.js';
import { choicesText, lineText, nextLine, numberedLine } from '../../../core/answer/plain.js';
import { markerOf, markerText, moreSources, sourcesBelow } from '../../../core/answer/sources.js';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { TEXT_MAX } from '../limits.js';
import { escaped } from './literal.js';

/** Characters of a question that stand over its answer; whoever asked knows the rest. */
export const HEADING_MAX = 300;

/**
 * The whole answer in plain words, for the top-level `text`, which is all that screen readers and notifications read:
 * what the blocks say, but the question below its answer, for which a notification has no room. Sources that do not fit are counted, and stand behind "All sources".
 */
export function textOf(answer: Answer, heading: string | null): string {
  const text = bodyText(answer, heading);
  const next = escaped(nextLine(answer.followUps));
  const whole = withSources(text, answer, next);
  // What to ask next stands on buttons too; an answer that fills the text to its end is worth more.
  return whole.length <= TEXT_MAX ? whole : cut(withSources(text, answer, ''), TEXT_MAX);
}

/** What an answer says in plain words, escaped, however long that is: all but its sources and what to ask next. */
export function bodyText(answer: Answer, heading: string | null): string {
  return escaped(
    paragraphs([
      oneLine(shortened(askedBefore(answer), ASKED_LINE_MAX)),
      answer.blocks.map((block) => blockLines(block, answer)).join('\n'),
      choicesText({ choices: answer.choices.map((one) => ({ ...one, label: oneLine(one.label) })) }),
      oneLine(shortened(askedBelow(answer), ASKED_LINE_MAX)),
      oneLine(shortened(heading ?? '', HEADING_MAX)),
    ]),
  );
}

/** Escaped text to where it is too long, but never half an escape. */
export function cut(text: string, max: number): string {
  return shortened(text, max).replace(/&[a-z]{0,3}…$/, '…');
}

function withSources(text: string, answer: Answer, next: string): string {
  const between = '\n\n'.length * 2;
  return paragraphs([text, sourceLines(answer, TEXT_MAX - text.length - next.length - between), next]);
}

/** Parts with an empty line between them; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\n+/, ''))
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The line ends of a record or a question become spaces: what follows them would read as a line, or a source, of ours. */
const oneLine = visible;

/** Rows are read out one by one: their cells follow each other, under the names of the columns. */
function blockLines(block: Block, answer: Answer): string {
  if (block.kind === 'heading') return `\n${oneLine(block.text)}`;
  if (block.kind !== 'table') return oneLine(lineText(block, answer));
  const rows = block.rows.map((row) => {
    const cells = row.cells.filter((cell) => cell !== '').join(' · ');
    return oneLine(`${cells} ${markerText(markerOf(row.statement, answer.sources))}`);
  });
  return [block.columns.filter((column) => column !== '').join(' · '), ...rows].join('\n');
}

function sourceLines(answer: Answer, room: number): string {
  const { named, more } = sourcesBelow(answer);
  const left = (lines: readonly string[]) => otherSources(named.length + more - lines.length);
  const lines: string[] = [];
  let used = 0;
  for (const source of named) {
    const line = sourceTextLine(source);
    if (used + line.length + left(lines).length + 2 > room) break;
    lines.push(line);
    used += line.length + 1;
  }
  return lines.length < named.length + more ? [...lines, left(lines)].join('\n') : lines.join('\n');
}

/** A source as a line of its own, escaped. */
export function sourceTextLine(source: NumberedSource): string {
  return escaped(oneLine(numberedLine(source)));
}

/** How many sources stand behind the button. */
export function otherSources(count: number): string {
  return `${moreSources(count)}: “All sources” lists every one.`;
}
