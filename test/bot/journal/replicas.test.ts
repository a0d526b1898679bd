import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptHistory } from '../../../src/bot/journal/journal.js';
import { ReplicaJournal } from '../../../src/bot/journal/replicas.js';
import type { Store } from '../../../src/bot/ports/store.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { openPostgresStore } from '../../../src/store/postgres.js';
import { smallWorlds } from '../../properties/small-worlds.js';
import { DATABASE_URL, describeWithPostgres, newSchema } from '../../store/database.js';

// As files hold them: what makes them adds something of its own, which no store keeps.
const WORLDS = JSON.stringify(fc.sample(smallWorlds, { numRuns: 3, seed: 7 }));
const [ONE, TWO, THREE] = JSON.parse(WORLDS) as [Knowledge, Knowledge, Knowledge];
const MINUTE = 60_000;

/** Values live by the real clock in a database. */
const START = Date.now();

/** A store as two processes share it. */
function sharedMemory(): Store {
  return Object.defineProperty(memoryStore(), 'isShared', { value: true });
}

/** The states that the journal went through, by their number, as it tells them. */
async function headOf(store: Store): Promise<number | undefined> {
  return (await keptHistory(store, START))?.head;
}

function replicas(open: () => Promise<Store>): void {
  /** Two processes that answered from ONE, and then the first read TWO. */
  async function oneAhead() {
    const store = await open();
    const [ahead, behind] = [new ReplicaJournal(store), new ReplicaJournal(store)];
    for (const journal of [ahead, behind]) await journal.record(ONE, START);
    await ahead.record(TWO, START + MINUTE);
    expect(await headOf(store)).toBe(1);
    return { store, ahead, behind };
  }

  it('leave what another one read later as it is, where they start with the files before', async () => {
    const { store } = await oneAhead();
    const late = new ReplicaJournal(store);
    const history = await late.record(structuredClone(ONE), START + 2 * MINUTE);
    expect([history.isBehind, history.head, history.knowledge]).toEqual([true, 0, ONE]);
    expect(await headOf(store)).toBe(1);
    await store.close();
  });

  it('leave it where they read something between the two, which nobody ever wrote down', async () => {
    const { store, behind } = await oneAhead();
    const between = await behind.record(THREE, START + 2 * MINUTE);
    expect([between.isBehind, between.head, between.knowledge]).toEqual([true, 0, THREE]);
    expect(between.between(0, 9, []).changes).toEqual([]);
    const there = await behind.record(structuredClone(TWO), START + 3 * MINUTE);
    expect([there.isBehind, there.head]).toEqual([false, 1]);
    expect(await headOf(store)).toBe(1);
    await store.close();
  });

  it('write down that files were taken back, where it is they who had the later ones', async () => {
    const { store, ahead } = await oneAhead();
    const back = await ahead.record(structuredClone(ONE), START + 2 * MINUTE);
    expect([back.isBehind, back.head]).toEqual([false, 2]);
    expect(await headOf(store)).toBe(2);
    await store.close();
  });

  it('write it down once nobody has the later ones any more, whether they left or are gone', async () => {
    const { store, ahead } = await oneAhead();
    const late = new ReplicaJournal(store);
    await late.record(structuredClone(ONE), START + 2 * MINUTE);
    expect(await late.renew(START + 3 * MINUTE)).toBeNull();
    await ahead.leave();
    const history = await late.renew(START + 3 * MINUTE);
    expect([history?.isBehind, history?.head]).toEqual([false, 2]);
    expect(await late.renew(START + 4 * MINUTE)).toBeNull();
    await store.close();
  });

  it('take a process that says nothing for three minutes for gone', async () => {
    const { store } = await oneAhead();
    const late = new ReplicaJournal(store);
    const history = await late.record(structuredClone(ONE), START + 5 * MINUTE);
    expect([history.isBehind, history.head]).toEqual([false, 2]);
    await store.close();
  });

  it('write what is new to all at once, when they start and when they read it', async () => {
    const { store, ahead } = await oneAhead();
    const fresh = new ReplicaJournal(store);
    expect((await fresh.record(THREE, START + 2 * MINUTE)).head).toBe(2);
    expect((await ahead.record(structuredClone(THREE), START + 2 * MINUTE)).head).toBe(2);
    await store.close();
  });

  it('never write an old state over a new one, and the newest once all have read it, in whatever order', async () => {
    const order = fc.array(fc.record({ who: fc.nat(2), step: fc.nat(1) }), { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(order, async (turns) => {
        const store = await open();
        const all = [0, 1, 2].map(() => ({ journal: new ReplicaJournal(store), at: 0 }));
        const read = async (one: (typeof all)[number], at: number) => {
          one.at = at;
          await one.journal.record(structuredClone(STATES[at] as Knowledge), START + MINUTE);
        };
        for (const { journal } of all) await journal.record(ONE, START);
        let written = 0;
        for (const { who, step } of turns) {
          const one = all[who]!;
          await read(one, Math.min(2, one.at + 1 + step));
          const before = written;
          written = await stateWritten(store);
          expect(written).toBeGreaterThanOrEqual(before);
        }
        // Who skipped a state cannot know that its own is newer than one that is held; whoever holds that one does.
        const newest = Math.max(...all.map(({ at }) => at));
        for (const one of all) await read(one, newest);
        expect(await stateWritten(store)).toBe(newest);
        expect((await keptHistory(store, START + MINUTE))?.head).toBeLessThanOrEqual(2);
        await store.close();
      }),
      { numRuns: 15 },
    );
  });
}

const STATES = [ONE, TWO, THREE];

/** Which of the states is the present one of the journal. */
async function stateWritten(store: Store): Promise<number> {
  const told = JSON.stringify((await keptHistory(store, START + MINUTE))?.knowledge);
  return STATES.findIndex((state) => JSON.stringify(state) === told);
}

describe('processes that share a journal', () => replicas(async () => sharedMemory()));

describeWithPostgres('processes that share a journal in PostgreSQL', () =>
  replicas(() => openPostgresStore(DATABASE_URL, { schema: newSchema() })),
);

describe('a process with a store of its own', () => {
  it('writes down whatever its files hold, and keeps nothing of itself', async () => {
    const store = memoryStore();
    for (const [at, knowledge] of [ONE, TWO, ONE].entries()) {
      const journal = new ReplicaJournal(store);
      expect((await journal.record(structuredClone(knowledge), START + at)).head).toBe(at);
      expect(await journal.renew(START + at)).toBeNull();
    }
    expect(await store.list('journal:held:', START)).toEqual([]);
  });
});
