import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/answer/plain.js';
import { digestWorld, idIn, inForce } from './world.js';

const DAILY = 'digest every day at 8 Tehran time';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 08:00 in Tehran on a day of November 2026. */
const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);

const listOf = async (world: Awaited<ReturnType<typeof digestWorld>>) => plainText((await world.says('digest list'))!);

describe('one start with a clock 40 days ahead', () => {
  const AHEAD = eight(23) + 40 * DAY + 5 * HOUR;

  it('stops no digest: what it passed over is taken back, said in the log and in the list', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    await world.until(AHEAD);
    await world.edit(inForce);
    await world.until(eight(23) + 3 * HOUR);
    expect(world.logged.filter(({ event }) => event === 'digest-slot-ahead').map(({ fields }) => fields)).toEqual([
      { order: id, slot: '2027-01-02 08:00', now: new Date(eight(23) + 3 * HOUR).toISOString() },
    ]);
    expect(await listOf(world)).toContain('the clock of Sideline ran ahead to 2 January 2027, 08:00 Tehran time');
    await world.until(eight(24));
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.messenger.sent[0]?.text).toContain('→ in force');
    expect(world.messenger.sent[0]?.text).not.toContain('2027');
    expect(await listOf(world)).not.toContain('ran ahead');
  });

  it('holds up no digest that was due within the last two hours', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    await world.until(AHEAD);
    await world.until(eight(24) + HOUR);
    await world.until(eight(24) + HOUR + MINUTE);
    expect(world.messenger.sent.map(({ text }) => text.includes('Sent late'))).toEqual([true]);
  });

  it('does not send a digest again that was sent before', async () => {
    const world = await digestWorld();
    await world.says(`${DAILY} even when nothing changed`);
    await world.until(eight(24));
    await world.until(AHEAD);
    await world.until(eight(24) + HOUR);
    await world.until(eight(24) + 2 * HOUR);
    expect(world.messenger.sent).toHaveLength(1);
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(2);
  });

  it('stops no order that was made, or gone on with, by that clock', async () => {
    const world = await digestWorld();
    world.jump(AHEAD);
    await world.says(DAILY);
    world.jump(eight(23) + 3 * HOUR);
    await world.edit(inForce);
    await world.until(eight(23) + 3 * HOUR);
    await world.until(eight(24));
    expect(world.messenger.sent).toHaveLength(1);
  });
});

describe('a try that waits', () => {
  it('waits no longer where the clock is set back meanwhile', async () => {
    const world = await digestWorld();
    await world.says(DAILY);
    await world.edit(inForce);
    world.messenger.failures.push(new Error('no answer'));
    await world.until(eight(24));
    await world.until(eight(24) - 3 * DAY);
    expect(world.messenger.sent).toHaveLength(1);
  });
});
