import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { START } from '../../servers/discord/far-side.js';
import { DAILY, type DigestWorld, eight, idIn, inWorld, MINUTE, reworded } from './digest-world.js';
import { readIn } from './shown.js';

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const SLOW_TEST_MS = 60_000;

const PATCH = 'PATCH /channels/{channel_id}/messages/{message_id}';

async function ordered(world: DigestWorld, about = 'with a picture'): Promise<void> {
  const answer = await world.answerTo(() => world.ada.mentions(`${DAILY} ${about}`));
  expect(readIn(answer)).toContain('with a picture');
}

const digests = (world: DigestWorld) => world.digestsIn(START.general);

describe('a digest with a picture in Discord', { timeout: SLOW_TEST_MS }, () => {
  it('has it in its own message, once, with words for whoever does not see it', () =>
    inWorld(async (world) => {
      await ordered(world);
      await world.edit(reworded(3));
      for (const second of [0, 1, 2]) await world.until(eight(24) + second * 1_000);
      const [first, ...others] = digests(world);
      expect(first?.files.map(({ name }) => name)).toEqual(['who-met-whom.png']);
      expect(others.flatMap(({ files }) => files)).toEqual([]);
      expect(readIn(first!)).toMatch(/^Digest · 24 November 2026/);
      const { attachments } = first!.body as { attachments: { description: string }[] };
      expect(attachments[0]?.description).toMatch(/^Graph of who met whom\./);
      expect(world.discord.calls.filter(({ route }) => route === PATCH)).toHaveLength(1);
    }));

  it('goes out without it where nothing may be attached, and is not paused for that', () =>
    inWorld(async (world) => {
      await ordered(world);
      await world.edit(reworded(3));
      world.discord.deny(START.general, PermissionFlagsBits.AttachFiles);
      await world.until(eight(24));
      await world.until(eight(24) + 10 * MINUTE);
      expect(digests(world).length).toBeGreaterThan(0);
      expect(digests(world).flatMap(({ files }) => files)).toEqual([]);
      const [order] = await world.store.list('digest-order:', 0);
      expect(JSON.parse(order!.value)).toMatchObject({ paused: null, picture: 'fitting' });
      expect(await world.openDigests()).toBe(0);
    }));

  it('shows no second picture and no second message where Discord fails while it takes the picture', () =>
    inWorld(async (world) => {
      await ordered(world);
      await world.edit(reworded(3));
      world.discord.fault(PATCH, { kind: '500', times: 20 });
      await world.until(eight(24));
      const count = digests(world).length;
      await world.until(eight(24) + 10 * MINUTE);
      expect(digests(world)).toHaveLength(count);
      expect(await world.openDigests()).toBe(0);
    }));

  it('is changed by a command that says nothing of pictures, and keeps its own', () =>
    inWorld(async (world) => {
      const id = idIn(await world.answerTo(() => world.ada.mentions(`${DAILY} about Iran with a picture`)));
      const edited = await world.responseTo(world.ada.commands('digest edit', { id, time: '09:00' }));
      expect(readIn(edited)).toContain('at 09:00 Tehran time, with a picture');
      const without = await world.responseTo(world.ada.commands('digest edit', { id, about: 'without pictures' }));
      expect(readIn(without)).not.toContain('with a picture');
    }));

  it('is chosen among the options of the command, and left out by them', () =>
    inWorld(async (world) => {
      const options = { country: 'Iran', days: 'weekdays', zone: 'UTC' };
      const ordered = await world.responseTo(world.ada.commands('digest add', { ...options, picture: 'timeline' }));
      expect(readIn(ordered)).toContain('with a timeline');
      const id = idIn(ordered);
      const edited = await world.responseTo(world.ada.commands('digest edit', { id, picture: 'none' }));
      expect(readIn(edited)).not.toContain('with a timeline');
    }));
});
