import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a yes', () => {
  let sideline: Sideline;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const textOf = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT })).text;

  const meetings = [
    'refuse to meet',
    'present a gift to',
    'meet the wife of',
    'secretly meet',
    'meet without telling',
  ].flatMap((verb) => [`Did Hashemi ${verb} Fahmi?`, `Did Modi ${verb} Macron?`]);
  const states = [
    'open',
    'on hold',
    'confidential',
    'approved by parliament',
    'registered with the UN',
    'a success',
  ].flatMap((state) => [`Is the Kenya-Iran ICT memorandum ${state}?`, `Was the Baku Declaration ${state}?`]);

  it.each([
    ...meetings,
    ...states,
    'Was the Hashemi-Fahmi meeting secret?',
    'Has Iran broken off talks with Kenya?',
    'Were there protests at WTDC-25?',
    'Did Hashemi agree with Fahmi?',
    'Did Hashemi meet Saadullo twice?',
    'Has the Indo-French Centre for AI in Health been set up?',
  ])('is not given to what was not read or not stated: %s', (question) => {
    expect(textOf(question)).not.toMatch(/^Yes\b/m);
  });

  it.each([
    'Did Hashemi meet Fahmi?',
    'Did Hashemi meet Fahmi twice?',
    'Has Hashemi met Fahmi in Tokyo?',
    'Was the Baku Declaration adopted?',
    'Is the Kenya-Iran ICT memorandum in force?',
    'Is there a memorandum between Kenya and Iran?',
    'Did Modi agree with Macron?',
  ])('is given to what is stated: %s', (question) => {
    expect(textOf(question)).toMatch(/^Yes: /m);
  });
});

describe('a number or a rank', () => {
  let sideline: Sideline;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const answerOf = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }));

  it.each([
    ['How many of the agreements with Kenya failed?', 'Not read: “failed”'],
    ["How many of Modi's meetings were cancelled?", 'Not found in these records: “cancelled”'],
  ])('of which a word is unread stands behind that, and is no exact count: %s', (question, said) => {
    const { text, count } = answerOf(question);
    expect(text.indexOf(said)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(said)).toBeLessThan(text.search(/\b\d+ (?:signed |meet|agree)/));
    expect(count).toBeUndefined();
  });

  it('is given of nothing where a word in the place of content is held by no record', () => {
    expect(answerOf('Which country signed the most bogus agreements?').text).toMatch(/^No record: no .*“bogus”/);
  });

  it('is exact where all was read', () => {
    expect(answerOf('How many agreements are there with Kenya?').count).toBe(2);
  });
});
