import { describe, expect, it } from 'vitest';
import { COUNTED_PER_DAY } from '../../../src/bot/gaps/asked-today.js';
import { GAPS_MAX, GapBook, keptGaps } from '../../../src/bot/gaps/gap-book.js';
import type { Subject } from '../../../src/core/answer/subject.js';
import { memoryStore } from '../../../src/store/memory.js';
import { deskWorld, START } from '../desk-world.js';

const DAY_MS = 24 * 60 * 60_000;

describe('a question', () => {
  it('without a record is counted by what it was about, week by week', async () => {
    const world = await deskWorld();
    await world.says('Has Hashemi met Modi?');
    await world.says('did modi meet sattar hashemi', { person: 'U2' });
    world.pass(7 * DAY_MS);
    await world.says('Has Hashemi met Modi?', { person: 'U3' });
    expect(await keptGaps(world.store, world.now())).toEqual([
      {
        gap: {
          ...{ target: 'meetings', missing: 'record', name: null, conditions: [] },
          about: ['official:narendra-modi', 'official:sattar-hashemi'],
        },
        ...{ first: '2026-11-24', last: '2026-12-01', asked: 3, bad: 0 },
        weeks: [
          { week: '2026-11-23', asked: 2, bad: 0 },
          { week: '2026-11-30', asked: 1, bad: 0 },
        ],
      },
    ]);
  });

  it('that is answered whole is not counted, nor is "more", help, a digest or the forecast of anything', async () => {
    const world = await deskWorld();
    for (const text of ['list all meetings', 'more', 'help', 'digest list', 'will Iran and Oman sign a new deal'])
      await world.says(text);
    expect(await keptGaps(world.store, world.now())).toEqual([]);
  });

  it('of which a part is not on record is counted for that part', async () => {
    const world = await deskWorld();
    const answer = await world.says('Is there a deadline for the memorandum with Tajikistan?');
    expect(answer.outcome).toBe('answered');
    const [count] = await keptGaps(world.store, world.now());
    expect(count?.gap).toMatchObject({ missing: 'deadline', about: ['country:TJ'] });
  });

  it('with a name that is not on record is counted without the name', async () => {
    const world = await deskWorld();
    await world.says('did Hashemi meet Halloran');
    expect(await keptGaps(world.store, world.now())).toMatchObject([{ gap: { missing: 'name', name: null } }]);
    const kept = (await world.store.list('gaps:', world.now())).map(({ value }) => value.toLowerCase());
    expect(kept.filter((value) => value.includes('halloran'))).toEqual([]);
  });

  it('with a name that is not on record is counted by the name where such names are kept', async () => {
    const world = await deskWorld({ keepNames: true });
    await world.says('did Hashemi meet Halloran');
    const [count] = await keptGaps(world.store, world.now());
    expect(count?.gap.name).toBe('halloran');
  });

  it('is answered although it cannot be counted', async () => {
    const store = memoryStore();
    const world = await deskWorld({ store });
    store.swap = async () => Promise.reject(new Error('disk full'));
    expect((await world.says('Has Hashemi met Modi?')).outcome).toBe('no-record');
    expect(world.logged).toContain('store-failed');
  });
});

describe('the groups', () => {
  const subject = (at: number): Subject => ({
    ...{ target: 'meetings', want: 'list', outcome: 'no-record', conditions: [], missing: ['record'], unknown: [] },
    about: [`topic:t${at}`],
  });

  it('are no more than 1,000: the one that fewest asked for goes first, of those the one met longest ago', async () => {
    const store = memoryStore();
    const book = new GapBook({ store, zone: 'UTC', keepNames: false });
    for (let at = 0; at < GAPS_MAX; at++) await book.met([subject(at)], `U${at}`, START + (at % 2) * DAY_MS);
    for (const person of ['Ann', 'Ben']) await book.met([subject(0)], person, START);
    await book.met([subject(GAPS_MAX), subject(GAPS_MAX + 1)], 'Cyd', START + 3 * DAY_MS);
    const kept = await keptGaps(store, START);
    expect(kept).toHaveLength(GAPS_MAX);
    expect(kept.filter(({ last }) => last === '2026-11-24')).toHaveLength(GAPS_MAX / 2 - 2);
    const names = kept.map(({ gap }) => gap.about[0]);
    expect(names).toEqual(expect.arrayContaining(['topic:t0', `topic:t${GAPS_MAX}`, `topic:t${GAPS_MAX + 1}`]));
  });

  it('of others stay, however much one person asks for what is on no record', async () => {
    const store = memoryStore();
    const book = new GapBook({ store, zone: 'UTC', keepNames: false });
    for (let at = 0; at < GAPS_MAX; at++) await book.met([subject(at)], `U${at}`, START);
    for (let at = 0; at < 3 * GAPS_MAX; at++) await book.met([subject(GAPS_MAX + at)], 'Mallory', START + at * 1_000);
    const kept = await keptGaps(store, START);
    const ofOthers = kept.filter(({ gap }) => Number(gap.about[0]?.slice('topic:t'.length)) < GAPS_MAX);
    expect(ofOthers.length).toBeGreaterThanOrEqual(GAPS_MAX - COUNTED_PER_DAY);
  });

  it('count a person once a day for each gap, and keep neither who that was nor a mark of them', async () => {
    const store = memoryStore();
    const book = new GapBook({ store, zone: 'UTC', keepNames: false });
    const asked = async () => (await keptGaps(store, START))[0]?.asked;
    for (let times = 0; times < 20; times++) await book.met([subject(1)], 'slack:T1:U1', START);
    expect(await asked()).toBe(1);
    await book.met([subject(1)], 'slack:T1:U2', START);
    await book.met([subject(1)], 'slack:T1:U1', START + DAY_MS);
    expect(await asked()).toBe(3);
    expect((await store.list('', START)).map(({ key }) => key)).toEqual([expect.stringMatching(/^gaps:group:/)]);
    expect(JSON.stringify(await store.list('', START))).not.toContain('U1');
  });

  it('are not flushed by somebody who asks to be forgotten in between', async () => {
    const world = await deskWorld();
    for (const _ of [1, 2, 3]) {
      await world.says('Has Hashemi met Modi?');
      await world.says('forget me');
    }
    expect((await keptGaps(world.store, world.now()))[0]?.asked).toBe(1);
  });

  it('count what could not be kept at the first try', async () => {
    const store = memoryStore();
    const book = new GapBook({ store, zone: 'UTC', keepNames: false });
    const { swap } = store;
    store.swap = async () => Promise.reject(new Error('disk full'));
    await expect(book.met([subject(1)], 'slack:T1:U1', START)).rejects.toThrow('disk full');
    store.swap = swap;
    await book.met([subject(1)], 'slack:T1:U1', START);
    expect((await keptGaps(store, START))[0]?.asked).toBe(1);
  });

  it('count days by the clocks of the zone', async () => {
    const store = memoryStore();
    const book = new GapBook({ store, zone: 'Asia/Tehran', keepNames: false });
    await book.met([subject(1)], 'U1', Date.parse('2026-11-29T21:00:00Z'));
    expect((await keptGaps(store, START))[0]).toMatchObject({ last: '2026-11-30', weeks: [{ week: '2026-11-30' }] });
  });
});
