import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHistory, recordHistory } from '../../src/bot/journal/journal.js';
import type { Store } from '../../src/bot/ports/store.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { memoryStore } from '../../src/store/memory.js';
import { smallWorlds } from '../properties/small-worlds.js';

const [ONE, TWO, THREE] = fc.sample(smallWorlds, { numRuns: 3, seed: 7 }) as [Knowledge, Knowledge, Knowledge];
const DAY = 24 * 60 * 60_000;

async function headOf(store: Store): Promise<string | null> {
  return store.get('journal:head', 0);
}

describe('the journal', () => {
  it('takes the first state for what was always so, and no news', async () => {
    const history = await recordHistory(memoryStore(), ONE, 1_000);
    expect([history.first, history.head, history.since]).toEqual([0, 0, 1_000]);
    expect(history.between(0, 99, []).changes).toEqual([]);
  });

  it('writes a step where the knowledge is another, and nothing where it is the same', async () => {
    const store = memoryStore();
    await recordHistory(store, ONE, 1_000);
    const before = await headOf(store);
    await recordHistory(store, structuredClone(ONE), 2_000);
    expect(await headOf(store)).toBe(before);
    const history = await recordHistory(store, TWO, 3_000);
    expect([history.head, history.at(2_999), history.at(3_000)]).toEqual([1, 0, 1]);
    expect(history.between(0, 1, []).changes.length).toBeGreaterThan(0);
    const again = await recordHistory(store, TWO, 9_000);
    expect(again.between(0, 1, []).changes).toEqual(history.between(0, 1, []).changes);
  });

  it('is written once by replicas that load the same at the same time', async () => {
    const store = memoryStore();
    await recordHistory(store, ONE, 1_000);
    const all = await Promise.all(Array.from({ length: 8 }, () => recordHistory(store, TWO, 2_000)));
    expect(all.map((history) => history.head)).toEqual(Array(8).fill(1));
    const back = await Promise.all([ONE, TWO, THREE].map((one) => recordHistory(store, one, 3_000)));
    expect(Math.max(...back.map((history) => history.head))).toBeLessThan(6);
  });

  it('lets go of what is older than 400 days, and still tells the rest', async () => {
    const store = memoryStore();
    await recordHistory(store, ONE, 0);
    await recordHistory(store, TWO, 100 * DAY);
    const kept = await recordHistory(store, THREE, 600 * DAY);
    expect([kept.first, kept.since, kept.head]).toEqual([1, 100 * DAY, 2]);
    expect((await store.list('journal:step:', 0)).map(({ key }) => key)).toEqual(['journal:step:0000000002']);
    expect(kept.between(0, 2, []).changes.length).toBeGreaterThan(0);
  });

  it('can be read without being written: what was never written down is known from now on', async () => {
    const store = memoryStore();
    expect(await readHistory(store, ONE, 5)).toBeNull();
    await recordHistory(store, ONE, 1_000);
    const before = await headOf(store);
    const history = await readHistory(store, TWO, 4_000);
    expect([history?.head, history?.at(3_999), history?.knownAt(1)]).toEqual([1, 0, 4_000]);
    expect(await headOf(store)).toBe(before);
  });
});
