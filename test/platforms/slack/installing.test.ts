import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { scopesFor } from '../../../src/platforms/slack/manifest.js';
import { memoryStore } from '../../../src/store/memory.js';
import { appUninstalled } from '../../servers/slack/events.js';
import { type FarSide, person, type Team } from '../../servers/slack/far-side.js';
import { beginInstall, comeBack, install, SECRETS } from './browser.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';
import { stateFile } from './state-file.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';

const posts = (slack: FarSide) => slack.calls.filter((call) => call.method === 'chat.postMessage');
const exchanges = (slack: FarSide) => slack.calls.filter((call) => call.method === 'oauth.v2.access');
const posted = (slack: FarSide, count: number) =>
  slack.until(`${count} messages`, () => (slack.messages.length >= count ? slack.messages : null));

describe.each(['http', 'socket'] as const)('installing over OAuth, with questions over %s', (transport) => {
  let run: RunningSlack;
  let team: Team;

  beforeEach(async () => {
    run = await runSlack({ many: true, transport });
    team = run.slack.addTeam({ id: 'T222' });
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  it('asks Slack for exactly the scopes that are needed, with a state that this browser keeps for ten minutes', async () => {
    const { status, authorize, state, setCookie } = await beginInstall(run.url);
    expect(status).toBe(302);
    expect(`${authorize.origin}${authorize.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(authorize.searchParams.get('client_id')).toBe(run.slack.oauth.client.id);
    expect(authorize.searchParams.get('user_scope') ?? '').toBe('');
    const scopes = authorize.searchParams.get('scope')?.split(',');
    expect(scopes).toEqual(scopesFor({ threadFollowUps: false, readers: false, files: false }));
    expect(state.length).toBeGreaterThan(30);
    const [cookie, ...attributes] = setCookie.split('; ');
    expect(cookie).toBe(`slack-app-oauth-state=${state}`);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/', 'Secure']);
  });

  it('gives each browser a state of its own', async () => {
    const states = await Promise.all(Array.from({ length: 20 }, async () => (await beginInstall(run.url)).state));
    expect(new Set(states).size).toBe(20);
  });

  it('answers in a workspace that installed it, with the token of that workspace', async () => {
    const got = await install(run, { team });
    expect(got.html).toContain('Sideline is installed in Workspace 222');
    expect(got.html).toContain('https://slack.com/app_redirect?team=T222&amp;app=A111');
    await run.send.event(person('U5', { team: 'T222', bot: team.botUserId }).mentions(QUESTION));
    const [message] = await posted(run.slack, 1);
    expect(message).toMatchObject({ team: 'T222', user: team.botUserId });
    expect(message?.text).toContain(ANSWER);
    expect(posts(run.slack).map((call) => call.token)).toEqual([team.botToken]);
  });

  it('keeps the address of the way back, which holds a code, out of caches, referrers and frames', async () => {
    const { headers } = await install(run, { team });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('set-cookie')).toContain('slack-app-oauth-state=deleted');
  });
});

describe('a way back from Slack that installs nothing', () => {
  let run: RunningSlack;
  let team: Team;

  beforeEach(async () => {
    run = await runSlack({ many: true, transport: 'http' });
    team = run.slack.addTeam({ id: 'T222' });
  });

  afterEach(async () => {
    vi.useRealTimers();
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  /** Nothing is stored, and the next person can install. */
  const nothingHappened = async () => {
    expect(await run.store.get('slack:T222:installation', 0)).toBeNull();
    await install(run, { team });
    expect(await run.store.get('slack:T222:installation', 0)).not.toBeNull();
  };

  it('says so of a state that another browser began with, of none, and without a cookie, and asks Slack nothing', async () => {
    const mine = await beginInstall(run.url);
    const foreign = await beginInstall(run.url);
    const code = run.slack.oauth.newCode({ team });
    const ways = [
      await comeBack(run.url, { code, state: foreign.state }, mine.cookie),
      await comeBack(run.url, { code, state: mine.state }, null),
      await comeBack(run.url, { code }, mine.cookie),
      await comeBack(run.url, { state: mine.state }, mine.cookie),
      await comeBack(run.url, {}, null),
      await comeBack(run.url, { code, state: 'made-up' }, 'slack-app-oauth-state=made-up'),
    ];
    for (const { status, html } of ways) {
      expect(status).toBe(400);
      expect(html).toContain('Nothing was installed');
      expect(html).toContain('opened in another browser, more than ten minutes after the beginning, or a second time');
      expect(html).toContain('<a href="install">Begin again</a>');
      expect(html).not.toContain(code);
    }
    expect(exchanges(run.slack)).toEqual([]);
    await nothingHappened();
  });

  it('is refused the second time, even where the browser kept the cookie and Slack gave a fresh code', async () => {
    const { state, cookie } = await beginInstall(run.url);
    const first = { code: run.slack.oauth.newCode({ team: run.slack.team }), state };
    expect((await comeBack(run.url, first, cookie)).status).toBe(200);
    const again = await comeBack(run.url, first, cookie);
    const fresh = await comeBack(run.url, { code: run.slack.oauth.newCode({ team }), state }, cookie);
    expect([again.status, fresh.status]).toEqual([400, 400]);
    expect(again.html).toContain('If Sideline answers in your workspace already, there is nothing left to do.');
    expect(exchanges(run.slack)).toHaveLength(1);
    await nothingHappened();
  });

  it('is refused after ten minutes', async () => {
    const { state, cookie } = await beginInstall(run.url);
    const code = run.slack.oauth.newCode({ team });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    const late = await comeBack(run.url, { code, state }, cookie);
    vi.useRealTimers();
    expect(late.status).toBe(400);
    expect(exchanges(run.slack)).toEqual([]);
    await nothingHappened();
  });

  it('names the reason that Slack gave for a code it does not know', async () => {
    const { state, cookie } = await beginInstall(run.url);
    const got = await comeBack(run.url, { code: 'code-<b>unknown</b>', state }, cookie);
    expect(got.status).toBe(400);
    expect(got.html).toContain('Slack did not accept it (invalid_code)');
    expect(got.html).not.toContain('unknown');
    await nothingHappened();
  });

  it('says that it was cancelled where the person pressed Cancel', async () => {
    const { state, cookie } = await beginInstall(run.url);
    const got = await comeBack(run.url, { error: 'access_denied', state }, cookie);
    expect(got.status).toBe(400);
    expect(got.html).toContain('it was cancelled in Slack');
    await nothingHappened();
  });

  it.each([
    ['fails', { kind: '500' }],
    ['breaks the connection', { kind: 'dropBefore' }],
    ['limits requests', { kind: '429', retryAfterS: 30 }],
  ] as const)('says that Slack could not be reached where it %s', async (_, fault) => {
    const { state, cookie } = await beginInstall(run.url);
    run.slack.fault('oauth.v2.access', fault);
    const got = await comeBack(run.url, { code: run.slack.oauth.newCode({ team }), state }, cookie);
    expect(got.status).toBe(502);
    expect(got.html).toContain('Slack could not be reached');
    await nothingHappened();
  });

  it('shows nothing of an error of Slack as markup', async () => {
    const { state, cookie } = await beginInstall(run.url);
    run.slack.fault('oauth.v2.access', { kind: 'error', error: `<img src="x" onerror='alert(1)'>&` });
    const got = await comeBack(run.url, { code: run.slack.oauth.newCode({ team }), state }, cookie);
    expect(got.html).toContain('(&lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt;&amp;)');
    expect(got.html).not.toContain('<img');
    await nothingHappened();
  });
});

/** A run of a test's own, which ends with it. */
async function running(options: Run = {}, given?: FarSide): Promise<RunningSlack> {
  const run = await runSlack({ many: true, transport: 'http', ...options }, given);
  onTestFinished(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });
  return run;
}

it('says in the browser that an installation could not be kept, and why in the log', async () => {
  const run = await running({
    store: { ...memoryStore(), put: () => Promise.reject(new Error('not saved: disk full')) },
  });
  const { state, cookie } = await beginInstall(run.url);
  const code = run.slack.oauth.newCode({ team: run.slack.team });
  const got = await comeBack(run.url, { code, state }, cookie);
  expect(got.status).toBe(500);
  expect(got.html).toContain('Sideline could not keep it');
  expect(got.html).not.toContain('disk');
  expect(JSON.stringify(run.logged)).toContain('disk full');
});

it('shows the name of a workspace as text', async () => {
  const run = await running();
  const team = run.slack.addTeam({ id: 'T222', name: '<script>alert("1")</script>' });
  const { html } = await install(run, { team });
  expect(html).toContain('installed in &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(html).not.toContain('<script');
});

describe('two workspaces', () => {
  let run: RunningSlack;

  beforeEach(async () => {
    run = await runSlack({ many: true, transport: 'http' });
    await install(run, { team: run.slack.team });
    await install(run, { team: run.slack.addTeam({ id: 'T222' }) });
    run.slack.forget();
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  it('with the same ids of channels, people and threads share no context and no token', async () => {
    const one = person('U222');
    const other = person('U222', { team: 'T222', bot: 'U0BOT222' });
    const first = one.mentions('what did Iran propose to Pakistan?');
    const twin = other.mentions('who did Hashemi meet in Baku?', { ts: first.ts });
    const inThread = { threadTs: first.ts };
    await Promise.all([run.send.event(first), run.send.event(twin)]);
    await posted(run.slack, 2);
    await Promise.all([
      run.send.event(one.mentions('and to Kenya?', inThread)),
      run.send.event(other.mentions('and to Kenya?', inThread)),
    ]);
    await posted(run.slack, 4);
    const of = (team: string) => run.slack.messages.filter((message) => message.team === team).map(({ text }) => text);
    expect(of('T111')).toHaveLength(2);
    expect(of('T111')[1]).toContain('from Iran to Kenya');
    expect(of('T222')[0]).toContain(ANSWER);
    expect(of('T222')[1]).not.toContain('from Iran');
    const tokens = posts(run.slack).map((call) => call.token);
    expect(tokens.sort()).toEqual([
      ...['xoxb-111-far-side', 'xoxb-111-far-side'],
      ...['xoxb-222-far-side', 'xoxb-222-far-side'],
    ]);
  });

  it('are not the third: an event of a workspace that never installed is acknowledged, and named once in the log', async () => {
    run.slack.addTeam({ id: 'T999' });
    const stranger = person('U222', { team: 'T999', bot: 'U0BOT999' });
    const before = run.logged.length;
    const { status } = await run.http.event(stranger.mentions(QUESTION));
    expect(status).toBe(200);
    await run.send.event(person('U222').mentions(QUESTION));
    await posted(run.slack, 1);
    expect(run.slack.messages.map((message) => message.team)).toEqual(['T111']);
    expect(run.slack.calls.filter((call) => call.token.includes('999'))).toEqual([]);
    const named = run.logged.slice(before).filter((line) => JSON.stringify(line).includes('T999'));
    expect(named).toHaveLength(1);
    expect(named[0]?.fields?.reason).toContain('workspace T999 has not installed Sideline');
  });
});

describe('what is kept of an installation', () => {
  it('is sealed in the file: no token is in it, and a restart answers with it', async () => {
    const file = await stateFile();
    const store = await file.open();
    const run = await running({ store });
    await install(run, { team: run.slack.team, refresh: true });
    await run.platform.stop();
    await store.close();
    const text = await file.text();
    expect(text).toContain('slack:T111:installation');
    expect(text).not.toMatch(SECRETS);
    expect(await file.ofTeam('T111')).toHaveLength(1);
    const again = await running({ store: await file.open() }, run.slack);
    await again.send.event(person('U222').mentions(QUESTION));
    const [message] = await posted(run.slack, 1);
    expect(message?.text).toContain(ANSWER);
  });

  it('is not read under another secret; the log says what to do, nothing crashes, and installing again heals it', async () => {
    const store = memoryStore();
    const run = await running({ store });
    await install(run, { team: run.slack.team });
    await run.platform.stop();
    const { id: clientId, secret: clientSecret } = run.slack.oauth.client;
    const access = { kind: 'many', clientId, clientSecret, stateSecret: 'quite another secret' } as const;
    const other = await running({ store, settings: { access } }, run.slack);
    const { status } = await other.http.event(person('U222').mentions(QUESTION));
    expect(status).toBe(200);
    const failed = await run.slack.until('the log', () => other.logged.find((line) => line.level === 'error'));
    expect(failed.fields?.reason).toContain(
      'the installation of workspace T111 was sealed under another SLACK_STATE_SECRET; set that one again, or install Sideline there anew at /slack/install',
    );
    expect(posts(run.slack)).toEqual([]);
    await install(other, { team: run.slack.team });
    await other.send.event(person('U222').mentions(QUESTION));
    await posted(run.slack, 1);
  });
});

describe('an organisation that installed as a whole', () => {
  const authorizations = [{ enterprise_id: 'E1', team_id: 'T222', user_id: 'U0BOT', is_enterprise_install: true }];

  it('is answered in each of its workspaces, and forgotten when it leaves', async () => {
    const run = await running();
    run.slack.addTeam({ id: 'T222', enterpriseId: 'E1' });
    run.slack.fault('oauth.v2.access', { kind: 'error', error: '', more: organisation(run.slack.team) });
    await install(run, { team: run.slack.team });
    const mention = person('U5', { team: 'T222', bot: 'U0BOT' }).mentions(QUESTION);
    await run.send.event(mention, { authorizations });
    await posted(run.slack, 1);
    expect(posts(run.slack)[0]?.token).toBe(run.slack.team.botToken);
    await run.send.event(appUninstalled(), { team: 'T222', authorizations });
    await run.slack.until('the leaving', () =>
      run.logged.find((line) => line.fields?.workspace === 'E1' && line.event === 'slack-left'),
    );
    expect(await run.store.get('slack:E1:installation', 0)).toBeNull();
  });

  const organisation = (team: Team) => ({
    ok: true,
    app_id: 'A111',
    authed_user: { id: 'U222' },
    scope: team.scopes.join(','),
    token_type: 'bot',
    access_token: team.botToken,
    bot_user_id: team.botUserId,
    team: null,
    enterprise: { id: 'E1', name: 'Enterprise' },
    is_enterprise_install: true,
  });
});
