import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FarSide, startDiscord } from '../servers/discord/far-side.js';
import { person, startSlack } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';
import { expectEndedWithin, freshFolder, type Serving, serving, socketEnv } from './serving.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';
const POST = 'POST /channels/{channel_id}/messages';
/** The knowledge that comes along; the other tests start faster on next to nothing. */
const OWN_KNOWLEDGE = { KNOWLEDGE_DIR: '' };
/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 180_000;
const BACK = 'copy the token from "Bot" of your application once more.';

/** A Discord for one test, and processes that end with it; nothing they sent may be what Discord refuses. */
async function around(
  test: (discord: FarSide, start: (env?: Record<string, string>, node?: readonly string[]) => Serving) => Promise<void>,
) {
  const discord = await startDiscord();
  const running: Serving[] = [];
  try {
    await test(discord, (env, node) => {
      const one = serving({ ...envFor(discord), ...env }, [], node);
      running.push(one);
      return one;
    });
    expect(discord.problems).toEqual([]);
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await discord.close();
  }
}

/** A knowledge folder that loads in no time: one source, and nothing said of it. */
function smallKnowledge(): string {
  const folder = freshFolder();
  const source = '{title: A, publisher: Daily, url: "https://daily.example/1", published: null, language: en}';
  writeFileSync(join(folder, 'a.yaml'), `sources:\n  daily-1: ${source}\n`);
  return folder;
}

/** The variables for a far side, over a small knowledge. */
function envFor(discord: FarSide): Record<string, string> {
  return {
    KNOWLEDGE_DIR: smallKnowledge(),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    STATE_URL: `file:${join(freshFolder(), 'state.json')}`,
  };
}

async function started(one: Serving): Promise<void> {
  await until('the start', () => one.err().includes('discord-started') || one.child.exitCode !== null, 90_000);
  if (one.child.exitCode !== null) throw new Error(`it ended with ${one.child.exitCode}: ${one.err()}`);
}

const shown = (what: unknown) => JSON.stringify(what);

describe.concurrent('the process that serves Discord', { timeout: SLOW_TEST_MS }, () => {
  it('answers, and what is in flight at SIGTERM too', () =>
    around(async (discord, start) => {
      const one = start(OWN_KNOWLEDGE);
      await started(one);
      const ada = discord.person('501');
      ada.mentions(QUESTION);
      await discord.until('an answer', () => shown(discord.messages[0]?.embeds ?? []).includes(ANSWER), 8_000);
      discord.fault(POST, { kind: 'delay', ms: 1_000 });
      ada.mentions(QUESTION);
      await discord.until('the post', () => discord.calls.filter((call) => call.route === POST).length === 2);
      const end = await one.end('SIGTERM');
      const { code, said } = end;
      console.log(`SIGTERM with an answer in flight, on Discord: ended after ${end.ms.toFixed(0)} ms`);
      expect({ code, said, messages: discord.messages.length }).toEqual({ code: 0, said: [], messages: 2 });
      expectEndedWithin(5_000, end);
      expect(discord.gateway.connections).toBe(0);
      expect(discord.gateway.closes).toEqual([1000]);
    }));

  it('ends in order at SIGTERM before its start is over, and while it connects again', () =>
    around(async (discord, start) => {
      discord.gateway.helloDelayMs = 1e9;
      const early = start();
      await discord.until('the connection', () => discord.gateway.connectionsMade === 1, 90_000);
      expect(await early.end('SIGTERM')).toMatchObject({ code: 0, said: [] });
      discord.gateway.helloDelayMs = 0;
      const late = start();
      await started(late);
      discord.gateway.isDown = true;
      discord.gateway.drop();
      await until('a try', () => late.err().includes('discord-reconnecting'));
      const end = await late.end('SIGTERM');
      const { code, said } = end;
      expect({ code, said }).toEqual({ code: 0, said: [] });
      expectEndedWithin(4_000, end);
    }));

  it('ends within seven seconds of SIGTERM where Discord never answers', () =>
    around(async (discord, start) => {
      const one = start();
      await started(one);
      discord.fault(POST, { kind: 'hang', times: 9 });
      discord.person('501').mentions('help');
      await discord.until('the post', () => discord.calls.some((call) => call.route === POST), 8_000);
      const end = await one.end('SIGTERM');
      const { code } = end;
      console.log(`SIGTERM where Discord never answers: ended after ${end.ms.toFixed(0)} ms`);
      expect(code).toBe(0);
      expectEndedWithin(7_000, end);
    }));

  it.each<[string, number, Record<string, string>, string]>([
    ['the token is wrong', 78, { DISCORD_TOKEN: 'canary.to.ken' }, `Discord does not take DISCORD_TOKEN; ${BACK}`],
    [
      'Discord cannot be reached',
      69,
      { DISCORD_API_URL: 'http://127.0.0.1:49151/api' },
      'Discord cannot be reached (ECONNREFUSED); check the network, and DISCORD_API_URL.',
    ],
  ])('ends with one line where %s (%i)', (_, exitCode, env, line) =>
    around(async (_discord, start) => {
      const one = start(env);
      const { code, said } = await one.ended;
      expect({ code, said }).toEqual({ code: exitCode, said: [`sideline serve: ${line}`] });
      expect(one.err() + one.out()).not.toContain('canary');
    }),
  );

  it('ends with 78 and one line where Discord takes its token back while it runs', () =>
    around(async (discord, start) => {
      const one = start();
      await started(one);
      discord.revokeToken();
      discord.gateway.close(4004);
      const { code, said } = await one.ended;
      const line = `sideline serve: Discord no longer takes DISCORD_TOKEN; ${BACK}`;
      expect({ code, said }).toEqual({ code: 78, said: [line] });
    }));

  it('answers no message again that it answered before it was killed', () =>
    around(async (discord, start) => {
      const env = { STATE_URL: `file:${join(freshFolder(), 'state.json')}` };
      const first = start(env);
      await started(first);
      const asked = discord.person('501').mentions(QUESTION);
      await discord.until('an answer', () => discord.messages[0], 8_000);
      // The answer is there a moment before the state says so.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await first.end('SIGKILL');
      const second = start(env);
      await started(second);
      discord.again(asked);
      discord.person('501').mentions('help');
      await discord.until('the next answer', () => discord.messages[1], 8_000);
      expect(discord.messages.map((one) => one.reference === asked.id)).toEqual([true, false]);
    }));

  it('answers on Slack beside it', () =>
    around(async (discord, start) => {
      const slack = await startSlack();
      const { STATE_URL: _, ...env } = socketEnv(slack, freshFolder());
      const one = start({ ...env, ...OWN_KNOWLEDGE });
      await started(one);
      await one.started();
      discord.person('501').mentions(QUESTION);
      await slack.socket.event(person('U222').mentions(QUESTION));
      await discord.until('an answer', () => shown(discord.messages[0]?.embeds ?? []).includes(ANSWER), 8_000);
      await slack.until('an answer', () => slack.messages[0]?.text.includes(ANSWER));
      expect(await one.end('SIGTERM')).toMatchObject({ code: 0, said: [] });
      expect([slack.socket.connections, discord.gateway.connections]).toEqual([0, 0]);
      expect(slack.problems).toEqual([]);
      await slack.close();
    }));

  it('goes on answering on Slack where Discord takes its token back, says so, and ends once Slack does too', () =>
    around(async (discord, start) => {
      const slack = await startSlack();
      const { STATE_URL: _, ...env } = socketEnv(slack, freshFolder());
      const one = start(env);
      await started(one);
      await one.started();
      discord.revokeToken();
      discord.gateway.close(4004);
      const line = '"platform":"discord","reason":"Discord no longer takes DISCORD_TOKEN;';
      await until('a line', () => one.err().includes(line) || one.child.exitCode !== null, 8_000);
      const port = /"port":(\d+),"msg":"health-listening"/.exec(one.err())?.[1];
      expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toMatchObject({
        ready: false,
        platforms: { slack: true, discord: false },
      });
      await slack.socket.event(person('U222').mentions('help'));
      await slack.until('an answer', () => slack.messages[0]);
      slack.fault('apps.connections.open', { kind: 'error', error: 'token_revoked', times: 9 });
      slack.socket.drop();
      const { code, said } = await one.ended;
      expect({ code, said }).toEqual({
        code: 78,
        said: [expect.stringContaining('Slack no longer takes SLACK_APP_TOKEN')],
      });
      await slack.close();
    }));

  it('outlives a rejection that nobody minds, and says of what kind it was and where', () =>
    around(async (discord, start) => {
      const slip = 'process.on("SIGUSR2",()=>{Promise.reject(new TypeError("canary"))})';
      const one = start({}, ['--import', `data:text/javascript,${slip}`]);
      await started(one);
      one.child.kill('SIGUSR2');
      await until('a line', () => one.err().includes('stray-rejection') || one.child.exitCode !== null);
      expect(one.err()).toMatch(/"reason":"TypeError","at":"[^"]+:\d+","msg":"stray-rejection"/);
      expect(one.err()).not.toContain('canary');
      discord.person('501').mentions('help');
      await discord.until('an answer', () => discord.messages[0], 8_000);
      expect(await one.end('SIGTERM')).toMatchObject({ code: 0, said: [] });
    }));

  it('writes no token and no word of a question, be it all that it has to say', () =>
    around(async (discord, start) => {
      const one = start({ LOG_LEVEL: 'debug' });
      await started(one);
      const ada = discord.person('501', { name: 'canaryperson' });
      for (const code of [50013, 50035]) {
        discord.fault(POST, { kind: 'error', code, times: 2 });
        ada.mentions(`canaryword ${code}`);
        await until('a line', () => one.err().includes(`error ${code}`), 8_000);
      }
      discord.fault(POST, { kind: 'dropAfter' });
      ada.mentions('canaryword');
      discord.setDeadline(-1);
      const late = ada.commands('ask', { question: 'canaryword' });
      ada.types('official', 'name', 'canaryword');
      discord.gateway.drop();
      await until('lines', () => /discord-resumed/.test(one.err()) && one.err().includes('error 10062'), 8_000);
      await discord.until('an answer', () => discord.messages[0], 8_000);
      await one.end('SIGTERM');
      const written = one.err() + one.out();
      expect(written).toContain('answer-not-delivered');
      for (const secret of ['canary', discord.token, discord.token.split('.')[0] as string, late.token]) {
        expect(written).not.toContain(secret);
      }
    }));
});
