import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/bot/ports/log.js';
import { type Store, StoreFailure } from '../../src/bot/ports/store.js';
import { type ReadinessParts, readiness } from '../../src/health/readiness.js';
import { StoreProbe } from '../../src/health/store-probe.js';
import { memoryStore } from '../../src/store/memory.js';

const NOW = '2026-11-24T12:00:00.000Z';
const FRESH = { loadedAt: Date.parse(NOW), refusedSince: null, readingSince: null, problems: 0, quarantined: 0 };

const UP: ReadinessParts = {
  platforms: () => [
    { name: 'slack', isConnected: true },
    { name: 'discord', isConnected: true },
  ],
  freshness: () => FRESH,
  changesKept: () => true,
  probe: { whyNot: async () => null },
  isStopping: () => false,
};

describe('readiness', () => {
  it('is given while every platform is connected and the store takes a change', async () => {
    expect(await readiness(UP)).toEqual({
      ready: true,
      why: [],
      stopping: false,
      knowledge: { loadedAt: NOW, refusedSince: null, readingSince: null, problems: 0, quarantined: 0 },
      platforms: { slack: true, discord: true },
      store: { writable: true },
      digests: { made: true },
    });
  });

  it('stays while newer files are refused, since the last good ones are answered from; it says since when', async () => {
    const refused = { ...FRESH, refusedSince: Date.parse(NOW) + 60_000, problems: 3, quarantined: 2 };
    expect(await readiness({ ...UP, freshness: () => refused })).toMatchObject({
      ready: true,
      knowledge: { loadedAt: NOW, refusedSince: '2026-11-24T12:01:00.000Z', problems: 3, quarantined: 2 },
    });
  });

  it('stays where there are more records than digests can be made of; it says so', async () => {
    expect(await readiness({ ...UP, changesKept: () => false })).toMatchObject({
      ready: true,
      digests: { made: false },
    });
  });

  it('stays while reading newer files takes too long, and says since when', async () => {
    const late = { ...FRESH, readingSince: Date.parse(NOW) + 60_000 };
    expect(await readiness({ ...UP, freshness: () => late })).toMatchObject({
      ready: true,
      knowledge: { loadedAt: NOW, refusedSince: null, readingSince: '2026-11-24T12:01:00.000Z' },
    });
  });

  it('ends where a platform is lost, where the store takes nothing, and both are named', async () => {
    const down: ReadinessParts = {
      ...UP,
      platforms: () => [
        { name: 'slack', isConnected: true },
        { name: 'discord', isConnected: false },
      ],
      probe: { whyNot: async () => 'disk full' },
    };
    expect(await readiness(down)).toMatchObject({
      ready: false,
      why: ['discord is not connected', 'the store takes no change: disk full'],
      platforms: { slack: true, discord: false },
      store: { writable: false },
    });
  });

  it('ends with the process, and nothing is written then', async () => {
    const whyNot = vi.fn(async () => null);
    expect(await readiness({ ...UP, probe: { whyNot }, isStopping: () => true })).toMatchObject({
      ready: false,
      stopping: true,
      why: ['it is stopping'],
    });
    expect(whyNot).not.toHaveBeenCalled();
  });
});

describe('the probe of the store', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A probe over a store in memory whose writes can be made to go wrong, with what it logged and how often it wrote. */
  function probing() {
    const logged: string[] = [];
    const keep = (event: string, fields?: object) => void logged.push(`${event} ${JSON.stringify(fields ?? {})}`);
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
    const store = memoryStore();
    let writes = 0;
    let write: Store['put'] = (...given) => store.put(...given);
    const put: Store['put'] = (...given) => {
      writes++;
      return write(...given);
    };
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    return {
      probe: new StoreProbe({ store: { put }, log, now: () => NOW }),
      logged,
      writes: () => writes,
      fails: (how: Store['put'] | null) => {
        write = how ?? ((...given) => store.put(...given));
      },
    };
  }

  it('writes once in five seconds, however often it is asked', async () => {
    const { probe, writes } = probing();
    const all = await Promise.all(Array.from({ length: 100 }, () => probe.whyNot()));
    expect(new Set(all)).toEqual(new Set([null]));
    vi.advanceTimersByTime(4_900);
    await probe.whyNot();
    expect(writes()).toBe(1);
    vi.advanceTimersByTime(200);
    await probe.whyNot();
    expect(writes()).toBe(2);
  });

  it('says why the store takes nothing, tells the operator once, and of the end of it once', async () => {
    const { probe, fails, logged } = probing();
    fails(async () => {
      throw new StoreFailure('disk full', 'not saved: disk full (/secret/place)');
    });
    expect(await probe.whyNot()).toBe('disk full');
    vi.advanceTimersByTime(6_000);
    expect(await probe.whyNot()).toBe('disk full');
    fails(null);
    vi.advanceTimersByTime(6_000);
    expect(await probe.whyNot()).toBeNull();
    expect(logged).toEqual(['store-not-writable {"reason":"disk full"}', 'store-writable-again {}']);
  });

  it('keeps what it does not know to itself', async () => {
    const { probe, fails } = probing();
    fails(async () => {
      throw new Error('connect ECONNREFUSED postgres://sideline:canary@db/');
    });
    expect(await probe.whyNot()).toBe('the store cannot be written');
  });

  it('waits three seconds for a store that does not answer, not longer', async () => {
    const { probe, fails } = probing();
    fails(() => new Promise(() => {}));
    const asked = probe.whyNot();
    vi.advanceTimersByTime(3_001);
    expect(await asked).toBe('no answer within 3 seconds');
  });
});
