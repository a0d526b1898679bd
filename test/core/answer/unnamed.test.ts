import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }));

describe('"who", where a source names the side and not the person', () => {
  it('tells the records of nobody named below those of whoever is', () => {
    const { text, outcome } = asked('who met Khawaja in Doha other than officials of Syria');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/In \d+ (?:more )?meetings? no source names the person:/);
  });

  it('answers with the records alone where no person is named at all', () => {
    const { text, outcome } = asked('besides Oman, who signed a memorandum with the DCO in February 2025');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/In \d documents no source names the person:/);
    expect(text).toContain('Hewlett-Packard');
    expect(text).not.toContain('Oman (');
  });

  it('counts those who are named, and says in how many records nobody is', () => {
    const { text, count } = asked('how many officials met Khawaja in Doha other than officials of Syria');
    expect(count).toEqual(expect.any(Number));
    expect(text).toMatch(/no source names the person:/);
  });
});
