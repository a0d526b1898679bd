import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { plainText } from '../../src/core/answer/plain.js';
import { conversing } from './conversing.js';

const { last } = conversing();
const asked = (text: string) => {
  const answer = last(text);
  return { ...answerJson(answer), understood: answer.understood, text: plainText(answer).replace(/^Asked: .*\n+/, '') };
};

describe('an answer of a sentence', () => {
  it.each([
    [
      "To what foreign diplomat did Syria's communications minister say that sanctions stand in the way of going digital?",
      'Margarete Jacob',
    ],
    ["Who took part for Jordan in the Arab group's preparatory meeting in Dubai?", 'Nouh al-Shyab'],
    ['Which two events did Zavazava suggest to the RCC for Dushanbe?', "RCC heads' meeting"],
  ])('stands with the record that it is out of, where more was asked: %s', (text, told) => {
    const { text: answer, statements } = asked(text);
    expect(answer).toMatch(/The record that it stands in:/);
    expect(answer).toContain(told);
    expect(statements.every(({ cites }) => cites.length > 0)).toBe(true);
  });

  it('stands alone where it says all that was asked, and where somebody or something is left out', () => {
    for (const text of [
      'How much money has Morocco set aside for start-ups?',
      "What did Pemmasani say in Baku about India's digital reach, apart from UPI?",
    ])
      expect(asked(text).text).not.toContain('The record that it stands in:');
  });
});

describe('how a document stands', () => {
  it.each([
    'Was the telecom memorandum between Iran and Malaysia signed by November 2025?',
    'Has the India-EU free trade agreement been signed, as of February 2026?',
  ])('answers whether it stands so: %s', (text) => {
    const { outcome, text: answer } = asked(text);
    expect(outcome).toBe('answered');
    expect(answer).toMatch(/^No record: /);
    expect(answer).toMatch(/under negotiation/);
  });

  it('is asked of documents whose title says the subject that none of them lists', () => {
    const { text } = asked(
      'Is the telecom memorandum that Iran and Malaysia have talked about since May 2025 still waiting?',
    );
    expect(text).toMatch(/^Yes: Iran-Malaysia memorandum in telecommunications is stated to be under negotiation/);
  });

  it('before is no answer to how it stands now', () => {
    expect(asked('pending agreements of Kenya').outcome).toBe('no-record');
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['starlink licence for iran – any agreement on file?? asap', 'starlink'],
    ['any record of modi + xi jinping at the delhi ai summit?', 'jinping'],
  ])('is a name on no record, and a list without it no answer: %s', (text, word) => {
    const { outcome, text: answer } = asked(text);
    expect(outcome).toBe('no-record');
    expect(answer).toContain(`No record: “${word}” is not on record here.`);
  });

  it('in a number is only said to be not read', () => {
    expect(asked('how many agreements does Iran have, ballpark').outcome).toBe('answered');
  });
});

describe('a time that no record has', () => {
  it('is no end where one sentence says what is asked', () => {
    const { outcome, text } = asked('Why did Iran press the ITU to look after communication networks in times of war?');
    expect(outcome).toBe('answered');
    expect(text).toContain('12-day war');
  });
});

describe('what was put to whoever holds a conference', () => {
  it('is told of its city too', () => {
    expect(asked('what did Brazil propose in Baku?').text).toMatch(
      /Put to its organiser, and no source says at which conference:[\s\S]*with Canada/,
    );
  });
});
