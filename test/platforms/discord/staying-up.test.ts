import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifyPauseMs } from '../../../src/platforms/discord/connect/identify-pace.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type DiscordOptions, type FarSide, START, startDiscord } from '../../servers/discord/far-side.js';
import { stateFile } from '../slack/state-file.js';
import { type Run, type RunningDiscord, runDiscord } from './running-discord.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';
const POST = 'POST /channels/{channel_id}/messages';

/** What Sideline was going to do once more, it has done by then. */
const SETTLED_MS = 300;

/** The library lets five to six and a half seconds pass between two IDENTIFYs. */
const NEW_SESSION_MS = 10_000;

const strays: unknown[] = [];
const stray = (reason: unknown) => strays.push(reason);
beforeAll(() => void process.on('unhandledRejection', stray));
afterAll(() => {
  process.off('unhandledRejection', stray);
  expect(strays).toEqual([]);
});

interface Around extends DiscordOptions {
  readonly run?: Run;
  /** What is so before Sideline starts. */
  readonly before?: (discord: FarSide) => void;
}

/** Runs Sideline on a far side for one test; nothing it sent may be what Discord refuses. */
async function up(test: (run: RunningDiscord) => Promise<void>, { run, before, ...options }: Around = {}) {
  const discord = await startDiscord(options);
  before?.(discord);
  const running = await runDiscord(run, discord);
  try {
    await test(running);
    expect(discord.problems).toEqual([]);
  } finally {
    await running.stop();
    await discord.close();
  }
}

const shown = (what: unknown) => JSON.stringify(what);
const messages = ({ discord }: RunningDiscord, count: number, timeoutMs = 30_000) =>
  discord.until(`${count} messages`, () => discord.messages.length >= count, timeoutMs);

describe.concurrent('a connection to the gateway that ends', () => {
  const ENDS: readonly [string, (discord: FarSide) => void, DiscordOptions?][] = [
    ['without a word', ({ gateway }) => gateway.drop()],
    ['since Discord asks for a new one', ({ gateway }) => gateway.reconnect()],
    ['since Discord finds its session invalid for now', ({ gateway }) => gateway.invalidate(true)],
    ['with a code of Discord', ({ gateway }) => gateway.close(4000)],
    ['since nothing is heard from Discord', ({ gateway }) => gateway.mute(), { heartbeatIntervalMs: 300 }],
  ];

  it.each(ENDS)('is resumed; what was asked before and meanwhile is answered once: %s', (_, end, options) =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      discord.fault(POST, { kind: 'delay', ms: 300 });
      const asked = ada.mentions(QUESTION);
      await discord.until('the post', () => discord.calls.some((call) => call.route === POST));
      const from = performance.now();
      end(discord);
      const meanwhile = discord.person('502').mentions(QUESTION);
      discord.again(asked);
      discord.again(meanwhile);
      await discord.until('RESUME', () => discord.resumes[0], 8_000);
      discord.again(meanwhile);
      await messages(run, 2);
      console.log(`resumed and answered after ${(performance.now() - from).toFixed(0)} ms`);
      await sleep(SETTLED_MS);
      expect(discord.messages.map((one) => one.reference).sort()).toEqual([asked.id, meanwhile.id].sort());
      expect(discord.messages.every((one) => shown(one.embeds).includes(ANSWER))).toBe(true);
      expect(discord.identifies).toHaveLength(1);
      await discord.until('the library to know', () => run.logged.some((line) => line.event === 'discord-resumed'));
    }, options),
  );

  it.each<[string, (discord: FarSide) => void]>([
    ['its session is invalid', ({ gateway }) => gateway.invalidate()],
    [
      'its RESUME is refused',
      ({ gateway }) => {
        gateway.refusesResume = true;
        gateway.drop();
      },
    ],
  ])('is followed by a new session where %s; what was asked before is answered once', (_, end) =>
    up(async (run) => {
      const { discord } = run;
      const ada = discord.person('501');
      discord.fault(POST, { kind: 'delay', ms: 300 });
      ada.mentions(QUESTION);
      await discord.until('the post', () => discord.calls.some((call) => call.route === POST));
      end(discord);
      await discord.gateway.whenConnected(2, NEW_SESSION_MS);
      await messages(run, 1);
      ada.mentions(QUESTION);
      await messages(run, 2);
      await sleep(SETTLED_MS);
      expect([discord.messages.length, discord.identifies.length]).toEqual([2, 2]);
    }),
  );

  it.each([4004, 4010, 4011, 4012, 4013, 4014])('is the end, told in one line, where Discord says %i', (code) =>
    up(async (run) => {
      run.discord.gateway.close(code);
      const error = await run.platform.broken;
      expect(error.name).toBe('PlatformError');
      expect(error.message).toMatch(/^Discord .*; (?:copy|set|look) .*\.$/);
      await sleep(700);
      expect(run.discord.gateway.connectionsMade).toBe(1);
    }),
  );

  it('is the end, too, where only the API refuses the token', () =>
    up(async (run) => {
      run.discord.revokeToken();
      run.discord.person('501').mentions(QUESTION);
      expect((await run.platform.broken).message).toBe(
        'Discord no longer takes DISCORD_TOKEN; copy the token from "Bot" of your application once more.',
      );
      expect(run.discord.calls.filter((call) => call.status === 401)).toHaveLength(1);
    }));

  it('is no end where the token of an interaction is refused', () =>
    up(async (run) => {
      run.discord.setDeadline(-1);
      run.discord.person('501').commands('help', {});
      await run.discord.until('a line', () => run.logged.some((line) => line.event === 'answer-not-delivered'));
      const outcome = await Promise.race([run.platform.broken, sleep(SETTLED_MS).then(() => 'up')]);
      expect(outcome).toBe('up');
    }));
});

describe.concurrent('a stop', () => {
  it.each([0, 50, 250, 480, 500, 503, 506, 510, 520, 600])(
    'leaves no connection behind that is made or resumed just then (%i ms after a drop)',
    async (ms) => {
      const discord = await startDiscord();
      const run = await runDiscord({}, discord);
      discord.gateway.drop();
      for (let n = 0; n < 5; n++) discord.person('501').says('nothing');
      await sleep(ms);
      const from = performance.now();
      await run.platform.stop();
      expect(performance.now() - from).toBeLessThan(2_500);
      const made = discord.gateway.connectionsMade;
      await sleep(800);
      expect(discord.gateway.connectionsMade - made).toBe(0);
      expect(discord.gateway.connections).toBe(0);
      await discord.close();
    },
  );

  it('gives up to be connected again where Discord is gone', async () => {
    const discord = await startDiscord();
    const run = await runDiscord({}, discord);
    discord.gateway.isDown = true;
    discord.gateway.drop();
    await sleep(1_200);
    await run.platform.stop();
    discord.gateway.isDown = false;
    await sleep(1_200);
    expect(discord.gateway.connectionsMade).toBe(1);
    await discord.close();
  });

  it('waits for answers to messages, edits and clicks, and takes in no more', async () => {
    const discord = await startDiscord();
    const run = await runDiscord({}, discord);
    const ada = discord.person('501');
    const asked = ada.mentions(QUESTION);
    await messages(run, 1);
    discord.fault('PATCH /channels/{channel_id}/messages/{message_id}', { kind: 'delay', ms: 500 });
    ada.edits(asked, `<@${discord.botId}> what did Iran propose to Pakistan?`);
    await sleep(50);
    ada.edits(asked, `<@${discord.botId}> what did Iran propose to Kenya?`);
    await sleep(50);
    const stopped = run.platform.stop();
    ada.mentions(QUESTION);
    await stopped;
    expect(discord.messages).toHaveLength(1);
    expect(shown(discord.messages)).toContain('from Iran to Kenya');
    expect(discord.gateway.connections).toBe(0);
    expect(run.logged.filter(({ level }) => level !== 'info')).toEqual([]);
    await discord.close();
  });
});

describe.concurrent('connections to the gateway', () => {
  const [FIRST, SECOND] = [1n << 22n, 2n << 22n].map(String) as [string, string];
  const inShards = (shards: number) => (discord: FarSide) => {
    discord.terms.shards = shards;
    discord.terms.sessionStarts.maxConcurrency = 3;
    for (const id of [FIRST, SECOND]) discord.addGuild({ id });
  };
  const channelOf = (guild: string) => String(BigInt(guild) + 1n);

  it.each([
    ['as many as Discord advises', 'auto', 3],
    ['as many as are set', 2, 2],
  ] as const)('are %s, and each of them is answered on', (_, shards, count) =>
    up(
      async (run) => {
        const ada = run.discord.person('501');
        for (const channel of [START.general, channelOf(FIRST), channelOf(SECOND)]) ada.mentions(QUESTION, { channel });
        ada.writes(QUESTION);
        await messages(run, 4);
        const asked = run.discord.identifies.map(({ shard }) => shard).sort(([a], [b]) => Number(a) - Number(b));
        expect(asked).toEqual(Array.from({ length: count }, (_one, id) => [id, count]));
      },
      { run: { settings: { shards } }, before: inShards(3) },
    ),
  );

  it('identify as often as needed at first, then less and less, and never 200 times a day', () => {
    expect([0, 5, 9].map(identifyPauseMs)).toEqual([0, 0, 0]);
    let [atMs, times] = [0, 0];
    for (; atMs < 24 * 60 * 60_000; times++) atMs += Math.max(5_000, identifyPauseMs(times));
    console.log(`${times} IDENTIFYs in a day where none is taken`);
    expect(times).toBeLessThan(200);
  });
});

// One after the other: a state file goes with the test that vitest takes for the present one.
describe('a server', () => {
  const kept = async (file: { text(): Promise<string> }, guild: string) =>
    (await file.text()).match(new RegExp(`"discord:${guild}:[^"]*"`, 'g')) ?? [];

  it('that puts Sideline out leaves nothing in the store, be it after an outage; one out of reach keeps all', async () => {
    const file = await stateFile();
    const other = String(5n << 22n);
    await up(
      async (run) => {
        const { discord } = run;
        const ada = discord.person('501');
        ada.mentions(QUESTION);
        ada.commands('ask', { question: QUESTION });
        ada.mentions(QUESTION, { channel: String(BigInt(other) + 1n) });
        await messages(run, 2);
        await expect.poll(() => kept(file, START.guild), { timeout: 5_000 }).toHaveLength(2);
        await expect.poll(() => kept(file, other), { timeout: 5_000 }).toHaveLength(1);
        discord.gateway.dispatch('GUILD_DELETE', { id: START.guild, unavailable: true });
        await sleep(SETTLED_MS);
        expect(await kept(file, START.guild)).toHaveLength(2);
        discord.removeFrom(START.guild);
        await expect.poll(() => kept(file, START.guild), { timeout: 3_000 }).toEqual([]);
        expect(await kept(file, other)).toHaveLength(1);
      },
      { run: { store: await file.open() }, before: (discord) => void discord.addGuild({ id: other }) },
    );
  });

  it('that cannot be forgotten just now is told to the operator, and ends nothing', () =>
    up(
      async (run) => {
        run.discord.removeFrom(START.guild);
        await run.discord.until('a line', () => run.logged.some((line) => line.event === 'discord-event-failed'));
        run.discord.person('501').writes(QUESTION);
        await messages(run, 1);
      },
      { run: { store: { ...memoryStore(), forget: () => Promise.reject(new Error('disk')) } } },
    ));
});
