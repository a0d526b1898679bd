import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { loaded } from '../corpus/loaded.js';
import { ALL_QUESTIONS, ASKED_AT } from '../corpus/questions.js';
import { templateQuestions } from './templates.js';

const SEED = 20_251_124;

it('gives equal bytes for equal questions, whoever asks and whatever was asked before', async () => {
  const knowledge = await loaded();
  const templates = templateQuestions(knowledge).filter((_, at) => at % 2 === 0);
  const questions = [...new Set([...templates, ...ALL_QUESTIONS])];
  const shuffled =
    fc.sample(fc.shuffledSubarray(questions, { minLength: questions.length }), { seed: SEED, numRuns: 1 })[0] ?? [];
  const first = answersTo(questions, createSideline(knowledge));
  const second = answersTo(shuffled, createSideline(structuredClone(knowledge)));
  expect(questions.filter((text) => first.get(text) !== second.get(text))).toEqual([]);
}, 180_000);

function answersTo(
  questions: readonly string[],
  sideline: ReturnType<typeof createSideline>,
): ReadonlyMap<string, string> {
  return new Map(
    questions.map((text) => [
      text,
      JSON.stringify(sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT })),
    ]),
  );
}
