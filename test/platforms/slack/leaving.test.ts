import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as events from '../../servers/slack/events.js';
import { person } from '../../servers/slack/far-side.js';
import { install, SECRETS } from './browser.js';
import { type RunningSlack, runSlack } from './running-slack.js';
import { type StateFile, stateFile } from './state-file.js';

const QUESTION = 'what did Iran propose to Pakistan?';
const anna = person('U222');
const other = person('U222', { team: 'T222', bot: 'U0BOT222' });

const uninstalled = events.appUninstalled;
const revoked = () => events.tokensRevoked();

describe('a workspace that leaves', () => {
  let run: RunningSlack;
  let file: StateFile;

  beforeEach(async () => {
    file = await stateFile();
    run = await runSlack({ many: true, transport: 'http', threadFollowUps: true, store: await file.open() });
    await install(run, { team: run.slack.team });
    await install(run, { team: run.slack.addTeam({ id: 'T222' }) });
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  const messages = (count: number) => run.slack.until(`${count} messages`, () => run.slack.messages.length >= count);
  const left = (count: number) =>
    run.slack.until(
      `${count} leavings`,
      () => run.logged.filter((line) => line.event === 'slack-left').length >= count,
    );
  const keptIs = async (team: string, count: number) => {
    await expect.poll(() => file.ofTeam(team), { timeout: 3_000 }).toHaveLength(count);
  };

  it.each([
    ['uninstalled, then revoked', [uninstalled, revoked]],
    ['revoked, then uninstalled', [revoked, uninstalled]],
    ['uninstalled twice, then revoked twice', [uninstalled, uninstalled, revoked, revoked]],
    ['revoked twice, then uninstalled twice', [revoked, revoked, uninstalled, uninstalled]],
  ])('leaves nothing in the store (%s); the other one loses nothing; it can come back', async (_, order) => {
    const first = anna.mentions(QUESTION);
    await Promise.all([run.send.event(first), run.send.event(other.mentions(QUESTION))]);
    await messages(2);
    // The installation, the message, the event, and that the thread was answered in.
    await keptIs('T111', 4);
    await keptIs('T222', 4);
    const before = await file.ofTeam('T222');

    for (const event of order) expect((await run.http.event(event(), { team: 'T111' })).status).toBe(200);
    await left(order.length);
    await keptIs('T111', 0);
    expect(await file.ofTeam('T222')).toEqual(before);

    await run.send.event(anna.mentions('and to Kenya?', { threadTs: first.ts }));
    await run.send.event(other.mentions(QUESTION));
    await messages(3);
    expect(run.slack.messages[2]?.team).toBe('T222');

    await install(run, { team: run.slack.team });
    await run.send.event(anna.mentions('and to Kenya?', { threadTs: first.ts }));
    await messages(4);
    expect(run.slack.messages[3]?.team).toBe('T111');
    expect(run.slack.messages[3]?.text).not.toContain('from Iran');
  });

  it.each([
    ['uninstalled, then revoked', [uninstalled, revoked]],
    ['revoked, then uninstalled', [revoked, uninstalled]],
  ])('with a question in flight that is still answered leaves nothing either (%s)', async (_, order) => {
    run.slack.fault('chat.postMessage', { kind: 'delay', ms: 400 });
    await run.send.event(anna.mentions(QUESTION));
    await run.slack.until('the post', () => run.slack.calls.find((call) => call.method === 'chat.postMessage'));
    for (const event of order) await run.send.event(event(), { team: 'T111' });
    await left(2);
    expect(run.slack.messages).toEqual([]);
    await messages(1);
    await sleep(100);
    await keptIs('T111', 0);
    await keptIs('T222', 1);
  });

  it('with a question in flight whose token no longer works leaves nothing either', async () => {
    run.slack.fault('chat.postMessage', { kind: 'delay', ms: 300 });
    await run.send.event(anna.mentions(QUESTION));
    await run.slack.until('the post', () => run.slack.calls.find((call) => call.method === 'chat.postMessage'));
    run.slack.revokeToken();
    await run.send.event(uninstalled(), { team: 'T111' });
    await run.slack.until('the refusal', () => run.slack.calls.find((call) => call.outcome === 'token_revoked'));
    await sleep(100);
    await keptIs('T111', 0);
  });

  it('during a renewal of its token leaves nothing either', async () => {
    await install(run, { team: run.slack.team, refresh: true, expiresInS: 3600 });
    run.slack.fault('oauth.v2.access', { kind: 'delay', ms: 200 });
    await run.send.event(anna.mentions(QUESTION));
    await messages(1);
    await run.send.event(uninstalled(), { team: 'T111' });
    const isRenewal = (call: (typeof run.slack.calls)[number]) => call.args.grant_type === 'refresh_token';
    await run.slack.until('the renewal', () =>
      run.slack.calls.find((call) => isRenewal(call) && call.outcome === 'ok'),
    );
    await sleep(100);
    await keptIs('T111', 0);
  });

  it('and is back keeps what it has where Slack tells late that it had left', async () => {
    const anHourAgo = `${Math.floor(Date.now() / 1000) - 3600}.000100`;
    await run.send.event({ ...uninstalled(), event_ts: anHourAgo }, { team: 'T111' });
    await run.send.event({ ...revoked(), event_ts: anHourAgo }, { team: 'T111' });
    await run.send.event(anna.mentions(QUESTION));
    await messages(1);
    await keptIs('T111', 4);
    expect(run.logged.filter((line) => line.event === 'slack-left')).toEqual([]);
  });

  it('is another than one in which a person ended their own token', async () => {
    const event = events.tokensRevoked({ oauth: ['U222'], bot: [] });
    await run.send.event(event, { team: 'T111' });
    const { tokens: _, ...rest } = event;
    await run.send.event({ ...rest, type: 'tokens_revoked', tokens: { oauth: ['U222'] } }, { team: 'T111' });
    await run.send.event(anna.mentions(QUESTION));
    await messages(1);
    await keptIs('T111', 4);
    expect(run.logged.filter((line) => line.event === 'slack-left')).toEqual([]);
  });
});
