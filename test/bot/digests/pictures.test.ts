import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/answer/plain.js';
import { memoryStore } from '../../../src/store/memory.js';
import { STAFF } from '../../properties/hidden.js';
import { DAILY, eight, MINUTE, open, painting, reworded, showing, type World, worldWith } from './picture-world.js';
import { digestWorld, idIn, inForce } from './world.js';

describe('a digest with a picture', () => {
  it('shows once what its filter found anew, with its first message', async () => {
    const { world, shown, painted } = await worldWith();
    await world.says(`${DAILY} about Tajikistan with a picture`);
    await world.edit(inForce);
    for (let times = 0; times < 5; times++) await world.until(eight(24) + times * 1_000);
    expect(world.messenger.sent).toHaveLength(1);
    expect(painted).toMatchObject([{ kind: 'history', steps: expect.arrayContaining([]) }]);
    expect(painted[0]?.asked).toBe('Tajikistan: what changed, digest of 24 November 2026');
    expect(shown).toMatchObject([{ target: { channel: 'C1' }, root: { channel: 'C1', message: 'm1' } }]);
    expect(await open(world)).toEqual([null]);
  });

  it('shows who met whom where meetings changed, and another kind where one is wished for that fits', async () => {
    const { world, painted } = await worldWith();
    await world.says(`${DAILY} with a picture`);
    await world.says(`${DAILY}, only meetings, with a timeline`);
    await world.says(`${DAILY}, only meetings, with a chart`);
    await world.edit(reworded(4));
    await world.until(eight(24));
    expect(painted.map(({ kind }) => kind).sort()).toEqual(['months', 'network', 'timeline']);
    for (const data of painted) expect(data.counted).toBe(data.kind === 'timeline' ? '4 events' : '4 meetings');
  });

  it('shows what fits where the wished kind does not', async () => {
    const { world, painted } = await worldWith();
    await world.says(`${DAILY} about Tajikistan with a map`);
    await world.edit(inForce);
    await world.until(eight(24));
    expect(painted.map(({ kind }) => kind)).toEqual(['history']);
  });

  it('has none where nothing changed, none is wished for, or nothing shows any', async () => {
    const { world, shown } = await worldWith();
    await world.says(`${DAILY} even when nothing changed with a picture`);
    await world.until(eight(24));
    expect([world.messenger.sent.length, shown.length]).toEqual([1, 0]);
    await world.says(`${DAILY} about Tajikistan`);
    await world.edit(inForce);
    await world.until(eight(25));
    expect(shown).toHaveLength(1);
    const bare = await digestWorld({ paint: painting().paint });
    await bare.says(`${DAILY} with a picture`);
    await bare.edit(inForce);
    await bare.until(eight(24));
    expect(bare.messenger.sent).toHaveLength(1);
  });

  it('has none where what it tells of is on record no more', async () => {
    const { world, painted } = await worldWith();
    await world.says(`${DAILY} with a picture`);
    await world.edit((knowledge) => ({
      ...knowledge,
      meetings: knowledge.meetings.slice(2),
      proposals: knowledge.proposals.slice(2),
    }));
    await world.until(eight(24));
    expect([world.messenger.sent.length, painted.length]).toEqual([1, 0]);
    expect(world.logged.filter(({ event }) => event === 'digest-picture-not-shown')).toEqual([]);
  });

  it('comes with its first part and once, where it has several', async () => {
    const { messenger, shown } = showing({ page: { lines: 6, characters: 600 } });
    const world = await digestWorld({ messenger, paint: painting().paint });
    await world.says(`${DAILY} with a picture`);
    await world.edit(reworded(12));
    await world.until(eight(24));
    expect(messenger.sent.length).toBeGreaterThan(2);
    expect(shown.map(({ root }) => root.message)).toEqual(['m1']);
  });
});

describe('a digest whose picture fails', () => {
  it.each([
    ['the platform refuses it', { fails: true }, painting()],
    ['it cannot be painted', {}, painting(() => Promise.reject(new Error('no memory')))],
  ])('is sent all the same, once, where %s', async (_, options, painter) => {
    const { world } = await worldWith(options, painter);
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    for (let minute = 0; minute < 30; minute += 5) await world.until(eight(24) + minute * MINUTE);
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.logged.filter(({ event }) => event === 'digest-picture-not-shown')).toHaveLength(1);
    expect(painter.painted).toHaveLength(1);
    expect(await open(world)).toEqual([null]);
    await world.edit(reworded(3));
    await world.until(eight(25));
    expect(world.messenger.sent).toHaveLength(2);
  });

  it('goes on without it where it takes too long, and nobody waits for what comes later', async () => {
    let late: () => void = () => {};
    const painter = painting(
      () =>
        new Promise((resolve) => {
          late = resolve;
        }),
    );
    const { world, shown } = await worldWith({ pictureWithinMs: 50 }, painter);
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    await world.until(eight(24));
    expect(world.messenger.sent).toHaveLength(1);
    expect(world.logged.find(({ event }) => event === 'digest-picture-not-shown')?.fields).toMatchObject({
      reason: 'it took more than 0.05 seconds',
    });
    expect(await open(world)).toEqual([null]);
    late();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown).toEqual([]);
  });

  it('is not painted or sent again where the process ends while the picture is on its way', async () => {
    const store = memoryStore();
    const hanging = painting(() => new Promise(() => {}));
    const { world, shown } = await worldWith({ store, pictureWithinMs: 600_000 }, hanging);
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    void world.until(eight(24));
    await expect.poll(() => hanging.painted.length).toBe(1);
    // What the words became, and that a picture was tried, is on disk before it is painted.
    expect((await open(world))[0]).toMatchObject({ isPictured: true, parts: [{ state: 'posted' }] });
    const painter = painting();
    const next = await digestWorld({
      store,
      messenger: world.messenger,
      paint: painter.paint,
      start: eight(24) + MINUTE,
    });
    await next.until(eight(24) + 10 * MINUTE);
    expect([world.messenger.sent.length, shown.length, painter.painted.length]).toEqual([1, 0, 0]);
    expect(await open(next)).toEqual([null]);
  });

  it('is posted again without a second picture where nobody knows whether it arrived', async () => {
    const { world, shown } = await worldWith();
    await world.says(`${DAILY} with a picture`);
    await world.edit(inForce);
    world.messenger.canLook = false;
    world.messenger.failures.push('lost');
    await world.until(eight(24));
    expect(shown).toEqual([]);
    for (let minute = 1; minute < 12; minute++) await world.until(eight(24) + minute * MINUTE);
    expect(world.messenger.sent).toHaveLength(2);
    expect(shown.map(({ root }) => root.message)).toEqual(['m2']);
  });
});

describe('hidden records', () => {
  it('leave no trace in the picture of a digest, nor do those that were hidden before it is drawn', async () => {
    const { world, painted } = await worldWith();
    await world.says(`${DAILY}, only meetings, with a picture`);
    await world.edit(reworded(6));
    await world.edit((knowledge) => ({
      ...knowledge,
      meetings: knowledge.meetings.map((one, at) => (at < 2 ? { ...one, audience: [STAFF] } : one)),
    }));
    await world.until(eight(24));
    expect(painted).toMatchObject([{ kind: 'network', counted: '4 meetings' }]);
  });
});

describe('an order', () => {
  const said = async (world: World, text: string) => plainText((await world.says(text))!);

  it('says that a picture comes, keeps that, and takes it back', async () => {
    const { world } = await worldWith();
    const placed = await world.says(`${DAILY} about Iran with a picture`);
    const id = idIn(placed);
    expect(plainText(placed!)).toContain('Iran: every day at 08:00 Tehran time, with a picture.');
    expect(plainText(placed!)).not.toContain('No picture can be shown');
    expect(await said(world, 'digest list')).toContain(`${id} · Iran: every day at 08:00 Tehran time, with a picture`);
    expect(await said(world, `digest edit ${id} at 9`)).toContain('at 09:00 Tehran time, with a picture.');
    expect(await said(world, `digest edit ${id} with a chart`)).toContain(
      'Iran: every day at 09:00 Tehran time, with a chart.',
    );
    expect(await said(world, `digest edit ${id} without pictures`)).toContain('Iran: every day at 09:00 Tehran time.');
    expect(await said(world, 'digest list')).not.toContain('with a');
    expect(await said(world, `digest edit ${id} as a picture`)).toContain('with a picture.');
    expect(await said(world, `digest preview ${id}`)).toContain('with a picture');
  });

  it('takes no picture for what it is about', async () => {
    const { world } = await worldWith();
    const text = await said(world, 'digest every Monday about Iran with a picture');
    expect(text).toContain('Iran: every Monday');
    expect(text).not.toContain('left out');
    expect(await said(world, 'send me a digest every weekday at 8 as a picture')).toContain('with a picture');
  });

  it('keeps its picture where which name is meant is asked back', async () => {
    const { world } = await worldWith();
    const asked = await world.says('digest every Monday about pakistaan with a picture');
    const again = asked?.choices[0]?.question;
    if (again) expect(await said(world, again)).toContain('with a picture');
    else expect(plainText(asked!)).toContain('with a picture');
  });

  it('says so where no picture can be shown', async () => {
    const world = await digestWorld();
    expect(await said(world, `${DAILY} with a picture`)).toContain('No picture can be shown there as I am run now');
    expect(await said(world, `${DAILY} about Kenya`)).not.toContain('No picture');
  });

  it('that a form changes keeps its picture, and one that says otherwise does not', async () => {
    const { world } = await worldWith();
    const id = idIn(await world.says(`${DAILY} with a timeline`));
    const [kept] = await world.store.list('digest-order:', 0);
    expect(JSON.parse(kept!.value)).toMatchObject({ id, picture: 'timeline' });
  });
});
