import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/ports/chat-platform.js';
import type { Freshness } from '../../src/bot/ports/freshness.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../src/core/records/knowledge.js';
import { createHealth } from '../../src/health/health.js';
import { type HealthServer, serveHealth } from '../../src/health/serve-health.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';
import { until } from '../servers/slack/until.js';
import { sampleIn, samplesIn } from './samples.js';

const NOW = '2026-11-24T12:00:00.000Z';
const EMPTY_SOURCE = { title: null, publisher: 'Daily', url: 'https://daily.example/1', language: 'en' };
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const FRESH: Freshness = {
  loadedAt: Date.parse(NOW),
  refusedSince: null,
  readingSince: null,
  problems: 0,
  quarantined: 0,
};

const servers: HealthServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Health on a port of its own; it can be said that Slack is lost, and how fresh the knowledge is. */
async function served(given?: Knowledge) {
  const state = { isConnected: true, freshness: FRESH };
  const knowledge = given ?? (await loaded());
  const health = createHealth({
    ...{ store: memoryStore(), log: QUIET, now: () => NOW, knowledge: () => knowledge, isStopping: () => false },
    freshness: () => state.freshness,
    changesKept: () => true,
    platforms: () => [{ name: 'slack', isConnected: state.isConnected }],
  });
  const server = await serveHealth(health.routes, '127.0.0.1', 0);
  servers.push(server);
  return { ...health, server, state, knowledge, url: `http://127.0.0.1:${server.address.port}` };
}

describe('/healthz', () => {
  it('says ok as long as the process answers, ready or not', async () => {
    const { url, state } = await served();
    state.isConnected = false;
    const response = await fetch(`${url}/healthz?of=anything`);
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });
});

describe('/readyz', () => {
  it('answers 200, and 503 while something is lost, with the reason as JSON; nobody keeps the answer', async () => {
    const { url, state } = await served();
    const up = await fetch(`${url}/readyz`);
    expect([up.status, up.headers.get('content-type'), up.headers.get('cache-control')]).toEqual([
      200,
      'application/json',
      'no-store',
    ]);
    expect(await up.json()).toMatchObject({ ready: true, platforms: { slack: true } });
    state.isConnected = false;
    const down = await fetch(`${url}/readyz`);
    expect(down.status).toBe(503);
    expect(await down.json()).toMatchObject({ ready: false, why: ['slack is not connected'] });
  });
});

describe('/metrics', () => {
  it('shows the process, the knowledge by section and its age, and who is connected', async () => {
    const { url, state, knowledge } = await served();
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    for (const section of ['meetings', 'sources', 'topics'] as const) {
      expect(sampleIn(text, 'sideline_knowledge_records', { section })).toBe(knowledge[section].length);
    }
    expect(sampleIn(text, 'sideline_knowledge_loaded_timestamp_seconds')).toBe(FRESH.loadedAt / 1000);
    expect(sampleIn(text, 'sideline_platform_connected', { platform: 'slack' })).toBe(1);
    expect(sampleIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    state.isConnected = false;
    state.freshness = { ...FRESH, refusedSince: FRESH.loadedAt, quarantined: 2 };
    const later = await (await fetch(`${url}/metrics`)).text();
    expect(sampleIn(later, 'sideline_platform_connected', { platform: 'slack' })).toBe(0);
    expect(sampleIn(later, 'sideline_knowledge_refused')).toBe(1);
    expect(sampleIn(later, 'sideline_knowledge_quarantined')).toBe(2);
  });

  it.each([
    [['2026-02-08', null, '2026-05', '2025~'], '2026-05-01'],
    [['2026-05-02', '2026-05'], '2026-05-02'],
    [[null], '1970-01-01'],
  ])('dates the newest source by the first day it may be of: %j', async (dates, day) => {
    const sources = dates.map((published, at) => ({ ...EMPTY_SOURCE, id: `s${at}`, published }));
    const { url } = await served({ ...EMPTY_KNOWLEDGE, sources });
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(sampleIn(text, 'sideline_knowledge_newest_source_timestamp_seconds') * 1000).toBe(Date.parse(day));
  });

  it('says of every metric of ours what it is', async () => {
    const { url } = await served();
    const text = await (await fetch(`${url}/metrics`)).text();
    const names = [...text.matchAll(/^# HELP (sideline_\w+) (.*)$/gm)].map(([, name, help]) => [name, help] as const);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(([, help]) => !/^\S.*\.$/.test(help!))).toEqual([]);
    expect(samplesIn(text).length).toBeGreaterThan(names.length);
  });
});

describe('what is no plain look', () => {
  it('is refused unread', async () => {
    const { url } = await served();
    const statuses = async (method: string, body?: string) => {
      const paths = ['/healthz', '/readyz', '/metrics'];
      return Promise.all(paths.map(async (path) => (await fetch(url + path, { method, body: body ?? null })).status));
    };
    expect(await statuses('HEAD')).toEqual([200, 200, 200]);
    expect(await statuses('POST', 'x')).toEqual([405, 405, 405]);
    expect(await statuses('DELETE')).toEqual([405, 405, 405]);
    expect(await statuses('OPTIONS')).toEqual([405, 405, 405]);
  });

  it.each([
    '/',
    '/healthz/',
    '/HEALTHZ',
    '/metrics/../metrics',
    '/constructor',
    '/__proto__',
    '//readyz',
    '/slack/events',
  ])('is not found: %s', async (path) => {
    const { server } = await served();
    expect(await raw(server, `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('brings no body, of whatever length it says it is', async () => {
    const { server } = await served();
    const asked = (header: string) => raw(server, `GET /metrics HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n`);
    expect(await asked('Content-Length: 5')).toMatch(/^HTTP\/1\.1 413 /);
    expect(await asked('Transfer-Encoding: chunked')).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is cut off where its headers are too long', async () => {
    const { server } = await served();
    const long = `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(9_000)}\r\n\r\n`;
    expect(await raw(server, long)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('is cut off where its headers do not come to an end', async () => {
    const { server } = await served();
    const socket = connect(server.address.port, server.address.host);
    const from = performance.now();
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n');
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - from).toBeLessThan(8_000);
    socket.destroy();
  });

  it('finds no more than 64 connections open', async () => {
    const { server, url } = await served();
    const { port, host } = server.address;
    const idle = Array.from({ length: 200 }, () => connect(port, host).on('error', () => {}));
    await Promise.all(idle.map((socket) => once(socket, 'connect').catch(() => {})));
    await until('the refusals', () => idle.filter((socket) => socket.closed).length === 200 - 64);
    for (const socket of idle) socket.destroy();
    const isAnswered = () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isAnswered).toBe(true);
  });
});

describe('an address that is taken', () => {
  it('stops the start with what to set', async () => {
    const { server, routes } = await served();
    const second = serveHealth(routes, '127.0.0.1', server.address.port);
    await expect(second).rejects.toThrow(PlatformError);
    await expect(second).rejects.toThrow(
      `Sideline cannot listen on 127.0.0.1:${server.address.port} (something else listens there); set HOST and PORT to a free address.`,
    );
  });
});

/** Sends bytes; gives the beginning of what comes back. */
async function raw({ address }: HealthServer, bytes: string): Promise<string> {
  const socket = connect(address.port, address.host);
  socket.end(bytes);
  const [data] = await once(socket, 'data');
  socket.destroy();
  return String(data);
}
