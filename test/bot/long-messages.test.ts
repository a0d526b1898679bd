import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { plainText } from '../../src/core/answer/plain.js';
import { withinWork } from '../../src/core/graph/work.js';
import { loaded } from '../corpus/loaded.js';

const HOW = { conversation: null, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };

describe('a message of many questions', () => {
  it('has five of them answered, and is told so', async () => {
    const sideline = createSideline(await loaded());
    const six = ['Hashemi', 'Oman', 'Kenya', 'Pakistan', 'Tajikistan', 'Saadullo'].map((one) => `who did ${one} meet?`);
    const said = 'Only the first 5 questions are answered here: that is as much as I take in one message.';
    expect(plainText(sideline.ask({ ...HOW, text: six.join(' ') }))).toContain(said);
    expect(plainText(sideline.ask({ ...HOW, text: six.slice(1).join(' ') }))).not.toContain('Only the first');
  });

  it('has one that is said twice in a row answered once', async () => {
    const sideline = createSideline(await loaded());
    const ask = (text: string) => plainText(sideline.ask({ ...HOW, text }));
    const asked = 'who did Hashemi meet in Baku?';
    expect(ask(`${asked} ${asked} ${asked}`)).toBe(ask(asked));
    expect(ask(`${asked} who did Oman meet? ${asked}`).split('Hashemi meet in Baku').length).toBeGreaterThan(2);
  });

  it('is answered as far as there are not thousands of lines, and is told so', async () => {
    const knowledge = await loaded();
    const [meeting] = knowledge.meetings;
    const many = Array.from({ length: 2_500 }, (_, at) => ({ ...meeting!, id: `more-${at}` }));
    const sideline = createSideline({ ...knowledge, meetings: [...knowledge.meetings, ...many] });
    const answer = plainText(sideline.ask({ ...HOW, text: 'list all meetings? list all agreements? who met whom?' }));
    expect(answer).toContain('Only the first question is answered here');
    expect(answer).not.toContain('list all agreements');
  });

  it('that asks for the sources of the last answer again and again takes no more work than asking five times', async () => {
    const sideline = createSideline(await loaded());
    const stepsOf = (times: number) =>
      withinWork(Number.POSITIVE_INFINITY, () => sideline.ask({ ...HOW, text: 'source? '.repeat(times) })).steps;
    const five = stepsOf(5);
    expect(five).toBeGreaterThan(stepsOf(1));
    expect(stepsOf(62)).toBe(five);
  });
});
