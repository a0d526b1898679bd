import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../corpus/questions.js';
import { templateQuestions } from './templates.js';

let sideline: Sideline;
let answers: readonly Answer[];

beforeAll(async () => {
  const knowledge = await loaded();
  sideline = createSideline(knowledge);
  const inConversations = CORPORA.flatMap(({ questions }) =>
    questions.map(({ question, conversation }) => ask(question, conversation)),
  );
  answers = [
    ...inConversations,
    ...templateQuestions(knowledge)
      .filter((_, at) => at % 3 === 0)
      .map((text) => ask(text, null)),
  ];
});

describe('what is suggested', () => {
  it('after an answer has an answer itself', () => {
    const asked = new Map(
      answers.flatMap((answer) => answer.followUps.map((text) => [text, answer.question] as const)),
    );
    const bad = [...asked].flatMap(([text, after]) => {
      const { outcome } = ask(text, null);
      return outcome === 'answered' ? [] : [`“${text}” (after “${after}”) comes out ${outcome}`];
    });
    console.log(`${asked.size} different follow-ups, ${bad.length} without an answer`);
    expect(bad).toEqual([]);
  });

  it('after an answer has one in the same conversation too', () => {
    const pairs = [
      ...new Map(answers.flatMap((answer) => answer.followUps.map((text) => [text, answer.question] as const))),
    ].slice(0, 150);
    const bad = pairs.flatMap(([text, after], at) => {
      ask(after, `pair-${at}`);
      const { outcome } = ask(text, `pair-${at}`);
      return outcome === 'answered' ? [] : [`“${text}” after “${after}” comes out ${outcome}`];
    });
    expect(bad).toEqual([]);
  });

  it('after an answer is not the question just asked, and at most three', () => {
    expect(
      answers
        .filter((answer) => answer.followUps.length > 3 || answer.followUps.includes(answer.question))
        .map((answer) => answer.question),
    ).toEqual([]);
  });

  it('to start with has an answer', () => {
    const starters = sideline.suggestions([], 9);
    expect(starters.length).toBeGreaterThanOrEqual(3);
    expect(starters.filter((text) => ask(text, null).outcome !== 'answered')).toEqual([]);
  });

  it('as a choice is read in one way only', () => {
    const choices = new Map(
      answers.flatMap((answer) => answer.choices.map((choice) => [choice.question, answer.question] as const)),
    );
    const bad = [...choices].filter(([text]) => ['ambiguous', 'help'].includes(ask(text, null).outcome));
    console.log(`${choices.size} different choices`);
    expect(bad.map(([text, after]) => `“${text}” (a choice of “${after}”) is asked back again`)).toEqual([]);
  });
});

function ask(text: string, conversation: string | null): Answer {
  return sideline.ask({ text, conversation, reader: [], ...ASKED_AT });
}
