import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('words that turn a question and were not read', () => {
  let sideline: Sideline;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const answerOf = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }));

  it.each([
    ['How many meetings did Zerrouki hold with states rather than with firms?', 'rather than with firms'],
    ['Do Iran and Kenya have more than two memoranda?', 'more than'],
  ])('leave no yes and no number: %s', (question, said) => {
    const { outcome, text, count } = answerOf(question);
    expect(outcome).toBe('ambiguous');
    expect(text).toContain(`Not read: “${said}”`);
    expect(text).not.toMatch(/^\W*Yes\b/m);
    expect(count).toBeUndefined();
  });

  it('are said before a list', () => {
    const { text } = answerOf('Which countries has Iran signed memoranda with although they are not neighbours?');
    expect(text.indexOf('Not read: “although they are not neighbours”')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Not read:')).toBeLessThan(text.indexOf('Pakistan'));
  });

  it('bring no record of what they set aside to the front', () => {
    const { outcome, text } = answerOf(
      'Not counting the statement of intent with the UN Office for South-South Cooperation, how many memoranda did the DCO sign in February 2025?',
    );
    expect(outcome).toBe('ambiguous');
    expect(text).not.toContain('The record that tells most');
    expect(text).toContain('5 memoranda');
  });

  it('are those of its own words, and not of the question before', () => {
    const ask = (text: string) => answerJson(sideline.ask({ text, conversation: 'thread', reader: [], ...ASKED_AT }));
    expect(ask('Whom did Hashemi meet in Baku although they disagreed?').text).toContain('Not read: “although');
    expect(ask('and in Tokyo?').text).not.toContain('although');
  });
});
