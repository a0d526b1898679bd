import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { TokenWatch } from '../../../src/platforms/slack/connect/token-watch.js';
import { type HeldMessage, person } from '../../servers/slack/far-side.js';
import { actionIds } from '../../servers/slack/interactions.js';
import { NOW, type Run, type RunningSlack, runSlack } from './running-slack.js';
import { seenIn } from './shown.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';

const anna = person('U222');

let run: RunningSlack;

async function start(options: Run = {}): Promise<void> {
  run = await runSlack({ threadFollowUps: true, ...options });
}

beforeAll(async () => {
  await start();
  // What is built at the first question takes a while on a busy machine, and here acknowledgements are waited for.
  run.sideline.ask({ text: QUESTION, conversation: null, reader: [], now: NOW, zone: 'UTC' });
  await run.stop();
}, 60_000);

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

const messages = () => run.slack.messages;
const answered = () => run.slack.until('an answer', () => messages()[0], 5_000);

/** The answer that somebody was sent directly, with what stands over it. */
async function sentDirectly(): Promise<HeldMessage> {
  const sent = await run.slack.until('a direct message', () => messages().find((one) => one.channel === 'D222'), 5_000);
  expect(sent.text).toContain(ANSWER);
  expect(sent.text).toContain(QUESTION);
  expect(seenIn(sent.blocks)).toContain('I could not answer where you asked this');
  expect(messages()).toHaveLength(1);
  return sent;
}

describe('where nothing can be written', () => {
  it.each([
    ['archived', { is_archived: true }, 'the channel is archived'],
    ['not joined', { is_member: false }, 'Sideline is not in the channel; invite it again'],
    ['private and left', { is_member: false, is_private: true }, 'Slack finds no such channel'],
  ])('the answer goes to whoever asked, and says why: a channel that is %s', async (_, channel, why) => {
    await start();
    run.slack.team.channels.set('C1', channel);
    await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
    expect((await sentDirectly()).text).toContain(why);
  });

  it('for five minutes by a limit, the answer goes to whoever asked, and says for how long', async () => {
    await start();
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 300, channel: 'C1' });
    await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
    expect((await sentDirectly()).text).toContain('Slack lets me write nothing there for the next 5 minutes');
  });

  it('nor directly, whoever asked is told in the channel', async () => {
    await start();
    run.slack.fault('chat.postMessage', { kind: '429', retryAfterS: 300, times: 2 });
    await run.send.event(anna.mentions(QUESTION, { channel: 'C1' }));
    const line = await run.slack.until('a line', () => run.slack.ephemerals[0]);
    expect(line).toMatchObject({ channel: 'C1', user: 'U222' });
    expect(line.text).toContain('I could not show my answer here');
  });

  it('an edit of the question changes the answer where it is', async () => {
    await start();
    run.slack.team.channels.set('C1', { is_archived: true });
    const asked = anna.mentions(QUESTION, { channel: 'C1' });
    await run.send.event(asked);
    await sentDirectly();
    await run.send.event(
      anna.mentions('what did Iran propose to Kenya?', {
        ...{ channel: 'C1', ts: asked.ts, more: { edited: { user: 'U222', ts: '1595926999.000000' } } },
      }),
    );
    await run.slack.until('the new answer', () => messages()[0]?.text.includes('to Kenya'));
    expect(messages()).toHaveLength(1);
  });
});

describe('what Slack does not take as it is', () => {
  const REASONS = ['msg_too_long', 'invalid_blocks', 'msg_blocks_too_long'];

  it.each(REASONS)('is sent leaner: an answer, %s', async (error) => {
    await start();
    run.slack.fault('chat.postMessage', { kind: 'error', error });
    await run.send.event(anna.mentions(QUESTION));
    const { text, blocks } = await answered();
    expect(text).toContain(ANSWER);
    expect(seenIn(blocks)).toContain(ANSWER);
    expect(JSON.stringify(blocks)).not.toContain('"link"');
    expect(run.logged).toContainEqual({ level: 'warn', event: 'slack-message-simplified', fields: { reason: error } });
  });

  it.each(REASONS)('is sent in plain words in the end: an answer, %s twice', async (error) => {
    await start();
    run.slack.fault('chat.postMessage', { kind: 'error', error, times: 2 });
    await run.send.event(anna.mentions(QUESTION));
    expect(await answered()).toMatchObject({ blocks: [], text: expect.stringContaining(ANSWER) });
  });

  it('is cut in the end, and whoever asked is told where even that is not taken', async () => {
    await start();
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'msg_too_long', times: 3 });
    await run.send.event(anna.mentions('list all meetings of India'));
    expect((await answered()).text.length).toBeLessThanOrEqual(1_000);
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'msg_too_long', times: 9 });
    await run.send.event(anna.mentions(QUESTION));
    await run.slack.until('a line', () => run.slack.ephemerals[0]);
  });

  it('is changed to plain words: an edit', async () => {
    await start();
    const asked = anna.writes(QUESTION);
    await run.send.event(asked);
    await answered();
    run.slack.fault('chat.update', { kind: 'error', error: 'invalid_blocks', times: 2 });
    const { messageChanged } = await import('../../servers/slack/events.js');
    await run.send.event(messageChanged(asked, 'what did Iran propose to Kenya?'));
    await run.slack.until('the new answer', () => messages()[0]?.text.includes('to Kenya'));
    expect(messages()[0]?.blocks).toEqual([]);
  });

  it('is answered in plain words: a command', async () => {
    await start();
    run.slack.fault('response_url', { kind: 'refused', status: 400, error: 'invalid_blocks' });
    await run.send.slash(anna.slash(QUESTION));
    const { text, blocks } = await run.slack.until('an answer', () => run.slack.responses[0]);
    expect([text.includes(ANSWER), blocks]).toEqual([true, []]);
  });

  it('is sent in plain words: a digest', async () => {
    let at = Date.parse('2026-11-24T12:00:00.000Z');
    await start({ now: () => new Date(at).toISOString() });
    await run.send.event(anna.writes('digest every day at 12:00 UTC even when nothing changed'));
    await answered();
    run.slack.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    at += 24 * 60 * 60_000;
    await run.service.runner.round();
    const digest = await run.slack.until('the digest', () => messages()[1]);
    expect(digest.blocks).toEqual([]);
    expect(digest.text).toContain('Digest');
  });
});

describe('a window that Slack does not open', () => {
  const FAULTS = [
    { kind: 'error', error: 'expired_trigger_id' },
    { kind: '429', retryAfterS: 30 },
    { kind: 'dropBefore' },
  ] as const;

  it.each(FAULTS)(
    'is shown as a message to whoever clicked under an answer: $kind $error',
    async (fault) => {
      await start();
      await run.send.event(anna.mentions(QUESTION));
      const answer = await answered();
      for (const [id, words] of [
        ['sources', 'Sources'],
        ['why', 'Records it rests on'],
      ] as const) {
        const seen = run.slack.ephemerals.length;
        run.slack.fault('views.open', fault);
        await run.send.interactive(anna.clicks(answer, id));
        const shown = await run.slack.until('a line', () => run.slack.ephemerals[seen], 5_000);
        expect(shown).toMatchObject({ channel: answer.channel, user: 'U222', thread_ts: answer.thread_ts });
        expect(shown.text).toContain(words);
        expect(seenIn(shown.blocks).length).toBeGreaterThan(50);
        run.slack.heal();
        await sleep(fault.kind === '429' ? 3_100 : 0);
      }
    },
    20_000,
  );

  it('is shown as a message to whoever asked from the Home tab, or in a window', async () => {
    await start();
    await run.send.event(anna.opensHome());
    const home = await run.slack.until('the Home tab', () => run.slack.views[0]);
    run.slack.fault('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await run.send.interactive(anna.clicks(home, 'ask:0'));
    const sent = await answered();
    expect(sent.channel).toBe('D222');
    expect(actionIds(sent)).toContain('sources');
    await run.send.interactive(anna.clicks(home, 'ask:1'));
    const window = await run.slack.until('a window', () => run.slack.views[1]);
    run.slack.fault('views.push', { kind: '429', retryAfterS: 30 });
    await run.send.interactive(anna.clicks(window, 'sources'));
    const sources = await run.slack.until('the sources', () => messages()[1], 5_000);
    expect(sources.text).toMatch(/^Sources\n/);
  }, 10_000);

  it('is told of where it is a form, which no message can be', async () => {
    await start();
    await run.send.event(anna.opensHome());
    const home = await run.slack.until('the Home tab', () => run.slack.views[0]);
    run.slack.fault('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await run.send.interactive(anna.clicks(home, 'digest:new'));
    expect((await answered()).text).toContain('Ask again');
  });
});

describe('what Slack limits', () => {
  it('is shown after the time that Slack names: the Home tab, and the questions that are offered', async () => {
    await start();
    run.slack.fault('views.publish', { kind: '429', retryAfterS: 1 });
    await run.send.event(anna.opensHome());
    await run.slack.until('the Home tab', () => run.slack.views[0], 5_000);
    run.slack.fault('assistant.threads.setSuggestedPrompts', { kind: '429', retryAfterS: 1 });
    await run.send.event(anna.opensMessages());
    await run.slack.until('prompts', () => run.slack.prompts[0], 5_000);
  }, 15_000);
});

describe('a bot token that is revoked while Sideline runs', () => {
  it('makes it count as not connected, with a line in the log that says what to do', async () => {
    await start();
    expect(run.platform.isConnected).toBe(true);
    run.slack.revokeToken();
    await run.send.event(anna.mentions(QUESTION));
    await run.slack.until('the end', () => !run.platform.isConnected);
    const lines = run.logged.filter((line) => line.event === 'slack-token-refused');
    expect(lines.map(({ level }) => level)).toEqual(['error']);
    expect(lines[0]?.fields?.todo).toContain('Slack does not take SLACK_BOT_TOKEN (token_revoked); copy the Bot User');
  });

  it('is noticed within five minutes where nobody asks anything, and so is that it is taken again', async () => {
    await start();
    const said: string[] = [];
    const note = (event: string) => void said.push(event);
    const log = { debug: note, info: note, warn: note, error: note };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const watch = new TokenWatch(run.slack.team.botToken, run.slack, log);
    watch.start();
    run.slack.revokeToken();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    await run.slack.until('the end', () => !watch.isGood);
    run.slack.acceptToken();
    await vi.advanceTimersByTimeAsync(30_000);
    await run.slack.until('the return', () => watch.isGood);
    watch.stop();
    expect(said).toEqual(['slack-token-refused', 'slack-token-good-again']);
  });
});
