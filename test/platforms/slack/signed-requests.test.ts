import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { scopesFor } from '../../../src/platforms/slack/manifest.js';
import { appMention } from '../../servers/slack/events.js';
import { type FarSide, type HttpDelivery, person, startSlack } from '../../servers/slack/far-side.js';
import type { WaitOptions } from '../../servers/slack/delivery.js';
import { signedHeaders } from '../../servers/slack/sign.js';
import { SECRETS } from './browser.js';
import { type RunningSlack, runSlack, SIGNING_SECRET } from './running-slack.js';
import { type Serving, serve } from './serving.js';
import { stateFile } from './state-file.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** The headers of a body that goes on for long. */
const LONG_BODY = 'content-length: 1000\r\n\r\n';

const anna = person('U222');

/** What is wrong with the headers of a request that was signed. */
interface Flaws {
  readonly version?: string;
  readonly length?: number;
  readonly time?: string;
}

describe('a request over HTTP', () => {
  let run: RunningSlack;

  beforeEach(async () => {
    run = await runSlack({ transport: 'http' });
    run.slack.forget();
  });

  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    expect(JSON.stringify(run.logged)).not.toMatch(SECRETS);
    await run.stop();
  });

  const answered = () => run.slack.until('an answer', () => run.slack.messages[0]);

  /** Nothing was asked of Slack before the one question that is answered now. */
  const nothingRan = async () => {
    await sleep(30);
    expect(run.slack.calls).toEqual([]);
    await run.send.event(anna.mentions(QUESTION));
    await answered();
    expect(run.slack.messages).toHaveLength(1);
  };

  /** Seconds are whole in a signature, so the age is what it says only early in a second. */
  const earlyInASecond = async () => {
    while (Date.now() % 1000 > 700) await sleep(20);
  };

  it.each([-299, 0, 299])('that is %i seconds off is answered', async (timestampSkewS) => {
    await earlyInASecond();
    const { status } = await run.http.event(anna.mentions(QUESTION), { timestampSkewS });
    expect(status).toBe(200);
    await answered();
  });

  it.each([-3600, -301, 301, 3600])('that is %i seconds off is refused, and nothing runs', async (timestampSkewS) => {
    await earlyInASecond();
    expect((await run.http.event(anna.mentions(QUESTION), { timestampSkewS })).status).toBe(401);
    expect((await run.http.slash(anna.slash(QUESTION), { timestampSkewS })).status).toBe(401);
    await nothingRan();
  });

  it.each([
    ['another secret', { badSignature: true }],
    ['no signature', { unsigned: true }],
  ])('with %s is refused, and nothing runs', async (_, flaw) => {
    expect((await run.http.event(anna.mentions(QUESTION), flaw)).status).toBe(401);
    expect((await run.http.slash(anna.slash(QUESTION), flaw)).status).toBe(401);
    expect((await run.http.urlVerification('challenge', flaw)).status).toBe(401);
    await nothingRan();
  });

  it.each([
    ['one byte of the body changed', (body: string) => body.replace('U222', 'U223'), {}],
    ['a byte more in the body', (body: string) => `${body} `, {}],
    ['another version of the signature', (body: string) => body, { version: 'v1' }],
    ['a signature that is cut short', (body: string) => body, { length: 40 }],
    ['a signature of nothing', (body: string) => body, { length: 3 }],
    ['a time that is no number', (body: string) => body, { time: 'now' }],
  ] satisfies [string, (body: string) => string, Flaws][])(
    'with %s is refused, and nothing runs',
    async (_, change, flaws: Flaws) => {
      const { version = 'v0', length = 67, time = '' } = flaws;
      const body = JSON.stringify({ type: 'event_callback', team_id: 'T111', event: appMention({ user: 'U222' }) });
      const signed = signedHeaders(SIGNING_SECRET, body);
      const headers = {
        'x-slack-signature': signed['x-slack-signature']!.replace('v0', version).slice(0, length),
        'x-slack-request-timestamp': time || signed['x-slack-request-timestamp']!,
      };
      expect((await run.http.raw(change(body), JSON_TYPE, { unsigned: true }, headers)).status).toBe(401);
      await nothingRan();
    },
  );

  it('of 256 KB is read, and one of a byte more is refused whoever signed it', async () => {
    const padded = (bytes: number) => `${JSON.stringify({ type: 'url_verification', challenge: 'c' })}`.padEnd(bytes);
    expect((await run.http.raw(padded(256 * KILOBYTE), JSON_TYPE)).status).toBe(200);
    expect((await run.http.raw(padded(256 * KILOBYTE + 1), JSON_TYPE)).status).toBe(413);
    expect((await run.http.raw(padded(256 * KILOBYTE + 1), JSON_TYPE, { unsigned: true })).status).toBe(413);
    await nothingRan();
  });

  it('that is no JSON, though signed, is refused and harms nothing', async () => {
    expect((await run.http.raw('{"type":', JSON_TYPE)).status).toBe(400);
    expect((await run.http.raw('payload=%7B', FORM_TYPE)).status).toBe(400);
    await nothingRan();
  });

  it.each([
    ['payload=null', FORM_TYPE],
    ['payload=%5B%5D', FORM_TYPE],
    ['payload=7', FORM_TYPE],
    ['payload=%22text%22', FORM_TYPE],
    ['null', JSON_TYPE],
    ['[]', JSON_TYPE],
    ['true', JSON_TYPE],
  ])('that is no object, though signed, is refused and harms nothing: %s', async (body, type) => {
    const died = expectNoRejection();
    expect((await run.http.raw(body, type)).status).toBe(400);
    await nothingRan();
    expect(died).toEqual([]);
  });

  it.each(['payload=null', 'payload=%5B%5D'])('that is no object and nobody signed is refused: %s', async (body) => {
    expect((await run.http.raw(body, FORM_TYPE, { unsigned: true })).status).toBe(401);
    await nothingRan();
  });

  it('that tells that events are held back is acknowledged, where it is signed', async () => {
    expect((await run.http.rateLimited()).status).toBe(200);
    expect((await run.http.rateLimited({ unsigned: true })).status).toBe(401);
    expect(run.logged).toContainEqual({
      ...{ level: 'warn', event: 'slack-envelope-without-event' },
      fields: { type: 'app_rate_limited' },
    });
    await nothingRan();
  });

  it('by which Slack checks the address is answered with its challenge', async () => {
    expect(await run.http.urlVerification('3eZbrw1aB')).toMatchObject({
      status: 200,
      payload: { challenge: '3eZbrw1aB' },
    });
    await nothingRan();
  });

  it('by which Slack checks the certificate is answered unsigned, and runs nothing that comes along', async () => {
    expect((await run.http.raw('ssl_check=1&token=t', FORM_TYPE, { unsigned: true })).status).toBe(200);
    const payload = JSON.stringify({ type: 'event_callback', team_id: 'T111', event: anna.mentions(QUESTION) });
    const smuggled = `${new URLSearchParams({ ssl_check: '1', payload })}`;
    expect((await run.http.raw(smuggled, FORM_TYPE, { unsigned: true })).status).toBe(200);
    await nothingRan();
  });

  it.each([
    ['GET', '/'],
    ['POST', '/'],
    ['GET', '/slack/events'],
    ['POST', '/slack/events/more'],
    ['GET', '//'],
    ['GET', '/%ff'],
    ['GET', '/slack/install'],
    ['GET', '/slack/oauth_redirect?code=c&state=s'],
  ])('%s %s is unknown where one workspace is configured', async (method, path) => {
    expect(await statusOf(run.url, method, path)).toBe(404);
    await nothingRan();
  });

  it('that drips in, its headers or its body, is over within 30 seconds, and harms nothing', async () => {
    const begun = (path: string, headers: string) => `POST ${path} HTTP/1.1\r\nhost: sideline\r\n${headers}`;
    const drips = [begun('/slack/events', LONG_BODY), begun('/other', LONG_BODY), begun('/slack/events', '')];
    const tookMs = await Promise.all(drips.map((beginning) => drippedFor(run.url, beginning)));
    expect(Math.max(...tookMs)).toBeLessThan(31_000);
    await nothingRan();
  }, 70_000);

  it('is only for installing where the questions come over Socket Mode', async () => {
    const socket = await runSlack({ many: true, transport: 'socket' });
    onTestFinished(() => socket.stop());
    const { status } = await socket.http.event(anna.mentions(QUESTION));
    expect(status).toBe(404);
    expect((await fetch(`${socket.url}/slack/install`, { redirect: 'manual' })).status).toBe(302);
    await nothingRan();
  });
});

describe('sideline serve over HTTP', () => {
  const started = async (): Promise<{ serving: Serving; slack: FarSide; http: HttpDelivery }> => {
    const slack = await startSlack();
    onTestFinished(() => slack.close());
    slack.team.scopes = scopesFor({ threadFollowUps: false, readers: false, files: false });
    const serving = await serve({
      SLACK_BOT_TOKEN: slack.team.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      STATE_URL: (await stateFile()).url,
    });
    return { serving, slack, http: slack.http(serving.url, SIGNING_SECRET) };
  };

  let people = 0;
  /** Questions of fifty people who have not asked before, so that nobody's limit is reached. */
  const fiftyCommands = (http: HttpDelivery, options: WaitOptions = {}) =>
    Array.from({ length: 50 }, () => http.slash(person(`U${people++}00`).slash(QUESTION), options));

  // How fast it acknowledges is measured by test/bench/slack.mjs; that it does so before it answers is shown here.
  it('acknowledges fifty questions asked at once, and what is said beside them, before it has answered half of them', async () => {
    const { slack, http } = await started();
    const patient = { timeoutMs: 30_000 };
    const events = Array.from({ length: 50 }, () => http.event(anna.says('lunch at noon?'), patient));
    const acks = await Promise.all([...fiftyCommands(http, patient), ...events]);
    const answeredByThen = slack.responses.length;
    expect(acks.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
    console.info(`answered when all was acknowledged: ${answeredByThen}`);
    expect(answeredByThen).toBeLessThan(25);
    await slack.until('50 answers', () => slack.responses.length === 50, 30_000);
  }, 90_000);

  // The peak of a process is told by Linux alone.
  it.runIf(process.platform === 'linux').each([
    ['as long as they say', { 'content-length': 3 * MEGABYTE }],
    ['of a length they do not say', { 'transfer-encoding': 'chunked' }],
  ])(
    'holds no bodies that nobody signed: forty of 3 MB at once, %s, take less than 30 MB',
    async (how, headers) => {
      const { serving, slack, http } = await started();
      // What a first day costs is not to be counted.
      await Promise.all(fiftyCommands(http));
      await slack.until('50 answers', () => slack.responses.length === 50, 10_000);
      await Promise.all(Array.from({ length: 40 }, () => http.raw('{}', JSON_TYPE, { unsigned: true })));
      let outcomes: readonly unknown[] = [];
      const grown = await serving.grownBy(async () => {
        outcomes = await Promise.all(Array.from({ length: 40 }, () => flooded(serving.url, headers)));
      });
      console.info(`forty bodies of 3 MB, ${how}: the peak grew by ${(grown / MEGABYTE).toFixed(1)} MB`);
      expect(outcomes.filter((outcome) => outcome !== 413 && outcome !== 'closed')).toEqual([]);
      expect(outcomes).toContain(413);
      expect(grown).toBeLessThan(30 * MEGABYTE);
      expect((await http.slash(anna.slash(QUESTION))).status).toBe(200);
      expect(slack.problems).toEqual([]);
    },
    40_000,
  );
});

/** What would end the process by itself; empty as long as nothing would. */
function expectNoRejection(): unknown[] {
  const rejected: unknown[] = [];
  const note = (reason: unknown) => void rejected.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  return rejected;
}

/** A request by `node:http`, which takes paths as they are. */
function statusOf(url: string, method: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, agent: false }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

/** Sends a byte of a request each half second; resolves with how long that went on, in milliseconds. */
async function drippedFor(url: string, beginning: string): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const startMs = performance.now();
  socket.write(beginning);
  const drip = setInterval(() => socket.write('x'), 500);
  await new Promise((closed) => socket.on('error', () => {}).on('close', closed));
  clearInterval(drip);
  return performance.now() - startMs;
}

/** Sends 3 MB that nobody signed; resolves with the status, or where the connection is closed before there is one. */
function flooded(url: string, headers: Record<string, string | number>): Promise<number | undefined | 'closed'> {
  const { hostname, port } = new URL(url);
  const options = { hostname, port, method: 'POST', path: '/slack/events', agent: false };
  return new Promise((resolve) => {
    const flood = request({ ...options, headers: { 'content-type': JSON_TYPE, ...headers } }, (response) => {
      resolve(response.resume().statusCode);
    });
    flood.on('error', () => resolve('closed'));
    flood.end(Buffer.alloc(3 * MEGABYTE, 'x'));
  });
}
