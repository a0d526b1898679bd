import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { until } from '../servers/slack/until.js';
import { describeWithPostgres } from '../store/database.js';
import { arrived, deliveriesIn, putOrders, somethingToTell } from './digests-due.js';
import {
  type Far,
  farDiscord,
  farSlack,
  type Place,
  postgresPlace,
  servingFar,
  startedFar,
  withStore,
} from './digests-far.js';
import type { Serving } from './serving.js';

/** Digests of the same minute, each with a picture. */
const ORDERS = 12;

const MINUTE_MS = 60_000;

/** How often a process looks for orders that others put there, and some time to spare. */
const SEEN_WITHIN_MS = 25_000;

/** The wait for the minute, a picture every second or two on a busy machine, and the lease of what somebody left. */
const SLOW_TEST_MS = 300_000;

/** Puts digests with pictures into a store, due when all who have it open know of them: they wake in the same moment. */
async function soon(far: Far, place: Place): Promise<void> {
  const at = Math.ceil((Date.now() + SEEN_WITHIN_MS) / MINUTE_MS) * MINUTE_MS;
  const dues = far.targets.map((target) => ({ target, at, picture: 'fitting' as const }));
  await withStore(place, (store) => putOrders(store, dues, Date.now()));
}

function picturesIn(far: Far): readonly (readonly string[])[] {
  return far.targets.map(({ channel }) => far.pictures(channel));
}

function drawnIn(far: Far): number {
  return picturesIn(far).filter((pictures) => pictures.length > 0).length;
}

/** Waits until it is written down that all are dealt with; what a process says of a picture that it could not show ends that at once. */
async function written(far: Far, place: Place, replicas: readonly Serving[]): Promise<void> {
  const notShown = () => replicas.flatMap((one) => one.err().match(/^.*digest-picture-not-shown.*$/gm) ?? []);
  await until('all pictures', () => drawnIn(far) === ORDERS || notShown().length > 0, SLOW_TEST_MS);
  expect(notShown()).toEqual([]);
  const giveUpAt = Date.now() + MINUTE_MS;
  while ((await place.openDeliveries()) > 0 && Date.now() < giveUpAt) await sleep(200);
}

/** Each digest whole and once, with one picture; equal orders have equal pictures, whoever painted them. */
function expectOneEach(far: Far): void {
  const results = far.targets.map(({ channel }) => arrived(far.texts(channel)));
  expect(results.filter((one) => one.missing > 0 || one.twice > 0)).toEqual([]);
  expect(picturesIn(far).map((pictures) => pictures.length)).toEqual(far.targets.map(() => 1));
  expect(new Set(picturesIn(far).flat()).size).toBe(1);
}

function endedBy(replica: Serving): number {
  return replica.err().match(/"digest-sent"/g)?.length ?? 0;
}

/** Waits until some digests have their pictures, of which one process knows, and tells that one to end; gives how many are to come. */
async function oneEnds(far: Far, replicas: readonly Serving[]): Promise<number> {
  await until('some pictures', () => drawnIn(far) >= ORDERS / 4 && replicas.some(endedBy), SLOW_TEST_MS);
  const [busiest] = [...replicas].sort((a, b) => endedBy(b) - endedBy(a));
  const { ms } = await (busiest as Serving).end('SIGTERM');
  const left = ORDERS - drawnIn(far);
  console.log(`${far.name}: one of two ended in ${Math.round(ms)} ms with ${left} of ${ORDERS} pictures to come`);
  return left;
}

describeWithPostgres('two replicas on one database', { timeout: SLOW_TEST_MS * 2 }, () => {
  it.each([
    ['Discord', farDiscord],
    ['Slack', farSlack],
  ])(
    'paint the same, show one picture for each digest in %s, and lose none where one is told to end',
    async (_, start) => {
      const [far, place] = await Promise.all([start(ORDERS), postgresPlace()]);
      await withStore(place, (store) => somethingToTell(store, Date.now()));
      const replicas = [servingFar(far, place), servingFar(far, place)];
      try {
        await Promise.all(replicas.map(startedFar));
        await soon(far, place);
        expect(await oneEnds(far, replicas)).toBeGreaterThan(0);
        await written(far, place, replicas);
      } finally {
        await Promise.all(replicas.map((one) => one.end('SIGTERM')));
        await far.close();
      }
      expectOneEach(far);
      // Both had a part in it: equal bytes are those of two processes.
      expect(replicas.map(endedBy).filter((count) => count > 0)).toHaveLength(2);
      await withStore(place, async (store) =>
        expect(await deliveriesIn(store, Date.now())).toEqual({ done: ORDERS, open: 0 }),
      );
    },
  );
});
