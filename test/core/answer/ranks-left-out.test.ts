import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const last = (...messages: string[]): Answer => {
  const conversation = messages.join('|');
  return messages.map((text) => sideline.ask({ text, conversation, reader: [], ...ASKED_AT })).at(-1)!;
};
/** What is said before the sources and what to ask next, which may name anybody. */
const said = (answer: Answer) => answerJson(answer).text.split('\n\n[1]')[0]!;

describe('a rank behind an exclusion', () => {
  it.each([
    'Ministers only: who has met Doreen Bogdan-Martin? Leave out presidents and deputies.',
    'Which ministers did Bogdan-Martin meet, excluding presidents and deputies?',
    'Which ministers met Bogdan-Martin, not counting presidents or deputies?',
    'which ministers, but not presidents and deputies, met Bogdan-Martin',
    'Which ministers did Bogdan-Martin meet except for presidents and deputies?',
  ])('leaves its holders out, and is no other rank asked for: %s', (question) => {
    const answer = last(question);
    expect(answer.understood).toMatch(/not president or deputy|except \(?presidents or deputies\)?/);
    expect(said(answer)).toMatch(/Hashemi/);
    expect(said(answer)).toMatch(/Fahmi Fadzil/);
    expect(said(answer)).not.toContain('Kagame');
  });

  it.each([
    ['Whom did Bogdan-Martin meet other than ministers?', 'not minister'],
    ['presidents apart, whom did Modi meet', 'not president'],
    ['meetings of Iran without ministers', 'not those with minister'],
    ['whom did Modi meet leaving out presidents', 'not president'],
    ['which officials other than ministers met Hashemi', 'not minister'],
  ])('limits where no rank is asked for: %s', (question, limit) => {
    expect(last(question).understood.replace('except ', 'not ')).toContain(limit);
  });

  it('is left out of what was asked for before', () => {
    const answer = last('who met Doreen Bogdan-Martin?', 'leave out presidents');
    expect(answer.understood).toBe('Meetings of Doreen Bogdan-Martin except those with presidents');
    expect(said(answer)).not.toContain('Kagame');
  });

  it('is said where nobody is left', () => {
    expect(said(last('Which ministers did Modi meet, excluding presidents'))).toContain(
      'No record: no minister who met Narendra Modi, except presidents, is on record here.',
    );
  });

  it('leaves them out of the officials of a country too', () => {
    const text = said(last('officials of Iran except ministers'));
    expect(text).toContain('Ebrahim Raisi');
    expect(text).not.toContain('Sattar Hashemi');
  });
});
