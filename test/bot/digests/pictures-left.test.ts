import { describe, expect, it } from 'vitest';
import { DAILY, eight, hanging, MINUTE, open, painting, type World, worldWith } from './picture-world.js';
import { digestWorld, idIn, inForce, SOMEBODY } from './world.js';

describe('digests with pictures that are due at once', () => {
  it('have all of their words first, and each its picture once, two at a time', async () => {
    const { held, end } = hanging();
    let [now, most] = [0, 0];
    const painter = painting(async () => {
      most = Math.max(most, ++now);
      await held;
      now--;
    });
    const { world, shown } = await worldWith({}, painter);
    const channels = Array.from({ length: 30 }, (_, at) => `C${at}`);
    for (const [at, channel] of channels.entries())
      await world.says(`${DAILY} with a picture`, { person: `U${at}`, place: { ...SOMEBODY.place, channel } });
    await world.edit(inForce);
    const round = world.until(eight(24));
    await expect.poll(() => world.messenger.sent.length, { timeout: 30_000 }).toBe(30);
    expect(shown).toEqual([]);
    end();
    await round;
    // Who found many waiting comes back later.
    expect(shown.length).toBeLessThan(30);
    for (let times = 1; shown.length < 30 && times < 10; times++) await world.until(eight(24) + times * MINUTE);
    expect(shown.map(({ root, target }) => [root.channel, target.channel]).sort()).toEqual(
      channels.map((channel) => [channel, channel]).sort(),
    );
    expect([world.messenger.sent.length, most]).toEqual([30, 2]);
    expect((await open(world)).filter((one) => one !== null)).toEqual([]);
    expect(world.logged.filter(({ event }) => event === 'digest-picture-not-shown')).toEqual([]);
  });
});

describe('a digest of a process that is to end', () => {
  /** A process that is started with what another left: it looks some minutes later, twice. */
  async function startedAfter({ store, messenger }: World) {
    const painter = painting();
    const next = await digestWorld({ store, messenger, paint: painter.paint, start: eight(24) + 5 * MINUTE });
    for (let times = 0; times < 2; times++) await next.until(eight(24) + (5 + times) * MINUTE);
    return { next, painted: painter.painted };
  }

  it('leaves the picture to the next start where the end comes while its words go out', async () => {
    const { world, shown, painted } = await worldWith();
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    world.messenger.before = async () => void world.service.runner.stop(1_000);
    await world.until(eight(24));
    expect([world.messenger.sent.length, painted.length]).toEqual([1, 0]);
    // The words are known to be there, and nobody has to wait for the lease of who is gone.
    const [left] = await open(world);
    expect(left).toMatchObject({ parts: [{ state: 'posted' }], leaseUntil: eight(24) });
    expect(left).not.toHaveProperty('isPictured');
    expect(world.logged.map(({ event }) => event)).not.toContain('digest-sent');
    const after = await startedAfter(world);
    expect([world.messenger.sent.length, after.painted.length]).toEqual([1, 1]);
    expect(shown.map(({ root }) => root.message)).toEqual(['m1']);
    expect(await open(after.next)).toEqual([null]);
  });

  it('leaves the picture to the next start where the end comes while it is painted, and waits for no painter', async () => {
    const { held, end } = hanging();
    const painter = painting(() => held);
    const { world, shown } = await worldWith({ pictureWithinMs: 600_000 }, painter);
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    const round = world.until(eight(24));
    await expect.poll(() => painter.painted.length).toBe(1);
    await world.service.runner.stop(600_000);
    await round;
    const after = await startedAfter(world);
    end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([world.messenger.sent.length, after.painted.length, shown.length]).toEqual([1, 1, 1]);
    expect(await open(after.next)).toEqual([null]);
  });

  it('waits for a picture that is on its way, and shows none again', async () => {
    const { held, end } = hanging();
    let given = 0;
    const taking = () => {
      given++;
      return held;
    };
    const { world, shown } = await worldWith({ taking });
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    const round = world.until(eight(24));
    await expect.poll(() => given).toBe(1);
    let isOver = false;
    const stopped = world.service.runner.stop(600_000).then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOver).toBe(false);
    end();
    await Promise.all([stopped, round]);
    expect(await open(world)).toEqual([null]);
    const after = await startedAfter(world);
    expect([world.messenger.sent.length, after.painted.length, shown.length]).toEqual([1, 0, 1]);
  });

  it('ends without its picture at the next start where the order wishes for none by then', async () => {
    const { world, shown } = await worldWith();
    const id = idIn(await world.says(`${DAILY} with a picture`));
    await world.edit(inForce);
    world.messenger.before = async () => void world.service.runner.stop(1_000);
    await world.until(eight(24));
    await world.says(`digest edit ${id} without pictures`);
    const after = await startedAfter(world);
    expect([world.messenger.sent.length, after.painted.length, shown.length]).toEqual([1, 0, 0]);
    expect(await open(after.next)).toEqual([null]);
  });
});
