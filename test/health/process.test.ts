import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, freshFolder, type Serving, serving, socketEnv } from '../commands/serving.js';
import { smallDisk } from '../commands/small-disk.js';
import { PINNED_FOLDER } from '../corpus/loaded.js';
import { startDiscord } from '../servers/discord/far-side.js';
import { person, startSlack } from '../servers/slack/far-side.js';
import { healthUrl, readyAt, untilCounted, untilKnown, untilReady } from './looking.js';
import { type Sample, sampleIn, samplesIn } from './samples.js';

/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 120_000;

/** A look at the store counts for five seconds. */
const NEXT_LOOK_MS = 15_000;

const QUESTION = 'who did Hashemi meet in Baku?';
const POST = 'POST /channels/{channel_id}/messages';
const anna = person('U222');

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A process that ends with the test. */
function started(env: Record<string, string>): Serving {
  const one = serving(env);
  ends.push(() => one.end('SIGKILL'));
  return one;
}

async function onDiscord(env: Record<string, string> = {}) {
  const discord = await startDiscord();
  ends.push(() => discord.close());
  const token = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const state = `file:${join(freshFolder(), 'state.json')}`;
  const one = started({ ...token, KNOWLEDGE_DIR: PINNED_FOLDER, STATE_URL: state, ...env });
  return { discord, one, url: await healthUrl(one) };
}

async function onSlack(env: Record<string, string> = {}) {
  const slack = await startSlack();
  ends.push(() => slack.close());
  return { slack, one: started({ ...socketEnv(slack, freshFolder()), ...env }) };
}

const metricsAt = async (url: string) => (await fetch(`${url}/metrics`)).text();

describe('a process that serves Discord', { timeout: SLOW_TEST_MS }, () => {
  it('is ready once questions can come, not while the gateway is lost, and again when it is resumed', async () => {
    const { discord, url } = await onDiscord();
    expect(await untilReady(url, 200, 45_000)).toMatchObject({
      platforms: { discord: true },
      store: { writable: true },
      digests: { made: true },
    });
    discord.gateway.isDown = true;
    discord.gateway.drop();
    expect((await untilReady(url, 503, 5_000)).why).toEqual(['discord is not connected']);
    expect(sampleIn(await metricsAt(url), 'sideline_platform_connected', { platform: 'discord' })).toBe(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    discord.gateway.isDown = false;
    expect((await untilReady(url, 200, 45_000)).why).toEqual([]);
  });

  it('counts what was asked, by kind and outcome, and how fast it was acknowledged', async () => {
    const { discord, url } = await onDiscord();
    await untilReady(url, 200, 45_000);
    // Questions can come by mention before the commands are registered.
    await discord.until('the commands', () => discord.commands.global.length > 0, 30_000);
    // How long they may take on a busy machine is not the matter here.
    discord.setDeadline(30_000);
    const ben = discord.person('501');
    for (const text of [QUESTION, 'pending mous with oman', 'who is Qwxzy Vbnmk?', 'digest list']) ben.mentions(text);
    ben.commands('ask', { question: QUESTION });
    await discord.until('all answers', () => discord.messages.length + discord.responses.length >= 5, 30_000);
    const text = await untilCounted(url, 5);
    const count = (labels: Record<string, string>) => sampleIn(text, 'sideline_questions_total', labels);
    expect(count({ platform: 'discord' })).toBe(5);
    expect(count({ kind: 'meetings', outcome: 'answered' })).toBe(2);
    expect(count({ kind: 'agreements', outcome: 'answered' })).toBe(1);
    expect(count({ outcome: 'no-record' })).toBe(1);
    expect(count({ kind: 'digests' })).toBe(1);
    expect(sampleIn(text, 'sideline_answer_seconds_count')).toBe(5);
    expect(sampleIn(text, 'sideline_ack_seconds_count', { platform: 'discord' })).toBe(1);
    // What was answered leaves the queue after it was counted.
    const queued = async () => sampleIn(await metricsAt(url), 'sideline_queue_length');
    await expect.poll(queued, { timeout: 10_000 }).toBe(0);
    expect(samplesIn(text).filter(isTelling)).toEqual([]);
  });

  it('is not ready while it ends, with an answer still in flight, and gone after that', async () => {
    const { discord, one, url } = await onDiscord();
    await untilReady(url, 200, 45_000);
    discord.fault(POST, { kind: 'delay', ms: 2_000 });
    discord.person('501').mentions(QUESTION);
    await discord.until('the post', () => discord.calls.some(({ path }) => path.endsWith('/messages')), 5_000);
    const ended = one.end('SIGTERM');
    expect((await untilReady(url, 503, 1_500)).why).toContain('it is stopping');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await ended).code).toBe(0);
    expect(discord.messages).toHaveLength(1);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('is not ready while the disk of the state is full, and again once there is room', async ({ skip }) => {
    const disk = smallDisk();
    if (!disk) return skip();
    ends.push(() => disk.unmount());
    const { url, one } = await onDiscord({ STATE_URL: `file:${join(disk.folder, 'state.json')}` });
    await untilReady(url, 200, 45_000);
    await disk.fill();
    expect((await untilReady(url, 503, NEXT_LOOK_MS)).why).toEqual(['the store takes no change: disk full']);
    disk.clear();
    await untilReady(url, 200, NEXT_LOOK_MS);
    const said = (event: string) => one.err().split(`"${event}"`).length - 1;
    expect([said('store-not-writable'), said('store-writable-again')]).toEqual([1, 1]);
  });

  it('stays ready while newer files are refused, and says since when; a reload is counted', async () => {
    const folder = freshFolder();
    const source = '{title: A, publisher: Daily, url: "https://daily.example/1", published: 2025-11-24, language: en}';
    const write = (text: string) => writeFileSync(join(folder, 'a.yaml'), text);
    write(`sources:\n  daily-1: ${source}\n`);
    const { url } = await onDiscord({ KNOWLEDGE_DIR: folder });
    expect((await untilReady(url, 200, 45_000)).knowledge).toMatchObject({ refusedSince: null, problems: 0 });
    write('sources: [');
    const refused = await untilKnown(url, ({ refusedSince }) => refusedSince !== null);
    expect(refused).toMatchObject({ ready: true, why: [], knowledge: { problems: 1 } });
    const text = await metricsAt(url);
    expect(sampleIn(text, 'sideline_knowledge_refused')).toBe(1);
    expect(sampleIn(text, 'sideline_knowledge_reloads_total', { result: 'refused' })).toBe(1);
    expect(sampleIn(text, 'sideline_knowledge_records', { section: 'sources' })).toBe(1);
    write(`sources:\n  daily-1: ${source}\n  daily-2: ${source.replace('/1', '/2')}\n`);
    await untilKnown(url, ({ refusedSince }) => refusedSince === null);
    const later = await metricsAt(url);
    expect(sampleIn(later, 'sideline_knowledge_reloads_total', { result: 'taken' })).toBe(1);
    expect(sampleIn(later, 'sideline_knowledge_records', { section: 'sources' })).toBe(2);
  });

  it('ends with 78 and says what to set where its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    ends.push(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const discord = await startDiscord();
    ends.push(() => discord.close());
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, STATE_URL: 'memory:' };
    const { code, said } = await started({ ...env, PORT: String(port) }).ended;
    expect({ code, said }).toEqual({
      code: 78,
      said: [
        `sideline serve: Sideline cannot listen on 127.0.0.1:${port} (something else listens there); set HOST and PORT to a free address.`,
      ],
    });
    expect(discord.gateway.connectionsMade).toBe(0);
  });
});

describe('a process that serves Slack', { timeout: SLOW_TEST_MS }, () => {
  it('over Socket Mode is not ready while the connection is lost, and again when it is made anew', async () => {
    const { slack, one } = await onSlack();
    const url = await healthUrl(one);
    await untilReady(url, 200, 45_000);
    slack.fault('apps.connections.open', { kind: '500', times: Number.POSITIVE_INFINITY });
    slack.socket.drop();
    expect((await untilReady(url, 503, 5_000)).why).toEqual(['slack is not connected']);
    slack.heal();
    await untilReady(url, 200, 45_000);
  });

  it('stays ready while Slack asks for a new connection and the old one still holds', async () => {
    const { slack, one } = await onSlack();
    const url = await healthUrl(one);
    await untilReady(url, 200, 45_000);
    slack.fault('apps.connections.open', { kind: '500', times: 2 });
    slack.socket.disconnect('refresh_requested');
    const found: number[] = [];
    while (slack.socket.connectionsMade < 2) found.push((await readyAt(url)).status);
    await slack.socket.whenConnected(2);
    expect(new Set(found)).toEqual(new Set([200]));
    expect((await readyAt(url)).status).toBe(200);
  });

  it('counts acknowledgements of events', async () => {
    const { slack, one } = await onSlack();
    const url = await healthUrl(one);
    await one.started();
    await slack.socket.event(anna.mentions('help'));
    await slack.until('an answer', () => slack.messages[0]);
    const text = await untilCounted(url, 1);
    expect(sampleIn(text, 'sideline_ack_seconds_count', { platform: 'slack' })).toBeGreaterThanOrEqual(1);
    expect(sampleIn(text, 'sideline_questions_total', { platform: 'slack', kind: 'help', outcome: 'help' })).toBe(1);
  });

  it('over HTTP shows health on the port that Slack comes to, beside its own paths', async () => {
    const port = await freePort();
    const { slack, one } = await onSlack({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'a-signing-secret', PORT: port });
    await one.started();
    const url = `http://127.0.0.1:${port}`;
    expect((await readyAt(url)).state).toMatchObject({ ready: true, platforms: { slack: true } });
    await slack.http(url, 'a-signing-secret').event(anna.mentions('help'));
    await slack.until('an answer', () => slack.messages[0]);
    const text = await untilCounted(url, 1);
    expect(sampleIn(text, 'sideline_ack_seconds_count', { platform: 'slack' })).toBe(1);
    const status = async (path: string, method = 'GET') => (await fetch(url + path, { method })).status;
    expect([await status('/healthz'), await status('/metrics', 'POST'), await status('/other')]).toEqual([
      200, 405, 404,
    ]);
    expect(one.err()).not.toContain('health-listening');
  });
});

describe('the chat in the terminal', () => {
  it('listens nowhere: a port that is taken is nothing to it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    ends.push(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const { status, stdout } = spawnSync(process.execPath, [resolve('dist/main.js'), 'serve'], {
      ...{ cwd: freshFolder(), encoding: 'utf8', input: 'help\n' },
      env: { PATH: process.env.PATH, PORT: String(port), STATE_URL: 'memory:' },
    });
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });
});

/** Whether a label may hold more than a word of the program's own. */
function isTelling({ name, labels }: Sample): boolean {
  if (!name.startsWith('sideline_')) return false;
  return Object.entries(labels).some(([label, value]) => label !== 'le' && !/^[a-z]+(?:-[a-z]+)*$/.test(value));
}
