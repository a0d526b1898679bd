import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import { person } from '../../servers/slack/far-side.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const UNSURE = 'Slack did not confirm that my answer arrived. If you do not see it, ask again.';

/** What Slack was going to deliver again, it has by now. */
const SETTLED_MS = 300;

/** A call is given up after ten seconds, and so is the line that says so. */
const SLOW_TEST_MS = 60_000;

const anna = person('U222');
const boris = person('U333');

let run: RunningSlack;

async function start(options: Run = {}): Promise<void> {
  run = await runSlack({ transport: 'http', threadFollowUps: true, ...options });
}

/** Sideline is stopped and started again over the same Slack; what only its memory knew is gone. */
async function restart(options: Run = {}): Promise<void> {
  const { slack } = run;
  await run.platform.stop();
  const next = await runSlack({ transport: 'http', threadFollowUps: true, ...options }, slack);
  const stop = () => next.platform.stop().then(() => slack.close());
  run = { ...next, stop };
}

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

const messages = () => run.slack.messages;
const answered = (count = 1) => run.slack.until(`${count} answers`, () => messages().length >= count);

describe('an event that Slack delivers more than once', () => {
  beforeEach(() => start());

  it('is answered once, be it four times at once', async () => {
    const mention = anna.mentions(QUESTION);
    await Promise.all([0, 1, 2, 3].map((retryNum) => run.send.event(mention, { eventId: 'Ev1', retryNum })));
    await answered();
    await sleep(SETTLED_MS);
    expect(messages()).toHaveLength(1);
  });

  it('is answered once, be it long after', async () => {
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention, { eventId: 'Ev1' });
    await answered();
    await run.send.event(mention, { eventId: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
    await run.send.event(mention, { eventId: 'Ev2' });
    await sleep(SETTLED_MS);
    expect(messages()).toHaveLength(1);
  });

  it('is answered where the first that arrives is a retry', async () => {
    await run.send.event(anna.mentions(QUESTION), { retryNum: 1, retryReason: 'connection_failed' });
    await answered();
  });

  it.each([
    ['mention first', 0, false],
    ['message first', 0, true],
    ['mention first, the message half a second later', 500, false],
    ['message first, the mention half a second later', 500, true],
  ])('is answered once as a mention and as a message of its channel: %s', async (_, gapMs, messageFirst) => {
    const mention = anna.mentions(QUESTION, { threadTs: '1595926000.000100' });
    const message = anna.says(mention.text, {
      ts: mention.ts,
      threadTs: '1595926000.000100',
      channel: mention.channel,
    });
    const [first, second] = messageFirst ? [message, mention] : [mention, message];
    await run.send.event(first);
    await sleep(gapMs);
    await run.send.event(second);
    await answered();
    await sleep(SETTLED_MS);
    expect(messages()).toHaveLength(1);
  });

  it('is answered by a redelivery where the first try could not be shown', async () => {
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'as_user_not_supported' });
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention, { eventId: 'Ev1' });
    await run.slack.until('a line to the person', () => run.slack.ephemerals[0]);
    await run.send.event(mention, { eventId: 'Ev1', retryNum: 1 });
    await answered();
    expect(messages()).toHaveLength(1);
  });
});

describe('a restart', () => {
  let folder: string;
  const file = () => openStore(`file:${join(folder, 'state.json')}`, () => {});

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sideline-slack-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('answers nothing again', async () => {
    const before = await file();
    await start({ store: before });
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention, { eventId: 'Ev1' });
    await answered();
    await run.platform.stop();
    await before.close();
    const after = await file();
    await restart({ store: after });
    await run.send.event(mention, { eventId: 'Ev1', retryNum: 2 });
    await run.send.event(anna.says(mention.text, { ts: mention.ts, channel: mention.channel }));
    await sleep(SETTLED_MS);
    expect(messages()).toHaveLength(1);
    await after.close();
  });

  it('says that an answer may be missing where the process ended while it posted', async () => {
    const before = await file();
    const mention = anna.mentions(QUESTION);
    await before.claim([`slack:T111:message:${mention.channel}:${mention.ts}`], Date.now(), 60_000);
    await before.posting([`slack:T111:message:${mention.channel}:${mention.ts}`], Date.now());
    await before.close();
    const after = await file();
    await start({ store: after });
    await run.send.event(mention, { retryNum: 1 });
    const line = await run.slack.until('a line to the person', () => run.slack.ephemerals[0]);
    expect(line.text).toBe(UNSURE);
    await run.send.event(mention, { retryNum: 2 });
    await sleep(SETTLED_MS);
    expect(run.slack.ephemerals).toHaveLength(1);
    expect(messages()).toHaveLength(0);
    await after.close();
  });

  it('goes on in the threads that were answered in', async () => {
    const before = await file();
    await start({ store: before });
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention);
    await answered();
    await run.platform.stop();
    await before.close();
    const after = await file();
    await restart({ store: after });
    const place = { channel: mention.channel, threadTs: mention.ts };
    await run.send.event(anna.says('what did Iran propose to Kenya?', place));
    await answered(2);
    await after.close();
  });
});

describe('a call that goes wrong', () => {
  beforeEach(() => start());

  it('is told to the person, and not made again, where the connection ends before Slack took the answer', async () => {
    run.slack.fault('chat.postMessage', { kind: 'dropBefore' });
    await run.send.event(anna.mentions(QUESTION));
    const line = await run.slack.until('a line to the person', () => run.slack.ephemerals[0]);
    expect(line).toMatchObject({ text: UNSURE, user: 'U222' });
    expect(messages()).toHaveLength(0);
  });

  it('is told to the person, and not made again, where the connection ends after Slack took the answer', async () => {
    run.slack.fault('chat.postMessage', { kind: 'dropAfter' });
    const mention = anna.mentions(QUESTION);
    await run.send.event(mention);
    await run.slack.until('a line to the person', () => run.slack.ephemerals[0]);
    await run.send.event(mention, { retryNum: 1 });
    await sleep(SETTLED_MS);
    expect(messages()).toHaveLength(1);
    expect(run.slack.ephemerals).toHaveLength(1);
  });

  it('is told in the same way to whom a command was answered', async () => {
    run.slack.fault('response_url', { kind: 'dropBefore' });
    await run.send.slash(anna.slash(QUESTION));
    const line = await run.slack.until('a line to the person', () => run.slack.responses[0]);
    expect(line.text).toBe(UNSURE);
  });

  it.each([
    ['chat.postMessage', 'event'],
    ['response_url', 'slash'],
  ] as const)('is not made again after a server error, since nobody can tell when it came: %s', async (method, way) => {
    run.slack.fault(method, { kind: '500', recorded: true });
    if (way === 'event') await run.send.event(anna.mentions(QUESTION));
    else await run.send.slash(anna.slash(QUESTION));
    const notices = () => [...run.slack.ephemerals, ...run.slack.responses].filter(({ text }) => text === UNSURE);
    await run.slack.until('the notice', () => notices()[0]);
    const answers = run.slack.responses.filter(({ text }) => text !== UNSURE);
    expect(messages().length + answers.length).toBe(1);
  });

  it('of an edit is made again in doubt, since a second time does no harm', async () => {
    const asked = anna.writes(QUESTION);
    await run.send.event(asked);
    await answered();
    run.slack.fault('chat.update', { kind: 'dropAfter' });
    const { messageChanged } = await import('../../servers/slack/events.js');
    await run.send.event(messageChanged(asked, 'what did Iran propose to Kenya?'));
    await run.slack.until(
      'two tries',
      () => run.slack.calls.filter((one) => one.method === 'chat.update').length === 2,
    );
    await run.slack.until('the answer', () => messages()[0]?.text.includes('Kenya'));
    expect(messages()).toHaveLength(1);
  });

  it('waits where Slack limits a channel, and no other channel waits for it', async () => {
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 30, channel: 'C1', times: 1 });
    await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
    await run.slack.until('the limit', () => run.slack.calls.find((one) => one.outcome === 'ratelimited'));
    const startMs = performance.now();
    await run.send.event(boris.mentions(QUESTION, { channel: 'C2' }));
    await answered();
    const tookMs = performance.now() - startMs;
    console.log(`an answer in another channel after ${tookMs.toFixed(0)} ms`);
    expect(tookMs).toBeLessThan(1_000);
    expect(messages().map((one) => one.channel)).toEqual(['C2']);
  });

  it('is made after the time that Slack names, in the order asked', async () => {
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 1, channel: 'C1', times: 1 });
    await run.send.event(anna.mentions('help', { channel: 'C1' }));
    await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
    await run.slack.until('both', () => messages().length === 2, 6_000);
    expect(messages().map((one) => one.text.includes('Sattar Hashemi'))).toEqual([false, true]);
  });

  it(
    'slows down in a channel that Slack limited, so that it is not limited again',
    async () => {
      run.slack.limitChannels(1);
      for (let n = 0; n < 5; n++) await run.send.event(anna.mentions('help', { channel: 'C1' }));
      await run.slack.until('all', () => messages().length === 5, 12_000);
      const limited = run.slack.calls.filter((one) => one.outcome === 'ratelimited');
      expect(limited.length).toBeLessThanOrEqual(1);
    },
    SLOW_TEST_MS,
  );

  it(
    'is given up where the server never answers, and the person hears of it within 35 s',
    async () => {
      run.slack.fault('chat.postMessage', { kind: 'hang' });
      const startMs = performance.now();
      await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
      await run.send.event(boris.mentions(QUESTION, { channel: 'C2' }));
      await answered();
      expect(performance.now() - startMs).toBeLessThan(1_000);
      const line = await run.slack.until('a line to the person', () => run.slack.ephemerals[0], 35_000);
      console.log(`a server that never answers is told of after ${(performance.now() - startMs).toFixed(0)} ms`);
      expect(line.text).toBe(UNSURE);
    },
    SLOW_TEST_MS,
  );
});
