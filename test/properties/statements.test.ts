import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { type Answer, statementsOf } from '../../src/core/answer/answer.js';
import { loaded } from '../corpus/loaded.js';
import { ALL_QUESTIONS, ASKED_AT } from '../corpus/questions.js';
import { introduced, type Records, recordsOf, strayCites, uncarried } from './carried.js';
import { templateQuestions } from './templates.js';

let records: Records;
let answers: readonly Answer[];

beforeAll(async () => {
  const knowledge = await loaded();
  const sideline = createSideline(knowledge);
  records = recordsOf(knowledge);
  const asked = [...templateQuestions(knowledge), ...ALL_QUESTIONS];
  answers = asked.map((text) => sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT }));
});

describe('every statement of some 1,200 answers', () => {
  it('cites a source that exists, at a place where one of its records is cited', () => {
    const stray = answers.flatMap((answer) =>
      statementsOf(answer).flatMap((one) => strayCites(one, records).map((cite) => `${cite} for “${one.text}”`)),
    );
    expect(stray).toEqual([]);
  });

  it('rests on records that exist', () => {
    const missing = answers.flatMap((answer) =>
      statementsOf(answer).flatMap((one) => one.records.filter((ref) => !records.has(ref))),
    );
    expect(missing).toEqual([]);
  });

  it('is carried by its records in every name and number', () => {
    const all = answers.flatMap((answer) =>
      introduced(answer).map(([one, below]) => ({ answer, one, loose: uncarried(one, below, records) })),
    );
    const failures = all.filter(({ loose }) => loose.length > 0);
    const lines = failures.map(
      ({ answer, one, loose }) =>
        `  ${loose.join(', ')}: “${one.text}” (${answer.question}; ${one.records.slice(0, 4).join(' ')})`,
    );
    console.log([`carried: ${all.length - failures.length} of ${all.length} statements`, ...new Set(lines)].join('\n'));
    expect((all.length - failures.length) / all.length).toBeGreaterThanOrEqual(0.99);
  });
});
