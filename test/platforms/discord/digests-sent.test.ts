import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inForce } from '../../bot/digests/world.js';
import { START } from '../../servers/discord/far-side.js';
import { DAILY, type DigestWorld, eight, idIn, inWorld, MINUTE, muchCited, reworded } from './digest-world.js';
import { readIn } from './shown.js';

const POST = 'POST /channels/{channel_id}/messages';
const HISTORY = 'GET /channels/{channel_id}/messages';

/** Orders daily digests for a channel; gives the id. */
async function ordered(world: DigestWorld, about = '', place = {}): Promise<string> {
  return idIn(await world.answerTo(() => world.ada.mentions(`${DAILY} ${about}`, place)));
}

const heads = (world: DigestWorld, channel: string = START.general) =>
  world.digestsIn(channel).map((one) => readIn(one).split('\n')[0] ?? '');

const parts = (world: DigestWorld, channel: string = START.general) =>
  heads(world, channel).map((head) => /part (\d+ of \d+)/.exec(head)?.[1]);

const postsTo = ({ discord }: DigestWorld, channel: string = START.general) =>
  discord.calls.filter(({ route, params }) => route === POST && params.channel_id === channel);

async function listed(world: DigestWorld, place = {}): Promise<string> {
  return readIn(await world.responseTo(world.ada.commands('digest list', {}, place)));
}

const footers = (world: DigestWorld) =>
  world.digestsIn(START.general).map(({ embeds }) => (embeds.at(-1) as { footer: { text: string } }).footer.text);

/** Why orders are paused. */
async function pausedFor(world: DigestWorld): Promise<string> {
  const orders = await world.store.list('digest-order:', 0);
  return orders.map(({ value }) => (JSON.parse(value) as { paused?: { reason?: string } }).paused?.reason ?? '').join();
}

describe('a digest', () => {
  it('comes at its time, once, with its sources, and calls nobody', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan');
      await world.edit(inForce);
      await world.until(eight(24) - 1);
      expect(world.digestsIn(START.general)).toEqual([]);
      for (const second of [0, 1, 2, 3]) await world.until(eight(24) + second * 1_000);
      const [first] = world.digestsIn(START.general);
      expect(readIn(first!)).toMatch(/^Digest · 24 November 2026, 08:00 Tehran time · Tajikistan · 1 change since/);
      expect(readIn(first!)).toContain('not operational yet → in force. [1]');
      expect(first!.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false } });
      expect(new Set(world.digestsIn(START.general).map(({ nonce }) => nonce)).size).toBe(parts(world).length);
    }));

  it('in three parts keeps their order, each later one a reply to the first, with the controls under the last', () =>
    inWorld(async (world) => {
      await ordered(world);
      await world.edit(reworded(20));
      await world.until(eight(24));
      const sent = world.digestsIn(START.general);
      expect(sent.length).toBeGreaterThan(3);
      expect(parts(world)).toEqual(sent.map((_, at) => `${at + 1} of ${sent.length}`));
      expect(sent.map(({ reference }) => reference)).toEqual([undefined, ...sent.slice(1).map(() => sent[0]!.id)]);
      expect(sent.map(({ components }) => components.length)).toEqual([...sent.slice(1).map(() => 0), 1]);
    }));

  it('goes on in a further message where its sources have no room, also where that one alone is missing later', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Iran');
      await world.edit(muchCited);
      world.discord.fault(POST, { kind: 'delay', ms: 0, channel: START.general });
      world.discord.fault(POST, { kind: '500', channel: START.general, times: 3 });
      await world.until(eight(24));
      expect(footers(world)).toEqual([expect.stringMatching(/^Digest \w{12}$/)]);
      world.jump(eight(24) + 10 * MINUTE);
      await world.restart();
      await world.until(eight(24) + 10 * MINUTE);
      const [first, second, ...others] = footers(world);
      expect(second).toBe(`${first} · 2`);
      expect(others.some((one) => one === first)).toBe(false);
      expect(others.length).toBeGreaterThan(0);
    }));

  it('goes into a thread, and to a person alone', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan', { channel: START.thread });
      await world.answerTo(() => world.ada.writes(`${DAILY} about Tajikistan`));
      await world.edit(inForce);
      await world.until(eight(24));
      expect(world.digestsIn(START.thread).length).toBeGreaterThan(0);
      expect(world.digestsIn(world.ada.dm).length).toBe(world.digestsIn(START.thread).length);
    }));

  it('names what could be a call, a link or markup as inert text', () =>
    inWorld(async (world) => {
      const nasty = '@everyone <@&1> [x](http://evil.example) # h \u202e `a` ||s|| <t:1:R> **b**';
      await ordered(world);
      await world.edit(reworded(2, nasty));
      await world.until(eight(24));
      const [first] = world.digestsIn(START.general);
      expect(readIn(first!)).toContain('＠everyone <@&1> [x](http://evil.example)');
    }));
});

describe('a place that cannot be written in', () => {
  const DENIALS: readonly (readonly [string, bigint, string])[] = [
    ['Sideline may not see it', PermissionFlagsBits.ViewChannel, 'Sideline may not see the channel'],
    ['Sideline may not write there', PermissionFlagsBits.SendMessages, 'Sideline may not write there'],
  ];

  it.each(DENIALS)(
    'is tried once and paused, with the reason in the list; with the rights it goes on: %s',
    (_, right, reason) =>
      inWorld(async (world) => {
        const id = await ordered(world, 'about Tajikistan');
        await world.edit(inForce);
        world.discord.deny(START.general, right);
        const before = postsTo(world).length;
        for (const minute of [0, 1, 5, 30]) await world.until(eight(24) + minute * MINUTE);
        expect(postsTo(world)).toHaveLength(before + 1);
        expect(world.digestsIn(START.general)).toEqual([]);
        expect(await listed(world)).toContain(`(yours; paused: it cannot be delivered, ${reason})`);
        world.discord.deny(START.general, 0n);
        await world.eventually(async () => parts(world).length > 0);
        expect(heads(world)[0]).toContain('Digest · 24 November 2026, 08:00');
        expect(await listed(world)).toContain(`${id} · Tajikistan: every day at 08:00 Tehran time (yours)`);
      }),
  );

  it('goes on when rights that somebody changed for another reason turn out not to be enough', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan');
      await world.edit(inForce);
      world.discord.deny(START.general, PermissionFlagsBits.SendMessages);
      await world.until(eight(24));
      const before = postsTo(world).length;
      world.discord.deny(START.general, PermissionFlagsBits.SendMessages | PermissionFlagsBits.AddReactions);
      await world.until(eight(24) + MINUTE);
      expect(postsTo(world)).toHaveLength(before);
      expect(await pausedFor(world)).toBe('Sideline may not write there');
    }));

  it('is paused where the channel is deleted, and where a person takes no direct messages', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan', { channel: START.second });
      await world.answerTo(() => world.ada.writes(`${DAILY} about Tajikistan`));
      await world.edit(inForce);
      world.discord.deleteChannel(START.second);
      world.discord.fault(POST, { kind: 'error', code: 50007, channel: world.ada.dm });
      await world.until(eight(24));
      expect((await pausedFor(world)).split(',').sort()).toEqual([
        'Sideline may not write to this person directly',
        'the channel is gone',
      ]);
    }));

  it('goes on where the thread is opened again', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan', { channel: START.thread });
      await world.edit(inForce);
      world.discord.archives(START.thread);
      world.discord.fault(POST, { kind: 'error', code: 50083, channel: START.thread });
      await world.until(eight(24));
      expect(await pausedFor(world)).toBe('the thread is closed');
      world.discord.archives(START.thread, false);
      await world.eventually(async () => parts(world, START.thread).length > 0);
    }));
});

describe('a part of which nobody can tell whether it arrived', () => {
  /** The answer to the next post in the channel is lost after Discord took it, as often as the library tries. */
  const losing = (world: DigestWorld, recorded = true) =>
    world.discord.fault(POST, { kind: '500', recorded, channel: START.general, times: 3 });

  async function begun(world: DigestWorld) {
    await ordered(world, 'about Tajikistan');
    await world.edit(inForce);
  }

  it('is there once, where the answer to the post is lost: the same nonce', () =>
    inWorld(async (world) => {
      await begun(world);
      world.discord.fault(POST, { kind: 'dropAfter', channel: START.general });
      await world.until(eight(24));
      const [first, second] = parts(world);
      expect([first, second]).toEqual(['1 of 2', '2 of 2']);
      expect(parts(world)).toHaveLength(2);
    }));

  it('is there once, where all answers are lost and it is posted again a minute later', () =>
    inWorld(async (world) => {
      await begun(world);
      losing(world);
      await world.until(eight(24));
      expect(parts(world)).toEqual(['1 of 2']);
      await world.until(eight(24) + MINUTE);
      expect(parts(world)).toEqual(['1 of 2', '2 of 2']);
      expect(world.discord.calls.some(({ route }) => route === HISTORY)).toBe(false);
    }));

  it('is found in the history of the channel by a process that begins ten minutes later', () =>
    inWorld(async (world) => {
      await begun(world);
      losing(world);
      await world.until(eight(24));
      for (let times = 0; times < 120; times++) world.discord.person('502').says(`talk ${times}`);
      world.jump(eight(24) + 10 * MINUTE);
      await world.restart();
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1 of 2', '2 of 2']);
      expect(heads(world).join()).not.toContain('resent');
      expect(world.discord.calls.filter(({ route }) => route === HISTORY).length).toBeGreaterThan(0);
      expect(world.digestsIn(START.general)[1]!.reference).toBe(world.digestsIn(START.general)[0]!.id);
    }));

  it('is posted again where it is not in the history', () =>
    inWorld(async (world) => {
      await begun(world);
      losing(world, false);
      await world.until(eight(24));
      await world.until(eight(24) + 10 * MINUTE);
      expect(parts(world)).toEqual(['1 of 2', '2 of 2']);
      expect(readIn(world.digestsIn(START.general)[0]!)).not.toContain('resent');
    }));

  it('is sent again and says so where Sideline may not look back', () =>
    inWorld(async (world) => {
      await begun(world);
      losing(world);
      await world.until(eight(24));
      world.discord.deny(START.general, PermissionFlagsBits.ReadMessageHistory);
      await listed(world);
      await world.until(eight(24) + 10 * MINUTE);
      const [first, again] = world.digestsIn(START.general);
      expect(readIn(first!)).not.toContain('resent');
      expect(readIn(again!)).toContain('*(resent: delivery was uncertain)*');
      expect(parts(world)).toEqual(['1 of 2', '1 of 2', '2 of 2']);
    }));

  it('is left, where that is configured, and the next digest says so', () =>
    inWorld(
      async (world) => {
        await begun(world);
        losing(world);
        await world.until(eight(24));
        world.discord.deny(START.general, PermissionFlagsBits.ReadMessageHistory);
        await listed(world);
        await world.until(eight(24) + 10 * MINUTE);
        expect(parts(world)).toEqual(['1 of 2', '2 of 2']);
      },
      { whenUnsure: 'skip', expectedErrors: ['digest-part-given-up'] },
    ));
});

describe('a process that ends', () => {
  it('between two parts leaves the rest to the next one, which sends no part twice', () =>
    inWorld(async (world) => {
      await ordered(world);
      await world.edit(reworded(20));
      world.discord.fault(POST, { kind: 'delay', ms: 100, channel: START.general, times: 4 });
      const round = world.until(eight(24));
      await world.discord.until('two parts', () => world.digestsIn(START.general).length >= 2);
      await Promise.all([round, world.run.service.runner.stop(5_000)]);
      const sentBefore = world.digestsIn(START.general).length;
      expect(sentBefore).toBeLessThan(4);
      await world.restart();
      await world.until(eight(24) + 30_000);
      const all = parts(world);
      expect(all.length).toBeGreaterThan(sentBefore);
      expect(all).toEqual(all.map((_, at) => `${at + 1} of ${all.length}`));
    }));
});

describe('a channel that Discord limits', () => {
  it('holds up no other one, and keeps its order', () =>
    inWorld(async (world) => {
      // The library tells channels apart by ids that are as long as Discord's.
      const [slow, other] = ['100000000000000001', '100000000000000002'] as const;
      world.discord.addGuild({ id: '100000000000000000', channels: [slow, other] });
      await ordered(world, '', { channel: slow });
      await ordered(world, 'about Iran', { channel: other });
      await world.edit(reworded(20));
      await world.edit(inForce);
      world.discord.fault(POST, { kind: '429', retryAfterS: 1.5, channel: slow });
      await world.until(eight(24));
      const sent = parts(world, slow);
      expect(sent).toEqual(sent.map((_, at) => `${at + 1} of ${sent.length}`));
      const order = world.discord.messages.map(({ channel }) => channel);
      expect(order.lastIndexOf(other)).toBeLessThan(order.indexOf(slow, order.indexOf(other)));
    }));
});

describe('a server', () => {
  const kept = async ({ store }: DigestWorld) =>
    (await Promise.all(['digest-order:discord:', 'digest-sent:discord:'].map((key) => store.list(key, 0)))).flat()
      .length;

  it('that Sideline is put out of leaves no order behind, while one that is out of reach keeps all', () =>
    inWorld(async (world) => {
      await ordered(world);
      await ordered(world, 'about Kenya', { channel: START.second });
      world.discord.outage(START.guild);
      await world.edit(inForce);
      world.discord.recovers(START.guild);
      await world.until(eight(24));
      expect(await kept(world)).toBe(4);
      expect(parts(world).length).toBeGreaterThan(0);
      world.discord.removeFrom(START.guild);
      await world.eventually(async () => (await kept(world)) === 0);
      const before = world.discord.messages.length;
      await world.until(eight(25));
      expect(world.discord.messages).toHaveLength(before);
    }));

  it('that Sideline comes back to unheard goes on with what waited', () =>
    inWorld(async (world) => {
      await ordered(world, 'about Tajikistan');
      await world.edit(inForce);
      const lifted = world.discord.fault(POST, { kind: 'error', code: 50001, channel: START.general, times: 9 });
      await world.until(eight(24));
      expect(parts(world)).toEqual([]);
      lifted();
      world.discord.outage(START.guild);
      world.discord.recovers(START.guild);
      await world.eventually(async () => parts(world).length > 0);
    }));
});
