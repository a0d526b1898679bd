import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MakeExport } from '../../../src/bot/ports/exports.js';
import { usualAdmission, rawGet, type ServedRoom, servedRoom } from './rooms.js';

let room: ServedRoom;

beforeAll(async () => {
  room = await servedRoom({ keep: true });
  return () => room.server.close();
});

describe('the headers of a page', () => {
  it('let nothing run, nothing be loaded from elsewhere and nobody be told where a reader came from', async () => {
    const { headers } = await room.get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('vary')).toBe('Authorization');
  });

  it('keep search engines out unless they are let in, and out of answers in any case', async () => {
    expect((await room.get('/')).headers.get('x-robots-tag')).toBe('noindex');
    expect((await room.get('/robots.txt')).text).toContain('Disallow: /\n');
    const listed = await servedRoom({ settings: { baseUrl: 'https://room.example', isIndexed: true } });
    const front = await listed.get('/');
    expect(front.headers.get('x-robots-tag')).toBeNull();
    expect(front.text).toContain('<link rel="canonical" href="https://room.example/">');
    expect(front.text).not.toContain('name="robots"');
    expect((await listed.get('/ask?q=help')).text).toContain('<meta name="robots" content="noindex">');
    expect((await listed.get('/robots.txt')).text).toContain('Disallow: /ask');
  });

  it('have a validator by which a page that a browser has is not sent again', async () => {
    const first = await room.get('/meetings');
    const tag = first.headers.get('etag')!;
    const again = await room.get('/meetings', { 'if-none-match': `"x", W/${tag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await room.get('/meetings', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await room.get('/nowhere', { 'if-none-match': '*' })).status).toBe(404);
  });

  it('let the style be kept for ever, under a name that changes with it', async () => {
    const { text } = await room.get('/');
    const [, path] = /href="(\/style-[0-9a-f]{12}\.css)"/.exec(text) ?? [];
    const style = await room.get(path!);
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await room.get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });
});

describe('a request', () => {
  it('may only look: HEAD as GET, without the body; other methods are refused', async () => {
    const { text, headers } = await room.get('/meetings');
    const head = await rawGet(room, '/meetings', {}, 'HEAD');
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', headers.get('etag')]);
    expect(text.length).toBeGreaterThan(1_000);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'QUERY']) {
      const refused = await rawGet(room, '/meetings', {}, method);
      expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
  });

  it('is refused unread where it brings a body, of ten megabytes too', async () => {
    const { port, host } = room.server.address;
    for (const header of ['Content-Length: 10485760', 'Transfer-Encoding: chunked']) {
      const socket = connect(port, host);
      socket.write(`GET / HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n`);
      const [data] = await once(socket, 'data');
      expect(String(data)).toMatch(/^HTTP\/1\.1 413 /);
      socket.destroy();
    }
    const body = Buffer.alloc(10 * 1024 * 1024);
    const posted = await fetch(`${room.url}/ask`, { method: 'POST', body }).then(
      ({ status }) => status,
      // The connection may be closed while the body is still on its way.
      () => 405,
    );
    expect(posted).toBe(405);
  });

  it('ends where it does not come to an end', async () => {
    const { port, host } = room.server.address;
    const socket = connect(port, host);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
    const drip = setInterval(() => socket.write('X: y\r\n'), 500);
    const [data] = await once(socket, 'data');
    clearInterval(drip);
    expect(String(data)).toMatch(/^HTTP\/1\.1 408 /);
    socket.destroy();
  });

  it('leaves the paths of Slack to Slack', async () => {
    expect((await room.get('/slack/events')).text).toBe('');
    expect((await room.get('/slack')).text).toBe('');
    expect((await room.get('/slackers')).text).toContain('Not on record');
  });
});

describe('limits', () => {
  it('count by address, answers more than glances, and say when it goes on', async () => {
    let now = 0;
    const limited = await servedRoom({ admit: usualAdmission(() => now, 2) });
    const statuses = async (path: string, times: number, from: string) => {
      const seen = [];
      for (let at = 0; at < times; at++) seen.push((await limited.get(path, { 'x-forwarded-for': from })).status);
      return seen;
    };
    expect(await statuses('/ask?q=help', 3, '198.51.100.7')).toEqual([200, 200, 429]);
    expect(await statuses('/ask?q=help', 1, '198.51.100.8')).toEqual([200]);
    expect(await statuses('/ask?q=help', 1, '198.51.100.9, 198.51.100.7')).toEqual([429]);
    expect((await statuses('/topics', 21, '198.51.100.7')).at(-1)).toBe(429);
    expect(await statuses('/icon.svg', 30, '198.51.100.7')).toEqual(Array(30).fill(200));
    const refused = await limited.get('/ask?q=help', { 'x-forwarded-for': '198.51.100.7' });
    expect(refused.headers.get('retry-after')).toBe('60');
    now = 61_000;
    expect(await statuses('/ask?q=help', 1, '198.51.100.7')).toEqual([200]);
  });
});

describe('what is mounted', () => {
  it('is served below its path, with its methods and a body that has an end', async () => {
    const app = new Hono();
    app.post('/echo', async (context) => context.text(await context.req.text()));
    app.get('/who', (context) => context.text('api'));
    const with_ = await servedRoom({ routes: [{ path: '/api', app }] });
    expect((await with_.get('/api/who')).text).toBe('api');
    const post = (body: string) => fetch(`${with_.url}/api/echo`, { method: 'POST', body });
    expect(await (await post('hello')).text()).toBe('hello');
    expect((await post('x'.repeat(2_000_000))).status).toBe(413);
    expect((await fetch(`${with_.url}/apis`, { method: 'POST' })).status).toBe(405);
  });
});

describe('what is taken away', () => {
  const make: MakeExport = async ({ question, format }) =>
    question.includes('nothing')
      ? { why: 'Nothing is found.' }
      : {
          name: 'Réunions "d’Iran".csv',
          mediaType: 'text/csv; charset=utf-8',
          records: 1,
          leftOut: 0,
          restated: 'Meetings of Iran',
          remarks: [],
          async *body() {
            yield Buffer.from(`${format},`);
            if (question.includes('break')) throw new Error('secret of the disk');
            yield Buffer.from('done\n');
          },
        };

  it('is offered in its forms, and streamed under its name', async () => {
    const files = await servedRoom({ exports: { formats: ['csv', 'ics'], make } });
    const page = await files.get('/ask?q=which+agreements+are+pending%3F');
    expect(page.text).toContain('as=csv');
    expect(page.text).toContain('as=ics');
    const file = await files.get('/ask?q=meetings&as=csv');
    expect([file.status, file.text]).toEqual([200, 'csv,done\n']);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="R-unions-d-Iran-.csv"; filename*=UTF-8''R%C3%A9unions%20%22d%E2%80%99Iran%22.csv`,
    );
    expect((await files.get('/ask?q=meetings&as=xlsx')).status).toBe(404);
    const none = await files.get('/ask?q=nothing&as=csv');
    expect([none.status, none.text]).toEqual([404, 'Nothing is found.\n']);
  });

  it('that breaks while it is sent is not taken for whole, and is logged by the kind of its fault', async () => {
    const files = await servedRoom({ exports: { formats: ['csv'], make } });
    await expect(files.get('/ask?q=break&as=csv')).rejects.toThrow();
    expect(files.logged).toEqual(['web-export-failed {"reason":"Error"}']);
  });

  it('comes as feeds where they are made', async () => {
    const feeds = await servedRoom({
      feed: async (question, form, { reader }) =>
        question === 'none'
          ? { why: 'No.' }
          : { mediaType: 'application/atom+xml', text: `${form} ${question} ${reader}` },
    });
    expect((await feeds.get('/feed?q=meetings&as=atom')).text).toBe('atom meetings ');
    expect((await feeds.get('/feed?q=none')).status).toBe(404);
    expect((await feeds.get('/feed?q=meetings&as=rss')).status).toBe(404);
    expect((await feeds.get('/ask?q=which+agreements+are+pending%3F')).text).toContain(
      'rel="alternate" type="application/atom+xml"',
    );
  });
});
