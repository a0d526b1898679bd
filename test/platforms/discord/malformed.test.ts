import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FarSide } from '../../servers/discord/far-side.js';
import { startDiscord } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';
import { runDiscord } from './running-discord.js';

const here = discordForEachTest();
const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
const ENDS = ['unhandledRejection', 'uncaughtException'] as const;
beforeAll(() => {
  for (const end of ENDS) process.on(end, stray);
});
afterAll(() => {
  for (const end of ENDS) process.off(end, stray);
});
beforeEach(() => {
  strays.length = 0;
});

/** Every event that the library or Sideline does something at. */
const EVENTS = [
  'INTERACTION_CREATE',
  'MESSAGE_CREATE',
  'MESSAGE_UPDATE',
  'MESSAGE_DELETE',
  'MESSAGE_DELETE_BULK',
  'MESSAGE_REACTION_ADD',
  'GUILD_CREATE',
  'GUILD_UPDATE',
  'GUILD_DELETE',
  'GUILD_MEMBER_UPDATE',
  'GUILD_ROLE_CREATE',
  'GUILD_ROLE_UPDATE',
  'GUILD_ROLE_DELETE',
  'CHANNEL_CREATE',
  'CHANNEL_UPDATE',
  'CHANNEL_DELETE',
  'CHANNEL_PINS_UPDATE',
  'THREAD_CREATE',
  'THREAD_UPDATE',
  'THREAD_DELETE',
  'THREAD_LIST_SYNC',
  'THREAD_MEMBERS_UPDATE',
  'TYPING_START',
  'USER_UPDATE',
  'WEBHOOKS_UPDATE',
  'READY',
  'RESUMED',
  'NO_SUCH_EVENT',
];

/** What stands where an event should. */
const DATA: readonly unknown[] = [
  null,
  {},
  [],
  'text',
  7,
  true,
  { id: null },
  { id: '1', guild_id: '1000', author: 7 },
];

const frame = (type: unknown, data: unknown) => JSON.stringify({ op: 0, t: type, s: null, d: data });

/** A question is answered: nothing ended. */
async function answers(discord: FarSide): Promise<void> {
  const before = discord.messages.length;
  discord.person('501').mentions('help');
  await discord.until('an answer', () => discord.messages.length > before, 8_000);
  expect(strays).toEqual([]);
}

describe('an event that is not what Discord says it is', () => {
  it.each(EVENTS.filter((type) => type !== 'READY'))('ends nothing: %s', async (type) => {
    for (const data of DATA) here.discord.gateway.send(frame(type, data));
    await sleep(50);
    await answers(here.discord);
  });

  it('ends nothing where it lacks one part, or has another in its place', async () => {
    const { discord } = here;
    const ada = discord.person('501');
    const asked = ada.mentions('help');
    await discord.until('an answer', () => discord.messages[0]);
    const whole: readonly [string, Readonly<Record<string, unknown>>][] = [
      ['INTERACTION_CREATE', ada.commands('ask', { question: 'help' })],
      ['INTERACTION_CREATE', ada.types('official', 'name', 'ha')],
      ['MESSAGE_CREATE', asked],
      ['MESSAGE_UPDATE', ada.edits(asked, `<@${discord.botId}> help`)],
    ];
    for (const [type, event] of whole) {
      for (const key of Object.keys(event)) {
        for (const value of [undefined, null, 7, 'text', {}, []]) {
          discord.gateway.send(frame(type, { ...event, id: '77', [key]: value }));
        }
      }
    }
    await sleep(300);
    discord.problems.length = 0;
    await answers(discord);
  });

  it('ends nothing where it comes before all servers are there', async () => {
    const discord = await startDiscord();
    discord.gateway.holdsGuilds = true;
    const starting = runDiscord({}, discord);
    await discord.gateway.whenConnected();
    for (const type of EVENTS.slice(0, 5)) for (const data of DATA) discord.gateway.send(frame(type, data));
    const run = await starting;
    discord.person('501').writes('help');
    await discord.until('an answer', () => discord.messages[0], 8_000);
    expect(strays).toEqual([]);
    await run.stop();
    await discord.close();
  });

  it('is told to the operator by its kind, and nothing that stands in it', async () => {
    const discord = await startDiscord();
    const run = await runDiscord({}, discord);
    discord.gateway.send(frame('INTERACTION_CREATE', null));
    discord.gateway.send('{"op":9,"d":null,"canary":"CANARYFRAME"}');
    await discord.until('two lines', () => run.logged.filter(({ level }) => level === 'error').length >= 2);
    expect(run.logged.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', event: 'discord-event-malformed', fields: { type: 'INTERACTION_CREATE', reason: 'TypeError' } },
      { level: 'error', event: 'discord-frame-malformed', fields: { reason: 'TypeError' } },
    ]);
    await run.stop();
    await discord.close();
  });
});

describe('a frame that is none', () => {
  it.each([
    'null',
    '7',
    '[]',
    '"text"',
    '{}',
    'no JSON',
    '{"op":0}',
    '{"op":0,"t":null,"d":null}',
    '{"op":0,"t":{"a":1},"d":{}}',
    '{"op":0,"t":"__proto__","s":1,"d":{}}',
    '{"op":0,"t":"error","s":1,"d":{}}',
    '{"op":99,"d":null}',
    deflateSync('no JSON'),
    Buffer.from('no deflate'),
  ])('ends nothing: %s', async (text) => {
    here.discord.gateway.send(text);
    await sleep(30);
    await answers(here.discord);
  });

  it.each(['{"op":9,"d":null}', '{"op":10,"d":null}', frame('READY', null), frame('READY', {})])(
    'is got over with a new connection at the most: %s',
    async (text) => {
      here.discord.gateway.send(text);
      await sleep(30);
      const up = () => here.discord.gateway.connections > 0;
      await here.discord.until('a connection', up, 15_000);
      await answers(here.discord);
    },
    30_000,
  );
});
