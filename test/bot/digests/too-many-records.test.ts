import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/answer/plain.js';
import { digestWorld, inForce } from './world.js';

const DAILY = 'digest every day at 8 Tehran time';
const NONE_COMES = 'No digest comes for now: there are more records than Sideline compares with what they were.';

/** 08:00 in Tehran on a day of November 2026. */
const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);

describe('knowledge that is too large to be compared with what it was', () => {
  it('has no digest made, which is said where one is ordered, in the list and in the log', async () => {
    const world = await digestWorld();
    expect(plainText((await world.says(DAILY))!)).not.toContain(NONE_COMES);
    await world.service.loadTooLarge(world.knowledge);
    expect(plainText((await world.says(`${DAILY} about Kenya`))!)).toContain(NONE_COMES);
    expect(plainText((await world.says('digest list'))!)).toContain(NONE_COMES);
    for (const seconds of [0, 20, 40]) await world.until(eight(24) + seconds * 1_000);
    expect(world.messenger.sent).toEqual([]);
    expect(world.logged.filter(({ event }) => event === 'digest-not-made')).toHaveLength(2);
  });

  it('loses nothing: once it is smaller, the first digest covers what changed and names the day that was missed', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    await world.service.loadTooLarge(world.knowledge);
    await world.until(eight(24));
    await world.edit((knowledge) => knowledge);
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain('→ in force');
    expect(world.messenger.sent[0]?.text).toContain('The digest of 24 November 2026 was not sent; this one covers it.');
  });

  it('has an order made meanwhile begin where changes were known last, not at the beginning of all', async () => {
    const world = await digestWorld();
    await world.edit(inForce);
    await world.service.loadTooLarge(world.knowledge);
    await world.says(DAILY);
    await world.edit((knowledge) => knowledge);
    await world.until(eight(24));
    expect(world.messenger.sent).toEqual([]);
  });
});
