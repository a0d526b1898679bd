import { expect, it } from 'vitest';
import { createSideline } from '../../../../src/bot/create-sideline.js';
import { recordHistory } from '../../../../src/bot/journal/journal.js';
import { plainText } from '../../../../src/core/answer/plain.js';
import type { Knowledge } from '../../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../../src/store/memory.js';
import { loaded } from '../../../corpus/loaded.js';

/** A memorandum of Oman goes into force, as of a date long ago. */
const inForce = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  agreements: knowledge.agreements.map((one) =>
    one.id === knowledge.agreements.find(({ parties }) => JSON.stringify(parties).includes('"OM"'))?.id
      ? { ...one, history: [...one.history, { ...one.history[0], status: 'in-force', date: '2025-06-20' }] }
      : one,
  ) as Knowledge['agreements'],
});

/** What is answered on 24 November 2026, where the memorandum changed the day before. */
async function asked(text: string): Promise<string> {
  const [store, knowledge] = [memoryStore(), await loaded()];
  await recordHistory(store, knowledge, Date.parse('2026-11-20T06:00:00Z'));
  const sideline = createSideline(knowledge);
  sideline.know(await recordHistory(store, inForce(knowledge), Date.parse('2026-11-23T06:00:00Z')));
  return plainText(sideline.ask({ text, conversation: null, reader: [], now: '2026-11-24T06:00:00Z', zone: 'UTC' }));
}

it('a change that is told is not denied by what is dated in that time, which is nothing', async () => {
  const answer = await asked("what's new on Oman since 2026-11-22");
  expect(answer).toContain('1 status change');
  expect(answer).toContain('signed → in force. [1]');
  expect(answer).not.toContain('No record');
  expect(answer).toContain('Nothing else about this is on record with a date in that time.');
});

it('where nothing changed and nothing is dated, that is said', async () => {
  const answer = await asked("what's new on Kenya since 2026-11-22");
  expect(answer).toContain('No change to the record on this became known here');
  expect(answer).toContain('No record');
});
