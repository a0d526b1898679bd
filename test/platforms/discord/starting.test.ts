import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../../src/bot/create-desk.js';
import { digestService } from '../../../src/bot/digests/digest-service.js';
import { PlatformError, PlatformUnreachable } from '../../../src/bot/ports/chat-platform.js';
import type { Log } from '../../../src/bot/ports/log.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { readers } from '../../../src/bot/readers.js';
import { historyFrom } from '../../../src/core/digest/changes/history.js';
import type { DiscordSettings } from '../../../src/platforms/discord/connect/settings.js';
import { Discord } from '../../../src/platforms/discord/discord.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type WatchedLog, watchedLog } from '../../canaries.js';
import { type FarSide, startDiscord } from '../../servers/discord/far-side.js';
import { smallSideline } from '../terminal/small-sideline.js';

const NOW = '2026-11-24T12:00:00.000Z';
/** Nothing listens there. */
const CLOSED_PORT = 49_151;
const QUIET: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** A start is given up after thirty seconds. */
const SLOW_TEST_MS = 60_000;

const GATEWAY = 'GET /gateway/bot';
const COMMANDS = 'GET /applications/{application_id}/commands';
const REGISTER = 'PUT /applications/{application_id}/commands';

const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
beforeAll(() => void process.on('unhandledRejection', stray));
afterAll(() => {
  process.off('unhandledRejection', stray);
  expect(strays).toEqual([]);
});

const watched: WatchedLog[] = [];
afterAll(() => {
  for (const { expectClean } of watched) expectClean();
});

/** A Discord that has not started. */
function unstarted(discord: FarSide, settings: Partial<DiscordSettings> = {}, log = QUIET): Discord {
  const store = memoryStore();
  const now = () => NOW;
  const watch = watchedLog(log);
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
  const usual = { token: discord.token, applicationId: undefined, apiUrl: discord.apiUrl, shards: 'auto' } as const;
  return new Discord({ ...usual, ...settings }, { ...shared, desk, digests });
}

/** What a start that fails says, and after how long. Stops it afterwards, as the command does. */
async function refusal(platform: Discord) {
  const from = performance.now();
  const error = await platform.start().then(
    () => new Error('it started'),
    (reason: Error) => reason,
  );
  const ms = performance.now() - from;
  expect(error).toBeInstanceOf(PlatformError);
  expect(error.message.split('\n')).toHaveLength(1);
  await platform.stop();
  return { message: error.message, helpsLater: error instanceof PlatformUnreachable, ms };
}

type Prepare = (discord: FarSide) => Partial<DiscordSettings> | unknown;

async function failing(prepare: Prepare) {
  const discord = await startDiscord();
  const found = await refusal(unstarted(discord, prepare(discord) as Partial<DiscordSettings> | undefined));
  const { connectionsMade } = discord.gateway;
  await sleep(1_000);
  expect(discord.gateway.connections).toBe(0);
  expect(discord.gateway.connectionsMade).toBe(connectionsMade);
  expect(discord.problems).toEqual([]);
  await discord.close();
  return found;
}

const WHERE = 'copy the token from "Bot" of your application once more.';
const NETWORK = 'check the network, and DISCORD_API_URL.';

describe.concurrent('a start of Discord that fails', () => {
  // First of all, so that the others run beside them.
  it.each<[string, Prepare]>([
    [
      'the gateway is down',
      ({ gateway }) => {
        gateway.isDown = true;
      },
    ],
    [
      'the gateway never says hello',
      ({ gateway }) => {
        gateway.helloDelayMs = 1e9;
      },
    ],
    ['the API never answers', (discord) => void discord.fault(GATEWAY, { kind: 'hang', times: 9 })],
  ])(
    'says so in one line within 35 seconds where %s',
    async (name, prepare) => {
      const { message, helpsLater, ms } = await failing(prepare);
      console.log(`${name}: told of after ${ms.toFixed(0)} ms`);
      expect(message).toMatch(
        /^Discord (?:did not answer within 30 seconds|cannot be reached \(no answer in time\)); /,
      );
      expect(message).toContain(NETWORK);
      expect(helpsLater).toBe(true);
      expect(ms).toBeLessThan(35_000);
    },
    SLOW_TEST_MS,
  );

  it.each<[string, Prepare, string, boolean]>([
    ['the token is wrong', () => ({ token: 'wrong.to.ken' }), `Discord does not take DISCORD_TOKEN; ${WHERE}`, false],
    [
      'the gateway refuses the token',
      ({ gateway }) => {
        gateway.refuseIdentifyWith = 4004;
      },
      `Discord does not take DISCORD_TOKEN; ${WHERE}`,
      false,
    ],
    [
      'an intent is not granted',
      ({ gateway }) => {
        gateway.refuseIdentifyWith = 4014;
      },
      'Discord refuses an intent that Sideline asks for; look for a newer version of Sideline.',
      false,
    ],
    [
      'more shards are needed',
      ({ gateway }) => {
        gateway.refuseIdentifyWith = 4011;
      },
      'Discord wants more shards than DISCORD_SHARDS says; set it to auto.',
      false,
    ],
    [
      'no connections are left today',
      ({ terms }) => {
        terms.sessionStarts.remaining = 0;
      },
      'Discord allows no more connections today; see what restarts Sideline, and wait.',
      true,
    ],
    [
      'fewer connections are left than shards need',
      ({ terms }) => {
        terms.shards = 3;
        terms.sessionStarts.remaining = 2;
      },
      'Discord allows no more connections today; see what restarts Sideline, and wait.',
      true,
    ],
    [
      'nothing listens at the address of the API',
      () => ({ apiUrl: `http://127.0.0.1:${CLOSED_PORT}/api` }),
      `Discord cannot be reached (ECONNREFUSED); ${NETWORK}`,
      true,
    ],
    [
      'no such host is known',
      () => ({ apiUrl: 'http://nowhere.invalid/api' }),
      `Discord cannot be reached (ENOTFOUND); ${NETWORK}`,
      true,
    ],
    [
      'Discord breaks down',
      (discord) => void discord.fault(GATEWAY, { kind: '502', times: 9 }),
      `Discord cannot be reached (HTTP 502); ${NETWORK}`,
      true,
    ],
    [
      'Discord limits requests for an hour',
      (discord) => void discord.fault(GATEWAY, { kind: '429', retryAfterS: 3_600, times: 9 }),
      `Discord cannot be reached (it limits requests); ${NETWORK}`,
      true,
    ],
  ])('says so in one line within two seconds where %s', async (_, prepare, line, helps) => {
    const { message, helpsLater, ms } = await failing(prepare);
    expect({ message, helpsLater }).toEqual({ message: line, helpsLater: helps });
    expect(ms).toBeLessThan(2_500);
  });

  const NOT_DISCORD = 'What answers at DISCORD_API_URL is not Discord; leave it empty, or correct it.';

  it.each<[string, RequestListener, string]>([
    [
      'nothing that is found',
      (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not\nfound</p>'),
      `Discord cannot be reached (HTTP 404); ${NETWORK}`,
    ],
    ['a page', (_, response) => response.setHeader('content-type', 'text/html').end('<p>Welcome</p>'), NOT_DISCORD],
    [
      'an object',
      (_, response) => response.setHeader('content-type', 'application/json').end('{"ok":true}'),
      NOT_DISCORD,
    ],
    [
      'half an object',
      (_, response) => response.setHeader('content-type', 'application/json').end('{"ok"'),
      NOT_DISCORD,
    ],
  ])('says so in one line where something else answers, with %s', async (_, listener, line) => {
    const other = createHttpServer(listener).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { message } = await failing(() => ({ apiUrl: `http://127.0.0.1:${port}` }));
    other.close();
    other.closeAllConnections();
    expect(message).toBe(line);
  });
});

describe.concurrent('a start of Discord', () => {
  async function starting(prepare: (discord: FarSide) => void, settings: Partial<DiscordSettings> = {}) {
    const discord = await startDiscord();
    prepare(discord);
    const errors: string[] = [];
    const log = {
      ...QUIET,
      error: (event: string, fields: unknown) => void errors.push(`${event} ${JSON.stringify(fields)}`),
    };
    const platform = unstarted(discord, settings, log as Log);
    const from = performance.now();
    await platform.start();
    const ms = performance.now() - from;
    const puts = discord.commands.puts;
    await platform.stop();
    expect(discord.problems).toEqual([]);
    await discord.close();
    return { errors, ms, puts };
  }

  it('goes on after two failures of the API', async () => {
    const { puts } = await starting((discord) => void discord.fault(GATEWAY, { kind: '500', times: 2 }));
    expect(puts).toBe(1);
  });

  it('does not wait for servers that do not come', async () => {
    const { ms } = await starting(({ gateway }) => {
      gateway.holdsGuilds = true;
    });
    expect(ms).toBeLessThan(4_000);
  });

  it.each<[string, Parameters<FarSide['fault']>]>([
    ['are refused', [REGISTER, { kind: 'error', code: 50035 }]],
    ['cannot be read', [COMMANDS, { kind: '500', times: 9 }]],
    ['were made too often today', [REGISTER, { kind: '429', retryAfterS: 86_400 }]],
    ['are never answered for', [REGISTER, { kind: 'hang', times: 9 }]],
  ])('is none the worse where commands %s', async (_, fault) => {
    const { errors, ms } = await starting((discord) => discord.fault(...fault), { restTimeoutMs: 500 });
    expect(errors).toEqual([expect.stringMatching(/^discord-commands-not-registered \{"reason":"[^"]*"\}$/)]);
    expect(ms).toBeLessThan(4_000);
  });

  it.each<[string, Prepare]>([
    ['the API', (discord) => void discord.fault(GATEWAY, { kind: 'delay', ms: 400 })],
    [
      'the gateway',
      ({ gateway }) => {
        gateway.helloDelayMs = 400;
      },
    ],
    [
      'a gateway that is down',
      ({ gateway }) => {
        gateway.isDown = true;
      },
    ],
  ])('opens nothing once it is stopped while it waits for %s', async (_, prepare) => {
    const discord = await startDiscord();
    prepare(discord);
    const platform = unstarted(discord);
    const start = platform.start().catch((error: Error) => error.message);
    await discord.until('the call', () => discord.calls.find((call) => call.route === GATEWAY));
    await sleep(100);
    await platform.stop();
    expect(await start).toBe('Sideline was stopped before Discord was connected.');
    await sleep(1_200);
    expect(discord.gateway.connections).toBe(0);
    discord.gateway.isDown = false;
    const { connectionsMade } = discord.gateway;
    await sleep(1_000);
    expect(discord.gateway.connectionsMade).toBe(connectionsMade);
    await discord.close();
  });

  it('is not begun once it is stopped', async () => {
    const discord = await startDiscord();
    const platform = unstarted(discord);
    await platform.stop();
    await expect(platform.start()).rejects.toThrow('Sideline was stopped');
    await sleep(300);
    expect(discord.gateway.connectionsMade).toBe(0);
    await discord.close();
  });
});
