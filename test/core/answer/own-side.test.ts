import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });

describe('somebody named with his own side', () => {
  it.each([
    [
      'List, for a box on Serbia, everyone Aleksandar Vučić talked to in New Delhi.',
      'meeting:ai-summit-croatia-serbia',
    ],
    ['zarepour, the old iranian ict min. which ministers did he see in 2023', 'official:issa-zarepour'],
  ])('is asked about alone: %s', (text, record) => {
    const { outcome, records } = asked(text);
    expect(outcome).toBe('answered');
    expect(records).toContain(record);
  });

  it('is not taken out of a pair that is asked about: what is on no record of it stays so', () => {
    const answer = asked('did the Turkish minister Mr Varank meet the Greek Prime Minister?');
    expect(answer.outcome).toBe('no-record');
  });
});
