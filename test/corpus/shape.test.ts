import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { loaded } from './loaded.js';
import { lengthAt, linesTwice, listsTooLong, markersAstray, sourcesTwice } from './page-shape.js';
import { ASKED_AT, CORPORA, isHere, THREAD_LINES } from './questions.js';

/** Characters of a first page before its sources: of half of all answers, and of 95 in a hundred. */
const HALF_MAX = 500;
const MOST_MAX = 1_500;

/** All corpora in one go on a busy machine. */
const SLOW_MACHINE_MS = 300_000;

const corpora = CORPORA.filter(isHere);

/** The answers to the questions of one corpus. */
interface Answered {
  readonly name: string;
  readonly answers: readonly Answer[];
}

describe.skipIf(corpora.length < CORPORA.length)('the answers to the questions of all corpora', () => {
  let each: readonly Answered[];
  let answers: readonly Answer[];

  beforeAll(async () => {
    const asked = corpora.map(async ({ name, folder, questions }): Promise<Answered> => {
      const sideline = createSideline(await loaded(folder));
      const answersOf = questions.map(({ question: text, conversation }) =>
        sideline.ask({ text, conversation, reader: [], ...ASKED_AT }),
      );
      return { name, answers: answersOf };
    });
    const sideline = createSideline(await loaded());
    const inThreads = THREAD_LINES.filter(({ addressed }) => addressed).map(({ text }) =>
      sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }),
    );
    each = [...(await Promise.all(asked)), { name: 'thread-talk', answers: inThreads }];
    answers = each.flatMap((one) => one.answers);
  }, SLOW_MACHINE_MS);

  it(`have ${HALF_MAX} characters or fewer before their sources by half, and ${MOST_MAX} in 95 of a hundred`, () => {
    const figures = (name: string, of: readonly Answer[]) =>
      `${name}: half ${lengthAt(0.5, of)}, 95 of a hundred ${lengthAt(0.95, of)}, longest ${lengthAt(1 - 1 / of.length, of)}`;
    console.log(
      [
        'characters before the sources',
        figures('all', answers),
        ...each.map((one) => figures(one.name, one.answers)),
      ].join('\n  '),
    );
    expect([lengthAt(0.5, answers) <= HALF_MAX, lengthAt(0.95, answers) <= MOST_MAX]).toEqual([true, true]);
  });

  it('name three sources in a marker at most, and only such as stand below or are lines themselves', () => {
    expect(markersAstray(answers)).toEqual([]);
  });

  it('say no line twice', () => {
    expect(linesTwice(answers)).toEqual([]);
  });

  it('say no source twice', () => {
    expect(sourcesTwice(answers)).toEqual([]);
  });

  it('show six lines of a list at most, the names of the others, and how to get them', () => {
    expect(listsTooLong(answers)).toEqual([]);
  });
});
