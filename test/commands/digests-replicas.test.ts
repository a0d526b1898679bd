import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { until } from '../servers/slack/until.js';
import { describeWithPostgres } from '../store/database.js';
import { arrived, deliveriesIn, digestsDue } from './digests-due.js';
import { type Far, farDiscord, type Place, postgresPlace, servingFar, startedFar, withStore } from './digests-far.js';
import type { Serving } from './serving.js';

/** Orders that are due in the same minute; the notes of the release have the figures of 1,000. */
const ORDERS = Number(process.env.REPLICA_ORDERS ?? 30);

const REPLICAS = 3;

/** The lease of what the killed replica had begun, and the sending itself at Discord's 50 calls a second. */
const SLOW_TEST_MS = 180_000 + ORDERS * 200;

function wholeIn(far: Far): number {
  return far.targets.filter(({ channel }) => arrived(far.texts(channel)).missing === 0 && far.texts(channel).length > 0)
    .length;
}

/** Waits until it is written down that all are sent. */
async function written(place: Place): Promise<void> {
  const giveUpAt = Date.now() + SLOW_TEST_MS;
  while ((await place.openDeliveries()) > 0 && Date.now() < giveUpAt) await sleep(200);
}

function sentBy(replica: Serving): number {
  return replica.err().match(/"digest-sent"/g)?.length ?? 0;
}

describeWithPostgres('three replicas on one database', { timeout: SLOW_TEST_MS }, () => {
  it('send each digest once, where one of them is killed in the middle', async () => {
    const [far, place] = await Promise.all([farDiscord(ORDERS), postgresPlace()]);
    await withStore(place, (store) => digestsDue(store, far.targets, Date.now()));
    const from = performance.now();
    const replicas = Array.from({ length: REPLICAS }, () => servingFar(far, place));
    try {
      await Promise.all(replicas.map(startedFar));
      await until('a third', () => wholeIn(far) >= ORDERS / 3, SLOW_TEST_MS);
      const [busiest] = [...replicas].sort((a, b) => sentBy(b) - sentBy(a));
      await busiest?.end('SIGKILL');
      const left = ORDERS - wholeIn(far);
      await until('all digests', () => wholeIn(far) === ORDERS, SLOW_TEST_MS);
      const seconds = ((performance.now() - from) / 1_000).toFixed(1);
      // What the killed one sent and did not write down, another does, once the lease on it is over.
      await written(place);
      const results = far.targets.map(({ channel }) => arrived(far.texts(channel)));
      const twice = results.filter((one) => one.twice > 0).length;
      console.log(
        `${ORDERS} digests over ${REPLICAS} replicas, one killed with ${left} to go: all after ${seconds} s, ${twice} twice`,
      );
      expect(results.filter((one) => one.missing > 0 || one.twice > 0 || !one.isInOrder)).toEqual([]);
      expect(sentBy(busiest as Serving)).toBeGreaterThan(0);
      expect(replicas.filter((one) => sentBy(one) > 0).length).toBeGreaterThan(1);
    } finally {
      await Promise.all(replicas.map((one) => one.end('SIGTERM')));
      await far.close();
    }
    await withStore(place, async (store) =>
      expect(await deliveriesIn(store, Date.now())).toEqual({ done: ORDERS, open: 0 }),
    );
  });
});
