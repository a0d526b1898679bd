import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string) =>
  sideline.ask({ text, conversation: null, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' });

describe('a day without its year', () => {
  it('of which nothing is on record is the same day of an earlier year, said', () => {
    const answer = asked('which officials did Fahmi meet in Baku on 17 November except ministers of Iran');
    expect(answer.outcome).toBe('answered');
    expect(answerJson(answer).text).toContain('No record for 17 November 2026; read as 17 November 2025.');
    expect(answer.records).toContain('meeting:wtdc-25-malaysia-india');
  });

  it('stays as it is where something is on record of it', () => {
    const { text } = answerJson(asked('which ministers did Fahmi meet in Baku on 17 November 2025'));
    expect(text).not.toContain('read as');
  });
});

describe('a question of whose words no record holds some', () => {
  it('is looked up by its parts rather than answered by nothing', () => {
    const answer = asked('what is the current status of the telecom memorandum between Iran and Malaysia');
    expect(answer.records).toContain('agreement:iran-malaysia-telecom-mou');
    expect(answer.outcome).toBe('answered');
  });
});

describe('where a meeting was of which only the conference is known', () => {
  it('says so, and that its place is not stated', () => {
    expect(answerJson(asked('where did Scindia meet Jack Chambers')).text).toContain('Not stated: the place.');
  });
});
