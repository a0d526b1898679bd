import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { plainText } from '../../src/core/answer/plain.js';
import { MARKED_MAX, sourceLine } from '../../src/core/answer/sources.js';
import { loaded } from './loaded.js';
import { ASKED_AT, CORPORA, isHere } from './questions.js';

/** Characters of a first page before its sources: of half of all answers, and of 95 in a hundred. */
const HALF_MAX = 500;
const MOST_MAX = 1_500;

/** All corpora in one go on a busy machine. */
const SLOW_MACHINE_MS = 120_000;

const corpora = CORPORA.filter(isHere);

/** What stands before the sources. */
function pageOf(text: string): string {
  return text.split(/\n\s*\[1\] /)[0]!;
}

/** The lines of a page without their markers; the questions of a message, each over its answer, are no lines of it. */
function linesOf(answer: Answer): string[] {
  const headings = answer.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return pageOf(plainText(answer))
    .split('\n')
    .map((line) => line.replace(/ \[[\d, +]+\]$/, '').trim())
    .filter((line) => line !== '' && !headings.includes(line));
}

function repeated(lines: readonly string[]): string[] {
  return lines.filter((line, at) => lines.indexOf(line) !== at);
}

describe.skipIf(corpora.length < CORPORA.length)('the answers to the questions of all corpora', () => {
  let answers: readonly Answer[];

  beforeAll(async () => {
    const each = corpora.map(async ({ folder, questions }) => {
      const sideline = createSideline(await loaded(folder));
      return questions.map(({ question: text, conversation }) =>
        sideline.ask({ text, conversation, reader: [], ...ASKED_AT }),
      );
    });
    answers = (await Promise.all(each)).flat();
  }, SLOW_MACHINE_MS);

  it(`have ${HALF_MAX} characters or fewer before their sources by half, and ${MOST_MAX} in 95 of a hundred`, () => {
    const lengths = answers.map((answer) => pageOf(plainText(answer)).length).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    console.log(`characters before the sources: half ${at(0.5)}, 95 of a hundred ${at(0.95)}`);
    expect([at(0.5) <= HALF_MAX, at(0.95) <= MOST_MAX]).toEqual([true, true]);
  });

  it('name three sources in a marker at most, and only such as stand below or are lines themselves', () => {
    for (const answer of answers) {
      const text = plainText(answer);
      const named = [...pageOf(text).matchAll(/\[(\d+(?:, \d+)*)(?: \+\d+)?\]/g)].map(([, numbers = '']) =>
        numbers.split(', '),
      );
      expect(
        named.filter((numbers) => numbers.length > MARKED_MAX),
        answer.question,
      ).toEqual([]);
      const stands = (n: string) => answer.sources.some((one) => String(one.n) === n && text.includes(sourceLine(one)));
      expect(
        named.flat().filter((n) => !stands(n)),
        answer.question,
      ).toEqual([]);
    }
  });

  it('say no line twice', () => {
    const twice = answers.flatMap((answer) => repeated(linesOf(answer)).map((line) => `${answer.question}: ${line}`));
    expect(twice).toEqual([]);
  });

  it('say no source twice', () => {
    const twice = answers.flatMap((answer) => {
      const text = plainText(answer);
      const said = answer.sources.filter((one) => text.split(sourceLine(one)).length > 2);
      return [...said.map(sourceLine), ...repeated(answer.sources.map(({ id }) => id))].map(
        (one) => `${answer.question}: ${one}`,
      );
    });
    expect(twice).toEqual([]);
  });

  it('show six lines of a list at most, the names of the others, and how to get them', () => {
    const long = answers.filter(({ before, blocks }) => before === 0 && longest(blocks) > 7);
    expect(long.map(({ question }) => question)).toEqual([]);
  });
});

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
