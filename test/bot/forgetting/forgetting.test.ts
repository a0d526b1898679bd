import { describe, expect, it, onTestFinished } from 'vitest';
import type { Incoming } from '../../../src/bot/ports/desk.js';
import type { Store } from '../../../src/bot/ports/store.js';
import { memoryStore } from '../../../src/store/memory.js';
import { openPostgresStore } from '../../../src/store/postgres.js';
import { DATABASE_URL, describeWithPostgres, inDatabase, newSchema } from '../../store/database.js';
import { deskWorld, wordsOf } from '../desk-world.js';

type World = Awaited<ReturnType<typeof deskWorld>>;

const BOB: Partial<Incoming> = { person: 'U2', conversation: 'slack:T1:talk:C1:U2' };
const ORDER = 'digest every weekday at 8 about Pakistan';

/** The keys that a world's store has, less those of the journal, which are about nobody. */
async function keys({ store, now }: World): Promise<readonly string[]> {
  return (await store.list('', now())).map(({ key }) => key).filter((key) => !/^(?:journal|gaps|ratings):/.test(key));
}

/** What a reply offers, by what is said when it is chosen. */
async function choices(world: World, text: string, who?: Partial<Incoming>): Promise<readonly string[]> {
  return (await world.says(text, who)).choices.map(({ question }) => question);
}

describe('somebody who asks to be forgotten', () => {
  it('and has nothing but a conversation is forgotten at once: what is asked next leans on nothing', async () => {
    const world = await deskWorld();
    await world.says('who did Hashemi meet in Baku?');
    const told = wordsOf(await world.says('forget me'));
    expect(told).toMatch(/^Forgotten: what I remembered of our conversations; how much you asked in the last minute\./);
    expect(told).toMatch(/What stays names nobody: for a day the ids of the messages that I answered, and counts/);
    expect((await world.says('and Kenya?')).trail).toEqual(['and Kenya?']);
  });

  it('keeps no limit: whoever had asked too much may ask again', async () => {
    const world = await deskWorld();
    for (let asked = 0; asked < 19; asked++) await world.says('help');
    await world.says('forget me');
    for (let asked = 0; asked < 20; asked++) await world.says('help');
    await expect(world.says('help')).rejects.toThrow('"kind":"limited"');
  });

  it('is asked first where digests would go, and nothing is forgotten yet', async () => {
    const world = await deskWorld();
    await world.says(ORDER);
    const before = await keys(world);
    const answer = await world.says('forget me');
    expect(wordsOf(answer)).toContain('You have 1 digest. Am I to delete it too? Nothing is forgotten yet.');
    expect(answer.choices.map(({ label }) => label)).toEqual(['Forget me and delete it', 'Forget me, but keep it']);
    expect(await keys(world)).toEqual(before);
  });

  it('has digests and their deliveries deleted by the words of the button, and leaves those of others', async () => {
    const world = await deskWorld();
    await world.says(ORDER);
    await world.says('digest on mondays at 9 about Kenya');
    await world.says('digest on mondays at 9 about Oman', BOB);
    const [confirmed] = await choices(world, 'forget me');
    expect(wordsOf(await world.says(confirmed ?? ''))).toMatch(/^Forgotten: 2 digests with what was sent of them;/);
    const left = (await keys(world)).filter((key) => key.startsWith('digest-'));
    expect(left.map((key) => key.replace(/dg\w{4}$/, 'ID'))).toEqual([
      'digest-order:slack:T1:ID',
      'digest-sent:slack:T1:ID',
    ]);
    expect(wordsOf(await world.says('digest list', BOB))).toContain('Oman');
  });

  it('may keep the digests', async () => {
    const world = await deskWorld();
    await world.says(ORDER);
    const [, kept] = await choices(world, 'forget me');
    expect(wordsOf(await world.says(kept ?? ''))).toMatch(/^Forgotten: what I remembered/);
    expect(wordsOf(await world.says('digest list'))).toContain('1 digest here');
  });

  it('deletes no digests of whoever presses a button that was meant for another, nor by an old button', async () => {
    const world = await deskWorld();
    await world.says(ORDER);
    await world.says('digest on mondays at 9 about Oman', BOB);
    const [confirmed] = await choices(world, 'forget me');
    expect(wordsOf(await world.says(confirmed ?? '', BOB))).toContain('You have 1 digest. Am I to delete it too?');
    await world.says('digest on tuesdays at 9 about Kenya');
    expect(wordsOf(await world.says(confirmed ?? ''))).toContain('You have 2 digests. Am I to delete them too?');
    expect((await keys(world)).filter((key) => key.startsWith('digest-order:'))).toHaveLength(3);
  });

  it('is offered no digest any more, whatever becomes of their own', async () => {
    const world = await deskWorld();
    const asker = { thread: null, isDirect: false, name: 'Ann', isManager: false, mentioned: ['U2'] };
    const id = /dg\w{4}/.exec(wordsOf(await world.says(ORDER)))?.[0];
    await world.says(`digest give ${id} @Bob`, { asker });
    expect(wordsOf(await world.says('forget me but keep my digests', BOB))).toContain(
      'Forgotten: 1 digest offered to you and not accepted;',
    );
    expect(JSON.stringify(await world.store.list('digest-', world.now()))).not.toContain('U2');
    expect(wordsOf(await world.says('digest list'))).toContain('1 digest here');
  });

  it('takes their ratings along, and leaves what these were counted for', async () => {
    const world = await deskWorld();
    const answer = await world.says('Has Hashemi met Modi?');
    await world.rates(answer, 'bad', { reason: 'They met in Delhi.' });
    await world.rates(answer, 'bad', { person: 'U2' });
    expect(wordsOf(await world.says('forget me'))).toMatch(/^Forgotten: 1 rating with their reasons;/);
    const ratings = await world.store.list('rating:', world.now());
    expect(ratings).toHaveLength(1);
    expect(JSON.stringify(ratings)).not.toContain('Delhi');
    expect((await world.store.list('gaps:group:', world.now()))[0]?.value).toContain('"bad":2');
  });

  it('leaves no key and no value of theirs in the store, and everything of others', async () => {
    const world = await deskWorld({ followed: new Set(['slack']) });
    for (const who of [{}, BOB]) await world.says('Has Hashemi met Modi?', who);
    for (const [key, value] of [
      ['direct:D1', 'U1'],
      ['direct:U1', 'D1'],
      ['talk:D1:7.1', 'answered'],
      ['direct:D2', 'U2'],
      ['direct:U2', 'D2'],
    ] as const)
      await world.store.put(`slack:T1:${key}`, value, null);
    expect(wordsOf(await world.says('forget me'))).toContain('4 notes of where we talked');
    const left = await world.store.list('slack:', world.now());
    expect(left.map(({ key }) => key)).toEqual(['slack:T1:direct:D2', 'slack:T1:direct:U2', 'slack:T1:talk:C1:U2']);
  });

  it('leaves no id of their direct messages with what was answered there, and is answered no second time', async () => {
    const store = memoryStore();
    const world = await deskWorld({ store });
    let shown = 0;
    const says = (text: string, at: number) =>
      world.desk.answer(
        {
          place: { platform: 'slack', team: 'T1', channel: 'D-U1' },
          ...{ person: 'U1', text, conversation: 'slack:T1:talk:D-U1', company: async () => 'internal' as const },
          deliveries: [`slack:T1:message:D-U1:${at}`, `slack:T1:event:E${at}`],
          page: { lines: 25, characters: 2_000 },
        },
        async () => ({ channel: 'D-U1', message: `m${++shown}` }),
      );
    const kept = async () => {
      const entries: unknown[] = [];
      for await (const entry of store.entries()) entries.push(entry);
      return JSON.stringify(entries);
    };
    await says('who did Hashemi meet in Baku?', 1);
    expect(await kept()).toContain('D-U1');
    await says('forget me', 2);
    expect(await kept()).not.toContain('D-U1');
    for (const at of [1, 2]) await says('who did Hashemi meet in Baku?', at);
    expect(shown).toBe(2);
  });

  it('is told when the store fails, and can ask again', async () => {
    const store = memoryStore();
    const world = await deskWorld({ store });
    const list = store.list;
    store.list = async () => Promise.reject(new Error('disk full'));
    expect(wordsOf(await world.says('forget me'))).toBe(
      'I could not forget all of it. Ask again; what is gone already stays gone.',
    );
    store.list = list;
    expect(wordsOf(await world.says('forget me'))).toMatch(/^Forgotten/);
  });

  it('is forgotten by the other processes too, once', async () => {
    const store: Store = { ...memoryStore(), isShared: true };
    const [here, there] = [await deskWorld({ store }), await deskWorld({ store })];
    const asked = { deliveries: ['slack:T1:message:C1:far'] };
    await there.says('who did Hashemi meet in Baku?', asked);
    await here.says('forget me', { deliveries: ['slack:T1:message:C1:near'] });
    await lookAgain(there);
    expect((await there.says('and Kenya?', { deliveries: ['slack:T1:message:C1:on'] })).trail).toHaveLength(1);
    await there.says('who did Hashemi meet in Baku?', { deliveries: ['slack:T1:message:C1:again'] });
    await lookAgain(there);
    expect((await there.says('and Kenya?', { deliveries: ['slack:T1:message:C1:more'] })).trail).toHaveLength(2);
    for (const world of [here, there]) world.desk.stop();
  });
});

describeWithPostgres('a database that several processes share', () => {
  it('holds the id of whoever is forgotten until all have heard of it, and no row of it after that', async () => {
    const schema = newSchema();
    const store = await openPostgresStore(DATABASE_URL, { schema });
    onTestFinished(() => store.close());
    const world = await deskWorld({ store });
    const rows = () => inDatabase(`select key from ${schema}.kept where key like 'forgetting:%' order by key`);
    await world.says('forget me');
    expect(await rows()).toEqual([{ key: 'forgetting:slack:T1:U1' }, { key: 'forgetting:slack:direct:U1' }]);
    world.pass(90_000);
    await lookAgain(world);
    expect(await rows()).toHaveLength(2);
    // A look every 15 seconds: the promise is two minutes.
    world.pass(15_000);
    await lookAgain(world);
    expect(await rows()).toEqual([]);
    world.desk.stop();
  });
});

async function lookAgain({ desk }: World): Promise<void> {
  await desk.forgetAsOthersDo();
}
