import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Store } from '../../../src/bot/ports/store.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type FarSide, person, startSlack } from '../../servers/slack/far-side.js';
import { install, SECRETS } from './browser.js';
import { type RunningSlack, runSlack, SIGNING_SECRET } from './running-slack.js';
import { serve } from './serving.js';
import { stateFile } from './state-file.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Less than the two hours before which a token is renewed. */
const SOON_S = 3600;

const posts = (slack: FarSide) => slack.calls.filter((call) => call.method === 'chat.postMessage');
const renewals = (slack: FarSide) => slack.calls.filter((call) => call.args.grant_type === 'refresh_token');

/** So much time passes, by every clock of the bot and of its Slack. */
function later(ms: number): void {
  for (const clock of [Date, performance]) {
    const real = clock.now.bind(clock);
    const spy = vi.spyOn(clock, 'now').mockImplementation(() => real() + ms);
    onTestFinished(() => spy.mockRestore());
  }
}

describe('a token that expires', () => {
  let run: RunningSlack;
  let store: Store;
  let puts: (() => Promise<void>) | null;

  beforeEach(async () => {
    puts = null;
    const kept = memoryStore();
    // Installations alone are kept for good.
    store = { ...kept, put: (...put) => (puts && put[2] === null ? puts() : kept.put(...put)) };
    run = await runSlack({ many: true, transport: 'http', store });
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  const installed = async (expiresInS: number) => {
    const options = { team: run.slack.team, refresh: true, expiresInS };
    await install(run, options);
    // The tokens after the first one live as long as Slack's.
    options.expiresInS = 12 * 3600;
    return String(run.slack.calls.find((call) => call.method === 'auth.test')?.token);
  };

  let asked = 0;
  /** Asks as somebody who has not asked before; resolves with the token that the answer came with. */
  const tokenOfAnswer = async () => {
    const before = posts(run.slack).length;
    await run.send.event(person(`U7${asked++}`).mentions(QUESTION));
    return (await run.slack.until('an answer', () => posts(run.slack)[before])).token;
  };

  const renewed = (count: number) =>
    run.slack.until(
      `${count} renewals`,
      () => renewals(run.slack).filter((call) => call.outcome !== 'pending').length >= count,
    );

  const notRenewed = () => run.logged.filter((line) => line.event === 'slack-token-not-renewed');

  it('is not renewed while it has more than two hours left', async () => {
    const token = await installed(2 * SOON_S + 60);
    expect(await tokenOfAnswer()).toBe(token);
    await sleep(50);
    expect(renewals(run.slack)).toEqual([]);
  });

  it('is renewed once by twenty questions at once, none of which waits, and the new one is used then and after a restart', async () => {
    const old = await installed(SOON_S);
    let renew = () => {};
    run.slack.fault('oauth.v2.access', { kind: 'wait', until: new Promise((resolve) => (renew = resolve)) });
    const people = Array.from({ length: 20 }, (_, index) => person(`U${index}00`));
    await Promise.all(people.map((one) => run.http.event(one.mentions(QUESTION))));
    await run.slack.until('20 answers', () => run.slack.messages.length === 20);
    expect(renewals(run.slack).map((call) => call.outcome)).toEqual(['pending']);
    renew();
    expect(new Set(posts(run.slack).map((call) => call.token))).toEqual(new Set([old]));
    await renewed(1);
    const next = await tokenOfAnswer();
    expect(next).not.toBe(old);
    await run.platform.stop();
    run = { ...run, ...(await runSlack({ many: true, transport: 'http', store }, run.slack)), stop: run.stop };
    onTestFinished(() => run.platform.stop());
    expect(await tokenOfAnswer()).toBe(next);
    expect(renewals(run.slack)).toHaveLength(1);
  });

  it('and is over is renewed once before twenty questions are answered with the new one', async () => {
    const old = await installed(SOON_S);
    later(2 * HOUR_MS);
    run.slack.fault('oauth.v2.access', { kind: 'delay', ms: 100 });
    const people = Array.from({ length: 20 }, (_, index) => person(`U${index}00`));
    await Promise.all(people.map((one) => run.send.event(one.mentions(QUESTION))));
    await run.slack.until('20 answers', () => run.slack.messages.length === 20);
    const tokens = new Set(posts(run.slack).map((call) => call.token));
    expect(tokens.size).toBe(1);
    expect(tokens).not.toContain(old);
    expect(renewals(run.slack)).toHaveLength(1);
    expect(notRenewed()).toEqual([]);
  });

  it('and is over is answered when Slack sends the question again, where the renewal took too long for the first', async () => {
    await installed(SOON_S);
    later(2 * HOUR_MS);
    run.slack.fault('oauth.v2.access', { kind: 'delay', ms: 3_200 });
    const mention = person('U222').mentions(QUESTION);
    const first = await run.http.event(mention, { eventId: 'Ev7' });
    expect(first.status).toBe(503);
    await renewed(1);
    const again = await run.http.event(mention, { eventId: 'Ev7', retryNum: 1 });
    expect(again.status).toBe(200);
    await run.slack.until('an answer', () => run.slack.messages[0]);
    await sleep(100);
    expect(run.slack.messages).toHaveLength(1);
  });

  it('stays in use while Slack does not renew it, and is tried again a minute later, not before', async () => {
    const old = await installed(SOON_S);
    run.slack.fault('oauth.v2.access', { kind: '500', times: Number.POSITIVE_INFINITY });
    const tokens = [await tokenOfAnswer(), await tokenOfAnswer(), await tokenOfAnswer()];
    expect(new Set(tokens)).toEqual(new Set([old]));
    await run.slack.until('the log', () => notRenewed()[0]);
    expect(await tokenOfAnswer()).toBe(old);
    expect(renewals(run.slack)).toHaveLength(1);
    expect(notRenewed()).toHaveLength(1);
    expect(notRenewed()[0]?.fields).toMatchObject({ workspace: 'T111', reason: 'HTTP 500' });
    run.slack.heal();
    later(MINUTE_MS + 1_000);
    expect(await tokenOfAnswer()).toBe(old);
    await renewed(2);
    expect(await tokenOfAnswer()).not.toBe(old);
  });

  it('and is over, with a refresh token that is spent, is asked for every few seconds at most; installing again heals it', async () => {
    await installed(SOON_S);
    later(2 * HOUR_MS);
    run.slack.fault('oauth.v2.access', {
      kind: 'error',
      error: 'invalid_refresh_token',
      times: Number.POSITIVE_INFINITY,
    });
    for (let count = 0; count < 10; count += 1) {
      expect((await run.http.event(person(`U8${count}`).mentions(QUESTION))).status).toBe(200);
    }
    expect(renewals(run.slack)).toHaveLength(1);
    expect(notRenewed()).toHaveLength(1);
    expect(notRenewed()[0]?.fields?.todo).toContain('have the workspace install Sideline again at /slack/install');
    expect(posts(run.slack)).toEqual([]);
    run.slack.heal();
    await install(run, { team: run.slack.team, refresh: true });
    await tokenOfAnswer();
    expect(run.slack.messages).toHaveLength(1);
  });

  it('stays in use until the store takes the new pair, which is kept until then; the log says what to do', async () => {
    const old = await installed(SOON_S);
    puts = () => Promise.reject(new Error('not saved: disk full'));
    expect(await tokenOfAnswer()).toBe(old);
    const told = await run.slack.until('the log', () =>
      run.logged.find((line) => line.event === 'slack-token-not-saved'),
    );
    expect(told.fields).toMatchObject({ workspace: 'T111', reason: 'Error: not saved: disk full' });
    expect(told.fields?.todo).toContain('make the store writable');
    expect(await tokenOfAnswer()).toBe(old);
    puts = null;
    later(MINUTE_MS + 1_000);
    expect(await tokenOfAnswer()).toBe(old);
    await sleep(50);
    expect(await tokenOfAnswer()).not.toBe(old);
    expect(renewals(run.slack)).toHaveLength(1);
  });

  it('gives way to the new pair where it is over and the store does not take that one', async () => {
    const old = await installed(SOON_S);
    puts = () => Promise.reject(new Error('not saved: disk full'));
    await tokenOfAnswer();
    await run.slack.until('the log', () => run.logged.find((line) => line.event === 'slack-token-not-saved'));
    later(2 * HOUR_MS);
    const next = await tokenOfAnswer();
    expect(next).not.toBe(old);
    expect(await tokenOfAnswer()).toBe(next);
    expect(renewals(run.slack)).toHaveLength(1);
  });

  it('of an installation that was replaced meanwhile is forgotten with what became of it', async () => {
    await installed(SOON_S);
    run.slack.fault('oauth.v2.access', { kind: 'delay', ms: 300 });
    await tokenOfAnswer();
    await install(run, { team: run.slack.team, refresh: true });
    const latest = run.slack.calls.filter((call) => call.method === 'auth.test').at(-1)?.token;
    await renewed(1);
    await sleep(50);
    expect(await tokenOfAnswer()).toBe(latest);
    expect(notRenewed()).toEqual([]);
  });
});

describe('kill -9 between the renewal and its saving', () => {
  it('costs a workspace nothing before its token ends, the log says what to do, and installing again heals it', async () => {
    const slack = await startSlack();
    onTestFinished(() => slack.close());
    const file = await stateFile();
    const { id, secret } = slack.oauth.client;
    const start = () =>
      serve({
        SLACK_CLIENT_ID: id,
        SLACK_CLIENT_SECRET: secret,
        SLACK_STATE_SECRET: 'a-secret-for-states-and-seals',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
        STATE_URL: file.url,
      });
    const ask = async (url: string) => {
      const before = posts(slack).length;
      await slack.http(url, SIGNING_SECRET).event(person('U222').mentions(QUESTION));
      return (await slack.until('an answer', () => posts(slack)[before])).token;
    };

    const first = await start();
    await install({ slack, url: first.url }, { team: slack.team, refresh: true, expiresInS: SOON_S });
    // Slack has given the new pair, and nobody has it.
    slack.fault('oauth.v2.access', { kind: 'hang', recorded: true });
    const old = await ask(first.url);
    await slack.until('the renewal', () => renewals(slack).find((call) => call.outcome === 'hang'));
    await first.kill();
    expect(await file.text()).not.toMatch(SECRETS);

    const second = await start();
    expect(await ask(second.url)).toBe(old);
    const told = await slack.until('the log', () =>
      second.logged.find((line) => line.msg === 'slack-token-not-renewed'),
    );
    expect(told).toMatchObject({ workspace: 'T111', reason: 'invalid_refresh_token' });
    expect(told.todo).toContain('have the workspace install Sideline again at /slack/install');
    expect(Date.parse(String(told.goodUntil))).toBeGreaterThan(Date.now() + 50 * MINUTE_MS);

    await install({ slack, url: second.url }, { team: slack.team, refresh: true });
    expect(await ask(second.url)).not.toBe(old);
    expect(JSON.stringify([...first.logged, ...second.logged])).not.toMatch(SECRETS);
    expect(slack.problems).toEqual([]);
  }, 40_000);
});
