import { beforeAll, describe, expect, it } from 'vitest';
import { indexXml, partsFor, partXml } from '../../../src/platforms/web/render/sitemap.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { loaded } from '../../corpus/loaded.js';
import { type ServedRoom, servedRoom } from './rooms.js';

const BASE = 'https://room.example';
const INDEXED = { baseUrl: BASE, isIndexed: true };

function addressesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
}

describe('the sitemap', () => {
  let room: ServedRoom;
  beforeAll(async () => {
    room = await servedRoom({ settings: INDEXED, keep: true });
    return () => room.server.close();
  });

  it('lists each page once, every one of which is there and may be listed', async () => {
    const { status, headers, text } = await room.get('/sitemap.xml');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    const addresses = addressesIn(text);
    expect(new Set(addresses).size).toBe(addresses.length);
    const { meetings, sources } = room.sideline.graph([]).knowledge;
    expect(addresses).toEqual(expect.arrayContaining([`${BASE}/`, `${BASE}/meetings`, `${BASE}/countries/IR`]));
    expect(addresses).toContain(`${BASE}/meetings/${meetings[0]!.id}`);
    expect(addresses).toContain(`${BASE}/sources/${sources.at(-1)!.id}`);
    for (const address of addresses.filter((_, at) => at < 20 || at % 25 === 0)) {
      const page = await room.get(address.slice(BASE.length));
      expect([address, page.status]).toEqual([address, 200]);
      expect(page.text).not.toContain('name="robots"');
    }
  });

  it('is named where search engines look for it', async () => {
    expect((await room.get('/robots.txt')).text).toContain(`\nSitemap: ${BASE}/sitemap.xml\n`);
  });

  it('is none where search engines are kept out', async () => {
    const closed = await servedRoom();
    for (const path of ['/sitemap.xml', '/sitemap-1.xml']) expect((await closed.get(path)).status).toBe(404);
    expect((await closed.get('/robots.txt')).text).not.toContain('Sitemap');
  });

  it('lists what the public sees, whoever asks for it', async () => {
    const plain = await loaded();
    const [one, other] = [
      await servedRoom({ settings: INDEXED, knowledge: plain }),
      await servedRoom({ settings: INDEXED, knowledge: withSecrets(plain) }),
    ];
    const token = (await other.tokens.add('a', [STAFF], '2026-11-24T12:00:00Z'))!;
    const seen = await one.get('/sitemap.xml');
    expect((await other.get('/sitemap.xml')).text).toBe(seen.text);
    expect((await other.get('/sitemap.xml', { authorization: `Bearer ${token}` })).text).toBe(seen.text);
  });
});

describe('a sitemap of more addresses than one file may list', () => {
  const paths = Array.from({ length: 7 }, (_, at) => `/meetings/m${at}`);

  it('is split into parts that list each of them once', () => {
    expect(partsFor(paths.length, 3)).toBe(3);
    const parts = [1, 2, 3].map((part) => partXml(paths, BASE, part, 3)!);
    expect(parts.map((one) => addressesIn(one).length)).toEqual([3, 3, 1]);
    expect(parts.flatMap(addressesIn)).toEqual(paths.map((path) => `${BASE}${path}`));
    expect(partXml(paths, BASE, 4, 3)).toBeNull();
  });

  it('leads to every part', () => {
    expect(addressesIn(indexXml(2, BASE))).toEqual([`${BASE}/sitemap-1.xml`, `${BASE}/sitemap-2.xml`]);
  });

  it('has signs that XML reads otherwise as references', () => {
    expect(partXml(['/a?b&c'], BASE, 1)).toContain(`<loc>${BASE}/a?b&amp;c</loc>`);
  });
});
