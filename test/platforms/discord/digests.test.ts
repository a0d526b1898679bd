import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inForce } from '../../bot/digests/world.js';
import { type HeldResponse, type Person, START } from '../../servers/discord/far-side.js';
import { ORDINARY_PERMISSIONS } from '../../servers/discord/people.js';
import { DAILY, type DigestWorld, eight, idIn, inWorld } from './digest-world.js';
import { readIn } from './shown.js';

/** What `/digest …` is answered. */
async function command(world: DigestWorld, path: string, options = {}, who = world.ada, place = {}) {
  return world.responseTo(who.commands(`digest ${path}`, options, place));
}

/** Orders a daily digest about Tajikistan for the channel; gives its id. */
async function ordered(world: DigestWorld, who = world.ada, more = ''): Promise<string> {
  return idIn(await world.answerTo(() => who.mentions(`${DAILY} about Tajikistan${more}`)));
}

const read = (shown: HeldResponse) => readIn(shown);

describe('a digest is ordered', () => {
  it('by a sentence in a channel, which is answered for all to see', () =>
    inWorld(async (world) => {
      const sentence = 'send us a digest every weekday at 8 Tehran time about Pakistan but not space';
      const answer = await world.answerTo(() => world.ada.mentions(sentence));
      expect(readIn(answer)).toContain(`Ordered: digest ${idIn(answer)}.`);
      expect(readIn(answer)).toContain('every weekday (Monday to Friday) at 08:00 Tehran time. It comes here.');
      expect(readIn(answer)).toMatch(/Pakistan, not space/);
      expect(answer.channel).toBe(START.general);
    }));

  it('by a command with a sentence and options, which hold together, and tells what it would have sent', () =>
    inWorld(async (world) => {
      await world.edit(inForce);
      world.jump(eight(25));
      const options = { about: 'about Iran every Monday', country: 'Tajikistan', changes: 'status', time: '8:00' };
      const shown = await command(world, 'add', { ...options, zone: 'Tehran', when_empty: 'line', except: 'Kenya' });
      expect(read(shown)).toMatch(/Iran, Tajikistan, .*not Kenya.*: every Monday at 08:00 Tehran time\. It comes here/);
      expect(read(shown)).toContain('One line is sent when nothing changed.');
      expect(read(shown)).toContain('In the last 30 days');
      expect(read(shown)).toContain('not operational yet → in force. [1]');
      expect(read(shown)).toContain('Sources\n[1]');
      expect(shown.ephemeral).toBe(false);
    }));

  it('of several names in one option, of which one has a comma of its own', () =>
    inWorld(async (world) => {
      const two = await command(world, 'add', { country: 'Kenya, Pakistan' });
      expect(read(two)).toContain('Kenya or Pakistan: every day at 08:00 UTC');
      const one = await command(world, 'add', { conference: 'APT Asia-Pacific Ministerial Meeting, Tokyo 2025' });
      expect(read(one)).toContain('Ordered: digest');
    }));

  it('for the person alone, who alone sees that, and goes on with it in their direct messages', () =>
    inWorld(async (world) => {
      const shown = await command(world, 'add', { country: 'Tajikistan', time: '8:00', zone: 'Tehran', to: 'me' });
      expect(read(shown)).toContain('It comes to you.');
      expect(shown.ephemeral).toBe(true);
      const id = idIn(shown);
      expect(read(await command(world, 'list'))).toContain('There is no digest here yet.');
      const preview = await world.responseTo(world.ada.clicks(shown, 'Preview'));
      expect(read(preview)).toContain('Preview: Tajikistan');
      expect(preview.ephemeral).toBe(true);
      await world.edit(inForce);
      await world.until(eight(24));
      expect(world.digestsIn(world.ada.dm).length).toBeGreaterThan(0);
      const last = world.digestsIn(world.ada.dm).at(-1)!;
      expect(read(await world.responseTo(world.ada.clicks(last, 'Unsubscribe')))).toContain(`Removed: digest ${id}`);
    }));

  it('by "me" in a channel, with buttons that are the person’s own', () =>
    inWorld(async (world) => {
      const answer = await world.answerTo(() => world.ada.mentions('send me a daily digest about Kenya'));
      expect(readIn(answer)).toContain('It comes to you.');
      const paused = await world.responseTo(world.ada.clicks(answer, 'Pause'));
      expect(read(paused)).toContain(`Paused: digest ${idIn(answer)}`);
      expect(paused.ephemeral).toBe(true);
      const other = await world.responseTo(world.discord.person('502').clicks(answer, 'Unsubscribe'));
      expect(read(other)).toContain('There is no digest');
      const listed = await world.answerTo(() => world.ada.writes('digest list'));
      expect(readIn(listed)).toContain(`${idIn(answer)} · Kenya`);
    }));

  it('in a direct message, and in a thread, which is a channel of its own', () =>
    inWorld(async (world) => {
      const alone = await world.answerTo(() => world.ada.writes(`${DAILY} about Kenya`));
      expect(readIn(alone)).toContain('It comes to you.');
      const place = { channel: START.thread };
      const inThread = await world.answerTo(() => world.ada.mentions(`${DAILY} about Tajikistan`, place));
      expect(readIn(inThread)).toContain('It comes here.');
      expect(read(await command(world, 'list', {}, world.ada, place))).toContain(idIn(inThread));
      expect(read(await command(world, 'list'))).not.toContain(idIn(inThread));
    }));

  it('where Sideline is only the person’s own: for their direct messages, seen by them alone', () =>
    inWorld(async (world) => {
      const place = { channel: START.foreignChannel, userInstalled: true };
      const shown = await command(
        world,
        'add',
        { country: 'Tajikistan', time: '8:00', zone: 'Tehran' },
        world.ada,
        place,
      );
      expect(shown.ephemeral).toBe(true);
      expect(read(shown)).toContain('It comes to you.');
      const asked = await world.responseTo(
        world.ada.commands('ask', { question: 'digest every Monday about Kenya', private: false }, place),
      );
      expect(asked.ephemeral).toBe(true);
      const typed = world.ada.types('digest pause', 'id', '', place);
      const { choices } = await world.discord.until('choices', () => world.discord.choicesFor(typed));
      expect(choices.map(({ value }) => value).sort()).toEqual([idIn(shown), idIn(asked)].sort());
      expect(read(await world.responseTo(world.ada.clicks(shown, 'Pause', place)))).toContain('Paused');
      await world.edit(inForce);
      await world.until(eight(30) + 1);
      expect(world.discord.calls.filter(({ path }) => path === `/channels/${START.foreignChannel}/messages`)).toEqual(
        [],
      );
    }));

  it('once, where Discord delivers the command twice', () =>
    inWorld(async (world) => {
      const asked = world.ada.commands('digest add', { country: 'Kenya' });
      world.discord.again(asked);
      await world.responseTo(asked);
      expect(read(await command(world, 'list'))).toContain('1 digest here');
    }));

  it('not by somebody who may not write there, nor where Sideline may not; for themselves they may', () =>
    inWorld(async (world) => {
      const mute = world.discord.person('503', {
        permissions: ORDINARY_PERMISSIONS & ~PermissionFlagsBits.SendMessages,
      });
      expect(read(await command(world, 'add', { country: 'Kenya' }, mute))).toContain('You may not write here');
      const asked = await world.responseTo(mute.commands('ask', { question: `${DAILY} about Kenya` }));
      expect(read(asked)).toContain('You may not write here');
      expect(read(await command(world, 'add', { country: 'Kenya', to: 'me' }, mute))).toContain('Ordered');
      const more = { app_permissions: String(ORDINARY_PERMISSIONS & ~PermissionFlagsBits.EmbedLinks) };
      expect(read(await command(world, 'add', {}, world.ada, { more }))).toContain('Sideline may not write here');
      expect(read(await command(world, 'list'))).toContain('There is no digest here yet.');
    }));

  it.each([
    ['a name that is not on record', { country: 'Narnia' }, '“Narnia” is not on record here.'],
    ['days that are none', { days: 'whenever' }, '“whenever” names no days I know'],
    ['a time that is none', { time: '25:00' }, '“25:00” is no time of day I know'],
    ['a zone that is none', { zone: 'Atlantis' }, '“Atlantis” is no time zone I know'],
    ['a sentence with what is not on record', { about: 'about Narnialand' }, 'Nothing was changed.'],
  ])('not with %s, which is said', (_, options, words) =>
    inWorld(async (world) => {
      expect(read(await command(world, 'add', options))).toContain(words);
      expect(read(await command(world, 'list'))).toContain('There is no digest here yet.');
    }),
  );
});

describe('an order', () => {
  it('is listed, previewed, changed, paused, resumed, explained and removed by commands that one person sees', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      const steps: readonly (readonly [string, object, string])[] = [
        ['list', {}, `${id} · Tajikistan: every day at 08:00 Tehran time (yours)`],
        ['preview', { id }, 'Preview: Tajikistan'],
        ['preview', { about: 'every Friday about Kenya' }, 'Preview: Kenya: every Friday'],
        ['edit', { id, time: '18:00' }, 'Tajikistan: every day at 18:00 Tehran time'],
        ['edit', { id, country: 'Kenya', days: 'weekends' }, 'Kenya: every Saturday and Sunday at 18:00 Tehran time'],
        ['pause', {}, `Paused: digest ${id}`],
        ['resume', { id: `#${id.toUpperCase()}` }, `Resumed: digest ${id}`],
        ['explain', { id }, 'It has sent nothing so far.'],
        ['help', {}, 'Order one in a sentence'],
        ['remove', { id }, `Removed: digest ${id}`],
        ['list', {}, 'There is no digest here yet.'],
      ];
      for (const [path, options, words] of steps) {
        const shown = await command(world, path, options);
        expect(read(shown)).toContain(words);
        expect(shown.ephemeral).toBe(true);
      }
    }));

  it('is not found by an id that is none, and nothing else is done in its place', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      expect(read(await command(world, 'remove', { id: 'everything' }))).toContain('There is no digest “everything”');
      expect(read(await command(world, 'edit', { id: 'dgzzzz' }))).toContain('There is no digest dgzzzz here.');
      expect(read(await command(world, 'list'))).toContain(id);
    }));

  it('is changed by nobody but its owner and who manages the place', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      const other = world.discord.person('502', { name: 'Bob' });
      for (const path of ['pause', 'remove', 'edit', 'give']) {
        const options = path === 'give' ? { id, person: '502' } : { id };
        expect(read(await command(world, path, options, other))).toContain('Only its owner (Ada) may change');
      }
      const chief = world.discord.person('504', {
        permissions: ORDINARY_PERMISSIONS | PermissionFlagsBits.ManageChannels,
      });
      expect(read(await command(world, 'pause', { id }, chief))).toContain(`Paused: digest ${id}`);
      const owner = world.discord.person('500');
      expect(readIn(await world.answerTo(() => owner.mentions(`digest resume ${id}`)))).toContain('Resumed');
    }));

  it('is offered to somebody by command or by a mention, and theirs once they accept it', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      const bob = world.discord.person('502', { name: 'Bob' });
      const given = await command(world, 'give', { id, person: '502' });
      expect(read(given)).toContain(`Digest ${id} is offered to Bob, who can accept it here: digest accept ${id}.`);
      expect(given.ephemeral).toBe(false);
      expect(read(await command(world, 'pause', { id }, bob))).toContain('Only its owner (Ada)');
      expect(read(await command(world, 'accept', { id }))).toContain('is offered to nobody but Bob');
      expect(read(await command(world, 'accept', { id }, bob))).toContain(`Digest ${id} is yours now.`);
      expect(read(await command(world, 'pause', { id }))).toContain('Only its owner');
      const back = await world.answerTo(() => bob.mentions(`digest give ${id} <@501>`));
      expect(readIn(back)).toContain('is offered to');
      expect(read(await command(world, 'decline', { id }))).toContain('is offered to nobody any more');
      expect(read(await command(world, 'pause', { id }, bob))).toContain('Paused');
    }));

  it('of one’s own direct messages is given to nobody', () =>
    inWorld(async (world) => {
      const id = idIn(await command(world, 'add', { about: 'every day at 9 about Kenya', to: 'me' }));
      const inPrivate = { channel: world.ada.dm };
      const given = await command(world, 'give', { id, person: '502' }, world.ada, inPrivate);
      expect(read(given)).toContain(`Digest ${id} comes to one person alone and cannot be handed over`);
    }));

  it('is taken over where its owner has left the server, and not before', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      const bob = world.discord.person('502', { name: 'Bob' });
      expect(read(await command(world, 'take', { id }, bob))).toContain('Its owner is still here (Ada)');
      world.discord.leaves('501');
      expect(read(await command(world, 'take', { id }, bob))).toContain(`Digest ${id} is yours now.`);
      expect(read(await command(world, 'pause', { id }, bob))).toContain('Paused');
    }));
});

describe('the controls of a digest', () => {
  /** A digest that was sent, hours ago and by a process that is gone. */
  async function sent(world: DigestWorld) {
    const id = await ordered(world);
    await world.edit(inForce);
    await world.until(eight(24));
    world.jump(eight(24) + 5 * 60 * 60_000);
    await world.restart();
    return { id, last: world.digestsIn(START.general).at(-1)! };
  }

  const click = async (world: DigestWorld, who: Person, shown: Parameters<Person['clicks']>[0], label: string) =>
    world.responseTo(who.clicks(shown, label));

  it('say why it came, to whoever clicks, pause it, resume it and end it, also after a restart', () =>
    inWorld(async (world) => {
      const { id, last } = await sent(world);
      const reader = world.discord.person('509');
      const why = await click(world, reader, last, 'Why did I get this?');
      expect(read(why)).toContain(`Ada ordered it: ${id}, Tajikistan`);
      expect(read(why)).toMatch(/Kept: .*Tajikistan/);
      expect(why.ephemeral).toBe(true);
      expect(read(await click(world, reader, last, 'Pause'))).toContain('Only its owner (Ada)');
      const paused = await click(world, world.ada, last, 'Pause');
      expect(read(paused)).toContain(`Paused: digest ${id}`);
      await world.restart();
      expect(read(await click(world, world.ada, paused, 'Resume'))).toContain(`Resumed: digest ${id}`);
      expect(read(await click(world, world.ada, last, 'Unsubscribe'))).toContain(`Removed: digest ${id}`);
      expect(read(await click(world, world.ada, last, 'Unsubscribe'))).toContain(`There is no digest ${id} here.`);
    }));

  it('are no buttons that would order again: answers about digests have no "why", "more" or "all sources"', () =>
    inWorld(async (world) => {
      const { id } = await sent(world);
      const shown = [
        await world.answerTo(() => world.ada.mentions(`digest preview ${id}`)),
        await world.answerTo(() => world.ada.mentions(`${DAILY} about Narnialand`)),
        await command(world, 'explain', { id }),
      ];
      for (const one of shown) {
        expect(readIn(one)).not.toMatch(/Why this answer|All sources|More \(/);
        expect(JSON.stringify(one.components)).not.toMatch(/"custom_id":"(?!say\.)/);
      }
    }));

  it('ask which digest is meant by a menu, and do it to the one that is chosen', () =>
    inWorld(async (world) => {
      const ids = [];
      for (const name of ['Kenya', 'Pakistan', 'Tajikistan', 'Algeria', 'India', 'Iran'])
        ids.push(idIn(await command(world, 'add', { country: name })));
      const asked = await command(world, 'pause');
      expect(read(asked)).toContain('Which digest?');
      const chosen = await world.responseTo(world.ada.selects(asked, 'say.0:', [`digest pause ${ids[3]}`]));
      expect(read(chosen)).toContain(`Paused: digest ${ids[3]}`);
    }));
});

describe('what is offered while somebody types into /digest', () => {
  const offered = async (world: DigestWorld, path: string, option: string, typed: string) => {
    const asked = world.ada.types(`digest ${path}`, option, typed);
    const { choices } = await world.discord.until('choices', () => world.discord.choicesFor(asked));
    return choices;
  };

  it('is names for the last of several, zones by city and country, days, and the orders here', () =>
    inWorld(async (world) => {
      const id = await ordered(world);
      const values = async (...what: [string, string, string]) =>
        (await offered(world, ...what)).map(({ value }) => value);
      expect(await values('add', 'country', 'ken')).toContain('Kenya');
      expect(await values('add', 'country', 'Kenya, paki')).toContain('Kenya, Pakistan');
      expect((await values('add', 'topic', 'LDCs, LL'))[0]).toBe('LDCs, LLDCs and SIDS');
      expect((await values('add', 'except', '')).length).toBeGreaterThan(15);
      expect((await values('add', 'zone', 'tehr'))[0]).toBe('Asia/Tehran');
      expect((await values('add', 'zone', 'Pakistan'))[0]).toBe('Asia/Karachi');
      expect(await values('add', 'zone', 'new y')).toContain('America/New_York');
      expect((await values('add', 'zone', '')).length).toBeGreaterThan(5);
      expect(await values('add', 'days', 'week')).toEqual(['weekdays', 'weekends']);
      expect(await offered(world, 'pause', 'id', '')).toEqual([
        { name: `${id} · Tajikistan: every day at 08:00 Tehran time`, value: id },
      ]);
      expect(await offered(world, 'pause', 'id', 'kenya')).toEqual([]);
    }));

  it('is taken, whatever zone and days it is', () =>
    inWorld(
      async (world) => {
        for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
          for (const { value } of (await offered(world, 'add', 'zone', letter)).slice(0, 4)) {
            const shown = await command(world, 'preview', { about: `every day at 8:00 ${value}` });
            expect(`${value}: ${read(shown)}`).toContain('Preview: everything');
          }
        }
      },
      { now: ticking() },
    ));
});

/** A clock by which nobody asks too much. */
function ticking(): () => string {
  let at = Date.parse('2026-11-23T06:00:00.000Z');
  return () => {
    at += 5_000;
    return new Date(at).toISOString();
  };
}
