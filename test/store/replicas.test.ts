import { expect, it } from 'vitest';
import type { Store } from '../../src/bot/ports/store.js';
import type { StoreContents } from '../../src/bot/ports/store-contents.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { MIGRATIONS } from '../../src/store/postgres-migrations.js';
import { type Child, startChild } from './child.js';
import { DATABASE_URL, describeWithPostgres, inDatabase, newSchema } from './database.js';

const LEASE_MS = 60_000;
const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const POSTED = { channel: 'C1', message: '1772442000.000100' };

describeWithPostgres('replicas', () => {
  const schema = newSchema();

  async function replicas(count: number): Promise<(Store & StoreContents)[]> {
    return Promise.all(Array.from({ length: count }, () => openPostgresStore(DATABASE_URL, { schema })));
  }

  it('make the schema once when five start at the same time', async () => {
    const fresh = newSchema();
    const stores = await Promise.all(
      Array.from({ length: 5 }, () => openPostgresStore(DATABASE_URL, { schema: fresh })),
    );
    const verdicts = await Promise.all(stores.map((store) => store.claim(['slack:T1:e1'], T0, LEASE_MS)));
    expect(verdicts.sort()).toEqual(['taken', 'taken', 'taken', 'taken', 'yours']);
    expect(await inDatabase(`select number from ${fresh}.migrations`)).toEqual(
      MIGRATIONS.map((_, index) => ({ number: index + 1 })),
    );
    await Promise.all(stores.map((store) => store.close()));
  });

  it('three processes that race for 200 events answer each once', async () => {
    const children = Array.from({ length: 3 }, () => replica());
    await Promise.all(children.map((child) => child.said('open')));
    const won = [0, 0, 0];
    for (let round = 1; round <= 200; round += 1) {
      // The keys of one event come in whatever order.
      const orders = [`slack:T1:e${round},slack:T1:m${round}`, `slack:T1:m${round},slack:T1:e${round}`];
      const verdicts = await Promise.all(children.map((child, at) => claimIn(child, orders[at % 2]!)));
      expect([...verdicts].sort()).toEqual(['taken', 'taken', 'yours']);
      won[verdicts.indexOf('yours')]! += 1;
    }
    console.log(`200 events, answered by the replicas: ${won.join(', ')}`);
    expect(won.filter((count) => count > 0).length).toBeGreaterThan(1);
    for (const child of children) child.process.stdin?.end();
    await Promise.all(children.map((child) => child.ended));
  }, 60_000);

  it('never give one of the keys of an event to one and another to another, and never wait in a circle', async () => {
    const stores = await replicas(3);
    const [a, b, c] = ['slack:T2:a', 'slack:T2:b', 'slack:T2:c'];
    const ways = [
      [a, b],
      [b, c],
      [c, a],
      [b, a],
      [c, b],
      [a, c],
    ];
    for (let round = 1; round <= 100; round += 1) {
      const asked = ways.map((keys, at) => stores[at % 3]!.claim(keys, T0, LEASE_MS));
      expect((await Promise.all(asked)).filter((verdict) => verdict === 'yours')).toHaveLength(1);
      await stores[0]!.forget(['slack:T2:']);
    }
    await Promise.all(stores.map((store) => store.close()));
  }, 60_000);

  it('do whatever they do over the same keys at once without hindering each other', async () => {
    const stores = await replicas(3);
    const keys = Array.from({ length: 6 }, (_, at) => `slack:T3:${at}`);
    const ways = [keys, [...keys].reverse()];
    const steps = Array.from({ length: 600 }, (_, at) => {
      const [store, of, now] = [stores[at % 3]!, ways[at % 2]!, T0 + at * 50];
      const acts = [
        () => store.claim(of, now, 1),
        () => store.posting(of, now),
        () => store.release(of),
        () => store.claim(of, now, 1),
        () => store.settle(of, POSTED, now),
        () => store.forget(at % 4 ? ['slack:T3:'] : ['slack:T3:5', 'slack:T3:', 'slack:T3:0']),
        () =>
          store.swap(
            of.map((key, place) => ({ key, from: null, to: place % 2 ? 'x' : null })),
            now,
          ),
        () => store.put(of[2]!, 'x', now + 1),
        () =>
          store.swap(
            of.slice(1).map((key) => ({ key, from: null, to: 'y' })),
            now,
          ),
        () => store.drop(of[1]!),
        () =>
          store.restore([
            { kind: 'posting', key: of[0]!, at: now },
            { kind: 'posting', key: of[5]!, at: now },
            { kind: 'value', key: of[4]!, value: 'z', until: now },
          ]),
      ];
      return acts[at % acts.length]!();
    });
    const failures = (await Promise.allSettled(steps)).filter((one) => one.status === 'rejected');
    expect(failures.map(({ reason }) => String(reason))).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  }, 60_000);

  it('take over from one that was killed once its leases are over; a post that it had begun is unsure once', async () => {
    const killed = replica();
    await killed.said('open');
    await claimIn(killed, 'slack:T4:held,slack:T4:twin');
    await claimIn(killed, 'slack:T4:begun');
    killed.process.stdin?.write(`begin slack:T4:begun ${T0}\n`);
    await killed.said('begun');
    killed.process.kill('SIGKILL');
    await killed.ended;
    const stores = await replicas(3);
    const ask = async (key: string, now: number) =>
      (await Promise.all(stores.map((store) => store.claim([key], now, LEASE_MS)))).sort();
    for (const key of ['slack:T4:held', 'slack:T4:begun']) {
      expect(await ask(key, T0 + LEASE_MS - 1)).toEqual(['taken', 'taken', 'taken']);
    }
    expect(await ask('slack:T4:held', T0 + LEASE_MS)).toEqual(['taken', 'taken', 'yours']);
    expect(await ask('slack:T4:begun', T0 + LEASE_MS)).toEqual(['taken', 'taken', 'unsure']);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('count up together, none twice, and what one was told before kill -9 is kept', async () => {
    const [key, twin] = ['slack:T8:count', 'slack:T8:twin'];
    const told: number[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const children = Array.from({ length: 3 }, () => replica());
      await Promise.all(children.map((child) => child.said('open')));
      // The keys come in whatever order.
      for (const [at, child] of children.entries()) {
        child.process.stdin?.write(`count ${at % 2 ? `${key},${twin}` : `${twin},${key}`}\n`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200 + round * 37));
      for (const child of children) child.process.kill('SIGKILL');
      await Promise.all(children.map((child) => child.ended));
      const counted = children.map(numbersCounted);
      expect(counted.filter((numbers) => numbers.length > 0).length).toBeGreaterThan(1);
      told.push(...counted.flat());
    }
    const [store] = await replicas(1);
    const [count, other] = [await store!.get(key, T0), await store!.get(twin, T0)];
    await store!.close();
    console.log(`the replicas counted to ${count}, and were told of ${told.length}`);
    expect(other).toBe(count);
    expect(new Set(told).size).toBe(told.length);
    expect(Number(count)).toBeGreaterThanOrEqual(Math.max(...told));
    // Each that was killed may have been on the way to hear of one more.
    expect(Number(count) - told.length).toBeLessThanOrEqual(4 * 3);
  }, 60_000);

  it('let go of what one that closes had claimed, at once', async () => {
    const [first, second] = await replicas(2);
    await first!.claim(['slack:T5:held'], T0, LEASE_MS);
    await first!.claim(['slack:T5:begun'], T0, LEASE_MS);
    await first!.posting(['slack:T5:begun'], T0);
    await first!.close();
    expect(await second!.claim(['slack:T5:held'], T0, LEASE_MS)).toBe('yours');
    expect(await second!.claim(['slack:T5:begun'], T0, LEASE_MS)).toBe('unsure');
    await second!.close();
  });

  it('give back only what they hold themselves', async () => {
    const [slow, next] = await replicas(2);
    await slow!.claim(['slack:T6:e1'], T0, LEASE_MS);
    expect(await next!.claim(['slack:T6:e1'], T0 + LEASE_MS, LEASE_MS)).toBe('yours');
    await slow!.release(['slack:T6:e1']);
    expect(await slow!.claim(['slack:T6:e1'], T0 + LEASE_MS, LEASE_MS)).toBe('taken');
    await Promise.all([slow!.close(), next!.close()]);
  });

  it('know what another one posted, and its values', async () => {
    const [first, second] = await replicas(2);
    await first!.claim(['slack:T7:e1'], T0, LEASE_MS);
    await first!.settle(['slack:T7:e1'], POSTED, T0);
    await first!.put('slack:T7:token', 'x', null);
    expect(await second!.posted('slack:T7:e1')).toEqual(POSTED);
    expect(await second!.get('slack:T7:token', T0)).toBe('x');
    await Promise.all([first!.close(), second!.close()]);
  });

  function replica(): Child {
    return startChild([DATABASE_URL, schema], 'exec "$@"', 'child-postgres.mjs');
  }
});

/** What a replica was told that it counted. */
function numbersCounted({ lines }: Child): number[] {
  return lines.filter((line) => line.startsWith('counted ')).map((line) => Number(line.slice('counted '.length)));
}

/** Has a replica claim, and waits for its verdict. */
async function claimIn(child: Child, keys: string): Promise<string> {
  child.process.stdin?.write(`claim ${keys} ${T0}\n`);
  const ours = (line: string) => line.startsWith(`${keys} `);
  while (!child.lines.some(ours)) await new Promise(setImmediate);
  return child.lines.find(ours)!.slice(keys.length + 1);
}
