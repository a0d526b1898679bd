import { describe, expect, it, vi } from 'vitest';
import type { Store, Swap } from '../../../src/bot/ports/store.js';
import { StoreFailure } from '../../../src/bot/ports/store.js';
import { plainText } from '../../../src/core/answer/plain.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { recordingMessenger } from './recording-messenger.js';
import { digestWorld, idIn, inForce } from './world.js';

const DAILY = 'digest every day at 8 Tehran time';
const MINUTE = 60_000;

/** 08:00 in Tehran on a day of November 2026. */
const eight = (day: number) => Date.parse(`2026-11-${day}T04:30:00.000Z`);

/** A meeting with Kenya is put otherwise. */
const corrected = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  meetings: knowledge.meetings.map((one) =>
    one.id === 'wtdc-25-iran-kenya' ? { ...one, summary: `${one.summary} Anew.` } : one,
  ),
});

/** Two digests of several parts for one channel; the second waits behind the first. */
async function twoInOneChannel() {
  const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
  const world = await digestWorld({ messenger });
  const ids = [idIn(await world.says(DAILY)), idIn(await world.says(DAILY))];
  await world.edit(inForce);
  const partsOf = (id: string) =>
    messenger.sent.filter(({ dispatch }) => dispatch.answer.choices.some((one) => one.question.includes(id))).length;
  return { world, messenger, ids, partsOf };
}

describe('a digest that waits behind another one of its channel', () => {
  it.each(['pause', 'remove'])('is not begun after "%s"', async (what) => {
    const { world, messenger, ids, partsOf } = await twoInOneChannel();
    messenger.before = async () => {
      messenger.before = async () => {};
      // Whichever is sent first: the other one is told to stop.
      const [key] = (await world.store.list('digest-sent:', 0)).filter(({ value }) => value.includes('"open":{'));
      for (const id of ids) if (!key?.key.endsWith(id)) await world.says(`digest ${what} ${id}`);
    };
    await world.until(eight(24));
    expect(ids.map(partsOf).sort()).toEqual([0, 1]);
  });

  it('is not gone on with once it is paused: no part comes after the one on its way', async () => {
    const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
    const world = await digestWorld({ messenger });
    const id = idIn(await world.says(DAILY));
    await world.edit(inForce);
    messenger.before = async () => void (await world.says(`digest pause ${id}`));
    await world.until(eight(24));
    await world.until(eight(24) + 10 * MINUTE);
    expect(messenger.sent).toHaveLength(1);
    messenger.before = async () => {};
    await world.says(`digest resume ${id}`);
    await world.until(eight(24) + 20 * MINUTE);
    const parts = messenger.sent.map(({ text }) => /part (\d+) of/.exec(text)?.[1]);
    expect(parts).toEqual(parts.map((_, at) => String(at + 1)));
    expect(parts.length).toBeGreaterThan(2);
  });

  it('tells what the order asks for by then, where it was edited', async () => {
    const { world, messenger, ids } = await twoInOneChannel();
    await world.edit(corrected);
    messenger.before = async () => {
      messenger.before = async () => {};
      for (const id of ids) await world.says(`digest edit ${id} about Kenya`);
    };
    await world.until(eight(24));
    const before = messenger.sent.length;
    await world.until(eight(24) + MINUTE);
    const rest = messenger.sent.slice(Math.min(before, 1)).map(({ text }) => text);
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.join('\n')).toContain('Kenya');
    expect(rest.join('\n')).not.toContain('→ in force');
  });
});

/** A memory that other processes share, and that fails while it is told to: before a step is taken, or after. */
function awayAtTimes() {
  const store = memoryStore();
  const away = { how: null as null | 'before' | 'after' };
  const swap = async (swaps: readonly Swap[], now: number) => {
    if (away.how === 'before') throw new StoreFailure('no database', 'the connection ended');
    const isDone = await store.swap(swaps, now);
    if (away.how === 'after') throw new StoreFailure('no database', 'the connection ended');
    return isDone;
  };
  return { store: { ...store, isShared: true, swap } satisfies Store, away };
}

describe('a store that is away', () => {
  it.each(['before', 'after'] as const)(
    'while a lease is renewed (it ends %s the step) breaks off no post, and none is made beside it',
    async (how) => {
      const { store, away } = awayAtTimes();
      const messenger = recordingMessenger();
      messenger.canLook = false;
      const world = await digestWorld({ store, messenger });
      await world.says(`${DAILY} about Tajikistan`);
      await world.edit(inForce);
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      let go = () => {};
      let posts = 0;
      messenger.before = () => {
        posts++;
        return new Promise((resolve) => (go = resolve));
      };
      const sending = world.until(eight(24));
      await vi.advanceTimersByTimeAsync(1);
      away.how = how;
      await vi.advanceTimersByTimeAsync(21_000);
      away.how = null;
      for (let seconds = 25; seconds <= 200; seconds += 20) {
        world.jump(eight(24) + seconds * 1_000);
        await vi.advanceTimersByTimeAsync(20_000);
        void world.until(eight(24) + seconds * 1_000);
      }
      messenger.before = async () => {};
      go();
      vi.useRealTimers();
      await sending;
      await world.until(eight(24) + 10 * MINUTE);
      expect(posts).toBe(1);
      expect(messenger.sent).toHaveLength(1);
      expect(world.logged.map(({ event }) => event)).toContain('digest-lease-not-renewed');
    },
  );

  it.each(['before', 'after'] as const)(
    'when a part has arrived (it ends %s the step) is told of it once it is back: nothing is sent again',
    async (how) => {
      const { store, away } = awayAtTimes();
      const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
      messenger.canLook = false;
      const world = await digestWorld({ store, messenger });
      await world.says(DAILY);
      await world.edit(inForce);
      messenger.before = async () => {
        messenger.before = async () => {};
        away.how = how;
        setTimeout(() => (away.how = null), 600);
      };
      await world.until(eight(24));
      await world.until(eight(24) + 10 * MINUTE);
      const parts = messenger.sent.map(({ text }) => /part (\d+) of/.exec(text)?.[1]);
      expect(parts).toEqual(parts.map((_, at) => String(at + 1)));
      expect(parts.length).toBeGreaterThan(2);
      expect(messenger.sent.some(({ dispatch }) => dispatch.isRepeated)).toBe(false);
    },
  );

  it('for so long that the lease is nearly over has the post broken off', async () => {
    const { store, away } = awayAtTimes();
    const messenger = recordingMessenger();
    const world = await digestWorld({ store, messenger });
    await world.says(`${DAILY} about Tajikistan`);
    await world.edit(inForce);
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    let signal: AbortSignal | undefined;
    messenger.before = (_, given) => {
      signal = given;
      return new Promise(() => {});
    };
    void world.until(eight(24));
    await vi.advanceTimersByTimeAsync(1);
    away.how = 'before';
    await vi.advanceTimersByTimeAsync(35_000);
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(signal?.aborted).toBe(true);
    vi.useRealTimers();
  });
});

describe('what else is done in the meantime', () => {
  it('leaves a part that arrived written down before it is asked who reads the place', async () => {
    const readers = new Map([['slack:C1', ['staff']]]);
    const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
    const world = await digestWorld({ messenger, readers });
    await world.says(DAILY);
    await world.edit(inForce);
    const states: string[] = [];
    const { company } = messenger;
    messenger.company = async (target) => {
      const [kept] = await world.store.list('digest-sent:', 0);
      const { open } = JSON.parse(kept?.value ?? '{}') as { open: { parts: { state: string }[] } | null };
      if (open) states.push(open.parts[messenger.sent.length - 1]?.state ?? 'none');
      return company.call(messenger, target);
    };
    await world.until(eight(24));
    expect(states.length).toBeGreaterThan(1);
    expect(new Set(states)).toEqual(new Set(['posted']));
  });

  it('keeps the lease while it is asked who reads the place, however long that takes', async () => {
    const store = { ...memoryStore(), isShared: true };
    const readers = new Map([['slack:C1', ['staff']]]);
    const messenger = recordingMessenger('slack', { lines: 8, characters: 3_000 });
    messenger.canLook = false;
    const one = await digestWorld({ store, messenger, readers });
    await one.says(DAILY);
    await one.edit(inForce);
    const other = await digestWorld({ store, messenger, readers, knowledge: one.knowledge });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let go = () => {};
    const { company } = messenger;
    messenger.company = (target) => {
      if (messenger.sent.length !== 1) return company.call(messenger, target);
      messenger.company = company;
      return new Promise((resolve) => (go = () => resolve('internal')));
    };
    const sending = one.until(eight(24));
    for (let seconds = 20; seconds <= 200; seconds += 20) {
      one.jump(eight(24) + seconds * 1_000);
      await vi.advanceTimersByTimeAsync(20_000);
      await other.until(eight(24) + seconds * 1_000);
    }
    expect(messenger.sent).toHaveLength(1);
    go();
    vi.useRealTimers();
    await sending;
    const parts = messenger.sent.map(({ text }) => /part (\d+) of/.exec(text)?.[1]);
    expect(parts).toEqual(parts.map((_, at) => String(at + 1)));
  });

  it('removes an order that has ended in the step that ends its last digest', async () => {
    const store = memoryStore();
    let mayDrop = true;
    const swap = async (swaps: readonly Swap[], now: number) => {
      // The process is gone before an order alone would be removed.
      if (!mayDrop && swaps.some(({ to }) => to === null)) throw new Error('the process is gone');
      const isDone = await store.swap(swaps, now);
      if (swaps.some(({ key, to }) => key.startsWith('digest-sent:') && to?.includes('"open":null'))) mayDrop = false;
      return isDone;
    };
    const world = await digestWorld({ store: { ...store, swap } });
    await world.says('follow the comprehensive cooperation memorandum between Iran and Tajikistan until it is closed');
    await world.edit(inForce);
    mayDrop = true;
    await world.until(Date.parse('2026-11-24T08:00:00Z'));
    mayDrop = true;
    expect(plainText((await world.says('digest list'))!)).toContain('There is no digest here yet.');
    await world.until(Date.parse('2026-11-25T08:00:00Z'));
    expect(world.messenger.sent).toHaveLength(1);
  });

  it('does not take an order for unreadable that is removed while orders are listed', async () => {
    const store = memoryStore();
    const world = await digestWorld({ store });
    const late: (() => Promise<unknown>)[] = [];
    const id = idIn(await world.says(DAILY));
    const { list } = store;
    store.list = async (prefix, now) => {
      if (prefix.startsWith('digest-sent:')) await late.shift()?.();
      return list.call(store, prefix, now);
    };
    const gone = await digestWorld({ store, messenger: world.messenger });
    late.push(async () => {
      await store.drop(`digest-order:slack:T1:${id}`);
      await store.drop(`digest-sent:slack:T1:${id}`);
    });
    await gone.until(eight(24));
    expect(gone.logged.filter(({ event }) => event === 'digest-order-unreadable')).toEqual([]);
  });
});
