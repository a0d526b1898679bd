import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { describeWithPostgres } from '../store/database.js';
import { type Arrived, arrived, deliveriesIn, digestsDue } from './digests-due.js';
import {
  type Far,
  farDiscord,
  farSlack,
  filePlace,
  type Place,
  postgresPlace,
  servingFar,
  startedFar,
  withStore,
} from './digests-far.js';

/*
 * Processes that are killed while they send digests and take orders. `KILL_ROUNDS` (3) says how often each of the four
 * is killed; the figures of 200 rounds stand in the notes of the release. What is counted is what people see.
 */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);

/** Starts, kills and the last run through: a second and a half each, and the leases of the killed ones. */
const SLOW_TEST_MS = 120_000 + ROUNDS * 6_000;

/** Each start sends some ten digests before it is killed. */
const ORDERS = 12 + ROUNDS * 5;

/** Kills process after process, then lets one end its work; gives what was acknowledged and what arrived. */
async function killed(far: Far, place: Place) {
  await withStore(place, (store) => digestsDue(store, far.targets, Date.now()));
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = servingFar(far, place);
    await startedFar(one);
    const order = far.order(round).then((id) => (id ? acknowledged.push(id) : 0));
    // Now and then right after the answer: what was acknowledged has to be there.
    await (round % 2 === 0 ? order.then(() => sleep(Math.random() * 30)) : sleep(Math.random() * 900));
    await one.end('SIGKILL');
    await order;
  }
  await lastRun(far, place);
  return acknowledged;
}

/** One process that nobody kills, until all is sent and written down. */
async function lastRun(far: Far, place: Place): Promise<void> {
  const one = servingFar(far, place);
  await startedFar(one);
  const sent = () => far.targets.filter(({ channel }) => isWhole(arrived(far.texts(channel)))).length;
  for (let seconds = 0; seconds < 120; seconds++) {
    if (sent() === far.targets.length && (await place.openDeliveries()) === 0) break;
    await sleep(1_000);
  }
  await one.end('SIGTERM');
}

function isWhole({ missing }: Arrived): boolean {
  return missing === 0;
}

async function check(far: Far, place: Place): Promise<void> {
  const acknowledged = await killed(far, place);
  const results = far.targets.map(({ channel }) => ({ channel, ...arrived(far.texts(channel)) }));
  const sum = (list: typeof results) => ({
    digests: list.length,
    missing: list.reduce((all, one) => all + one.missing, 0),
    twice: list.reduce((all, one) => all + one.twice, 0),
    marked: list.reduce((all, one) => all + one.marked, 0),
    outOfOrder: list.filter((one) => !one.isInOrder).length,
  });
  const channels = results.filter(({ channel }) => channel.startsWith('C'));
  const exact = results.filter(({ channel }) => !channel.startsWith('C'));
  await withStore(place, async (store) => {
    const now = Date.now();
    const kept = (await store.list('digest-order:', now)).map(({ key }) => key.split(':').at(-1));
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    expect(await deliveriesIn(store, now)).toMatchObject({ open: 0 });
  });
  console.log(`${far.name} over ${place.url.split(':')[0]}, killed ${ROUNDS} times:`, {
    ordersAcknowledged: acknowledged.length,
    exact: sum(exact),
    ...(channels.length > 0 && { 'channels without history': sum(channels) }),
  });
  expect(sum(exact)).toEqual({ digests: exact.length, missing: 0, twice: 0, marked: 0, outOfOrder: 0 });
  // Where Slack does not tell, nothing is lost, and what comes twice says so.
  const unsure = sum(channels);
  expect([unsure.missing, unsure.outOfOrder]).toEqual([0, 0]);
  expect(unsure.twice).toBeLessThanOrEqual(unsure.marked);
}

describe('digests of a process that is killed again and again', { timeout: SLOW_TEST_MS }, () => {
  it('come once, each part of them, and no order is lost: Discord, state in a file', async () => {
    const far = await farDiscord(ORDERS);
    await check(far, filePlace()).finally(() => far.close());
  });

  it('come once, or twice and marked where Slack does not tell: Slack, state in a file', async () => {
    const far = await farSlack(ORDERS);
    await check(far, filePlace()).finally(() => far.close());
  });
});

describeWithPostgres('with state in PostgreSQL', { timeout: SLOW_TEST_MS }, () => {
  it('come once, each part of them, and no order is lost: Discord', async () => {
    const far = await farDiscord(ORDERS);
    await check(far, await postgresPlace()).finally(() => far.close());
  });

  it('come once, or twice and marked where Slack does not tell: Slack', async () => {
    const far = await farSlack(ORDERS);
    await check(far, await postgresPlace()).finally(() => far.close());
  });
});
