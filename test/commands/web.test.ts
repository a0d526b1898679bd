import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { secretText } from '../canaries.js';
import { healthUrl } from '../health/looking.js';
import { PINNED_FOLDER } from '../corpus/loaded.js';
import { openStore } from '../../src/store/open-store.js';
import { tokensUrl } from '../../src/store/tokens-place.js';
import { startSlack } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';
import { running } from './running.js';
import { freePort, freshFolder, serving, socketEnv } from './serving.js';

function state(): Record<string, string> {
  return { STATE_URL: `file:${join(freshFolder(), 'state.json')}` };
}

describe('sideline web token', () => {
  it('makes a token that is shown once, lists it by name, and revokes it', async () => {
    const env = state();
    expect((await running(['web', 'token', 'list'], { env })).out).toBe('There is no token.\n');
    const made = await running(['web', 'token', 'add', 'newsroom-1', '--reader', 'staff,press'], { env });
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n$/)]);
    secretText(made.out.trim());
    const again = await running(['web', 'token', 'add', 'newsroom-1', '--reader', 'staff'], { env });
    expect([again.code, again.err]).toEqual([
      1,
      'sideline web: There is a token newsroom-1 already; revoke it first.\n',
    ]);
    const listed = await running(['web', 'token', 'list'], { env });
    expect(listed.out).toBe('newsroom-1  staff,press  made 2025-11-24\n');
    expect((await running(['web', 'token', 'revoke', 'newsroom-1'], { env })).out).toBe('Revoked: newsroom-1.\n');
    const gone = await running(['web', 'token', 'revoke', 'newsroom-1'], { env });
    expect([gone.code, gone.err]).toEqual([1, 'sideline web: There is no token newsroom-1.\n']);
  });

  it('changes tokens while another process holds the state file: they lie beside it', async () => {
    const env = state();
    const held = await openStore(env.STATE_URL!, () => {});
    onTestFinished(() => held.close());
    expect((await running(['web', 'token', 'add', 'a', '--reader', 'staff'], { env })).code).toBe(0);
    expect((await running(['web', 'token', 'list'], { env })).out).toBe('a  staff  made 2025-11-24\n');
    expect((await running(['web', 'token', 'revoke', 'a'], { env })).out).toBe('Revoked: a.\n');
  });

  it('changes nothing while another change of tokens is made, and says so', async () => {
    const env = state();
    const held = await openStore(tokensUrl(env.STATE_URL!), () => {});
    onTestFinished(() => held.close());
    const { code, err } = await running(['web', 'token', 'add', 'a', '--reader', 'staff'], { env });
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(
        /^sideline web: state file \S+state\.web-tokens\.json is in use by pid \d+ since \S+, which changes tokens as well; nothing was changed here, try again\.\n$/,
      ),
    ]);
  });

  it('makes no token that nobody would keep', async () => {
    const { code, out, err } = await running(['web', 'token', 'add', 'a', '--reader', 'staff'], {
      env: { STATE_URL: 'memory:' },
    });
    expect([code, out, err]).toEqual([
      1,
      '',
      expect.stringMatching(/^sideline web: STATE_URL=memory: keeps no tokens;/),
    ]);
  });

  it.each([
    [['token'], /write: sideline web token add NAME/],
    [['token', 'add'], /write: sideline web token add NAME/],
    [['token', 'list', 'x'], /write: sideline web token add NAME/],
    [['page'], /write: sideline web token add NAME/],
    [['token', 'add', 'newsroom'], /a token needs --reader/],
    [['token', 'add', 'News Room', '--reader', 'staff'], /"News Room" is no name of a token; use up to 40/],
    [['token', 'add', 'a', '--reader', 'Staff'], /--reader "Staff" is no audience label/],
  ])('says how it is called: %j', async (words, message) => {
    const { code, err } = await running(['web', ...words]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('sideline serve with WEB_BASE_URL alone', () => {
  it('serves the room beside health, says so, and a token that was made lets see more', {
    timeout: 90_000,
  }, async () => {
    const env = { ...state(), WEB_BASE_URL: 'http://127.0.0.1:3000', KNOWLEDGE_DIR: PINNED_FOLDER };
    const token = (await running(['web', 'token', 'add', 'a', '--reader', 'staff'], { env })).out.trim();
    const one = serving(env);
    const url = await healthUrl(one);
    const front = await fetch(url);
    expect([front.status, front.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`)).headers.get('content-type')).toMatch(/^text\/plain/);
    const answer = await fetch(`${url}/ask?q=which+agreements+are+pending%3F`);
    expect(await answer.text()).toContain('Pending agreements');
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await fetch(url, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/sideline_questions_total\{platform="web"[^}]*\} 1/);
    expect(one.err()).toContain('web-started');
    const { code } = await one.end('SIGTERM');
    expect(code).toBe(0);
  });

  it('takes a token that was made while it runs, and refuses one that was revoked, at the next request', {
    timeout: 90_000,
  }, async () => {
    const env = { ...state(), WEB_BASE_URL: 'http://127.0.0.1:3000', KNOWLEDGE_DIR: PINNED_FOLDER };
    const one = serving(env);
    const url = await healthUrl(one);
    const statusWith = async (token: string) =>
      (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
    const add = async (name: string) =>
      (await running(['web', 'token', 'add', name, '--reader', 'staff'], { env })).out.trim();
    const token = await add('a');
    secretText(token);
    expect(await statusWith(token)).toBe(200);
    expect((await running(['web', 'token', 'revoke', 'a'], { env })).code).toBe(0);
    expect(await statusWith(token)).toBe(401);
    expect(await statusWith(await add('b'))).toBe(200);
    expect((await one.end('SIGTERM')).code).toBe(0);
  });

  it('serves files, feeds, pictures, the API and the protocol of assistants beside its pages', {
    timeout: 90_000,
  }, async () => {
    const one = serving({ ...state(), WEB_BASE_URL: 'http://127.0.0.1:3000', KNOWLEDGE_DIR: PINNED_FOLDER });
    const url = await healthUrl(one);
    const typeOf = async (path: string) => (await fetch(`${url}${path}`)).headers.get('content-type');
    const question = 'q=pending+agreements+of+Iran';
    expect(await typeOf(`/ask?${question}&as=csv`)).toMatch(/^text\/csv/);
    expect(await typeOf(`/feed?${question}`)).toMatch(/^application\/atom\+xml/);
    expect(await typeOf('/picture.png?q=chart+of+pending+MoUs')).toBe('image/png');
    expect(await (await fetch(`${url}/api/v1/ask?${question}`)).json()).toMatchObject({ outcome: 'answered' });
    expect(await typeOf('/api/v1/')).toMatch(/^text\/html/);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as never);
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('pending_agreements');
    await client.close();
    expect((await one.end('SIGTERM')).code).toBe(0);
  });
});

describe('sideline serve with WEB_BASE_URL beside Slack over HTTP', () => {
  it('serves both on one address', { timeout: 90_000 }, async () => {
    const slack = await startSlack();
    onTestFinished(() => slack.close());
    const port = await freePort();
    const { SLACK_APP_TOKEN: _, ...env } = socketEnv(slack, freshFolder());
    const one = serving({
      ...env,
      SLACK_SIGNING_SECRET: 'a-secret',
      WEB_BASE_URL: 'http://127.0.0.1:3000',
      PORT: port,
    });
    await one.started();
    await until('the room', () => one.err().includes('web-started'), 90_000);
    const url = `http://127.0.0.1:${port}`;
    expect(await (await fetch(url)).text()).toContain('<title>Sideline</title>');
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`${url}/meetings`, { method: 'POST', body: '{}' })).status).toBe(405);
    expect((await one.end('SIGTERM')).code).toBe(0);
  });
});
