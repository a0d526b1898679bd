import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ORDERS_PER_PERSON, ORDERS_PER_PLACE } from '../../../src/bot/digests/limits.js';
import { helpReply } from '../../../src/bot/digests/replies.js';
import { type Store, StoreFailure } from '../../../src/bot/ports/store.js';
import { plainText } from '../../../src/core/answer/plain.js';
import { NotSaved } from '../../../src/store/file.js';
import { memoryStore } from '../../../src/store/memory.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { digestWorld, idIn, SOMEBODY } from './world.js';

type World = Awaited<ReturnType<typeof digestWorld>>;

async function said(world: World, text: string, speaker = {}): Promise<string> {
  const answer = await world.says(text, speaker);
  return answer ? plainText(answer) : 'null';
}

const BEN = { person: 'U2', name: 'Ben' };
const ANN_DIRECT = { place: { ...SOMEBODY.place, channel: 'D-U1' }, isDirect: true };

describe('an order', () => {
  it('says what, when, where and when next, and how names were read', async () => {
    const world = await digestWorld();
    const text = await said(world, 'digest every weekday at 8 Tehran time about pakistn but not space');
    expect(text).toContain('read "pakistn" as Pakistan');
    expect(text).toContain('Pakistan, not space industry: every weekday (Monday to Friday) at 08:00 Tehran time.');
    expect(text).toContain('It comes here. Next: 24 November 2026, 08:00 Tehran time.');
    expect(text).toContain('Nothing is sent when nothing changed.');
  });

  it('goes to the person who said "me", to the place otherwise, and to the thread it was asked in', async () => {
    const world = await digestWorld();
    const targets = async (text: string, speaker = {}) => {
      await world.says(text, speaker);
      const orders = await world.store.list('digest-order:', 0);
      return orders.map(({ value }) => JSON.parse(value).target).map(({ channel, thread }) => `${channel} ${thread}`);
    };
    expect(await targets('send me a digest every day')).toEqual(['D-U1 null']);
    expect((await targets('send us a digest every day')).sort()).toEqual(['C1 null', 'D-U1 null']);
    expect((await targets('digest every day', { thread: '17.1' })).sort()).toEqual(['C1 17.1', 'C1 null', 'D-U1 null']);
  });

  it('says where it goes: here alone where that is so', async () => {
    const world = await digestWorld();
    const where = async (text: string, speaker = {}) =>
      /It comes (.*?)\. Next/.exec(await said(world, text, speaker))?.[1];
    const inThread = { thread: '17.1' };
    const id = idIn(await world.says('digest every day'));
    const there = idIn(await world.says('digest every day', inThread));
    expect(await where('digest every day', inThread)).toBe('here');
    expect(await where(`digest edit ${id} at 9`)).toBe('here');
    expect(await where(`digest edit ${id} at 10`, inThread)).toBe('into the channel, outside of this thread');
    expect(await where(`digest edit ${there} at 9`)).toBe('into its thread');
    expect(await where('digest every day', { isThreadUntold: true })).toBe('into the channel, outside of any thread');
    expect(await where(`digest edit ${id} at 11`, ANN_DIRECT)).toBe('into its channel');
    expect(await where(`digest edit ${there} at 11`, ANN_DIRECT)).toBe('into its thread');
    expect(await where('send me a digest every day', inThread)).toBe('to you');
  });

  it('takes the zone of the person where none is named, else that of the program, which it says', async () => {
    const world = await digestWorld();
    expect(await said(world, 'digest every day at 9', { zone: 'Asia/Baku' })).toContain('at 09:00 Baku time');
    expect(await said(world, 'digest every day at 9')).toContain('at 09:00 UTC');
  });

  it.each([
    ['digest every day at 25:00 about Kenya', '25:00'],
    ['digest every hour about Kenya', 'hour'],
    ['digest every day about Qwxzyland', 'is not on record here'],
    ['digest every day at 9 Tehrann time', 'Tehran'],
    ['digest daily (country:PK', 'Column 1'],
    ['digest daily country:Atlantis', 'Atlantis'],
    ['digest daily frobnicate the widgets', '“frobnicate” is not on record here'],
  ])('that cannot be understood is not guessed: %s', async (text, why) => {
    const world = await digestWorld();
    const answer = await said(world, text);
    expect(answer).toContain(why);
    expect(answer).not.toContain('Ordered');
    expect(await world.store.list('digest-order:', 0)).toEqual([]);
  });

  it('for a name that several bear offers each, as the whole order', async () => {
    const world = await digestWorld();
    const answer = await world.says('follow the Iran-Tajikistan memorandum until it is closed');
    expect(answer?.outcome).toBe('ambiguous');
    const [choice] = answer?.choices ?? [];
    expect(choice?.question).toMatch(/^digest add /);
    expect(await said(world, choice?.question ?? '')).toMatch(
      /Ordered.*\n.*until comprehensive cooperation memorandum/,
    );
  });

  it('is one of so many at the most, for a person and for a place', async () => {
    const world = await digestWorld();
    for (let at = 0; at < ORDERS_PER_PERSON; at++)
      await world.says('digest every day about Kenya', { place: { ...SOMEBODY.place, channel: `C${at}` } });
    expect(await said(world, 'digest every day')).toContain(`You have ${ORDERS_PER_PERSON} digests, which is the most`);
    for (let at = 0; at < ORDERS_PER_PLACE - 1; at++)
      await world.says('digest every day', { person: `P${at}`, place: { ...SOMEBODY.place, channel: 'C0' } });
    const full = await said(world, 'digest every day', { ...BEN, place: { ...SOMEBODY.place, channel: 'C0' } });
    expect(full).toContain(`This place has ${ORDERS_PER_PLACE} digests, which is the most`);
  });
});

describe('the examples', () => {
  const readme = readFileSync('README.md', 'utf8');
  const inReadme = /^## Digests[^`]*```text\n([^`]*)```/m.exec(readme)?.[1]?.trim().split('\n') ?? [];
  const inHelp = plainText(helpReply()).match(/(?<=• )(?:digest (?:every|on)|follow) .*/g) ?? [];

  it.each([...inReadme, ...inHelp, 'digest daily 08:00 Asia/Tehran (country:PK or country:TJ) and not topic:space'])(
    'of README and help are understood: %s',
    async (text) => {
      const answer = await said(await digestWorld(), text);
      expect(answer).toContain('Ordered: digest');
      expect(answer).not.toContain('left out');
    },
  );

  it('are there', () => expect([inReadme.length, inHelp.length]).toEqual([4, 4]));
});

describe('a store that refuses', () => {
  it('is said to whoever orders, and nothing of it remains', async () => {
    const full = new NotSaved(
      '/var/lib/secret-place/state.json',
      Object.assign(new Error('no space'), { code: 'ENOSPC' }),
    );
    let isFull = false;
    const memory = memoryStore();
    const swap: Store['swap'] = (...swaps) => (isFull ? Promise.reject(full) : memory.swap(...swaps));
    const world = await digestWorld({ store: { ...memory, swap } });
    const id = idIn(await world.says('digest every day about Kenya'));
    isFull = true;
    for (const text of [
      'digest every day about Iran',
      `digest pause ${id}`,
      `digest remove ${id}`,
      `digest edit ${id} at 9`,
    ])
      expect(await said(world, text)).toBe('Digests\n\nNot saved: disk full. Nothing was changed; try again later.');
    isFull = false;
    expect(await said(world, 'digest list')).toContain('1 digest here:');
    expect(await said(world, `digest pause ${id}`)).toContain('Paused');
  });
});

describe('an order of which the store does not say whether it was kept', () => {
  const away = () => new StoreFailure('the store cannot be reached', 'gone half-way', { isUnsure: true });

  /** A world whose store keeps what it is given, and breaks off before it says so, so many times. */
  async function breakingOff() {
    const memory = memoryStore();
    const breaks = { times: 0, keeps: true };
    const swap: Store['swap'] = async (...given) => {
      if (breaks.times === 0) return memory.swap(...given);
      breaks.times--;
      if (breaks.keeps) await memory.swap(...given);
      throw away();
    };
    return { breaks, world: await digestWorld({ store: { ...memory, swap } }) };
  }

  const orders = async (world: World) => (await world.store.list('digest-order:', 0)).length;

  it.each([true, false])('is asked once more, and there once, kept by the first try: %s', async (keeps) => {
    const { breaks, world } = await breakingOff();
    Object.assign(breaks, { times: 1, keeps });
    expect(await said(world, 'digest every day about Kenya', { event: 'slack:T1:message:C1:1' })).toContain(
      'Ordered: digest',
    );
    expect(await orders(world)).toBe(1);
  });

  it('is said to be uncertain where it stays so, and found where the same message comes again', async () => {
    const { breaks, world } = await breakingOff();
    breaks.times = 2;
    const by = { event: 'slack:T1:message:C1:1' };
    const answer = await world.says('digest every day about Kenya', by);
    expect(answer ? plainText(answer) : '').toContain(
      'I cannot tell whether it was kept: the store cannot be reached. “digest list” shows it;',
    );
    expect(answer?.choices.map(({ question }) => question)).toEqual(['digest list']);
    expect(await said(world, 'digest list')).toContain('1 digest here:');
    expect(await said(world, 'digest every day about Kenya', by)).toContain('Ordered: digest');
    expect(await orders(world)).toBe(1);
    await world.says('digest every day about Kenya', { event: 'slack:T1:message:C1:2' });
    expect(await orders(world)).toBe(2);
  });

  it('is one of two at the same moment by the same message', async () => {
    const world = await digestWorld();
    const by = { event: 'slack:T1:message:C1:1' };
    const both = await Promise.all([0, 1].map(() => world.says('digest every day about Kenya', by)));
    expect(idIn(both[0] ?? null)).toBe(idIn(both[1] ?? null));
    expect(await orders(world)).toBe(1);
  });

  it('is not refused for being the last that somebody may have, which it is itself', async () => {
    const world = await digestWorld();
    const ask = (at: number) => said(world, 'digest every day about Kenya', { event: `slack:T1:message:C1:${at}` });
    for (let at = 1; at <= ORDERS_PER_PERSON; at++) await ask(at);
    expect(await ask(ORDERS_PER_PERSON)).toContain('Ordered');
    expect(await ask(ORDERS_PER_PERSON + 1)).toContain('which is the most');
  });

  it('is no other than a change of one, of which as much is said', async () => {
    const { breaks, world } = await breakingOff();
    const id = idIn(await world.says('digest every day about Kenya'));
    breaks.times = 1;
    expect(await said(world, `digest pause ${id}`)).toContain('I cannot tell whether it was kept');
    expect(await said(world, 'digest list')).toContain('paused: by its owner');
  });
});

describe('a list', () => {
  it('shows what comes here and by whom it was ordered; in private all of the person', async () => {
    const world = await digestWorld();
    const here = idIn(await world.says('digest every day about Kenya'));
    const bens = idIn(await world.says('digest every day about Iran', BEN));
    const mine = idIn(await world.says('send me a digest every day'));
    const inChannel = await said(world, 'digest list');
    expect(inChannel).toContain(`${here} · Kenya: every day at 08:00 UTC (yours)`);
    expect(inChannel).toContain(`${bens} · Iran: every day at 08:00 UTC (owner Ben)`);
    expect(inChannel).not.toContain(mine);
    const inPrivate = await said(world, 'digest list', ANN_DIRECT);
    expect([here, mine].every((id) => inPrivate.includes(id))).toBe(true);
    expect(inPrivate).not.toContain(bens);
  });

  it('that is long comes in pages', async () => {
    const world = await digestWorld();
    for (let at = 0; at < 20; at++) await world.says('digest every day about Kenya', { person: `P${at}` });
    const first = await world.says('digest list');
    expect(first && plainText(first).match(/Kenya/g)).toHaveLength(15);
    expect(first?.choices).toEqual([{ label: '5 more', question: 'digest list 2' }]);
    const second = await world.says('digest list 2');
    expect(second && plainText(second).match(/Kenya/g)).toHaveLength(5);
    expect(second?.choices).toEqual([]);
  });

  it('of another workspace or place is another', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says('digest every day about Kenya'));
    const elsewhere = { place: { platform: 'slack', team: 'T2', channel: 'C1' } };
    expect(await said(world, 'digest list', elsewhere)).toContain('There is no digest here yet.');
    for (const what of ['pause', 'remove', 'explain', 'edit', 'take'])
      expect(await said(world, `digest ${what} ${id}`, elsewhere)).toContain(`There is no digest ${id} here.`);
  });
});

describe('a change', () => {
  it('of times or subject leaves the id, the owner and what was told', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says('digest every day at 8 Tehran time about Kenya'));
    expect(await said(world, `digest edit ${id} at 18:00`)).toContain('Kenya: every day at 18:00 Tehran time');
    expect(await said(world, `digest edit ${id} about Iran`)).toContain('Iran: every day at 18:00 Tehran time');
    expect(await said(world, `digest edit ${id} on Mondays`)).toContain('Iran: every Monday at 18:00 Tehran time');
    expect(await said(world, 'digest list')).toContain(`${id} · Iran: every Monday at 18:00 Tehran time (yours)`);
  });

  it('is for the owner, or whoever manages the place', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says('digest every day about Kenya'));
    for (const what of ['pause', 'remove', 'edit'])
      expect(await said(world, `digest ${what} ${id} at 9`, BEN)).toContain(`Only its owner (Ann) may change ${id}`);
    expect(await said(world, `digest pause ${id}`, { ...BEN, isManager: true })).toContain('Paused');
  });

  it('by pausing loses nothing: the first digest after it covers what changed meanwhile', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says('digest every day at 8 Tehran time about Kenya'));
    await world.says(`digest pause ${id}`);
    await world.edit((knowledge) => ({
      ...knowledge,
      meetings: knowledge.meetings.filter((one) => one.id !== 'wtdc-25-iran-kenya'),
    }));
    await world.until('2026-11-25T04:31:00Z');
    expect(world.messenger.sent).toEqual([]);
    await world.says(`digest resume ${id}`);
    await world.until('2026-11-26T04:31:00Z');
    expect(world.messenger.sent[0]?.text).toContain('no longer on record');
  });

  it('made by two at once is not half of each', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says('digest every day at 8 UTC about Kenya'));
    const texts = await Promise.all([
      said(world, `digest edit ${id} at 9 about Iran`),
      said(world, `digest edit ${id} at 10 about Pakistan`),
    ]);
    const list = await said(world, 'digest list');
    expect(list).toMatch(/Iran: every day at 09:00|Pakistan: every day at 10:00/);
    expect(texts.filter((text) => text.includes('Changed')).length).toBeGreaterThan(0);
  });
});

describe('a preview', () => {
  it('shows what would have been sent in the last 30 days, as far as that is known', async () => {
    const world = await digestWorld();
    expect(await said(world, 'digest preview every day at 8 Tehran time about Kenya')).toContain(
      'In the last 30 days there was no digest to send. What changed is known here since 23 November 2026',
    );
    await world.edit((knowledge) => ({
      ...knowledge,
      meetings: knowledge.meetings.filter((one) => one.id !== 'wtdc-25-iran-kenya'),
    }));
    world.jump('2026-11-30T12:00:00Z');
    const text = await said(world, 'digest preview every day at 8 Tehran time about Kenya');
    expect(text).toContain('would have sent 1 digest (2026-11-24)');
    expect(text).toContain('no longer on record');
    expect(await world.store.list('digest-order:', 0)).toEqual([]);
  });
});

describe('a workspace that leaves', () => {
  it('leaves nothing behind', async () => {
    const world = await digestWorld();
    await world.says('digest every day about Kenya');
    await world.service.digests.forgetTeam('slack', 'T1');
    expect(await world.store.list('digest', 0)).toEqual([]);
  });
});

describe('hidden records', () => {
  it('leave no trace in anything that is said of digests, nor in digests', async () => {
    const knowledge = await loaded();
    const [open, secretive] = await Promise.all([
      digestWorld({ knowledge }),
      digestWorld({ knowledge: withSecrets(knowledge) }),
    ]);
    const everything = async (world: World, hidden: boolean) => {
      const texts: string[] = [];
      const say = async (text: string) => {
        world.jump(world.now() + 1_000);
        texts.push((await said(world, text)).replaceAll(/dg[a-z\d]{4}/g, 'ID'));
      };
      for (const text of [
        'digest every day at 8 Tehran time about Zoltan Hashemi',
        'digest every day at 8 Tehran time about Hashemi and Pakistan',
        'digest daily official:"Zoltan Hashemi"',
        'digest daily country:IR and not topic:space',
        'digest every day at 8 Tehran time even when nothing changed',
        'follow the Iran-Pakistan memorandum until it is closed',
        'digest preview every day about Iran',
        'digest list',
      ])
        await say(text);
      await world.edit((before) => {
        const plain = hidden ? knowledge : before;
        const after = { ...plain, meetings: plain.meetings.filter((one) => one.id !== 'wtdc-25-iran-kenya') };
        return hidden ? withSecrets(after) : after;
      });
      await world.until('2026-11-24T04:31:00Z');
      texts.push(...world.messenger.sent.map(({ text }) => text));
      world.jump('2026-11-30T12:00:00Z');
      for (const text of ['digest preview every day about Iran', 'digest explain']) await say(text);
      return texts.sort();
    };
    expect(await everything(secretive, true)).toEqual(await everything(open, false));
  });

  it('are told to the place that may see them', async () => {
    const knowledge = await loaded();
    const world = await digestWorld({ knowledge, readers: new Map([['slack:C1', [STAFF]]]) });
    await world.says('digest every day at 8 Tehran time');
    await world.edit(withSecrets);
    await world.until('2026-11-24T04:31:00Z');
    expect(world.messenger.sent.map(({ text }) => text).join('\n')).toContain('new records');
  });
});
