import { describe, expect, it } from 'vitest';
import { ORDERS_PER_PERSON } from '../../../src/bot/digests/limits.js';
import { plainText } from '../../../src/core/answer/plain.js';
import { digestWorld, idIn, SOMEBODY } from './world.js';

type World = Awaited<ReturnType<typeof digestWorld>>;

const BEN = { person: 'U2', name: 'Ben' };
const CYD = { person: 'U3', name: 'Cyd' };
const DAILY = 'digest every day about Kenya';

/** Somebody in their direct messages with Sideline. */
const direct = (person: string, more = {}) => ({
  ...{ person, isDirect: true, ...more },
  place: { ...SOMEBODY.place, channel: `D-${person}` },
});

async function said(world: World, text: string, speaker = {}): Promise<string> {
  const answer = await world.says(text, speaker);
  return answer ? plainText(answer) : 'null';
}

/** Offers an order to Cyd. */
const offers = (world: World, id: string, by = {}) =>
  said(world, `digest give ${id} @Cyd`, { ...by, mentioned: ['U3'] });

/** Fills what one person may order, in many places. */
async function fill(world: World, speaker: { person: string; name: string }): Promise<void> {
  for (let at = 0; at < ORDERS_PER_PERSON; at++)
    await world.says(DAILY, { ...speaker, place: { ...SOMEBODY.place, channel: `C9${at}` } });
}

describe('a digest that is given to somebody', () => {
  it('stays with its owner until they accept it', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    expect(await said(world, `digest give ${id}`)).toContain('Name the person');
    expect(await offers(world, id)).toContain(
      `Digest ${id} is offered to Cyd, who can accept it here: digest accept ${id}. Until then it stays with Ann.`,
    );
    expect(await said(world, `digest pause ${id}`, CYD)).toContain('Only its owner (Ann)');
    expect(await said(world, 'digest list')).toContain('(yours; offered to Cyd)');
    expect(await said(world, `digest accept ${id}`, BEN)).toContain('is offered to nobody but Cyd');
    expect(await said(world, 'digest accept', CYD)).toContain(`Digest ${id} is yours now.`);
    expect(await said(world, `digest pause ${id}`)).toContain('Only its owner (Cyd)');
    expect(await said(world, `digest accept ${id}`, CYD)).toContain(`No digest ${id} is offered here.`);
  });

  it('is shown to them in private too, with what they can do', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    await offers(world, id);
    const list = await world.says('digest list', direct('U3'));
    expect(list ? plainText(list) : '').toContain(`offered to you: digest accept ${id}, digest decline ${id}`);
    expect(list?.choices.map(({ question }) => question)).toEqual([`digest accept ${id}`, `digest decline ${id}`]);
  });

  it('can be declined by them, and taken back by its owner', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    for (const who of [CYD, {}]) {
      await offers(world, id);
      expect(await said(world, `digest decline ${id}`, BEN)).toContain('is offered to nobody but Cyd');
      expect(await said(world, `digest decline ${id}`, who)).toContain(
        'is offered to nobody any more. It stays with Ann',
      );
      expect(await said(world, 'digest accept', CYD)).toContain('No digest is offered to you here.');
    }
  });

  it('counts for whoever has it: neither an offer nor acceptance goes beyond what a person may have', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    await offers(world, id);
    await fill(world, CYD);
    expect(await said(world, `digest accept ${id}`, CYD)).toContain('You have 20 digests, which is the most');
    await world.says(`digest decline ${id}`);
    expect(await offers(world, id)).toContain('Cyd has as many digests as a person may have.');
    world.messenger.left.add('U1');
    expect(await said(world, `digest take ${id}`, CYD)).toContain('You have 20 digests, which is the most');
    expect(await said(world, `digest take ${id}`, BEN)).toContain(`Digest ${id} is yours now.`);
  });

  it('is none that comes to one person alone', async () => {
    const world = await digestWorld();
    const own = idIn(await world.says(DAILY, direct('U1')));
    const toMe = idIn(await world.says('send me a digest every day about Oman'));
    for (const id of [own, toMe])
      expect(await said(world, `digest give ${id} @Cyd`, { ...direct('U1'), mentioned: ['U3'] })).toContain(
        `Digest ${id} comes to one person alone and cannot be handed over`,
      );
  });

  it('is offered no more once somebody else took it', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    await offers(world, id);
    world.messenger.left.add('U1');
    await world.says(`digest take ${id}`, BEN);
    expect(await said(world, `digest accept ${id}`, CYD)).toContain(`No digest ${id} is offered here.`);
  });

  it('is taken by others once the owner has left, and not before', async () => {
    const world = await digestWorld();
    const id = idIn(await world.says(DAILY));
    expect(await said(world, `digest take ${id}`, BEN)).toContain('Its owner is still here (Ann)');
    world.messenger.left.add('U1');
    expect(await said(world, `digest take ${id}`, BEN)).toContain(`Digest ${id} is yours now.`);
  });
});

describe('a digest that comes to one person and belongs to another, as it could before', () => {
  /** An order of Ann's direct messages whose owner is Cyd. */
  async function givenAway(world: World): Promise<string> {
    const id = idIn(await world.says(DAILY, direct('U1')));
    const key = `digest-order:slack:T1:${id}`;
    const from = (await world.store.get(key, 0)) ?? '';
    const to = JSON.stringify({ ...JSON.parse(from), owner: 'U3', ownerName: 'Cyd' });
    await world.store.swap([{ key, from, to }], 0);
    return id;
  }

  it('can be paused and removed by whoever it comes to', async () => {
    const world = await digestWorld();
    const id = await givenAway(world);
    expect(await said(world, `digest pause ${id}`, direct('U1'))).toContain('Paused');
    expect(await said(world, `digest remove ${id}`, direct('U1'))).toContain('Removed');
  });

  it('is forgotten with either of them', async () => {
    for (const person of ['U1', 'U3']) {
      const world = await digestWorld();
      const id = await givenAway(world);
      const of = { platform: 'slack', team: 'T1', person };
      expect(await world.service.digests.ownedBy(of)).toEqual([id]);
      expect(await world.service.digests.forgetPerson(of)).toBe(1);
      expect(await world.store.list('digest-', 0)).toEqual([]);
    }
  });

  it('is not taken from anybody else', async () => {
    const world = await digestWorld();
    await givenAway(world);
    expect(await world.service.digests.forgetPerson({ platform: 'slack', team: 'T1', person: 'U2' })).toBe(0);
  });
});
