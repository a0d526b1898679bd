import { expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { JOURNAL_RECORDS_MAX, recordHistory } from '../../src/bot/journal/journal.js';
import type { Log } from '../../src/bot/ports/log.js';
import { openHistory } from '../../src/commands/open-history.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../src/core/records/knowledge.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';

const NOW = '2026-11-24T12:00:00.000Z';

it('knowledge of more records than are compared is said in the log, and its history says that nothing is kept', async () => {
  const [store, knowledge] = [memoryStore(), await loaded()];
  await recordHistory(store, EMPTY_KNOWLEDGE, 0);
  const kept = await recordHistory(store, knowledge, 1);
  const source = knowledge.sources[0]!;
  const large: Knowledge = { ...EMPTY_KNOWLEDGE, sources: Array(JOURNAL_RECORDS_MAX + 1).fill(source) };
  const logged: string[] = [];
  const keep = (event: string) => void logged.push(event);
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const sideline = { ...createSideline(EMPTY_KNOWLEDGE), knowledge: large, know: () => {} };
  const history = await openHistory(store, sideline, { now: () => NOW, log });
  expect([history.isKept, history.head, kept.head]).toEqual([false, kept.head, 1]);
  expect(logged).toContain('journal-not-kept');
  expect((await openHistory(store, createSideline(knowledge), { now: () => NOW, log })).isKept).toBe(true);
});
