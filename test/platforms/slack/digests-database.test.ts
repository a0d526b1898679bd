import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { RESENT } from '../../../src/platforms/slack/render/digest-messages.js';
import { openPostgresStore } from '../../../src/store/postgres.js';
import { loaded } from '../../corpus/loaded.js';
import { person } from '../../servers/slack/far-side.js';
import { DATABASE_URL, describeWithPostgres, newSchema, urlWith } from '../../store/database.js';
import { DAILY, digestRun, NEXT_SLOT, withMeetings } from './digest-run.js';

const anna = person('U222');

/** A way to the database that can be cut. */
async function wayToDatabase() {
  const { hostname, port } = new URL(DATABASE_URL);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((from) => {
    if (isCut) return void from.destroy();
    const to = connect(Number(port || 5432), hostname);
    for (const one of [from, to]) {
      open.add(one);
      one.on('error', () => {}).on('close', () => open.delete(one));
    }
    from.pipe(to).on('close', () => from.destroy());
    to.pipe(from).on('close', () => to.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const cut = () => {
    isCut = true;
    for (const one of open) one.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  const url = urlWith({ port: String((server.address() as AddressInfo).port) }).replace('localhost', '127.0.0.1');
  const mend = () => {
    isCut = false;
  };
  return { url, cut, mend };
}

describeWithPostgres('a database that is away while a lease on a digest is renewed', { timeout: 90_000 }, () => {
  it('has no second post made beside the one that Slack takes its time for', async () => {
    const way = await wayToDatabase();
    const store = await openPostgresStore(way.url, { schema: newSchema() });
    const knowledge = await loaded();
    const run = await digestRun({ knowledge, store, whenUnsure: 'resend' });
    await run.send.event(anna.mentions(DAILY, { channel: 'C1' }));
    await run.slack.until('the order', () => run.in('C1')[0], 20_000);
    await run.service.load(withMeetings(knowledge, 1));
    // The post is under way for 21 seconds; the lease is renewed after 20.
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 12 });
    run.slack.fault('chat.postMessage', { kind: 'delay', ms: 9_500 });
    const sending = run.until(NEXT_SLOT);
    await sleep(18_000);
    way.cut();
    await sleep(2_800);
    way.mend();
    await Promise.race([sending, sleep(1_000)]);
    // Whoever looks again meanwhile finds it being sent.
    await run.service.runner.round();
    await sending;
    await run.pass(61_000);
    const digests = run.in('C1').filter(({ text }) => text.includes('Digest · '));
    expect(run.logged.map(({ event }) => event)).toContain('digest-sent');
    expect(digests.map(({ text }) => text.includes(RESENT))).toEqual([false]);
    await run.stop();
    await store.close();
  });
});
