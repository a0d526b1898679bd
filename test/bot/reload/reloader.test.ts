import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Candidate, Fault } from '../../../src/bot/ports/candidate.js';
import type { Fields, Log } from '../../../src/bot/ports/log.js';
import type { ReloadResult } from '../../../src/bot/ports/meter.js';
import { Reloader } from '../../../src/bot/reload/reloader.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../../src/core/records/knowledge.js';

const NONE = { fingerprint: 'first', quarantined: [] };
const T0 = Date.parse('2025-11-24T09:00:00Z');
const BAD: Fault = { place: 'k/a.yaml:1:2', record: null, rule: 'yaml-syntax' };

function topics(...names: string[]): Knowledge {
  return { ...EMPTY_KNOWLEDGE, topics: names.map((name) => ({ id: name.toLowerCase(), name, aliases: [] })) };
}

function loaded(knowledge: Knowledge, fingerprint = 'next', quarantined: readonly Fault[] = []): Candidate {
  return { kind: 'loaded', knowledge, loaded: { fingerprint, quarantined } };
}

const refused = (...faults: readonly Fault[]): Candidate => ({ kind: 'refused', faults });

/** A reloader that reads these candidates one after the other, the last one for ever; an error is thrown. */
function reloading(candidates: readonly (Candidate | Error)[], { take = async () => {} } = {}) {
  let present = topics('One');
  let [reads, open, most] = [0, 0, 0];
  let at = T0;
  const told: (number | null)[] = [];
  const logged: [event: string, fields: Fields | undefined][] = [];
  const counted: ReloadResult[] = [];
  const known: (string | null)[] = [];
  const keep = (event: string, fields?: Fields) => void logged.push([event, fields]);
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const reloader = new Reloader(
    {
      read: async (fingerprint) => {
        known.push(fingerprint);
        open += 1;
        most = Math.max(most, open);
        await wait(1);
        open -= 1;
        const next = candidates[Math.min(reads++, candidates.length - 1)] as Candidate | Error;
        if (next instanceof Error) throw next;
        return next;
      },
      present: () => present,
      take: async (knowledge) => {
        await take();
        present = knowledge;
      },
      tell: (since) => void told.push(since),
      log,
      meter: { reloaded: (result) => void counted.push(result) },
      now: () => new Date(at).toISOString(),
    },
    NONE,
    T0,
  );
  const pass = (ms: number) => {
    at += ms;
  };
  const events = () => logged.map(([event]) => event);
  return {
    reloader,
    told,
    logged,
    events,
    counted,
    known,
    pass,
    present: () => present,
    reads: () => reads,
    most: () => most,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('newer files', () => {
  it('are taken, with how many records are new, otherwise or gone', async () => {
    const run = reloading([loaded({ ...topics('Two', 'Three'), officials: [] }), { kind: 'same' }]);
    run.pass(5_000);
    await run.reloader.reload();
    expect(run.logged).toEqual([['knowledge-reloaded', { added: 2, changed: 0, withdrawn: 1, quarantined: 0 }]]);
    expect(run.reloader.freshness()).toEqual({
      loadedAt: T0 + 5_000,
      refusedSince: null,
      readingSince: null,
      problems: 0,
      quarantined: 0,
    });
    await run.reloader.reload();
    expect(run.known).toEqual(['first', 'next']);
    expect(run.counted).toEqual(['taken', 'unchanged']);
  });

  it('that hold the same records are no reload, and leave the records as they are, to the object', async () => {
    const run = reloading([loaded(topics('One'))]);
    const before = run.present();
    await run.reloader.reload();
    expect(run.present()).toBe(before);
    expect([run.events(), run.counted]).toEqual([[], ['unchanged']]);
  });

  it('share the objects of records that did not change', async () => {
    const run = reloading([loaded(topics('One', 'Two'))]);
    const [one] = run.present().topics;
    await run.reloader.reload();
    expect(run.present().topics[0]).toBe(one);
  });

  it('are read one after the other, and once more where they changed while they were read', async () => {
    const run = reloading([loaded(topics('Two')), loaded(topics('Three')), { kind: 'same' }]);
    await Promise.all(Array.from({ length: 50 }, () => run.reloader.reload()));
    expect([run.most(), run.reads(), run.present().topics[0]?.name]).toEqual([1, 2, 'Three']);
  });
});

describe('files with a problem', () => {
  it('are told once, and the answers say since when their records are as they are', async () => {
    const run = reloading([refused(BAD), refused(BAD), refused({ ...BAD, rule: 'date-shape' })]);
    run.pass(1_000);
    await run.reloader.reload();
    run.pass(1_000);
    await run.reloader.reload();
    expect(run.events()).toEqual(['knowledge-refused', 'knowledge-problem']);
    expect(run.told).toEqual([T0]);
    await run.reloader.reload();
    expect(run.events().slice(2)).toEqual(['knowledge-refused', 'knowledge-problem']);
    expect(run.reloader.freshness()).toMatchObject({ loadedAt: T0, refusedSince: T0 + 1_000, problems: 1 });
    expect(run.counted).toEqual(['refused', 'refused', 'refused']);
  });

  it('have their first twenty told, and how many more there are', async () => {
    const run = reloading([refused(...Array.from({ length: 33 }, (_, at) => ({ ...BAD, place: `k/a.yaml:${at}:1` })))]);
    await run.reloader.reload();
    expect(run.logged[0]?.[1]).toMatchObject({ problems: 33, more: 13 });
    expect(run.events().filter((event) => event === 'knowledge-problem')).toHaveLength(20);
  });

  it('are over once good ones are taken, or those before them are back', async () => {
    const run = reloading([refused(BAD), loaded(topics('Two')), refused(BAD), { kind: 'same' }]);
    for (let at = 0; at < 4; at++) await run.reloader.reload();
    expect(run.told).toEqual([T0, null, T0, null]);
    expect(run.events().at(-1)).toBe('knowledge-as-before');
    expect(run.reloader.freshness()).toMatchObject({ refusedSince: null, problems: 0 });
  });
});

describe('files whose reading does not end', () => {
  /** A reloader whose one reading ends when it is let; what is told of it. */
  function waiting() {
    let end: (candidate: Candidate) => void = () => {};
    const logged: [event: string, fields: Fields | undefined][] = [];
    const told: (number | null)[] = [];
    const keep = (event: string, fields?: Fields) => void logged.push([event, fields]);
    const reloader = new Reloader(
      {
        read: () => new Promise((resolve) => (end = resolve)),
        present: () => topics('One'),
        take: async () => {},
        tell: (since) => void told.push(since),
        log: { debug: keep, info: keep, warn: keep, error: keep },
        meter: { reloaded: () => {} },
        now: () => new Date(T0 + 1_000).toISOString(),
        lateAfterMs: 20,
      },
      NONE,
      T0,
    );
    return { reloader, logged, told, end: (candidate: Candidate) => end(candidate) };
  }

  it('are told of in the log and by how fresh it is, and answers say of when they are, until it does end', async () => {
    const run = waiting();
    const reading = run.reloader.reload();
    expect(run.reloader.freshness()).toMatchObject({ refusedSince: null, readingSince: null });
    await vi.waitFor(() => expect(run.logged.map(([event]) => event)).toEqual(['knowledge-reading-late']));
    expect(run.reloader.freshness()).toMatchObject({ loadedAt: T0, refusedSince: null, readingSince: T0 + 1_000 });
    expect(run.told).toEqual([T0]);
    await wait(60);
    expect(run.logged).toHaveLength(1);
    run.end({ kind: 'same' });
    await reading;
    expect(run.reloader.freshness()).toMatchObject({ refusedSince: null, readingSince: null });
    expect(run.told).toEqual([T0, null]);
  });
});

describe('files that nobody can take', () => {
  it('are tried again by and by where reading them broke down, with the last good ones until then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const run = reloading([new Error('no memory'), new Error('no memory'), loaded(topics('Two'))]);
    await run.reloader.reload();
    expect(run.logged).toEqual([['knowledge-not-taken', { reason: 'Error: no memory' }]]);
    expect(run.told).toEqual([T0]);
    vi.advanceTimersByTime(10_000);
    await wait(100);
    expect([run.reads(), run.events()]).toEqual([2, ['knowledge-not-taken']]);
    vi.advanceTimersByTime(10_000);
    await wait(100);
    expect(run.events()).toEqual(['knowledge-not-taken', 'knowledge-reloaded']);
    expect(run.told.at(-1)).toBeNull();
  });

  it('change nothing where the journal cannot be written', async () => {
    const run = reloading([loaded(topics('Two'))], {
      take: async () => {
        throw new Error('disk full');
      },
    });
    await run.reloader.reload();
    expect(run.present().topics[0]?.name).toBe('One');
    expect(run.events()).toEqual(['knowledge-not-taken']);
    expect(run.known).toEqual(['first']);
    await run.reloader.stop();
  });

  it('are not waited for once all is to end', async () => {
    const run = reloading([loaded(topics('Two'))]);
    const reading = run.reloader.reload();
    await run.reloader.stop();
    await reading;
    await run.reloader.reload();
    expect([run.present().topics[0]?.name, run.reads()]).toEqual(['One', 1]);
  });
});

describe('records that are left out', () => {
  const left = (id: string): Fault => ({ place: `k/a.yaml:${id.length}:1`, record: `topic:${id}`, rule: 'date-shape' });

  it('are told each, and counted by record; again only where they are others', async () => {
    const twice = [left('a'), { ...left('a'), rule: 'unknown-key' }, left('bb')];
    const run = reloading([
      loaded(topics('Two'), '2', twice),
      loaded(topics('Three'), '3', twice),
      loaded(topics('Three'), '4'),
    ]);
    await run.reloader.reload();
    expect(run.events()).toEqual([...Array(3).fill('record-quarantined'), 'records-quarantined', 'knowledge-reloaded']);
    expect(run.logged[3]?.[1]).toEqual({ records: 2, problems: 3 });
    await run.reloader.reload();
    expect(run.events().slice(5)).toEqual(['knowledge-reloaded']);
    expect(run.reloader.freshness().quarantined).toBe(2);
    await run.reloader.reload();
    expect(run.reloader.freshness().quarantined).toBe(0);
  });
});
