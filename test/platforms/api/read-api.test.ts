import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { knowledgeWith, MEETING } from '../../commands/edited.js';
import { CLOCK, type Parsed, publicApi, STAFF_TOKEN, served, sidelineThrough } from './served.js';

const API = '/api/v1';

const { knowledge, api } = await publicApi();

describe('GET ask', () => {
  it('gives the answer that Sideline gives, with its sources', async () => {
    const q = 'pending mous with morocco';
    const said = api.sideline.ask({ text: q, conversation: null, reader: [], now: CLOCK, zone: 'Asia/Tehran' });
    const reply = await api.json(`${API}/ask?q=${encodeURIComponent(q)}`);
    expect(reply).toEqual({ ...JSON.parse(JSON.stringify(answerJson(said))), hidden: 0 });
    expect(reply.sources[0]).toMatchObject({
      n: 1,
      publisher: expect.any(String),
      url: expect.stringContaining('http'),
    });
  });

  it('says that nothing is on record as an answer, not as a failure', async () => {
    const response = await api.get(`${API}/ask?q=who+did+Qwxzy+Vbnmk+meet`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ outcome: 'no-record', statements: [] });
  });

  it('gives the pages of a long answer one after the other, each line once', async () => {
    const page = async (at: number) => api.json(`${API}/ask?q=meetings+of+Iran&page=${at}`);
    const [first, second] = [await page(1), await page(2)];
    expect(first.hidden).toBeGreaterThan(0);
    expect(second).toMatchObject({ question: 'meetings of Iran', outcome: 'answered', hidden: 0 });
    const told = (reply: Parsed): string[] => reply.statements.map(({ text }: { text: string }) => text);
    expect(told(first).filter((text) => told(second).includes(text))).toEqual([]);
    expect(told(second).length).toBeGreaterThanOrEqual(first.hidden);
  });
});

describe('GET records', () => {
  it('gives a record whole, with the names in it and every source', async () => {
    const reply = await api.json(`${API}/records/meeting/${MEETING}`);
    expect(reply).toMatchObject({ ref: `meeting:${MEETING}`, kind: 'meeting', id: MEETING });
    const { audience: _, ...record } = knowledge.meetings.find(({ id }) => id === MEETING)!;
    expect(reply.record).toEqual(record);
    expect(reply.names).toMatchObject({ 'country:IR': 'Iran', 'official:sattar-hashemi': 'Sattar Hashemi' });
    expect(reply.text).toContain('Sattar Hashemi');
    const cited = [...record.cites, ...record.points.flatMap(({ cites }) => cites)].map((cite) => cite.split('#')[0]);
    const ids = reply.sources.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([...new Set(cited)]));
    expect(reply.sources[0]).toMatchObject({
      title: expect.any(String),
      publisher: expect.any(String),
      url: expect.any(String),
    });
  });

  it.each(['agreement', 'proposal', 'official', 'conference', 'organisation', 'topic', 'source'])(
    'gives a %s',
    async (kind) => {
      const section = `${kind}s` as keyof Knowledge;
      const [first] = knowledge[section];
      const reply = await api.json(`${API}/records/${kind}/${first!.id}`);
      expect(reply).toMatchObject({ kind, id: first!.id, ref: `${kind}:${first!.id}` });
    },
  );

  it('is a problem where nothing is on record under the id', async () => {
    const response = await api.get(`${API}/records/meeting/not-there`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: `${API}/#not-on-record`, status: 404 });
  });
});

describe('GET lists', () => {
  const ids = (reply: Parsed): string[] => reply.records.map(({ id }: { id: string }) => id);

  it('finds by country, and by who else took part, the same as a look at every record does', async () => {
    const reply = await api.json(`${API}/meetings?country=iran&with=official:isfandiyor-saadullo&limit=100`);
    const both = knowledge.meetings.filter(
      ({ participants }) =>
        participants.some((one) => one.for === 'IR') &&
        participants.some((one) => one.official === 'isfandiyor-saadullo'),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(ids(reply)).toEqual(expect.arrayContaining(both.map(({ id }) => id)));
  });

  it('takes a code, a name in another language, and a name of a record', async () => {
    const [code, name] = [
      await api.json(`${API}/meetings?country=IR&limit=1`),
      await api.json(`${API}/meetings?country=${encodeURIComponent('ایران')}&limit=1`),
    ];
    expect(code.total).toBeGreaterThan(5);
    // A cursor is of the list as it was asked for.
    expect({ ...name, next: null }).toEqual({ ...code, next: null });
    const [byId, byName] = [
      await api.json(`${API}/meetings?conference=wtdc-25`),
      await api.json(`${API}/meetings?conference=WTDC-25`),
    ];
    expect(byId.total).toBeGreaterThan(0);
    expect({ ...byName, next: null }).toEqual({ ...byId, next: null });
  });

  it('keeps the agreements of one group of statuses', async () => {
    const [all, pending, working, over] = await Promise.all(
      ['', '?status=pending', '?status=working', '?status=over'].map((query) => api.json(`${API}/agreements${query}`)),
    );
    expect(pending.total).toBeGreaterThan(0);
    expect(pending.total + working.total + over.total).toBe(all.total);
  });

  it('keeps what is dated within days, and leaves out what is not dated', async () => {
    const reply = await api.json(`${API}/meetings?since=2025-11&until=2025-11&limit=100`);
    expect(reply.total).toBeGreaterThan(0);
    for (const { record } of reply.records) expect(record.date).toMatch(/^2025(?:-1[01])?/);
    const all = await api.json(`${API}/meetings?since=0001&limit=1`);
    expect(all.total).toBe(knowledge.meetings.filter(({ date }) => date !== null).length);
  });

  it('keeps the records that hold every word, with other endings too', async () => {
    const one = await api.json(`${API}/meetings?q=fibre&limit=100`);
    const both = await api.json(`${API}/meetings?q=fibre+Saadullo&limit=100`);
    expect(one.total).toBeGreaterThan(0);
    expect(both.total).toBeGreaterThan(0);
    expect(ids(one)).toEqual(expect.arrayContaining(ids(both)));
    expect(await api.json(`${API}/meetings?q=fibre+qwxzyv`)).toMatchObject({ total: 0, records: [], next: null });
  });

  it('sorts by the day, what has none last in either direction', async () => {
    const first = async (sort: string) =>
      (await api.json(`${API}/meetings?sort=${sort}&limit=100`)).records[0].record.date;
    expect((await first('date')) < (await first('-date'))).toBe(true);
  });

  it('says which name is not on record, and which is near', async () => {
    const response = await api.get(`${API}/meetings?with=Satar+Hashemmi`);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Parsed;
    expect(errors).toEqual([{ parameter: 'with', detail: expect.stringContaining('Did you mean Sattar Hashemi') }]);
  });

  it.each([
    ['meetings?colour=red', 'colour', 'is no parameter of this page'],
    ['meetings?status=pending', 'status', 'is no parameter of this page'],
    ['meetings?limit=0', 'limit', 'Too small'],
    ['meetings?limit=1e9', 'limit', 'Too big'],
    ['meetings?since=2025-02-30', 'since', 'is no day of the calendar'],
    ['meetings?since=monday', 'since', 'is no date; write 2025-11-24, 2025-11 or 2025'],
    ['meetings?cursor=abc', 'cursor', 'is no cursor of this list'],
    ['meetings?country=IR&country=KE', 'country', 'expected string'],
    ['agreements?status=lost', 'status', 'Invalid option'],
    ['ask', 'q', 'expected string'],
    ['ask?q=%20', 'q', 'Too small'],
    ['ask?q=who&zone=Mars', 'zone', 'is no time zone'],
    ['changes?since=soon', 'since', 'is no time'],
    ['records/monster/x', 'kind', 'Invalid option'],
  ])('%s is a problem that names the parameter', async (path, parameter, detail) => {
    const response = await api.get(`${API}/${path}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Parsed;
    expect(problem).toMatchObject({ type: `${API}/#invalid-query`, title: expect.any(String), status: 400 });
    expect(problem.errors[0]).toEqual({ parameter, detail: expect.stringContaining(detail) });
  });
});

describe('GET search', () => {
  it('finds the records that hold the words, those with all of them first', async () => {
    const reply = await api.json(`${API}/search?q=fibre+Tajikistan`);
    expect(reply.total).toBeGreaterThan(1);
    expect(JSON.stringify(reply.records[0])).toMatch(/fib/i);
    expect(JSON.stringify(reply.records[0])).toContain('Tajikistan');
    expect(reply.records.every(({ sources }: { sources: unknown[] }) => sources.length > 0)).toBe(true);
  });

  it('names the words that no record holds', async () => {
    expect(await api.json(`${API}/search?q=qwxzyv`)).toEqual({
      total: 0,
      records: [],
      next: null,
      notFound: ['qwxzyv'],
    });
  });
});

describe('GET changes', () => {
  it('tells what became known, the latest first, each with its sources', async () => {
    const [baku, ganja] = [await knowledgeWith('Baku'), await knowledgeWith('Ganja')];
    const through = await served(
      await sidelineThrough([
        ['2026-11-20T06:00:00Z', baku],
        ['2026-11-23T06:00:00Z', ganja],
      ]),
    );
    const reply = await through.json(`${API}/changes?since=2026-11-22`);
    expect(reply).toMatchObject({ total: 1, hidden: 0, gaps: [], knownSince: '2026-11-20T06:00:00.000Z' });
    expect(reply.changes).toEqual([
      expect.objectContaining({
        kind: 'corrected',
        record: `meeting:${MEETING}`,
        at: '2026-11-23T06:00:00.000Z',
        field: 'place',
        before: 'Baku',
        after: 'Ganja',
      }),
    ]);
    expect(reply.changes[0].sources[0]).toMatchObject({ publisher: expect.any(String), url: expect.any(String) });
    expect(await through.json(`${API}/changes?since=2026-11-22&about=Kenya`)).toMatchObject({ total: 0, changes: [] });
    expect((await through.get(`${API}/changes?since=2026-11-22&about=Frobnia`)).status).toBe(400);
    expect((await through.get(`${API}/changes?since=2027-01-01`)).status).toBe(400);
    const before = await through.json(`${API}/changes?since=2026-01-01`);
    expect(before.gaps).toEqual([expect.stringContaining('What changed is known here only since 20 November 2026')]);
  });

  it('says that it is not known where no journal is kept', async () => {
    expect(await api.json(`${API}/changes?since=2026-11-01`)).toMatchObject({
      knownSince: null,
      total: 0,
      gaps: ['What changed is not known here: no journal of changes is kept.'],
    });
  });
});

describe('every reply', () => {
  it('is not sent again to who has it, until what the reader may see changes', async () => {
    const path = `${API}/meetings?country=IR`;
    const first = await api.get(path);
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await api.get(path, { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    const other = await served(createSideline({ ...knowledge, meetings: knowledge.meetings.slice(1) }));
    expect((await other.get(path, { 'if-none-match': tag })).status).toBe(200);
  });

  it.each(['ask?q=meetings+of+Iran', 'changes?since=2026-01-01', 'openapi.json', ''])('has a tag: %s', async (path) => {
    const tag = (await api.get(`${API}/${path}`)).headers.get('etag');
    expect((await api.get(`${API}/${path}`, { 'if-none-match': tag! })).status).toBe(304);
  });

  it('may be read by pages of any origin, without credentials', async () => {
    const response = await api.get(`${API}/meetings`, { origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await fetch(`${api.url}${API}/meetings`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
  });

  it('is the same to the byte from another server over the same records', async () => {
    const other = await served(createSideline(knowledge));
    for (const path of ['meetings?country=IR', 'search?q=fibre', 'ask?q=meetings+of+Iran', 'openapi.json', '']) {
      const texts = await Promise.all([api, other].map(async ({ get }) => (await get(`${API}/${path}`)).text()));
      expect(texts[0]).toBe(texts[1]);
    }
  });

  it('is a problem where something fails, of which neither the reply nor the log tells what was typed', async () => {
    const broken = Object.assign(Object.create(createSideline(knowledge)) as Sideline, {
      graph: () => {
        throw new RangeError('canary in a message');
      },
    });
    const failing = await served(broken);
    const response = await failing.get(`${API}/meetings?q=canary`);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ type: `${API}/#failed`, status: 500 });
    expect(failing.logged()).toContain('"api-failed"');
    expect(failing.logged()).toContain('RangeError');
    expect(failing.logged()).not.toContain('canary');
  });

  it('has no body for HEAD', async () => {
    const response = await fetch(`${api.url}${API}/meetings`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is a problem for %s, which says what is allowed', async (method) => {
    for (const path of ['/meetings', '/records/meeting/x', '/', '/openapi.json']) {
      const response = await fetch(`${api.url}${API}${path}`, { method });
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS']);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('is a problem where there is no such page', async () => {
    for (const path of ['/nothing', '/records', '/records/meeting', '/meetings/x', '/records/meeting/a/b']) {
      const response = await api.get(`${API}${path}`);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('is refused to a token that is not known', async () => {
    const response = await api.get(`${API}/meetings`, { authorization: 'Bearer guessed' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is kept by nobody else where it is for some readers alone', async () => {
    const cached = async (headers: Record<string, string>) => (await api.get(`${API}/meetings`, headers)).headers;
    expect((await cached({})).get('cache-control')).toBe('no-cache');
    expect((await cached(STAFF_TOKEN)).get('cache-control')).toBe('private, no-cache');
    expect((await cached({})).get('vary')).toContain('Authorization');
  });
});

describe('limits', () => {
  it('say what is left, then refuse with the seconds to wait, and let go on after them', async () => {
    let now = Date.parse(CLOCK);
    const limits = { read: { requests: 2, seconds: 60 }, ask: { requests: 1, seconds: 60 } };
    const { get } = await served(createSideline(knowledge), { limits, now: () => new Date(now).toISOString() });
    const first = await get(`${API}/meetings?limit=1`);
    expect(first.headers.get('ratelimit-policy')).toBe('"read";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"read";r=1;t=60');
    now += 20_000;
    expect((await get(`${API}/officials?limit=1`)).status).toBe(200);
    const third = await get(`${API}/meetings?limit=1`);
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('40');
    expect(await third.json()).toMatchObject({ type: `${API}/#too-many-requests`, status: 429 });
    expect((await get(`${API}/ask?q=help`)).status).toBe(200);
    expect((await get(`${API}/ask?q=help`)).status).toBe(429);
    now += 40_000;
    expect((await get(`${API}/meetings?limit=1`)).status).toBe(200);
  });
});

describe('the page for people', () => {
  it('shows what can be read with examples that work, and takes nothing from elsewhere', async () => {
    for (const path of [API, `${API}/`]) {
      const response = await api.get(path);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy')!;
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      const text = await response.text();
      expect(text).not.toContain('`');
      expect(text).not.toMatch(/<script|<img|src=|https?:\/\/(?!HOST)/);
      const examples = Array.from(text.matchAll(/<a href="([^"#]+)"/g), ([, href]) => href!.replaceAll('&amp;', '&'));
      expect(examples.length).toBeGreaterThan(4);
      for (const href of examples) expect([href, (await api.get(href)).status]).toEqual([href, 200]);
      for (const name of ['/meetings', '/changes', '/records/{kind}/{id}']) expect(text).toContain(`GET ${API}${name}`);
    }
  });
});
