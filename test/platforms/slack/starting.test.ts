import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../../src/bot/create-desk.js';
import { digestService } from '../../../src/bot/digests/digest-service.js';
import { PlatformError } from '../../../src/bot/ports/chat-platform.js';
import type { Log } from '../../../src/bot/ports/log.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { readers } from '../../../src/bot/readers.js';
import { historyFrom } from '../../../src/core/digest/changes/history.js';
import type { SlackSettings } from '../../../src/platforms/slack/connect/settings.js';
import { scopesFor, scopesToStart } from '../../../src/platforms/slack/manifest.js';
import { Slack } from '../../../src/platforms/slack/slack.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type WatchedLog, watchedLog } from '../../canaries.js';
import { type FarSide, startSlack } from '../../servers/slack/far-side.js';
import { smallSideline } from '../terminal/small-sideline.js';

const NOW = '2026-11-24T12:00:00.000Z';
/** Nothing listens there; `fetch` itself refuses some lower ones. */
const CLOSED_PORT = 49_151;

const QUIET: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const EVERY_WISH = { threadFollowUps: true, readers: true, files: true };

const watched: WatchedLog[] = [];
afterAll(() => {
  for (const { expectClean } of watched) expectClean();
});

/** A Slack that has not started. */
function unstarted(slack: FarSide, settings: Partial<SlackSettings> = {}, warn: Log['warn'] = () => {}): Slack {
  const store = memoryStore();
  const now = () => NOW;
  const watch = watchedLog({ ...QUIET, warn });
  watched.push(watch);
  const shared = { store, log: watch.log, meter: noMeter, now };
  const parts = { ...shared, zone: 'UTC', readers: readers(new Map(), store), limits: rateLimits() };
  const sideline = smallSideline();
  const { digests } = digestService({
    ...parts,
    history: () => historyFrom(sideline.knowledge, 0),
    whenUnsure: 'skip',
  });
  const desk = createDesk({ sideline, digests, followed: new Set(), ...parts });
  const usual: SlackSettings = {
    access: { kind: 'one', botToken: slack.team.botToken },
    transport: { kind: 'socket', appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    threadFollowUps: false,
    readers: false,
    files: false,
    host: '127.0.0.1',
    port: 0,
  };
  return new Slack({ ...usual, ...settings }, { ...shared, desk, digests, beside: () => false });
}

/** What a start that fails says, and after how long. Stops it afterwards, as the command does. */
async function refusal(platform: Slack): Promise<{ message: string; ms: number }> {
  const from = performance.now();
  const error = await platform.start().then(
    () => new Error('it started'),
    (reason: Error) => reason,
  );
  const ms = performance.now() - from;
  expect(error).toBeInstanceOf(PlatformError);
  expect(error.message.split('\n')).toHaveLength(1);
  await platform.stop();
  expect(platform.address).toBeNull();
  return { message: error.message, ms };
}

const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
beforeAll(() => void process.on('unhandledRejection', stray));
afterAll(() => {
  process.off('unhandledRejection', stray);
  expect(strays).toEqual([]);
});

describe.concurrent('a start of Slack that fails', () => {
  async function failing(prepare: (slack: FarSide) => Partial<SlackSettings> | undefined) {
    const slack = await startSlack();
    slack.team.scopes = scopesFor(EVERY_WISH);
    const found = await refusal(unstarted(slack, prepare(slack) ?? {}));
    await slack.until('no connection', () => slack.socket.connections === 0);
    expect(slack.problems).toEqual([]);
    await slack.close();
    return found;
  }

  const WHERE = 'copy the Bot User OAuth Token from "OAuth & Permissions" of your app once more.';
  const ANEW =
    'copy an app-level token (xapp-…, scope connections:write) from "Basic Information" of your app, and start again.';
  const NETWORK = 'check the network, a proxy, and SLACK_API_URL.';
  const one = (botToken: string) => ({ access: { kind: 'one', botToken } }) as const;

  // First of all, so that the others run beside it.
  it.each<[string, (slack: FarSide) => void, string]>([
    [
      'about the bot token',
      (slack) => slack.fault('auth.test', { kind: 'hang', times: 9 }),
      `Slack cannot be reached (no answer in time); ${NETWORK}`,
    ],
    [
      'about the connection',
      (slack) => slack.fault('apps.connections.open', { kind: 'hang', times: 9 }),
      `Slack cannot be reached (no answer in time); ${NETWORK}`,
    ],
    [
      'with its hello',
      (slack) => {
        slack.socket.helloDelayMs = 1e9;
      },
      `Slack cannot be reached (Slack did not say hello within 8 seconds); ${NETWORK}`,
    ],
  ])(
    'says so within 20 seconds where Slack falls silent %s',
    async (_, prepare, line) => {
      const { message, ms } = await failing((slack) => void prepare(slack));
      console.log(`silent: given up after ${ms.toFixed(0)} ms`);
      expect(message).toBe(line);
      expect(ms).toBeLessThan(20_000);
    },
    30_000,
  );

  it.each<[string, (slack: FarSide) => Partial<SlackSettings> | undefined, string]>([
    ['the bot token is wrong', () => one('xoxb-wrong'), `Slack does not take SLACK_BOT_TOKEN (invalid_auth); ${WHERE}`],
    [
      'the bot token was revoked',
      (slack) => void slack.revokeToken(),
      `Slack does not take SLACK_BOT_TOKEN (token_revoked); ${WHERE}`,
    ],
    [
      'the app was removed',
      (slack) => void slack.fault('auth.test', { kind: 'error', error: 'account_inactive' }),
      `Slack does not take SLACK_BOT_TOKEN (account_inactive); ${WHERE}`,
    ],
    [
      'the token is a person’s, whose scopes are others',
      (slack) => {
        slack.team.scopes = ['search:read'];
        slack.fault('auth.test', { kind: 'error', error: '', more: { ok: true, user_id: 'U1', team_id: 'T111' } });
      },
      'SLACK_BOT_TOKEN is no bot token; take the one that begins with xoxb- from "OAuth & Permissions" of your app.',
    ],
    [
      'the app token is wrong',
      () => ({ transport: { kind: 'socket', appToken: 'xapp-wrong' } }),
      `Slack does not take SLACK_APP_TOKEN (invalid_auth); ${ANEW}`,
    ],
    [
      'the app token lacks its scope',
      (slack) => void slack.fault('apps.connections.open', { kind: 'error', error: 'missing_scope' }),
      `Slack does not take SLACK_APP_TOKEN (missing_scope); ${ANEW}`,
    ],
    [
      'a bot token stands in place of the app token',
      (slack) => ({ transport: { kind: 'socket', appToken: slack.team.botToken } }),
      `Slack does not take SLACK_APP_TOKEN (not_allowed_token_type); ${ANEW}`,
    ],
    [
      'nothing listens at the address of the Web API',
      () => ({ apiUrl: `http://127.0.0.1:${CLOSED_PORT}/api/` }),
      `Slack cannot be reached (ECONNREFUSED); ${NETWORK}`,
    ],
    [
      'Slack breaks down over the bot token',
      (slack) => void slack.fault('auth.test', { kind: '500', times: 3 }),
      `Slack cannot be reached (HTTP 500); ${NETWORK}`,
    ],
    [
      'Slack breaks down over the connection',
      (slack) => void slack.fault('apps.connections.open', { kind: '500', times: 3 }),
      `Slack cannot be reached (HTTP 500); ${NETWORK}`,
    ],
    [
      'Slack limits requests',
      (slack) => void slack.fault('apps.connections.open', { kind: '429', retryAfterS: 60, times: 3 }),
      `Slack cannot be reached (it limits requests); ${NETWORK}`,
    ],
  ])('says so in one line within two seconds where %s', async (_, prepare, line) => {
    const { message, ms } = await failing(prepare);
    expect(message).toBe(line);
    expect(ms).toBeLessThan(2_000);
  });

  it.each(scopesToStart(EVERY_WISH))(
    'names the scope %s where the app lacks it, and the command that mends it',
    async (lacking) => {
      const { message } = await failing((slack) => {
        slack.team.scopes = scopesFor(EVERY_WISH).filter((scope) => scope !== lacking);
        return EVERY_WISH;
      });
      expect(message).toBe(
        `SLACK_BOT_TOKEN lacks the scope ${lacking}; update the Slack app with what \`sideline manifest slack --thread-follow-ups --readers --files\` prints, and install it again.`,
      );
    },
  );

  it.each([
    [{ threadFollowUps: true }, 'channels:history, groups:history', 'sideline manifest slack --thread-follow-ups'],
    [{ readers: true }, 'channels:read, groups:read, users:read', 'sideline manifest slack --readers'],
  ])('names every scope that is lacking for %o', async (wish, scopes, command) => {
    const { message } = await failing((slack) => {
      slack.team.scopes = scopesToStart({ threadFollowUps: false, readers: false });
      return wish;
    });
    expect(message).toContain(`SLACK_BOT_TOKEN lacks the scopes ${scopes}; `);
    expect(message).toContain(`\`${command}\``);
  });

  it('names HOST and PORT where something else listens there', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { message, ms } = await failing(() => ({ port, transport: { kind: 'http', signingSecret: 's' } }));
    other.close();
    expect(message).toBe(
      `Sideline cannot listen on 127.0.0.1:${port} (something else listens there); set HOST and PORT to a free address.`,
    );
    expect(ms).toBeLessThan(2_000);
  });
});

describe.concurrent('a start of Slack', () => {
  it.each(['auth.test', 'apps.connections.open'])('goes on after two failures of %s', async (method) => {
    const slack = await startSlack();
    slack.fault(method, { kind: '500', times: 2 });
    const platform = unstarted(slack);
    await platform.start();
    await slack.socket.whenConnected();
    await platform.stop();
    expect(slack.problems).toEqual([]);
    await slack.close();
  });

  it('of an app from before digests goes on without their scopes, and says in the log what will not work', async () => {
    const slack = await startSlack();
    const wish = { threadFollowUps: false, readers: false, files: false };
    slack.team.scopes = scopesToStart(wish);
    const logged: { event: string; fields: unknown }[] = [];
    const platform = unstarted(slack, wish, (event, fields) => void logged.push({ event, fields }));
    await platform.start();
    expect(logged.find(({ event }) => event === 'slack-scopes-missing')?.fields).toEqual({
      scopes: 'channels:read, groups:read',
      without: 'digests whose channel was closed to Sideline go on only once somebody writes to it there',
      todo: 'update the Slack app with what `sideline manifest slack` prints, and install it again',
    });
    await platform.stop();
    await slack.close();
  });

  it('of an app without the scope for files goes on, and says in the log that there are none', async () => {
    const slack = await startSlack();
    const wish = { threadFollowUps: false, readers: false, files: true };
    slack.team.scopes = scopesFor(wish).filter((scope) => scope !== 'files:write');
    const logged: { event: string; fields: unknown }[] = [];
    const platform = unstarted(slack, wish, (event, fields) => void logged.push({ event, fields }));
    await platform.start();
    expect(logged.find(({ event }) => event === 'slack-scopes-missing')?.fields).toEqual({
      scopes: 'files:write',
      without: 'no file and no picture is put beside an answer',
      todo: 'update the Slack app with what `sideline manifest slack --files` prints, and install it again',
    });
    await platform.stop();
    await slack.close();
  });

  it('opens nothing once it is stopped', async () => {
    const slack = await startSlack();
    slack.fault('apps.connections.open', { kind: 'delay', ms: 300 });
    const platform = unstarted(slack);
    const start = platform.start().then(
      () => 'started',
      () => 'given up',
    );
    await slack.until('the call', () => slack.calls.find((call) => call.method === 'apps.connections.open'));
    await platform.stop();
    expect(await start).toBe('given up');
    await sleep(600);
    expect(slack.socket.connections).toBe(0);
    expect(slack.problems).toEqual([]);
    await slack.close();
  });
});
