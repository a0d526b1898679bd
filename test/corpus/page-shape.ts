import type { Answer } from '../../src/core/answer/answer.js';
import { plainText } from '../../src/core/answer/plain.js';
import { MARKED_MAX, sourceLine } from '../../src/core/answer/sources.js';

/** What stands before the sources of a text. */
function beforeSources(text: string): string {
  return text.split(/\n\s*\[1\] /)[0]!;
}

/** The first page of an answer before its sources, as it is printed. */
export function pageOf(answer: Answer): string {
  return beforeSources(plainText(answer));
}

/** The length of a first page of which a share of some answers is as long or shorter. */
export function lengthAt(share: number, answers: readonly Answer[]): number {
  const lengths = answers.map((answer) => pageOf(answer).length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * share)] ?? 0;
}

/** Lines of first pages that stand twice, each with its question; the questions of a message, each over its answer, are no lines. */
export function linesTwice(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap((answer) => repeated(linesOf(answer)).map((line) => `${answer.question}: ${line}`));
}

/** Sources that stand twice below an answer or in its list, each with its question. */
export function sourcesTwice(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap((answer) => {
    const text = plainText(answer);
    const said = answer.sources.filter((one) => text.split(sourceLine(one)).length > 2);
    return [...said.map(sourceLine), ...repeated(answer.sources.map(({ id }) => id))].map(
      (one) => `${answer.question}: ${one}`,
    );
  });
}

/** Markers that name more sources than they may, or one that stands nowhere below, each with its question. */
export function markersAstray(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap((answer) => {
    const text = plainText(answer);
    const stands = (n: string) => answer.sources.some((one) => String(one.n) === n && text.includes(sourceLine(one)));
    const markers = [...beforeSources(text).matchAll(/\[(\d+(?:, \d+)*)(?: \+\d+)?\]/g)];
    return markers
      .map(([marker, numbers = '']) => ({ marker, numbers: numbers.split(', ') }))
      .filter(({ numbers }) => numbers.length > MARKED_MAX || !numbers.every(stands))
      .map(({ marker }) => `${answer.question}: ${marker}`);
  });
}

/** Questions whose first page shows more lines of one list than a first page may. */
export function listsTooLong(answers: readonly Answer[]): readonly string[] {
  return answers.filter(({ before, blocks }) => before === 0 && longest(blocks) > LIST_MAX).map((one) => one.question);
}

/** Six lines of a list, and the names of the others. */
const LIST_MAX = 7;

function linesOf(answer: Answer): string[] {
  const headings = answer.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return pageOf(answer)
    .split('\n')
    .map((line) => line.replace(/ \[[\d, +]+\]$/, '').trim())
    .filter((line) => line !== '' && !headings.includes(line));
}

function repeated(lines: readonly string[]): string[] {
  return lines.filter((line, at) => lines.indexOf(line) !== at);
}

/** The most lines of a list that follow each other: of things that have names, or of sentences. */
function longest(blocks: Answer['blocks']): number {
  let [run, most, isNamed] = [0, 0, false];
  for (const block of blocks) {
    const isOfList = block.kind === 'statement' && block.indent === 1;
    run = !isOfList ? 0 : isNamed === 'name' in block ? run + 1 : 1;
    isNamed = 'name' in block;
    most = Math.max(most, run);
  }
  return most;
}
