import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { visibleTo } from '../../../src/core/graph/reader.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { LISTS, type ListName, SORTS } from '../../../src/platforms/api/lists/list-kinds.js';
import { loaded } from '../../corpus/loaded.js';
import { type Parsed, type Served, served } from './served.js';

let knowledge: Knowledge;
let api: Served;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  knowledge = visibleTo(await loaded(), []);
  api = await served(createSideline(knowledge), {}, (end) => ends.push(end));
  return async () => {
    for (const end of ends) await end();
  };
});

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
