import { describe, expect, it } from 'vitest';
import { countingFailures } from '../../src/bot/counting-store.js';
import { type Store, StoreFailure } from '../../src/bot/ports/store.js';
import { memoryStore } from '../../src/store/memory.js';
import { readingMeter } from '../health/reading-meter.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('a store whose failures are counted', () => {
  it('gives what the store gives, and counts nothing where it fails nowhere', async () => {
    const { meter, value } = readingMeter();
    const store = countingFailures(memoryStore(), meter);
    await store.put('slack:T1:a', 'kept', null);
    expect(await store.get('slack:T1:a', NOW)).toBe('kept');
    expect(await store.claim(['slack:T1:m'], NOW, 1_000)).toBe('yours');
    expect(store.isShared).toBe(false);
    const entries = [];
    for await (const entry of store.entries()) entries.push(entry.key);
    expect(entries).toEqual(['slack:T1:a']);
    expect(await value('store_failures_total')).toBe(0);
  });

  it('counts each step that is not taken under its name, and rejects as the store does', async () => {
    const { meter, value } = readingMeter();
    const full = new StoreFailure('disk full', 'not saved: disk full');
    const broken: Store = { ...memoryStore(), put: () => Promise.reject(full), swap: () => Promise.reject(full) };
    const store = countingFailures(broken, meter);
    await expect(store.put('a', 'b', null)).rejects.toBe(full);
    await expect(store.put('a', 'b', null)).rejects.toBe(full);
    await expect(store.swap([], NOW)).rejects.toBe(full);
    expect(await value('store_failures_total', { step: 'put' })).toBe(2);
    expect(await value('store_failures_total', { step: 'swap' })).toBe(1);
  });
});
