import { connect } from 'node:net';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { BODY_MAX } from '../../../src/platforms/api/mcp/mcp-route.js';
import { loaded } from '../../corpus/loaded.js';
import { type Parsed, type Served, served } from './served.js';

const SLOW_MACHINE_MS = 120_000;

let api: Served;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  api = await served(createSideline(await loaded()), {}, (end) => ends.push(end));
  return async () => {
    for (const end of ends) await end();
  };
});

/** Markup, traversals, names of every object, broken escapes, and what is much too long. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table meetings; --",
  '../../../../etc/passwd',
  '..%2f..%2fpackage.json',
  '%',
  '%E0%A4%A',
  '%00',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202e\u0000\u200b',
  '\ud800',
  `${'$'}{7*7}`,
  '{{7*7}}',
  '@everyone',
  'a'.repeat(5_000),
  '('.repeat(400),
  'the '.repeat(100),
  'А'.repeat(450),
  '-1',
  'NaN',
  '1e999',
  '[]',
  'javascript:alert(1)',
];

const PARAMETERS = [
  'q',
  'country',
  'with',
  'conference',
  'topic',
  'status',
  'since',
  'until',
  'sort',
  'limit',
  'cursor',
  '__proto__',
  '<b>',
];

/** Every answer is JSON that nothing takes for a page, of a status that is said. */
async function expectHarmless(path: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await api.get(path, headers);
  const text = await response.text();
  expect([path.slice(0, 80), [200, 304, 400, 401, 404, 405].includes(response.status)]).toEqual([
    path.slice(0, 80),
    true,
  ]);
  if (response.status !== 304) expect(response.headers.get('content-type')).toMatch(/^application\/(?:problem\+)?json/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d+/);
}

describe('hostile requests', { timeout: SLOW_MACHINE_MS }, () => {
  it('of any text in any parameter are read or refused', async () => {
    for (const list of ['meetings', 'agreements', 'search', 'ask', 'changes']) {
      for (const text of HOSTILE) {
        const sent = text.startsWith('%') || text.includes('%2f') ? text : encodeURIComponent(text.toWellFormed());
        const at = HOSTILE.indexOf(text);
        for (const name of [PARAMETERS[at % PARAMETERS.length]!, 'q'])
          await expectHarmless(`/api/v1/${list}?${encodeURIComponent(name)}=${sent}`);
      }
    }
  });

  it('of any text in a path are read or refused', async () => {
    for (const text of HOSTILE) {
      const sent = encodeURIComponent(text.toWellFormed());
      for (const path of [`records/meeting/${sent}`, `records/${sent}/x`, sent])
        await expectHarmless(`/api/v1/${path.replace(/^\.+/, 'x')}`);
    }
  });

  it('with any headers are read or refused', async () => {
    const value = fc.stringMatching(/^[\x20-\x7e]{0,300}$/);
    const name = fc.constantFrom(
      'if-none-match',
      'authorization',
      'accept',
      'origin',
      'x-forwarded-for',
      'content-type',
      'range',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 4 }), async (headers) =>
        expectHarmless('/api/v1/meetings?limit=1', { ...headers }),
      ),
      { numRuns: 60 },
    );
  });

  it('never come back as markup on the page for people', async () => {
    const page = await (await api.get(`/api/v1/?q=${encodeURIComponent(HOSTILE[0]!)}`)).text();
    expect(page).not.toContain('alert(1)');
  });

  it('leave nothing that was typed in the log', () => {
    expect(() => api.expectCleanLog()).not.toThrow();
  });

  it('cannot spoil what is given to others afterwards', async () => {
    expect(await api.json('/api/v1/meetings?limit=1')).toMatchObject({ total: expect.any(Number) });
    expect(({} as Parsed).polluted).toBeUndefined();
  });
});

describe('hostile requests to the protocol of assistants', { timeout: SLOW_MACHINE_MS }, () => {
  const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/mcp`, { method: 'POST', headers: { ...HEADERS, ...headers }, body });
  const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

  it('from another origin or under another host are refused', async () => {
    expect((await post(LIST)).status).toBe(200);
    expect((await post(LIST, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(LIST, { origin: 'null' })).status).toBe(403);
    expect((await post(LIST, { origin: api.url })).status).toBe(200);
    expect(await underHost('evil.example')).toContain('403');
    expect(await underHost(new URL(api.url).host)).not.toContain('403');
  });

  it('by another method are refused', async () => {
    for (const method of ['GET', 'DELETE', 'PUT', 'PATCH']) {
      const response = await fetch(`${api.url}/mcp`, { method, headers: { accept: 'text/event-stream' } });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
  });

  it('with a token that is not known are refused', async () => {
    const response = await post(LIST, { authorization: 'Bearer guessed' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('that are too large are refused, whether or not they say how large they are', async () => {
    const large = `${LIST.slice(0, -1)},"params":{"x":"${'a'.repeat(10_000_000)}"}}`;
    expect((await post(large)).status).toBe(413);
    const chunks = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 4; at++) controller.enqueue(new Uint8Array(BODY_MAX / 2).fill(97));
        controller.close();
      },
    });
    const streamed = fetch(`${api.url}/mcp`, {
      method: 'POST',
      headers: HEADERS,
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect((await streamed).status).toBe(413);
    expect((await post(LIST)).status).toBe(200);
  });

  it('of any body are refused without a trace of the program', async () => {
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '"x"',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":1,"method":"constructor"}',
      `[${LIST}]`,
      '\u0000',
    ];
    for (const body of bodies) {
      const response = await post(body);
      const text = await response.text();
      expect(text).not.toMatch(/\bat .*\.[jt]s:\d+/);
      if (!body.includes('"method"') || body.startsWith('[')) expect([body, response.status]).toEqual([body, 400]);
    }
  });

  it('of any tool and argument are told what is wrong', async () => {
    const calls = ['__proto__', 'constructor', 'rm', 'ask'].flatMap((name) =>
      [
        {},
        { question: 5 },
        { question: 'x'.repeat(501) },
        { question: ['a'] },
        { question: 'help', constructor: 1 },
        null,
      ].map((args) => ({ name, args })),
    );
    for (const { name, args } of calls) {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });
      const reply = (await (await post(body)).json()) as Parsed;
      expect([name, args, Boolean(reply.error ?? reply.result?.isError)]).toEqual([name, args, true]);
    }
  });

  it('with any text as a question are answered', async () => {
    for (const question of HOSTILE.filter((text) => text.length <= 500 && text.trim() !== '')) {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'ask', arguments: { question } },
      });
      const reply = (await (await post(body)).json()) as Parsed;
      expect([question, reply.result?.structuredContent?.outcome]).toEqual([question, expect.any(String)]);
    }
  });
});

/** The first line that comes back for a request under another host: a client that can be told any. */
function underHost(host: string): Promise<string> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /mcp HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}`,
      );
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text.split('\r\n')[0]!));
    socket.on('error', reject);
  });
}
