import { describe, expect, it } from 'vitest';
import { webTokens } from '../../../src/bot/web-tokens.js';
import { memoryStore } from '../../../src/store/memory.js';
import { secretText } from '../../canaries.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { DRAWN_HERE } from '../../pictures/drawn-here.js';
import { DRAWN_QUESTIONS, everyPath, NOW, servedRoom } from './rooms.js';

describe('hidden records', () => {
  it('leave no trace: every page, error and validator is the same with and without them', async () => {
    const knowledge = await loaded();
    const secretive = withSecrets(knowledge);
    const pictures = DRAWN_HERE;
    const [without, beside] = [
      await servedRoom({ knowledge, pictures }),
      await servedRoom({ knowledge: secretive, pictures }),
    ];
    const hidden = secretive.meetings.filter(({ audience }) => audience).slice(0, 3);
    const paths = [
      ...everyPath(without.sideline),
      ...DRAWN_QUESTIONS.map((question) => `/ask?q=${encodeURIComponent(question)}`),
      ...hidden.map(({ id }) => `/meetings/${id}`),
      ...['/sources/secret-wire', '/topics/secret-topic', '/meetings?topic=secret-topic', '/meetings?place=Tashkent'],
      ...['/ask?q=meetings+in+Tashkent', '/ask?q=who+is+Zoltan+Hashemi', '/ask?q=quantum+gravity+probes'],
    ];
    for (const path of paths) {
      const [one, other] = [await without.get(path), await beside.get(path)];
      expect([other.status, other.headers.get('etag'), other.text], path).toEqual([
        one.status,
        one.headers.get('etag'),
        one.text,
      ]);
    }
  }, 120_000);

  it('are a 404 of the same bytes as what never was', async () => {
    const beside = await servedRoom({ knowledge: withSecrets(await loaded()) });
    const [hidden, never] = [
      await beside.get('/meetings/secret-shadow'),
      await beside.get('/meetings/no-such-meeting'),
    ];
    expect(hidden.status).toBe(404);
    const headersOf = (seen: typeof hidden) => [...seen.headers].filter(([name]) => name !== 'date');
    expect([hidden.text, headersOf(hidden)]).toEqual([never.text, headersOf(never)]);
  });

  it('are seen by whoever brings a token for them, on a page that nobody in between may keep', async () => {
    const beside = await servedRoom({ knowledge: withSecrets(await loaded()) });
    const token = (await beside.tokens.add('newsroom', [STAFF], NOW))!;
    secretText(token);
    const shown = await beside.get('/meetings/secret-shadow', { authorization: `Bearer ${token}` });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('quantum gravity');
    expect(shown.headers.get('cache-control')).toBe('private, no-cache');
    expect(shown.headers.get('vary')).toBe('Authorization');
    const own = shown.headers.get('etag')!;
    expect((await beside.get('/meetings/secret-shadow', { 'if-none-match': own })).status).toBe(404);
  });
});

describe('tokens', () => {
  it('are kept by their hash alone, under a name, and end when they are removed', async () => {
    const store = memoryStore();
    const tokens = webTokens(store);
    const token = (await tokens.add('newsroom', ['press', 'staff'], NOW))!;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await tokens.of(token)).toEqual(['press', 'staff']);
    expect(await tokens.add('newsroom', ['staff'], NOW)).toBeNull();
    expect(await tokens.list(NOW)).toEqual([{ name: 'newsroom', reader: ['press', 'staff'], madeAt: NOW }]);
    expect(JSON.stringify(await store.list('', Date.parse(NOW)))).not.toContain(token);
    expect(await tokens.revoke('newsroom', NOW)).toBe(true);
    expect(await tokens.of(token)).toBeNull();
    expect(await tokens.revoke('newsroom', NOW)).toBe(false);
    expect(await store.list('', Date.parse(NOW))).toEqual([]);
  });

  it('that nobody has are refused and never taken for none', async () => {
    const room = await servedRoom();
    for (const authorization of ['Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic YTpi', 'Bearer', 'Bearer a b', '']) {
      const { status, headers } = await room.get('/', { authorization });
      expect([authorization, status]).toEqual([authorization, 401]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('that cannot be looked up are answered with a later time', async () => {
    const room = await servedRoom({ readers: { of: () => Promise.reject(new Error('disk full')) } });
    const { status, headers } = await room.get('/', { authorization: `Bearer ${'a'.repeat(43)}` });
    expect([status, headers.get('retry-after')]).toEqual([503, '30']);
    expect(room.logged).toEqual(['web-readers-unknown {}']);
  });
});
