import { describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/bot/ports/desk.js';
import { digestWorld, inForce } from '../bot/digests/world.js';
import { readingMeter } from './reading-meter.js';

const DAILY = 'digest every day at 8 Tehran time about Tajikistan';
/** 08:00 in Tehran on a day of November 2026. */
const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);
const MINUTE = 60_000;

/** Digests whose meter is read: what was due, sent, late, missed and failed. */
async function counted() {
  const { meter, value } = readingMeter();
  const world = await digestWorld({ meter });
  await world.says(DAILY);
  await world.edit(inForce);
  const counts = async () => {
    const each = ['due', 'sent', 'late', 'missed', 'failed', 'ahead'].map(async (what) => [
      what,
      await value('digests_total', { what }),
    ]);
    return Object.fromEntries(await Promise.all(each));
  };
  return { world, counts, value };
}

const NONE = { due: 0, sent: 0, late: 0, missed: 0, failed: 0, ahead: 0 };

describe('digests that are counted', () => {
  it('are due and sent, each once', async () => {
    const { world, counts } = await counted();
    await world.until(eight(24) - 1);
    expect(await counts()).toEqual(NONE);
    await world.until(eight(24));
    await world.until(eight(24) + MINUTE);
    expect(await counts()).toEqual({ ...NONE, due: 1, sent: 1 });
  });

  it('are late where they come after their time', async () => {
    const { world, counts } = await counted();
    await world.until(eight(24) + 30 * MINUTE);
    expect(await counts()).toEqual({ ...NONE, due: 1, sent: 1, late: 1 });
  });

  it('are missed where nobody was there for hours, and the next one covers them', async () => {
    const { world, counts } = await counted();
    await world.until(eight(26) + 5 * 60 * MINUTE);
    expect(await counts()).toEqual({ ...NONE, missed: 3 });
    await world.until(eight(27));
    expect(await counts()).toEqual({ ...NONE, due: 1, sent: 1, missed: 3 });
  });

  it('have a part that failed where the platform takes it at no try', async () => {
    const { world, counts } = await counted();
    const refusals = () => new NotDelivered('refused', 'invalid_blocks');
    world.messenger.failures.push(refusals(), refusals(), refusals());
    for (const minutes of [0, 2, 10]) await world.until(eight(24) + minutes * MINUTE);
    expect(await counts()).toEqual({ ...NONE, due: 1, sent: 1, failed: 1 });
  });

  it('are taken back where a clock that ran ahead had passed them over', async () => {
    const { world, counts } = await counted();
    await world.until(eight(24) + 40 * 24 * 60 * MINUTE + 5 * 60 * MINUTE);
    const passedOver = (await counts()).missed;
    await world.until(eight(24));
    expect(await counts()).toEqual({ ...NONE, missed: passedOver, ahead: 1 });
    await world.until(eight(24) + MINUTE);
    expect(await counts()).toMatchObject({ due: 1, sent: 1 });
  });

  it('wait in no queue once they are sent', async () => {
    const { world, value } = await counted();
    await world.until(eight(24));
    expect(await value('queue_length', { queue: 'digests' })).toBe(0);
  });
});
