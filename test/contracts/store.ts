import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptOrders } from '../../src/bot/digests/kept.js';
import { freshDelivery } from '../../src/bot/digests/ledger.js';
import { DELIVERIES, ORDERS } from '../../src/bot/ports/digests.js';
import { CLAIM_KEPT_MS, CLAIMS_MAX, type Store } from '../../src/bot/ports/store.js';
import type { StoreContents, StoreEntry } from '../../src/bot/ports/store-contents.js';
import type { Subscription } from '../../src/core/digest/subscription.js';

const LEASE_MS = 60_000;
const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);
const POSTED = { channel: 'C1', message: '1772442000.000100' };

/**
 * What every store promises, whatever it is made of. `open` gives an empty store, which the suite closes. `countless`
 * says why a store may keep more than `CLAIMS_MAX` claims; empty where it may not.
 */
export function storeContract(name: string, open: () => Promise<Store & StoreContents>, countless = ''): void {
  describe(`the store contract: ${name}`, () => {
    let store: Store & StoreContents;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    claims(() => store);
    endings(() => store, countless);
    values(() => store);
    lists(() => store);
    swaps(() => store);
    forgetting(() => store);
    contents(() => store);
    orders(() => store);
  });
}

/** An order as it was kept before digests had pictures. */
const ORDER: Subscription = {
  id: 'dg2345',
  target: { platform: 'slack', team: 'T1', channel: 'C1', thread: null },
  ...{ owner: 'U1', ownerName: 'Ann', filter: { op: 'everything' }, whenEmpty: 'skip', until: null, paused: null },
  schedule: { days: ['mon'], time: '08:00', zone: 'UTC' },
  ...{ orderedAt: T0, countsFrom: T0 },
};

function orders(store: () => Store): void {
  const unreadable = (key: string) => expect.fail(`${key} cannot be read`);

  describe('an order for digests', () => {
    it('is read with the picture that it wishes for, and without where that is taken back', async () => {
      const kept = new KeptOrders(store());
      const drawn = { ...ORDER, id: 'dg6789', picture: 'timeline' } as const;
      for (const order of [ORDER, drawn]) expect(await kept.add(order, freshDelivery(0, T0), T0)).toBe(true);
      const read = await new KeptOrders(store()).all(T0, unreadable);
      expect(read.map(({ order }) => order)).toEqual([ORDER, drawn]);
      const { picture: _, ...plain } = drawn;
      expect(await kept.change(read[1]!, plain, T0)).not.toBeNull();
      expect((await new KeptOrders(store()).one(drawn.target, drawn.id, T0))?.order).toEqual(plain);
    });

    it('that was made before there were pictures goes on as it is', async () => {
      const { delivery } = { delivery: freshDelivery(0, T0) };
      await store().put(`${ORDERS}slack:T1:dg2345`, JSON.stringify({ version: 1, ...ORDER }), null);
      await store().put(`${DELIVERIES}slack:T1:dg2345`, JSON.stringify(delivery), null);
      const [read] = await new KeptOrders(store()).all(T0, unreadable);
      expect(read?.order).toEqual(ORDER);
      expect(await new KeptOrders(store()).stepAsOrdered(read!, { ...delivery, through: 1 }, T0)).not.toBeNull();
    });
  });
}

function claims(store: () => Store): void {
  const claim = (keys: readonly string[], now = T0) => store().claim(keys, now, LEASE_MS);

  describe('a claim', () => {
    it('is given once while its lease lasts', async () => {
      expect(await claim(['slack:T1:e1'])).toBe('yours');
      expect(await claim(['slack:T1:e1'], T0 + LEASE_MS - 1)).toBe('taken');
    });

    it('is free again once its lease ran out before anything was posted', async () => {
      await claim(['slack:T1:e1']);
      expect(await claim(['slack:T1:e1'], T0 + LEASE_MS)).toBe('yours');
    });

    it('is given to exactly one of 50 that ask at once', async () => {
      const verdicts = await Promise.all(Array.from({ length: 50 }, () => claim(['slack:T1:e1'])));
      expect(verdicts.filter((verdict) => verdict === 'yours')).toHaveLength(1);
      expect(verdicts.filter((verdict) => verdict === 'taken')).toHaveLength(49);
    });

    it('takes all keys of an event or none', async () => {
      await claim(['slack:T1:e1']);
      expect(await claim(['slack:T1:e2', 'slack:T1:e1'])).toBe('taken');
      expect(await claim(['slack:T1:e2'])).toBe('yours');
    });

    it('holds for each of its keys', async () => {
      await claim(['slack:T1:e1', 'slack:T1:C1/5']);
      expect(await claim(['slack:T1:C1/5'])).toBe('taken');
      expect(await claim(['slack:T1:e1'])).toBe('taken');
    });

    it('does not depend on claims of other keys, however odd the key', async () => {
      for (const key of ['7', '__proto__', 'constructor', '', 'slack:T1:\ud800', 'slack:T1:e1']) {
        expect([key, await claim([key])]).toEqual([key, 'yours']);
        expect([key, await claim([key])]).toEqual([key, 'taken']);
      }
    });

    it('is unsure once, for all keys, when the lease ran out after the post had begun', async () => {
      await claim(['slack:T1:e1', 'slack:T1:C1/5']);
      await store().posting(['slack:T1:e1', 'slack:T1:C1/5'], T0 + 1);
      expect(await claim(['slack:T1:e1', 'slack:T1:new'], T0 + 2)).toBe('taken');
      expect(await claim(['slack:T1:e1', 'slack:T1:new'], T0 + LEASE_MS)).toBe('unsure');
      expect(await claim(['slack:T1:e1'], T0 + LEASE_MS)).toBe('taken');
      expect(await claim(['slack:T1:new'], T0 + LEASE_MS)).toBe('taken');
      expect(await claim(['slack:T1:C1/5'], T0 + LEASE_MS)).toBe('unsure');
    });

    it('comes out unsure for one of several that ask at once', async () => {
      await claim(['slack:T1:e1']);
      await store().posting(['slack:T1:e1'], T0);
      const late = Array.from({ length: 20 }, () => claim(['slack:T1:e1'], T0 + LEASE_MS));
      expect((await Promise.all(late)).sort()).toEqual([...Array(19).fill('taken'), 'unsure']);
    });
  });
}

function endings(store: () => Store, countless: string): void {
  const claim = (keys: readonly string[], now = T0) => store().claim(keys, now, LEASE_MS);

  describe('a settled claim', () => {
    it('stays taken for CLAIM_KEPT_MS and tells what was posted', async () => {
      await claim(['slack:T1:e1']);
      await store().posting(['slack:T1:e1'], T0);
      await store().settle(['slack:T1:e1'], POSTED, T0);
      expect(await claim(['slack:T1:e1'], T0 + CLAIM_KEPT_MS - 1)).toBe('taken');
      expect(await store().posted('slack:T1:e1')).toEqual(POSTED);
    });

    it('is free again after CLAIM_KEPT_MS, to be settled anew', async () => {
      const again = { channel: 'C1', message: '1772528400.000100' };
      await claim(['slack:T1:e1']);
      await store().settle(['slack:T1:e1'], POSTED, T0);
      expect(await claim(['slack:T1:e1'], T0 + CLAIM_KEPT_MS)).toBe('yours');
      await store().settle(['slack:T1:e1'], again, T0 + CLAIM_KEPT_MS);
      expect(await claim(['slack:T1:e1'], T0 + 2 * CLAIM_KEPT_MS - 1)).toBe('taken');
      expect(await store().posted('slack:T1:e1')).toEqual(again);
    });

    it('makes a twin with a new key of its own taken', async () => {
      await claim(['slack:T1:e1', 'slack:T1:C1/5']);
      await store().settle(['slack:T1:e1', 'slack:T1:C1/5'], null, T0);
      expect(await claim(['slack:T1:e2', 'slack:T1:C1/5'])).toBe('taken');
    });

    it('is not given back by release', async () => {
      await claim(['slack:T1:e1']);
      await store().settle(['slack:T1:e1'], null, T0);
      await store().release(['slack:T1:e1']);
      expect(await claim(['slack:T1:e1'])).toBe('taken');
    });

    it('keeps what was posted first', async () => {
      await claim(['slack:T1:e1']);
      await store().settle(['slack:T1:e1'], POSTED, T0);
      await store().settle(['slack:T1:e1'], { channel: 'C2', message: '2' }, T0);
      expect(await store().posted('slack:T1:e1')).toEqual(POSTED);
    });

    it('that came out unsure may still be told what was posted', async () => {
      await claim(['slack:T1:e1']);
      await store().posting(['slack:T1:e1'], T0);
      expect(await claim(['slack:T1:e1'], T0 + LEASE_MS)).toBe('unsure');
      await store().settle(['slack:T1:e1'], POSTED, T0 + LEASE_MS);
      expect(await store().posted('slack:T1:e1')).toEqual(POSTED);
    });

    const unless = countless && ` (skipped: ${countless})`;
    it.skipIf(countless)(
      `is dropped, the one that ended first before the others, beyond CLAIMS_MAX${unless}`,
      async () => {
        await claim(['slack:T1:slow', 'slack:T1:quick']);
        await store().posting(['slack:T1:slow', 'slack:T1:quick'], T0);
        await store().settle(['slack:T1:quick'], null, T0);
        await store().settle(['slack:T1:slow'], null, T0);
        const many = Array.from({ length: CLAIMS_MAX - 1 }, (_, at) => `slack:T1:m${at}`);
        await claim(many);
        await store().settle(many, null, T0);
        expect(await claim(['slack:T1:slow'])).toBe('taken');
        expect(await claim(['slack:T1:quick'])).toBe('yours');
      },
    );
  });

  describe('what was never claimed', () => {
    it('is neither marked nor settled', async () => {
      await store().posting(['slack:T1:e1'], T0);
      await store().settle(['slack:T1:e1'], POSTED, T0);
      expect(await store().posted('slack:T1:e1')).toBeNull();
      expect(await claim(['slack:T1:e1'])).toBe('yours');
    });
  });

  describe('a claim given back', () => {
    it('is free at once', async () => {
      await claim(['slack:T1:e1', 'slack:T1:C1/5']);
      await store().release(['slack:T1:e1', 'slack:T1:C1/5']);
      expect(await claim(['slack:T1:C1/5'])).toBe('yours');
    });

    it('is free and not unsure, even when the post had begun', async () => {
      await claim(['slack:T1:e1']);
      await store().posting(['slack:T1:e1'], T0);
      await store().release(['slack:T1:e1']);
      expect(await claim(['slack:T1:e1'])).toBe('yours');
    });
  });
}

function values(store: () => Store): void {
  describe('a value', () => {
    it('is null before it is put', async () => {
      expect(await store().get('slack:T1:token', T0)).toBeNull();
    });

    it('is kept for good, byte by byte, and replaced by the next one', async () => {
      await store().put('slack:T1:token', 'old', null);
      await store().put('slack:T1:token', '"\n\u0000 نص \ud800 😀', null);
      expect(await store().get('slack:T1:token', T0 + 1000 * CLAIM_KEPT_MS)).toBe('"\n\u0000 نص \ud800 😀');
    });

    it('is over at its instant', async () => {
      await store().put('slack:T1:token', 'x', T0 + 10);
      expect(await store().get('slack:T1:token', T0 + 9)).toBe('x');
      expect(await store().get('slack:T1:token', T0 + 10)).toBeNull();
    });

    it('lasts while others are put and dropped', async () => {
      await store().put('slack:T1:a', 'a', T0 + 10);
      await store().get('slack:T1:a', T0 + 9);
      await store().put('slack:T1:b', 'b', null);
      await store().drop('slack:T1:b');
      expect(await store().get('slack:T1:a', T0 + 9)).toBe('a');
      expect(await store().get('slack:T1:b', T0 + 9)).toBeNull();
    });

    it('has nothing to do with a claim of the same key', async () => {
      await store().put('slack:T1:e1', 'x', null);
      expect(await store().claim(['slack:T1:e1'], T0, LEASE_MS)).toBe('yours');
      await store().settle(['slack:T1:e1'], POSTED, T0);
      await store().drop('slack:T1:e1');
      expect(await store().posted('slack:T1:e1')).toEqual(POSTED);
    });
  });
}

function lists(store: () => Store): void {
  const keysIn = async (prefix: string, now = T0) => (await store().list(prefix, now)).map(({ key }) => key);

  describe('a list', () => {
    it('has the values under a prefix and no others, and no claims', async () => {
      for (const key of ['slack:T1:a', 'slack:T1:', 'slack:T11:a', 'slack:T', 'discord:T1:a']) {
        await store().put(key, `of ${key}`, null);
      }
      await store().claim(['slack:T1:e1'], T0, LEASE_MS);
      await store().settle(['slack:T1:e1'], POSTED, T0);
      expect(await store().list('slack:T1:', T0)).toEqual([
        { key: 'slack:T1:', value: 'of slack:T1:' },
        { key: 'slack:T1:a', value: 'of slack:T1:a' },
      ]);
      expect(await keysIn('')).toHaveLength(5);
      expect(await keysIn('slack:T2:')).toEqual([]);
    });

    it('goes by the code units of the keys, whatever is put first and however odd', async () => {
      const tails = ['', '\u0000', '"', '10', '9', 'B', '\\', 'a', 'ä', 'ن', '\ud800', '😀', '\ue000', '\uff01'];
      for (const tail of [...tails].reverse()) await store().put(`k${tail}`, tail, null);
      expect(await store().list('k', T0)).toEqual(tails.map((tail) => ({ key: `k${tail}`, value: tail })));
    });

    it('takes a prefix for what it is: no pattern, and its last character in whole', async () => {
      const keys = ['%', '_', '\\', '"', '\u0000', '\ud7ff', '\uffff', '\u{10ffff}', '\u{10ffff}\u{10ffff}', 'a'];
      for (const key of keys) await store().put(`${key}:`, 'x', null);
      for (const key of keys) expect([key, await keysIn(`${key}:`)]).toEqual([key, [`${key}:`]]);
      for (const key of keys.filter((one) => !one.startsWith('\u{10ffff}'))) expect(await keysIn(key)).toHaveLength(1);
      expect(await keysIn('\u{10ffff}')).toEqual(['\u{10ffff}:', '\u{10ffff}\u{10ffff}:']);
    });

    it('leaves out a value from its instant on', async () => {
      await store().put('slack:T1:a', 'a', T0 + 10);
      expect(await keysIn('slack:T1:', T0 + 9)).toEqual(['slack:T1:a']);
      expect(await keysIn('slack:T1:', T0 + 10)).toEqual([]);
    });
  });
}

function swaps(store: () => Store & StoreContents): void {
  const [a, b, c] = ['slack:T1:a', 'slack:T1:b', 'slack:T1:"\u0000\ud800'] as const;
  const held = () => Promise.all([a, b, c].map((key) => store().get(key, T0)));

  describe('a swap', () => {
    it('changes every value where each is what it is thought to be', async () => {
      await store().put(a, '"\u0000 \ud800 😀', null);
      await store().put(b, '', null);
      const asked = [
        { key: c, from: null, to: 'new \udc00' },
        { key: b, from: '', to: null },
        { key: a, from: '"\u0000 \ud800 😀', to: '' },
      ];
      expect(await store().swap(asked, T0)).toBe(true);
      expect(await held()).toEqual(['', null, 'new \udc00']);
      expect(await entriesOf(store())).toHaveLength(2);
    });

    it.each([
      ['has another value', { key: b, from: 'B', to: 'x' }],
      ['has none', { key: c, from: '', to: 'x' }],
      ['has one and should not', { key: b, from: null, to: 'x' }],
      ['is to be dropped and has another value', { key: b, from: 'c', to: null }],
    ])('changes nothing where one key %s', async (_, wrong) => {
      await store().put(a, 'a', null);
      await store().put(b, 'b', null);
      const before = await entriesOf(store());
      const right = { key: a, from: 'a', to: 'x' };
      for (const asked of [[wrong], [right, wrong], [wrong, right]]) expect(await store().swap(asked, T0)).toBe(false);
      expect(await entriesOf(store())).toEqual(before);
    });

    it('takes a value whose time is over for none, and keeps for good', async () => {
      await store().put(a, 'a', T0 + 10);
      expect(await store().swap([{ key: a, from: null, to: 'x' }], T0 + 9)).toBe(false);
      expect(await store().swap([{ key: a, from: 'a', to: 'x' }], T0 + 10)).toBe(false);
      expect(await store().swap([{ key: a, from: null, to: 'x' }], T0 + 10)).toBe(true);
      expect(await store().get(a, T0 + 1000 * CLAIM_KEPT_MS)).toBe('x');
      await store().put(b, 'b', T0 + 10);
      expect(await store().swap([{ key: b, from: 'b', to: 'b' }], T0 + 9)).toBe(true);
      expect(await store().get(b, T0 + 1000 * CLAIM_KEPT_MS)).toBe('b');
    });

    it('keeps a value until an instant where it says so, beside others for good', async () => {
      const asked = [
        { key: a, from: null, to: 'short', until: T0 + 10 },
        { key: b, from: null, to: 'long' },
      ];
      expect(await store().swap(asked, T0)).toBe(true);
      expect(await store().get(a, T0 + 9)).toBe('short');
      expect(await store().get(a, T0 + 10)).toBeNull();
      expect(await store().get(b, T0 + 1000 * CLAIM_KEPT_MS)).toBe('long');
      expect(await store().swap([{ key: b, from: 'long', to: 'short', until: T0 + 10 }], T0)).toBe(true);
      expect(await store().get(b, T0 + 10)).toBeNull();
    });

    it('may find that there is nothing to do', async () => {
      expect(await store().swap([], T0)).toBe(true);
      expect(await store().swap([{ key: a, from: null, to: null }], T0)).toBe(true);
      expect(await entriesOf(store())).toEqual([]);
    });

    it('is done for exactly one of 30 that ask at once, also where no key has a value yet', async () => {
      for (const from of [null, '0', '1']) {
        const ask = (_: unknown, at: number) => {
          const asked = [a, b].map((key) => ({ key, from, to: String(Number(from ?? -1) + 1) }));
          return store().swap(at % 2 ? asked : asked.reverse(), T0);
        };
        const outcomes = await Promise.all(Array.from({ length: 30 }, ask));
        expect(outcomes.filter((isDone) => isDone)).toHaveLength(1);
      }
      expect(await held()).toEqual(['2', '2', null]);
    });

    it('loses none of 40 steps of a count that are tried until they are done', async () => {
      const step = async () => {
        while (true) {
          const from = await store().get(a, T0);
          if (await store().swap([{ key: a, from, to: String(Number(from) + 1) }], T0)) return;
        }
      };
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let count = 0; count < 5; count += 1) await step();
        }),
      );
      expect(await store().get(a, T0)).toBe('40');
    });

    it('has nothing to do with a claim of the same key', async () => {
      await store().claim([a], T0, LEASE_MS);
      await store().settle([a], POSTED, T0);
      expect(await store().swap([{ key: a, from: null, to: 'x' }], T0)).toBe(true);
      expect(await store().swap([{ key: a, from: 'x', to: null }], T0)).toBe(true);
      expect(await store().posted(a)).toEqual(POSTED);
    });

    it('that names a key twice is refused', async () => {
      const asked = [a, b, a].map((key) => ({ key, from: null, to: 'x' }));
      await expect(store().swap(asked, T0)).rejects.toThrow(
        'a swap names the key "slack:T1:a" twice; give each key one `from` and one `to`',
      );
      expect(await entriesOf(store())).toEqual([]);
    });
  });
}

function forgetting(store: () => Store & StoreContents): void {
  const claim = (keys: readonly string[], now = T0) => store().claim(keys, now, LEASE_MS);

  describe('a forgotten place', () => {
    it('is in no claim any more, and what was answered in it stays taken under its other keys', async () => {
      const [own, other] = [
        { channel: 'D1', message: '1' },
        { channel: 'C1', message: '2' },
      ];
      await claim(['slack:T1:message:D1:7.1', 'slack:T1:event:E1']);
      await store().settle(['slack:T1:message:D1:7.1', 'slack:T1:event:E1'], own, T0);
      await claim(['slack:T1:message:C1:7.2', 'slack:T2:message:D1:7.3']);
      await store().settle(['slack:T1:message:C1:7.2', 'slack:T2:message:D1:7.3'], other, T0);
      await claim(['slack:T1:message:D1:7.4', 'slack:T1:message:D11:7.5']);
      await store().forgetPlaces('slack:T1:', ['D1', 'U1']);
      expect(await store().posted('slack:T1:event:E1')).toBeNull();
      expect(await store().posted('slack:T1:message:C1:7.2')).toEqual(other);
      expect(await store().posted('slack:T2:message:D1:7.3')).toEqual(other);
      expect(JSON.stringify(await entriesOf(store()))).not.toMatch(/T1:message:D1:|"D1"/);
      expect(await claim(['slack:T1:event:E1'])).toBe('taken');
      expect(await claim(['slack:T1:message:D1:7.1'])).toBe('yours');
      expect(await claim(['slack:T1:message:D1:7.4'])).toBe('yours');
      expect(await claim(['slack:T1:message:D11:7.5'])).toBe('taken');
    });
  });

  describe('a forgotten workspace', () => {
    it('has no claims and no values, and the others have all of theirs', async () => {
      for (const team of ['slack:T1:', 'slack:T11:']) {
        await claim([`${team}held`, `${team}begun`, `${team}settled`]);
        await store().posting([`${team}begun`], T0);
        await store().settle([`${team}settled`], POSTED, T0);
        await store().put(`${team}token`, 'x', null);
      }
      await store().forget(['slack:T1:']);
      for (const key of ['held', 'begun', 'settled']) {
        expect([key, await claim([`slack:T1:${key}`])]).toEqual([key, 'yours']);
        expect([key, await claim([`slack:T11:${key}`])]).toEqual([key, 'taken']);
      }
      expect(await store().get('slack:T1:token', T0)).toBeNull();
      expect(await store().get('slack:T11:token', T0)).toBe('x');
    });

    it('goes together with others, and with what is named twice', async () => {
      const keys = ['slack:T1:a', 'slack:T2:a', 'slack:T3:a', 'discord:"\ud800:a', "'); --"];
      for (const key of keys) {
        await store().put(key, 'x', null);
        await claim([key]);
      }
      await store().forget([]);
      expect(await store().list('', T0)).toHaveLength(5);
      await store().forget(['slack:T3:', 'slack:T1:', 'discord:"\ud800', 'slack:T1', 'slack:T9:', "'); --"]);
      expect(await store().list('', T0)).toEqual([{ key: 'slack:T2:a', value: 'x' }]);
      for (const key of keys) expect([key, await claim([key])]).toEqual([key, key === keys[1] ? 'taken' : 'yours']);
    });

    it('stays forgotten when a claim of it ends afterwards', async () => {
      await claim(['slack:T1:e1', 'slack:T1:e2']);
      await store().posting(['slack:T1:e1'], T0);
      await store().forget(['slack:T1:']);
      await store().posting(['slack:T1:e2'], T0);
      await store().settle(['slack:T1:e1', 'slack:T1:e2'], POSTED, T0);
      expect(await store().posted('slack:T1:e1')).toBeNull();
      expect(await claim(['slack:T1:e1', 'slack:T1:e2'])).toBe('yours');
    });
  });
}

function contents(store: () => Store & StoreContents): void {
  const ENTRIES: readonly StoreEntry[] = [
    { kind: 'settled', key: 'slack:T1:e1', at: T0, posted: POSTED },
    { kind: 'settled', key: 'slack:T1:"\u0000\ud800', at: T0 + 1, posted: null },
    { kind: 'posting', key: 'slack:T1:e2', at: T0 + 2 },
    { kind: 'value', key: 'slack:T1:a', value: '"\n\u0000 \ud800 😀', until: null },
    { kind: 'value', key: 'slack:T1:e1', value: '', until: T0 + 10 },
  ];

  describe('the contents', () => {
    it('are what is kept, and no lease', async () => {
      await store().claim(['slack:T1:held', 'slack:T1:begun', 'slack:T1:settled'], T0, LEASE_MS);
      await store().settle(['slack:T1:settled'], POSTED, T0);
      await store().posting(['slack:T1:begun'], T0 + 1);
      await store().put('slack:T1:token', 'x', null);
      await store().put('slack:T1:dropped', 'x', null);
      await store().drop('slack:T1:dropped');
      expect(await entriesOf(store())).toEqual([
        { kind: 'settled', key: 'slack:T1:settled', at: T0, posted: POSTED },
        { kind: 'posting', key: 'slack:T1:begun', at: T0 + 1 },
        { kind: 'value', key: 'slack:T1:token', value: 'x', until: null },
      ]);
    });

    it('come out as they were put in', async () => {
      await store().restore(ENTRIES);
      expect(await entriesOf(store())).toEqual(ENTRIES);
    });

    it('count as if they had come about here', async () => {
      await store().restore(ENTRIES);
      expect(await store().posted('slack:T1:e1')).toEqual(POSTED);
      expect(await store().claim(['slack:T1:e1'], T0 + 3, LEASE_MS)).toBe('taken');
      expect(await store().claim(['slack:T1:e1'], T0 + CLAIM_KEPT_MS, LEASE_MS)).toBe('yours');
      expect(await store().claim(['slack:T1:e2'], T0 + 3, LEASE_MS)).toBe('unsure');
      expect(await store().claim(['slack:T1:e2'], T0 + 3, LEASE_MS)).toBe('taken');
      expect(await store().get('slack:T1:e1', T0 + 9)).toBe('');
      expect(await store().get('slack:T1:e1', T0 + 10)).toBeNull();
    });

    it('take the place of what was kept under their keys, and leave the rest', async () => {
      const other = 'slack:T1:other';
      await store().claim(['slack:T1:e1'], T0, LEASE_MS);
      await store().settle(['slack:T1:e1'], null, T0 + 5);
      await store().put('slack:T1:e1', 'old', null);
      await store().put(other, 'kept', null);
      for (const _ of ['once', 'again']) await store().restore([...ENTRIES].reverse());
      const kept: StoreEntry = { kind: 'value', key: other, value: 'kept', until: null };
      expect((await entriesOf(store())).sort(byKey)).toEqual([...ENTRIES, kept].sort(byKey));
    });

    it('of nobody are nothing', async () => {
      await store().restore([]);
      expect(await entriesOf(store())).toEqual([]);
    });
  });
}

function byKey(a: StoreEntry, b: StoreEntry): number {
  const [one, other] = [a, b].map(({ kind, key }) => `${kind === 'value' ? 'v' : 'c'} ${key}`);
  return one! < other! ? -1 : 1;
}

/** Everything that a store keeps, in its order. */
export async function entriesOf(store: StoreContents): Promise<StoreEntry[]> {
  const entries: StoreEntry[] = [];
  for await (const entry of store.entries()) entries.push(entry);
  return entries;
}
