import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { StoreEntry } from '../../src/bot/ports/store-contents.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';
import { ALL_QUESTIONS } from '../corpus/questions.js';
import { deskWorld } from './desk-world.js';

type World = Awaited<ReturnType<typeof deskWorld>>;

const knowledge = await loaded();
const sideline = createSideline(knowledge);

async function world(): Promise<{ desk: World; kept: () => Promise<StoreEntry[]> }> {
  const store = memoryStore();
  const desk = await deskWorld({ store, sideline, followed: new Set(['slack']) });
  const kept = async () => {
    const entries: StoreEntry[] = [];
    for await (const entry of store.entries()) entries.push(entry);
    return entries;
  };
  return { desk, kept };
}

describe('what is kept', () => {
  it('is the same whoever asks, and in whichever words', async () => {
    const [one, other] = [await world(), await world()];
    const conversation = 'slack:T1:talk:C1:17.1';
    await one.desk.says('Has Hashemi met Modi?', { person: 'U1', conversation });
    await other.desk.says('please tell me whether modi ever met sattar hashemi', { person: 'U2', conversation });
    expect(await other.kept()).toEqual(await one.kept());
    expect((await one.kept()).length).toBeGreaterThan(2);
  });

  it('holds no question of the corpora and nobody who asked or rated, whatever was asked', async () => {
    const { desk, kept } = await world();
    const person = 'U0CANARY77';
    const asked = ALL_QUESTIONS.filter((_, at) => at % 12 === 0);
    for (const [at, text] of asked.entries()) {
      desk.pass(4_000);
      const deliveries = [`slack:T1:message:C1:${at}`];
      const conversation = `slack:T1:talk:C1:${at}.1`;
      const answer = await desk.says(text, { person, conversation, deliveries });
      if (at % 5 === 0) await desk.rates(answer, at % 10 === 0 ? 'bad' : 'good', { person });
    }
    const text = JSON.stringify((await kept()).filter(({ key }) => !key.startsWith('journal:')));
    expect(text).not.toContain(person);
    const found = asked.filter((one) => one.length > 15 && text.includes(JSON.stringify(one).slice(1, -1)));
    expect(found).toEqual([]);
    expect(text).toContain('gaps:group:');
    expect(text).toContain('rating:slack:T1:');
  }, 60_000);

  it('of somebody who ordered a digest is the order alone, and is gone with it', async () => {
    const { desk, kept } = await world();
    const who = { person: 'U0CANARY77', conversation: null };
    await desk.says('digest every weekday at 8 about Pakistan', who);
    const holding = async () => (await kept()).filter((entry) => JSON.stringify(entry).includes('U0CANARY77'));
    expect((await holding()).map(({ key }) => key.split(':')[0])).toEqual(['digest-order']);
    const [deleting] = (await desk.says('forget me', who)).choices;
    await desk.says(deleting?.question ?? '', who);
    expect(await holding()).toEqual([]);
  });
});
