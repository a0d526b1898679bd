import type { Answer, Block, NumberedSource } from '../../core/answer/answer.js';
import { askedBefore, askedBelow } from '../../core/answer/asked-line.js';
import {
  markerOf,
  markerText,
  moreSources,
  type SourcesBelow,
  sourceLine,
  sourcesBelow,
} from '../../core/answer/sources.js';
import type { Statement } from '../../core/answer/statement.js';
import { visible } from '../../core/records/visible.js';
import { withLink } from './links.js';
import { type Looks, paint } from './looks.js';
import { picksOf } from './picks.js';
import { isolateRightToLeft } from './right-to-left.js';
import { tableLines } from './table.js';
import { wrap } from './wrap.js';

/**
 * An answer as text for a screen, without a final line end: the statements with their markers, numbered choices, what was
 * asked, numbered sources with their addresses, numbered follow-ups.
 *
 * Pure. No line is wider than the looks allow, but for an address longer than that.
 */
export function renderAnswer(answer: Answer, looks: Looks): string {
  const paragraphs = [
    quietLines(askedBefore(answer), looks),
    answer.blocks.flatMap((block, at) => blockLines(block, at, answer, looks)),
    choiceLines(answer, looks),
    quietLines(askedBelow(answer), looks),
    sourceLines(sourcesBelow(answer), looks),
    followUpLines(answer, looks),
  ];
  return joined(paragraphs, looks);
}

/** The list of an answer's sources, every one of them. */
export function renderSources(answer: Pick<Answer, 'sources'>, looks: Looks): string {
  return joined(
    [sourceLines({ named: answer.sources, more: 0 }, { ...looks, sourcesShown: Number.POSITIVE_INFINITY })],
    looks,
  );
}

/** Words of our own, wrapped. Each line of `text` is a line. */
export function renderNote(text: string, looks: Looks): string {
  return joined([text.split('\n').flatMap((line) => wrap(visible(line), looks.width))], looks);
}

/** Words about the conversation itself, dim and wrapped. */
export function renderRemark(text: string, looks: Looks): string {
  return joined([quietLines(text, looks)], looks);
}

function quietLines(text: string, looks: Looks): readonly string[] {
  return wrap(paint('quiet', visible(text), looks), looks.width);
}

/** Things to pick, each with the number that picks it. */
export function renderPicks(labels: readonly string[], looks: Looks, from = 1): string {
  return joined([pickLines(labels, from, looks)], looks);
}

function joined(paragraphs: readonly (readonly string[])[], looks: Looks): string {
  const lines = paragraphs
    .filter((lines) => lines.some((line) => line !== ''))
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
  return (looks.isolate ? lines.map(isolateRightToLeft) : lines).join('\n');
}

function blockLines(block: Block, at: number, answer: Answer, looks: Looks): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [...(at === 0 ? [] : ['']), ...wrap(paint('heading', visible(block.text), looks), looks.width)];
    case 'statement':
      return sentence('', block.statement, answer, looks, block.indent === 1 ? '  ' : '');
    case 'derived':
      return sentence('Derived: ', block.statement, answer, looks, '');
    case 'note':
      return sentence('Note: ', block.statement, answer, looks, '');
    case 'table':
      return tableLines(block.columns, tableRows(block.rows, answer), looks);
    case 'gap':
      return wrap(paint('missing', visible(block.text), looks), looks.width, '', '  ');
    case 'aside':
      return wrap(paint('quiet', asideText(block, answer), looks), looks.width, '', '  ');
  }
}

/** Words about the answer; of a part of it, where all of it is. */
function asideText({ text, isPlace }: Extract<Block, { kind: 'aside' }>, { wholeAt }: Answer): string {
  return visible(isPlace && wholeAt !== undefined ? `${text} All of it: ${wholeAt}` : text);
}

function sentence(label: string, one: Statement, answer: Answer, looks: Looks, indent: string): readonly string[] {
  const cites = paint('quiet', glued(markerText(markerOf(one, answer.sources))), looks);
  const text = `${paint('quiet', label, looks)}${visible(one.text)}${NO_BREAK_SPACE}${cites}`;
  return wrap(text, looks.width, indent, `${indent}  `).map(unglued);
}

function tableRows(rows: Extract<Block, { kind: 'table' }>['rows'], answer: Answer) {
  return rows.map((row) => ({
    cells: row.cells.map(visible),
    cites: markerText(markerOf(row.statement, answer.sources)),
  }));
}

function choiceLines(answer: Answer, looks: Looks): readonly string[] {
  const labels = picksOf(answer).map((one) => one.label);
  return pickLines(labels.slice(0, answer.choices.length), 1, looks);
}

function followUpLines(answer: Answer, looks: Looks): readonly string[] {
  if (answer.followUps.length === 0) return [];
  const lines = pickLines(answer.followUps, answer.choices.length + 1, looks);
  return [paint('quiet', 'Next:', looks), ...lines];
}

function pickLines(labels: readonly string[], from: number, looks: Looks): readonly string[] {
  return labels.flatMap((label, at) => {
    const number = String(from + at).padStart(3);
    return wrap(visible(label), looks.width, `${paint('number', number, looks)} `);
  });
}

/** Sources as far as the looks allow; the others are counted. */
function sourceLines({ named, more: others }: SourcesBelow, looks: Looks): readonly string[] {
  const shown = named.slice(0, looks.sourcesShown);
  const lines = shown.flatMap((source) => wrap(sourceText(source, looks), looks.width, `[${source.n}] `));
  const left = named.length - shown.length + others;
  const more = left > 0 ? [`${moreSources(left)}: /sources in the chat`] : [];
  return [...lines, ...more].map((line) => paint('quiet', line, looks));
}

/** A line of a source, its address a link where the screen shows them. */
function sourceText(source: NumberedSource, looks: Looks): string {
  const text = visible(sourceLine(source));
  return looks.links ? withLink(text, visible(source.url)) : text;
}

const NO_BREAK_SPACE = '\u00A0';

/** Keeps a marker in one piece and at the word it follows. */
function glued(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}

function unglued(line: string): string {
  return line.replaceAll(NO_BREAK_SPACE, ' ');
}
