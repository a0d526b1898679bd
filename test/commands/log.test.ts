import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog, redacted } from '../../src/commands/log.js';
import { scopesFor } from '../../src/platforms/slack/manifest.js';
import { type FarSide, person, startSlack } from '../servers/slack/far-side.js';
import { freePort, freshFolder, type Serving, serving, socketEnv } from './serving.js';

const TOKENS = {
  bot: 'xoxb-123456789012-1234567890123-AbCdEf',
  person: 'xoxp-1-2-3',
  app: 'xapp-1-A111-222-abcdef0123456789',
  refresh: 'xoxe-1-My0xLWNhbmFyeQ',
  'rotating bot': 'xoxe.xoxb-1-My0xLWNhbmFyeQ',
  'rotating person': 'xoxe.xoxp-1-My0xLWNhbmFyeQ',
  endless: `xoxb-${'a1-'.repeat(400)}z`,
};

/** Of the shapes of https://docs.discord.com/developers/reference#authentication and of interactions. */
const DISCORD = {
  bot: 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs',
  'newer bot': 'OTk4NjIyNDgzNDcxOTI1MjQ4MQ.GfAr5d.canary-canary-canary-canary_canary1234',
  interaction: `aW50ZXJhY3Rpb246${Buffer.from('1234:canary').toString('base64url')}`,
};

const ADDRESSES = {
  'a response': 'https://hooks.slack.com/commands/T111/111/canary',
  'a response, as JSON writes it': 'https:\\/\\/hooks.slack.com\\/commands\\/T111\\/canary',
  'a socket': 'wss://wss-primary.slack.com/link/?ticket=canary&app_id=A1',
  'a short host': 'ws://h/canary/x',
  'a host and a query': 'http://127.0.0.1:3000?code=canary',
  'a name and a password': 'https://name:canary@slack.com/api/',
  'endless length': `https://slack.com/${'a/'.repeat(2_000)}canary`,
};

describe('redacted', () => {
  it.each(Object.entries(TOKENS))('leaves nothing of a token (%s)', (_, token) => {
    expect(redacted(`before ${token} after`)).toBe('before [token] after');
    expect(redacted(`{"token":"${token}"}`)).toBe('{"token":"[token]"}');
    expect(redacted(`bot_${token}`)).toBe('bot_[token]');
    expect(redacted(token.slice(0, -2))).toBe('[token]');
  });

  it.each(Object.entries(DISCORD))('leaves nothing of a token of Discord (%s)', (_, token) => {
    expect(redacted(`before ${token} after`)).toBe('before [token] after');
    expect(redacted(`{"token":"${token}"}`)).toBe('{"token":"[token]"}');
    expect(redacted(`Bot ${token}`)).toBe('Bot [token]');
  });

  it('leaves the ids alone of a path in which a token stands', () => {
    expect(redacted('PATCH /webhooks/7000/canary.token-1/messages/@original failed')).toBe(
      'PATCH /webhooks/7000/[token]/messages/@original failed',
    );
    expect(redacted('{"path":"\\/interactions\\/9\\/canary\\/callback"}')).not.toContain('canary');
  });

  it.each([
    'postgres://sideline:canary@db.example:5432/sideline',
    'postgresql://canary@db.example:5432/sideline',
    'postgres://sideline:can@ary@db.example:5432/sideline',
  ])('leaves the place alone of a database: %s', (address) => {
    expect(redacted(`database ${address}: gone`)).toMatch(
      /^database postgres(?:ql)?:\/\/\[…\]@db\.example:5432\/sideline: gone$/,
    );
  });

  it.each(Object.entries(ADDRESSES))('leaves the host alone of an address of %s', (_, address) => {
    const left = redacted(`(see "${address}")`);
    expect(left).toMatch(/^\(see "(?:https?|wss?):\/\/[\w.:-]+\/\[…\]"\)$/);
    expect(left).not.toContain('canary');
  });

  it('leaves all else as it is', () => {
    const text =
      'slack-started T111 C111 xoxo-less boxes: HTTP 500, see //comment and a@b.example; Node.v20.20 MoU.signed.in 2026.11.24';
    expect(redacted(text)).toBe(text.replace('xoxo-less', '[token]'));
  });
});

describe('a log', () => {
  /** What a log of a level writes. */
  function written(level: 'debug' | 'info' | 'warn' | 'error'): Record<string, unknown>[] {
    const output = new PassThrough();
    const log = createLog(output, level);
    for (const how of ['debug', 'info', 'warn', 'error'] as const) {
      log[how]('happened', {
        reason: `Error: ${TOKENS.bot} at ${ADDRESSES['a response']}`,
        count: 3,
        is: true,
        none: null,
      });
    }
    return String(output.read() ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  it('is one JSON object a line, with its time and event, without tokens and addresses', () => {
    const lines = written('debug');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).toEqual({
        level: expect.any(Number),
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        msg: 'happened',
        reason: 'Error: [token] at https://hooks.slack.com/[…]',
        count: 3,
        is: true,
        none: null,
      });
    }
  });

  it.each([
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const)('of level %s leaves out what counts for less', (level, lines) => {
    expect(written(level)).toHaveLength(lines);
  });
});

/** A word that is in every question and in all that is broken on the way. */
const WORD = 'canaryword';
const SECRETS = { signing: 'canary-signing-secret', state: 'canary-state-secret-of-some-length' };
const anna = person('U222');

/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 90_000;

describe.concurrent('a session at LOG_LEVEL=debug in which much goes wrong', { timeout: SLOW_TEST_MS }, () => {
  it('writes no token, secret, address or word of a question over Socket Mode', async () => {
    const slack = await startSlack();
    const one = serving({ ...socketEnv(slack, freshFolder()), LOG_LEVEL: 'debug' });
    await one.started();
    await troubles(slack, slack.socket);
    for (const frame of [WORD, `{"type":"${WORD}"}`, `{"type":"events_api","payload":"${WORD}"}`])
      slack.socket.send(frame);
    slack.fault('apps.connections.open', { kind: '500' });
    slack.socket.drop();
    await slack.socket.whenConnected(2, 5_000);
    await silent(slack, one, slack.socket);
    await findNothing(slack, one, [slack.team.botToken, slack.appToken, '/link/?', 'ticket=']);
    await slack.close();
  });

  it('writes no token, secret, address or word of a question over HTTP, with an installation', async () => {
    const slack = await startSlack();
    const port = await freePort();
    const { SLACK_APP_TOKEN: _, SLACK_BOT_TOKEN: __, ...env } = socketEnv(slack, freshFolder());
    const { id, secret } = slack.oauth.client;
    const credentials = { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, SLACK_STATE_SECRET: SECRETS.state };
    const one = serving({
      ...env,
      ...credentials,
      SLACK_SIGNING_SECRET: SECRETS.signing,
      PORT: port,
      LOG_LEVEL: 'debug',
    });
    await one.started();
    const url = `http://127.0.0.1:${port}`;
    const http = slack.http(url, SECRETS.signing);
    await install(slack, url);
    await troubles(slack, http);
    const broken: Promise<unknown>[] = [];
    for (const body of [
      WORD,
      `{"text": "${WORD}`,
      `payload=%7B${WORD}`,
      `{"type":"event_callback","event":"${WORD}"}`,
    ]) {
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) broken.push(http.raw(body, type));
    }
    await Promise.all(broken);
    await slack.http(url, 'another').event(anna.mentions(WORD));
    await fetch(`${url}/slack/oauth_redirect?code=${WORD}&state=${WORD}`);
    await fetch(`${url}/${WORD}`);
    await silent(slack, one, http);
    await findNothing(slack, one, [...tokens(slack), ...Object.values(SECRETS), secret]);
    await slack.close();
  });
});

type Send = Pick<FarSide['socket'], 'event' | 'slash' | 'interactive'>;

/** Installs the app in T111, with tokens that are renewed at once since they end soon. */
async function install(slack: FarSide, url: string): Promise<void> {
  const page = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const state = new URL(page.headers.get('location')!).searchParams.get('state')!;
  const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
  const scopes = scopesFor({ threadFollowUps: false, readers: false, files: false });
  const code = slack.oauth.newCode({ team: slack.team, scopes, refresh: true, expiresInS: 60 });
  const done = await fetch(`${url}/slack/oauth_redirect?${new URLSearchParams({ code, state })}`, {
    headers: { cookie },
  });
  expect(done.status).toBe(200);
}

/** Every token that a call was made with or given. */
function tokens(slack: FarSide): string[] {
  const all = slack.calls.flatMap((call) => [call.token, String(call.args.refresh_token ?? '')]);
  return [...new Set(all.filter((token) => token !== ''))];
}

/** Asks in every way while Slack fails in every way. */
async function troubles(slack: FarSide, send: Send): Promise<void> {
  slack.fault('oauth.v2.access', { kind: '500' });
  const faults = [
    { kind: '429', retryAfterS: 1 },
    { kind: '500' },
    { kind: 'dropBefore' },
    { kind: 'dropAfter' },
    { kind: 'error', error: 'invalid_blocks', more: { response_metadata: { messages: [`[ERROR] xoxb-canary`] } } },
  ] as const;
  for (const [at, fault] of faults.entries()) {
    slack.fault('chat.postMessage', fault);
    slack.fault('response_url', fault.kind === 'error' ? { kind: '500', times: 3 } : fault);
    await send.event(anna.mentions(`who met ${WORD}?`, { channel: `C${at}` }));
    await send.slash(anna.slash(`who met ${WORD}?`, `C${at}`));
  }
  await slack.until('some answers', () => slack.messages.length >= 3 && slack.responses.length >= 3, 6_000);
  slack.fault('views.publish', { kind: 'error', error: 'invalid_arguments' });
  await send.event(anna.opensHome());
  await send.event({ ...anna.mentions(WORD), channel: { id: WORD } });
  await send
    .interactive({ ...anna.clicks(slack.messages[0]!, 'why'), actions: [{ action_id: 'ask:0', value: 7 }] } as never)
    .catch(() => {});
}

/** Leaves a last answer in the air, and ends the process. */
async function silent(slack: FarSide, one: Serving, send: Send): Promise<void> {
  slack.fault('chat.postMessage', { kind: 'delay', ms: 500 });
  await send.event(anna.mentions(`who met ${WORD}?`, { channel: 'C9' }));
  await slack.until('the post', () => slack.calls.some((call) => call.args.channel === 'C9'));
  expect((await one.end('SIGTERM')).code).toBe(0);
}

async function findNothing(slack: FarSide, one: Serving, secrets: readonly string[]): Promise<void> {
  const text = one.out() + one.err();
  expect(text).toContain('answer-not-delivered');
  expect(text).toContain('slack-listener-failed');
  const addresses = slack.calls.filter((call) => call.method === 'response_url').length;
  expect(addresses).toBeGreaterThan(0);
  const leaks = [...secrets, WORD, 'canary', '/respond/', 'xoxb-', 'xapp-', 'xoxe'].filter((one) => text.includes(one));
  expect(leaks).toEqual([]);
  expect((await one.ended).said).toEqual([]);
  expect(one.out()).toBe('');
}
