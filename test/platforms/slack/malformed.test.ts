import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../servers/slack/far-side.js';
import { type RunningSlack, runSlack } from './running-slack.js';

const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
const ENDS = ['unhandledRejection', 'uncaughtException'] as const;
beforeAll(() => {
  for (const end of ENDS) process.on(end, stray);
});
afterAll(() => {
  for (const end of ENDS) process.off(end, stray);
});

let run: RunningSlack;
beforeEach(async () => {
  strays.length = 0;
  run = await runSlack();
});
afterEach(() => run.stop());

/** A question is answered: nothing ended. */
async function answers(): Promise<void> {
  const before = run.slack.messages.length;
  await run.send.event(person('U900').mentions('help'));
  await run.slack.until('an answer', () => run.slack.messages.length > before, 8_000);
  expect(strays).toEqual([]);
}

/** What stands where something else should. */
const WRONG: readonly unknown[] = [undefined, null, 7, 'text', {}, [], true];

let number = 0;
const envelope = (type: string, payload: unknown) => {
  run.slack.socket.send({ type, envelope_id: `e${++number}`, payload, accepts_response_payload: true });
};

const TEAM = { team_id: 'T111', api_app_id: 'A111', type: 'event_callback', event_id: 'Ev9', event_time: 1 };

describe('something from Slack that is not what it says it is', () => {
  it.each([
    'app_mention',
    'message',
    'app_home_opened',
    'assistant_thread_started',
    'app_uninstalled',
    'tokens_revoked',
    'member_joined_channel',
    'channel_unarchive',
    'group_unarchive',
    'no_such_event',
  ])('ends nothing as an event: %s', async (type) => {
    const whole: Readonly<Record<string, unknown>> = {
      ...{
        type,
        channel: 'C1',
        user: 'U1',
        ts: '1.1',
        text: '<@U0> help',
        tab: 'home',
        tokens: { bot: [], oauth: [] },
      },
      ...{ assistant_thread: { channel_id: 'D1', thread_ts: '1.1', user_id: 'U1' }, message: { ts: '1.1' } },
    };
    for (const data of WRONG) envelope('events_api', { ...TEAM, event: data });
    for (const key of Object.keys(whole)) {
      for (const value of WRONG) envelope('events_api', { ...TEAM, event: { ...whole, [key]: value } });
    }
    for (const key of Object.keys(TEAM)) {
      for (const value of WRONG) envelope('events_api', { ...TEAM, event: whole, [key]: value });
    }
    envelope('events_api', { ...TEAM, event: { ...whole, subtype: 'message_changed' } });
    await sleep(100);
    run.slack.problems.length = 0;
    await answers();
  });

  it.each(['block_actions', 'view_submission', 'block_suggestion', 'message_action', 'view_closed', 'no_such_type'])(
    'ends nothing as something that was done: %s',
    async (type) => {
      const whole: Readonly<Record<string, unknown>> = {
        ...{ type, user: { id: 'U1' }, team: { id: 'T111' }, channel: { id: 'C1' }, message: { ts: '1.1' } },
        actions: [{ type: 'button', action_id: 'ask', block_id: 'b', value: 'help', action_ts: '1.1' }],
        ...{ container: { channel_id: 'C1', message_ts: '1.1' }, trigger_id: '1.1', response_url: 'nowhere' },
        view: { id: 'V1', callback_id: 'digest', private_metadata: '', state: { values: {} } },
        ...{ value: 'a', action_id: 'ask', block_id: 'b' },
      };
      for (const data of WRONG) envelope('interactive', data);
      for (const key of Object.keys(whole)) {
        for (const value of WRONG) envelope('interactive', { ...whole, [key]: value });
      }
      await sleep(100);
      run.slack.problems.length = 0;
      await answers();
    },
  );

  it('ends nothing as a command', async () => {
    const whole: Readonly<Record<string, unknown>> = {
      ...{ command: '/sideline', text: 'help', user_id: 'U1', team_id: 'T111', channel_id: 'C1' },
      ...{ trigger_id: '1.1', response_url: 'nowhere' },
    };
    for (const data of WRONG) envelope('slash_commands', data);
    for (const key of Object.keys(whole)) {
      for (const value of WRONG) envelope('slash_commands', { ...whole, [key]: value });
    }
    await sleep(100);
    run.slack.problems.length = 0;
    await answers();
  });

  it.each([
    'null',
    '7',
    '[]',
    'no JSON',
    '{}',
    '{"type":null}',
    '{"type":"__proto__"}',
    '{"type":"hello"}',
    '{"type":"events_api"}',
    '{"type":"events_api","payload":7}',
    '{"type":"error","error":null}',
  ])('ends nothing as a frame: %s', async (text) => {
    run.slack.socket.send(text);
    await sleep(30);
    await answers();
  });
});
