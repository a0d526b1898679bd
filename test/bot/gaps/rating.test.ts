import { describe, expect, it } from 'vitest';
import { keptGaps } from '../../../src/bot/gaps/gap-book.js';
import { keptRatings, RATING_KEPT_MS } from '../../../src/bot/gaps/ratings.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { memoryStore } from '../../../src/store/memory.js';
import { deskWorld } from '../desk-world.js';

const ELSEWHERE = { platform: 'slack', team: 'T2', channel: 'C1' };

async function asked(text = 'Has Hashemi met Modi?') {
  const world = await deskWorld();
  const answer = await world.says(text);
  const bad = async () => (await keptGaps(world.store, world.now())).map((count) => count.bad);
  const rate = (verdict: 'good' | 'bad', more = {}) => world.rates(answer, verdict, more);
  return { world, answer, bad, rate };
}

describe('a rating', () => {
  it('counts once for a person and an answer, and can be changed', async () => {
    const { rate, bad, world } = await asked();
    expect(await rate('bad')).toBe('noted');
    expect(await rate('bad')).toBe('same');
    expect(await bad()).toEqual([1]);
    expect(await rate('good')).toBe('changed');
    expect(await bad()).toEqual([0]);
    expect(await rate('bad', { person: 'U2' })).toBe('noted');
    expect(await rate('bad', { person: 'U3' })).toBe('noted');
    expect(await bad()).toEqual([2]);
    expect((await keptRatings(world.store, world.now())).map(({ verdict }) => verdict).sort()).toEqual([
      'bad',
      'bad',
      'good',
    ]);
  });

  it('that is changed in another week is taken back from the week that it counted in', async () => {
    const { rate, world } = await asked();
    await rate('bad');
    const from = { trail: ['Has Hashemi met Modi?'], now: new Date(world.now()).toISOString() };
    world.pass(7 * 24 * 60 * 60_000);
    expect(await rate('good', { from })).toBe('changed');
    expect(await keptGaps(world.store, world.now())).toMatchObject([
      { asked: 1, bad: 0, weeks: [{ week: '2026-11-23', asked: 1, bad: 0 }] },
    ]);
  });

  it('of an answer with nothing missing counts for what the answer was about', async () => {
    const { rate, world } = await asked('which agreements with Oman are pending');
    await rate('bad');
    const [count] = await keptGaps(world.store, world.now());
    expect(count).toMatchObject({ asked: 0, bad: 1, gap: { missing: null, about: ['country:OM'] } });
  });

  it('of the rest of a list is one of the list', async () => {
    const { world } = await asked('list all meetings');
    const more: Answer = await world.says('more');
    expect(more.trail).toEqual(['Has Hashemi met Modi?', 'list all meetings', 'more'].slice(-more.trail.length));
    expect(await world.rates(more, 'bad')).toBe('noted');
    expect(await keptGaps(world.store, world.now())).toMatchObject([{ bad: 1, gap: { target: 'meetings' } }]);
  });

  it('may give a reason, which is kept short and clean and survives a second press of the same button', async () => {
    const { rate, world } = await asked();
    await rate('bad', { reason: `  They met\u202e in\n Delhi, ${'x'.repeat(500)}` });
    const [kept] = await keptRatings(world.store, world.now());
    expect(kept?.reason).toMatch(/^They met in Delhi, x+…$/);
    expect(kept?.reason).toHaveLength(200);
    await rate('bad');
    expect((await keptRatings(world.store, world.now()))[0]?.reason).toBe(kept?.reason);
    await rate('good');
    expect((await keptRatings(world.store, world.now()))[0]?.reason).toBeNull();
  });

  it('names nobody, is found by nobody without the salt, and is over after 60 days', async () => {
    const { rate, world } = await asked();
    await rate('bad', { person: 'U0123456' });
    const entries = await world.store.list('rating:', world.now());
    expect(entries.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^rating:slack:T1:[0-9a-f]{24}:[0-9a-f]{24}$/),
    ]);
    expect(JSON.stringify(entries)).not.toContain('U0123456');
    expect(JSON.stringify(entries)).not.toContain('Modi?');
    expect(await world.store.list('rating:', world.now() + RATING_KEPT_MS)).toEqual([]);
    // Another store has another salt.
    const other = await asked();
    await other.rate('bad', { person: 'U0123456' });
    expect((await other.world.store.list('rating:', world.now()))[0]?.key).not.toBe(entries[0]?.key);
  });

  it('is one of 100 that a person has at most; others go on rating', async () => {
    const { world, answer } = await asked();
    const at = (seconds: number) => ({ trail: answer.trail, now: new Date(seconds * 1000).toISOString() });
    for (let seconds = 0; seconds < 100; seconds++) {
      // Twenty a minute are taken.
      if (seconds % 10 === 0) world.pass(60_000);
      expect(await world.rates(answer, 'good', { from: at(seconds) })).toBe('noted');
    }
    world.pass(60_000);
    expect(await world.rates(answer, 'good', { from: at(100) })).toBe('too-many');
    expect(await world.rates(answer, 'bad', { from: at(1) })).toBe('changed');
    expect(await world.rates(answer, 'good', { from: at(100), person: 'U2' })).toBe('noted');
  });

  it('goes with the workspace', async () => {
    const { rate, world } = await asked();
    await rate('bad');
    await rate('bad', { place: ELSEWHERE });
    await world.desk.forgetTeam('slack', 'T1');
    expect((await world.store.list('rating:', world.now())).map(({ key }) => key.slice(0, 15))).toEqual([
      'rating:slack:T2',
    ]);
  });

  it('that cannot be kept is said to have failed', async () => {
    const store = memoryStore();
    const world = await deskWorld({ store });
    const answer = await world.says('Has Hashemi met Modi?');
    store.swap = async () => Promise.reject(new Error('disk full'));
    expect(await world.rates(answer, 'bad')).toBe('failed');
    expect(world.logged).toContain('rating-failed');
  });
});
