import { describe, expect, it } from 'vitest';
import { ORDERS_PER_PERSON } from '../../../src/bot/digests/limits.js';
import { plainText } from '../../../src/core/answer/plain.js';
import type { Subscription } from '../../../src/core/digest/subscription.js';
import {
  readSubscription,
  subscriptionText,
  UnstorableSubscription,
} from '../../../src/core/digest/subscription-text.js';
import { digestWorld, idIn, SOMEBODY } from './world.js';

type World = Awaited<ReturnType<typeof digestWorld>>;

const PERSON = { platform: 'slack', team: 'T1', person: 'U1' };
const BEN = { person: 'U2', name: 'Ben' };
const DAY_MS = 24 * 60 * 60 * 1000;

/** Words that every plain object has, and that a table of words must not. */
const IN_EVERY_OBJECT = [
  'constructor',
  'toString',
  'valueOf',
  '__proto__',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
  '__defineGetter__',
];

async function said(world: World, text: string, speaker = {}): Promise<string> {
  const answer = await world.says(text, speaker);
  return answer ? plainText(answer) : 'null';
}

/** The orders that a store has, each by its key. */
async function stored(world: World): Promise<readonly { readonly key: string; readonly value: string }[]> {
  return world.store.list('digest-order:', 0);
}

/** An order of Ann's that a later version wrote, say: it cannot be read. */
async function withUnreadable(id = 'dgbad2', order: object = { version: 2, owner: 'U1', target: { channel: 'C1' } }) {
  const world = await digestWorld();
  await world.store.put(`digest-order:slack:T1:${id}`, JSON.stringify(order), null);
  await world.store.put(`digest-sent:slack:T1:${id}`, '{}', null);
  return world;
}

describe('an order with a word in it that every object has', () => {
  it.each(IN_EVERY_OBJECT)(
    'is kept whole, or not at all: %s',
    async (word) => {
      const world = await digestWorld();
      for (const text of [
        `digest every day at 8 ${word} time about Iran`,
        `digest every day at 8 ${word.toUpperCase().slice(0, 4)} about Iran`,
        `digest ${word} every day at 8 about Iran`,
        `digest daily 08:00 UTC country:${word}`,
        `digest daily 08:00 UTC ${word}:Iran`,
        `digest daily kind:${word}`,
        `digest daily change:${word}`,
        `digest ${word} dg4k7m`,
        `digest every ${word} at 8 about Iran`,
      ])
        expect(await said(world, text)).not.toContain('cannot be kept');
      for (const { value } of await stored(world)) {
        const order = readSubscription(value);
        expect(order?.schedule.zone).toBe('UTC');
        expect(value.toLowerCase()).not.toContain('native code');
      }
      expect(await world.service.digests.ownedBy(PERSON)).toHaveLength((await stored(world)).length);
      await world.until('2026-11-24T09:00:00Z');
      expect(world.logged.filter(({ event }) => /failed|unreadable|not-saved/.test(event))).toEqual([]);
    },
    90_000,
  );
});

describe('an order that could not be read again', () => {
  it('is not stored: the fault is named', () => {
    const order = { id: 'dg1234', schedule: { days: ['mon'], time: '08:00' } } as unknown as Subscription;
    expect(() => subscriptionText(order)).toThrow(UnstorableSubscription);
  });
});

describe('an order that cannot be read', () => {
  it('is told to the operator once, however often it is met', async () => {
    const world = await withUnreadable();
    await world.says('digest list');
    await world.says('digest every day at 9 about Kenya');
    for (let day = 1; day < 4; day++) await world.until(world.now() + DAY_MS);
    expect(world.logged.filter(({ event }) => event === 'digest-order-unreadable')).toEqual([
      { event: 'digest-order-unreadable', fields: { key: 'digest-order:slack:T1:dgbad2' } },
    ]);
  });

  it('stands in the list of its owner, who removes it by its id', async () => {
    const world = await withUnreadable();
    expect(await said(world, 'digest list')).toContain('dgbad2 cannot be read, and nothing is sent of it');
    expect(await said(world, 'digest list', BEN)).not.toContain('dgbad2');
    expect(await said(world, 'digest remove dgbad2', BEN)).toContain('There is no digest dgbad2 here');
    expect(await said(world, 'digest remove dgbad2')).toContain('Removed: digest dgbad2, which could not be read.');
    expect(await stored(world)).toEqual([]);
    expect(await world.store.list('digest-sent:', 0)).toEqual([]);
  });

  it('can be removed by who manages the place that it goes to, and by no manager of another', async () => {
    const world = await withUnreadable();
    const manager = { ...BEN, isManager: true };
    const elsewhere = { ...manager, place: { ...SOMEBODY.place, channel: 'C2' } };
    expect(await said(world, 'digest remove dgbad2', elsewhere)).toContain('There is no digest dgbad2 here');
    expect(await said(world, 'digest remove dgbad2', manager)).toContain('Removed: digest dgbad2');
  });

  it('counts against the limit of its owner', async () => {
    const world = await withUnreadable();
    for (let at = 1; at < ORDERS_PER_PERSON; at++) await world.says(`digest every day at ${at}:00 about Kenya`);
    expect(await said(world, 'digest every day at 23:00 about Kenya')).toContain('which is the most');
    await world.says('digest remove dgbad2');
    expect(await said(world, 'digest every day at 23:00 about Kenya')).toContain('Ordered');
  });

  it.each([
    ['of a version to come', JSON.stringify({ version: 2, owner: 'U1' })],
    ['that is torn, with the id of the person in it', '{"version":1,"owner":"U1","target":'],
  ])('is forgotten with the person: one %s', async (_, text) => {
    const world = await digestWorld();
    await world.store.put('digest-order:slack:T1:dgbad2', text, null);
    await world.store.put('digest-order:slack:T1:dgbad3', text.replace('U1', 'U11'), null);
    expect(await world.service.digests.ownedBy(PERSON)).toEqual(['dgbad2']);
    expect(await world.service.digests.forgetPerson(PERSON)).toBe(1);
    expect((await stored(world)).map(({ key }) => key)).toEqual(['digest-order:slack:T1:dgbad3']);
  });

  it('stops no other, also where only what was sent of it is damaged or gone', async () => {
    const world = await digestWorld();
    await world.says('digest every day at 9 UTC about Iran even when nothing changed');
    const damaged = idIn(await world.says('digest every day at 9 UTC about Kenya even when nothing changed'));
    await world.store.put(`digest-sent:slack:T1:${damaged}`, '{"slot":', null);
    await world.until('2026-11-24T09:00:30Z');
    expect(world.messenger.sent.map(({ text }) => text)).toEqual([expect.stringMatching(/^Digest .* · Iran · /)]);
    expect(await said(world, 'digest list')).toContain(`${damaged} cannot be read`);
    await world.store.drop(`digest-sent:slack:T1:${damaged}`);
    expect(await said(world, `digest remove ${damaged}`)).toContain('Removed');
  });
});
