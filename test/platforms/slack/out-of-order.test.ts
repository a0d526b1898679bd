import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageChanged } from '../../servers/slack/events.js';
import { person } from '../../servers/slack/far-side.js';
import { NOW, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'what did Iran propose to Pakistan?';
const OTHER = 'what did Iran propose to Kenya?';
const FOLLOW_UP = 'and to Kenya?';
/** Stands over the answer to what Kenya was proposed, also where a follow-up asks for it. */
const OF_KENYA = 'from Iran to Kenya';

const anna = person('U222');

let run: RunningSlack;

beforeAll(async () => {
  const warm = await runSlack();
  // What is built at the first question takes a while on a busy machine, and here acknowledgements are waited for.
  warm.sideline.ask({ text: QUESTION, conversation: null, reader: [], now: NOW, zone: 'UTC' });
  await warm.stop();
}, 60_000);

beforeEach(async () => {
  run = await runSlack({ threadFollowUps: true });
});

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

const messages = () => run.slack.messages;
const answered = (count: number) => run.slack.until(`${count} answers`, () => messages().length >= count, 8_000);

describe('an edit that arrives before its message', () => {
  it.each([
    ['a direct message', () => anna.writes(QUESTION)],
    ['a thread of it', () => anna.writes(QUESTION, { threadTs: '1595926000.000100' })],
  ])('is what is answered, once: %s', async (_, written) => {
    const asked = written();
    await run.send.event(messageChanged(asked, 'what did Iran propose to Oman?'));
    await run.send.event(messageChanged(asked, OTHER));
    await run.send.event(asked);
    await answered(1);
    await sleep(200);
    expect(messages().map(({ text }) => text.includes(OF_KENYA))).toEqual([true]);
  });

  it('is forgotten with the person', async () => {
    const asked = anna.writes(QUESTION);
    await run.send.event(messageChanged(asked, OTHER));
    await run.send.event(anna.writes('forget me'));
    await answered(1);
    await run.send.event(asked);
    await answered(2);
    expect(messages()[1]?.text).not.toContain(OF_KENYA);
  });
});

describe('an edit of a question whose answer somebody deleted', () => {
  it('is answered anew, and the next one changes that answer', async () => {
    const asked = anna.writes(QUESTION);
    await run.send.event(asked);
    await answered(1);
    messages().length = 0;
    await run.send.event(messageChanged(asked, OTHER));
    await answered(1);
    expect(messages()[0]?.text).toContain(OF_KENYA);
    await run.send.event(messageChanged(asked, 'what did Iran propose to Oman?'));
    await run.slack.until('the third answer', () => messages()[0]?.edited);
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.text).not.toContain(OF_KENYA);
  });
});

describe('a follow-up that arrives before its question', () => {
  it('waits for it in direct messages', async () => {
    const [question, followUp] = [anna.writes(QUESTION), anna.writes(FOLLOW_UP)];
    await run.send.event(followUp);
    await sleep(300);
    await run.send.event(question);
    await answered(2);
    expect(messages().map(({ text }) => text.includes(OF_KENYA))).toEqual([false, true]);
  });

  it('waits for it in a thread, without a mention', async () => {
    const question = anna.mentions(QUESTION);
    const followUp = anna.says(FOLLOW_UP, { channel: question.channel, threadTs: question.ts });
    await run.send.event(followUp);
    await sleep(300);
    await run.send.event(question);
    await answered(2);
    expect(messages().map(({ text }) => text.includes(OF_KENYA))).toEqual([false, true]);
  });

  it('waits for one that is being answered', async () => {
    run.slack.fault('chat.postMessage', { kind: 'delay', ms: 500 });
    const [question, followUp] = [anna.writes(QUESTION), anna.writes(FOLLOW_UP)];
    await Promise.all([run.send.event(question), run.send.event(followUp)]);
    await answered(2);
    expect(messages().map(({ text }) => text.includes(OF_KENYA))).toEqual([false, true]);
  });

  it('is answered alone after two seconds where there is none, and whoever begins with a name does not wait', async () => {
    const startMs = performance.now();
    await run.send.event(anna.writes('Kenya?'));
    await answered(1);
    expect(performance.now() - startMs).toBeLessThan(1_900);
    await run.send.event(person('U333').writes(FOLLOW_UP));
    await answered(2);
    expect(performance.now() - startMs).toBeLessThan(6_000);
  });
});

describe('a status that Slack sets after the answer', () => {
  it('is taken away', async () => {
    run.slack.fault('assistant.threads.setStatus', { kind: 'delay', ms: 500 });
    await run.send.event(anna.writes(QUESTION, { threadTs: '1595926000.000100' }));
    await answered(1);
    expect(run.slack.statuses).toEqual([]);
    await run.slack.until('the end of the status', () => run.slack.statuses.length === 2);
    expect(run.slack.statuses.at(-1)?.status).toBe('');
  });
});
