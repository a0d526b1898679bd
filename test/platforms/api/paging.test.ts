import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { LISTS, type ListName, SORTS } from '../../../src/platforms/api/lists/list-kinds.js';
import { knowledgeWith, MEETING } from '../../commands/edited.js';
import { type Parsed, publicApi, type Served, served, sidelineThrough } from './served.js';

const { knowledge, api } = await publicApi();

const ORDERS = LISTS.flatMap((list) => SORTS[list].map((sort) => [list, sort] as const));

/** The ids of a list from page to page, `limit` on each; between two pages `meanwhile` may change what is served. */
async function walked(
  path: string,
  limit: number,
  from: () => Served = () => api,
): Promise<{ ids: string[]; totals: Set<number> }> {
  const [ids, totals]: [string[], Set<number>] = [[], new Set()];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Parsed = await from().json(`/api/v1/${path}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
    expect(page.records.length).toBeLessThanOrEqual(limit);
    ids.push(...page.records.map(({ id }: { id: string }) => id));
    totals.add(page.total);
    cursor = page.next;
  }
  return { ids, totals };
}

describe('pages', () => {
  it.each(ORDERS)('visit each of the %s once, by %s, whatever their size', async (list, sort) => {
    const all = knowledge[list].map(({ id }) => id);
    const byOne = await walked(`${list}?sort=${sort}`, 100);
    expect([...byOne.ids].sort()).toEqual([...all].sort());
    expect([...byOne.totals]).toEqual([all.length]);
    for (const limit of [7, 33]) expect((await walked(`${list}?sort=${sort}`, limit)).ids).toEqual(byOne.ids);
  });

  it('stand in the order that is asked for', async () => {
    const { ids } = await walked('meetings?sort=date', 50);
    const dates = ids.map((id) => knowledge.meetings.find((one) => one.id === id)!.date?.slice(0, 4) ?? '9999');
    expect(dates).toEqual([...dates].sort());
    const names = (await walked('officials?sort=-name', 50)).ids.map((id) =>
      knowledge.officials.find((one) => one.id === id)!.name.toLowerCase(),
    );
    expect(names[0]! > names.at(-1)!).toBe(true);
  });

  it('keep their conditions', async () => {
    const { ids, totals } = await walked('meetings?country=IR&sort=-date', 3);
    expect(ids.length).toBeGreaterThan(3);
    expect([...totals]).toEqual([ids.length]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('go on where they were while records come and go', async () => {
    const half = await served(
      createSideline({ ...knowledge, meetings: knowledge.meetings.filter((_, at) => at % 2 === 0) }),
    );
    let at = 0;
    const { ids } = await walked('meetings?sort=-date', 5, () => (at++ % 2 === 0 ? api : half));
    expect(new Set(ids).size).toBe(ids.length);
    const always = knowledge.meetings.filter((_, at) => at % 2 === 0).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(always));
  });

  it.each(LISTS.map((list): [ListName] => [list]))(
    'of %s are no pages of another list, order or condition',
    async (list) => {
      const { next } = await api.json(`/api/v1/${list}?limit=2`);
      const others = [`${list}?sort=id`, `${list}?country=IR`, `${LISTS.find((one) => one !== list)}?limit=2`];
      for (const path of others) {
        const response = await api.get(`/api/v1/${path}&cursor=${next}`);
        expect([path, response.status]).toEqual([path, 400]);
      }
      // The size of a page is no part of what the list is.
      expect((await api.get(`/api/v1/${list}?limit=3&cursor=${next}`)).status).toBe(200);
    },
  );
});

describe('pages of a search', () => {
  it.each(['q=memorandum', 'q=Baku+minister&kind=meeting'])('visit each record once, best first: %s', async (asked) => {
    const whole = await walked(`search?${asked}`, 100);
    expect(whole.ids.length).toBeGreaterThan(7);
    expect([...whole.totals]).toEqual([whole.ids.length]);
    expect(new Set(whole.ids).size).toBe(whole.ids.length);
    expect((await walked(`search?${asked}`, 7)).ids).toEqual(whole.ids);
  });

  it('go on behind a record that has gone meanwhile', async () => {
    const asked = '/api/v1/search?q=Baku&kind=meeting';
    const [first, whole] = [await api.json(`${asked}&limit=3`), await api.json(`${asked}&limit=100`)];
    const [last, after] = [whole.records[2].id, whole.records[3].id];
    const less = await served(
      createSideline({ ...knowledge, meetings: knowledge.meetings.filter(({ id }) => id !== last) }),
    );
    const ids = (await less.json(`${asked}&limit=100`)).records.map(({ id }: { id: string }) => id);
    const { records } = await less.json(`${asked}&limit=100&cursor=${first.next}`);
    expect(records.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(records.map(({ id }: { id: string }) => id)));
    expect(records.map(({ id }: { id: string }) => id)).toContain(after);
  });

  it('are no pages of another search, and a cursor made up is none', async () => {
    const { next } = await api.json('/api/v1/search?q=Baku&limit=2');
    for (const path of ['search?q=Geneva', 'search?q=Baku&kind=meeting', 'meetings?q=Baku'])
      expect([path, (await api.get(`/api/v1/${path}&cursor=${next}`)).status]).toEqual([path, 400]);
    const [version, mark] = JSON.parse(Buffer.from(next, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([version, mark, 'x y z', 'nothing'])).toString('base64url');
    expect((await api.get(`/api/v1/search?q=Baku&cursor=${forged}`)).status).toBe(200);
  });
});

describe('pages of changes', () => {
  /** A state in which the meeting that is edited, and those behind it, were elsewhere. */
  const movedTo = async (place: string, count: number) => {
    const { meetings, ...rest } = await knowledgeWith(place);
    const from = meetings.findIndex(({ id }) => id === MEETING);
    return { ...rest, meetings: meetings.map((one, at) => (at > from && at < from + count ? { ...one, place } : one)) };
  };

  it('tell each change once, the latest first, and how many are left', async () => {
    const through = await served(
      await sidelineThrough([
        ['2026-11-20T06:00:00Z', await knowledgeWith('Baku')],
        ['2026-11-22T06:00:00Z', await movedTo('Ganja', 5)],
        ['2026-11-23T06:00:00Z', await movedTo('Ganja', 12)],
      ]),
    );
    const asked = '/api/v1/changes?since=2026-11-21';
    const whole = await through.json(`${asked}&limit=500`);
    expect(whole).toMatchObject({ hidden: 0, next: null });
    expect(whole.changes.length).toBeGreaterThan(8);
    const told: Parsed[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Parsed = await through.json(`${asked}&limit=3${cursor && `&cursor=${cursor}`}`);
      told.push(...page.changes);
      expect(page.hidden).toBe(whole.total - told.length);
      cursor = page.next;
    }
    expect(told).toEqual(whole.changes);
    const { next } = await through.json(`${asked}&limit=3`);
    expect((await through.get(`${asked}&about=Kenya&cursor=${next}`)).status).toBe(400);
  });
});
