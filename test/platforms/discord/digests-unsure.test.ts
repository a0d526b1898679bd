import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inForce } from '../../bot/digests/world.js';
import { START } from '../../servers/discord/far-side.js';
import { DAILY, type DigestWorld, eight, inWorld, MINUTE, muchCited } from './digest-world.js';
import { readIn } from './shown.js';

const POST = 'POST /channels/{channel_id}/messages';
const HISTORY = 'GET /channels/{channel_id}/messages';
const HOUR = 60 * MINUTE;

/** Which parts are in the channel; "!" = it says that it was sent again. */
const parts = (world: DigestWorld, channel: string = START.general) =>
  world.digestsIn(channel).map((one) => {
    const text = readIn(one);
    return `${/part (\d+) of/.exec(text)?.[1]}${text.includes('resent') ? '!' : ''}`;
  });

const footers = (world: DigestWorld) =>
  world.digestsIn(START.general).map(({ embeds }) => (embeds.at(-1) as { footer: { text: string } }).footer.text);

/** The first part arrives, and all that tries of it are answered is lost. */
async function lostAfterArrival(world: DigestWorld, place = {}): Promise<void> {
  await world.answerTo(() => world.ada.mentions(`${DAILY} about Tajikistan`, place));
  await world.edit(inForce);
  world.discord.fault(POST, { kind: '500', recorded: true, times: 3, ...place });
  await world.until(eight(24));
}

describe('a part that may have arrived, and of which Discord does not tell yet,', () => {
  it.each([
    ['back while Sideline is down', 0, -HOUR + 90_000],
    ['right after it was minutes ahead', 5 * MINUTE, 0],
  ])('is looked for where the clock is set %s', (_, before, after) =>
    inWorld(async (world) => {
      world.aheadMs = before;
      await world.answerTo(() => world.ada.mentions(`${DAILY} about Tajikistan`));
      await world.edit(inForce);
      world.discord.fault(POST, { kind: '500', recorded: true, times: 3 });
      await world.until(eight(24));
      world.aheadMs = after;
      world.jump(eight(24) + HOUR);
      await world.restart();
      await world.until(eight(24) + HOUR);
      await world.until(eight(24) + HOUR + 2 * MINUTE);
      expect(parts(world)).toEqual(['1', '2']);
    }),
  );

  it('waits for its server, which arrives after two seconds, and is not sent again', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      let at = eight(24) + 10 * MINUTE;
      world.jump(at);
      world.discord.gateway.holdsGuilds = true;
      await world.restart();
      await world.until(at);
      expect(parts(world)).toEqual(['1']);
      expect(world.run.logged.filter(({ event }) => event === 'digest-look-up-failed')).toHaveLength(1);
      world.discord.gateway.holdsGuilds = false;
      world.discord.recovers(START.guild);
      await world.eventually(async () => {
        at += 2 * MINUTE;
        await world.until(at);
        return parts(world).length > 1;
      });
      expect(parts(world)).toEqual(['1', '2']);
    }));

  it('waits where its history cannot be had, and is looked for again', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      world.discord.fault(HISTORY, { kind: '502', times: 3 });
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1']);
      expect(world.run.logged.filter(({ event }) => event === 'digest-look-up-failed')).toHaveLength(1);
      await world.until(eight(24) + 12 * MINUTE);
      expect(parts(world)).toEqual(['1', '2']);
    }));

  it('is found before more messages than anybody would read through', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      for (let times = 0; times < 1_100; times++) world.discord.person('502').says(`talk ${times}`);
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1', '2']);
      expect(world.discord.calls.filter(({ route }) => route === HISTORY)).toHaveLength(1);
    }));

  it('is looked for behind more than a thousand messages that are none of ours', () =>
    inWorld(async (world) => {
      await world.answerTo(() => world.ada.mentions(`${DAILY} about Tajikistan`));
      await world.edit(inForce);
      world.discord.fault(POST, { kind: '500', times: 3 });
      await world.until(eight(24));
      for (let times = 0; times < 1_100; times++) world.discord.person('502').says(`talk ${times}`);
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1', '2']);
    }));

  it('is in an archived thread, which no server brings along, and is found there', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world, { channel: START.thread });
      world.discord.archives(START.thread);
      world.jump(eight(24) + 10 * MINUTE);
      await world.restart();
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world, START.thread)).toEqual(['1', '2']);
    }));
});

describe('a part that may have arrived before the channel was shut', () => {
  const shut = (world: DigestWorld, right = PermissionFlagsBits.SendMessages) =>
    world.discord.deny(START.general, right);

  /** The channel is open again, and what waits for that is sent. */
  async function opened(world: DigestWorld, at: number): Promise<void> {
    world.jump(at);
    world.discord.deny(START.general, 0n);
    await world.eventually(async () => (await world.openDigests()) === 0);
  }

  it('is not sent twice once it is open again, where the second try met it shut within two minutes', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      shut(world);
      await world.until(eight(24) + MINUTE);
      expect(parts(world)).toEqual(['1']);
      await opened(world, eight(24) + 20 * MINUTE);
      expect(parts(world)).toEqual(['1', '2']);
    }));

  it('is gone on with where it was shut between two of its messages', () =>
    inWorld(async (world) => {
      await world.answerTo(() => world.ada.mentions(`${DAILY} about Iran`));
      await world.edit(muchCited);
      world.discord.fault(POST, { kind: 'delay', ms: 0, channel: START.general });
      world.discord.fault(POST, { kind: 'error', code: 50013, channel: START.general });
      await world.until(eight(24));
      expect(footers(world)).toHaveLength(1);
      world.jump(eight(24) + 20 * MINUTE);
      world.discord.deny(START.general, PermissionFlagsBits.AddReactions);
      await world.eventually(async () => (await world.openDigests()) === 0);
      const [first, second, ...others] = footers(world);
      expect(second).toBe(`${first} · 2`);
      expect(others).not.toContain(first);
    }));

  it('is not sent twice where it is found shut while it is looked for', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      world.discord.fault(HISTORY, { kind: 'error', code: 50001 });
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1']);
      world.jump(eight(24) + 20 * MINUTE);
      world.discord.deny(START.general, PermissionFlagsBits.AddReactions);
      await world.eventually(async () => (await world.openDigests()) === 0);
      expect(parts(world)).toEqual(['1', '2']);
    }));

  it('is sent again and says so each time, as long as nobody can look and none arrives for certain', () =>
    inWorld(async (world) => {
      await lostAfterArrival(world);
      shut(world, PermissionFlagsBits.ReadMessageHistory);
      await world.responseTo(world.ada.commands('digest list'));
      world.discord.fault(POST, { kind: 'error', code: 50035 });
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1']);
      await world.until(eight(24) + 20 * MINUTE);
      expect(parts(world)).toEqual(['1', '1!', '2']);
    }));
});
