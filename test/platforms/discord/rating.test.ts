import { describe, expect, it } from 'vitest';
import { keptGaps } from '../../../src/bot/gaps/gap-book.js';
import { keptRatings } from '../../../src/bot/gaps/ratings.js';
import type { HeldResponse } from '../../servers/discord/far-side.js';
import { customIds } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';
import { NOW } from './running-discord.js';

const MODI = 'Has Hashemi met Modi?';
const AT = Date.parse(NOW);
const GOOD = 'Good answer';
const BAD = 'Bad answer';

/** The type of a first answer that is a window. */
const MODAL = 9;

const here = discordForEachTest();

async function asked(text = MODI) {
  const before = here.discord.messages.length;
  here.discord.person('501').mentions(text);
  return here.discord.until('the answer', () => here.discord.messages[before]);
}

const told = (count: number): Promise<HeldResponse> =>
  here.discord.until('a reply', () => here.discord.responses[count - 1]);
const bad = async () => (await keptGaps(here.store, AT)).map((count) => count.bad);
const counted = (count: number) => expect.poll(bad).toEqual([count]);

describe('a rating in Discord', () => {
  it('stands under an answer about the record, and under nothing else', async () => {
    const ratings = async (text: string) => customIds(await asked(text)).filter((id) => /^(?:good|bad)\./.test(id));
    expect(await ratings(MODI)).toHaveLength(2);
    for (const text of ['help', 'digest list', 'forget me']) expect(await ratings(text)).toEqual([]);
  });

  it('that is good is noted, and only whoever gave it is told', async () => {
    here.discord.person('502').clicks(await asked(), GOOD);
    expect(await told(1)).toMatchObject({
      user: '502',
      ephemeral: true,
      content: 'Noted: a good answer. Rate it again to change that.',
    });
    expect((await keptRatings(here.store, AT)).map(({ verdict }) => verdict)).toEqual(['good']);
  });

  it('that is bad counts at once, and asks why in a window; the reason is kept without who', async () => {
    const ada = here.discord.person('501');
    ada.clicks(await asked(), BAD);
    const window = await told(1);
    expect(window.type).toBe(MODAL);
    await counted(1);
    ada.submits(window, { reason: 'They met\n in Delhi. @everyone' });
    expect(await told(2)).toMatchObject({
      ephemeral: true,
      content: 'Changed: a bad answer. Your reason goes to those who keep the records, without your name.',
    });
    expect(await keptRatings(here.store, AT)).toMatchObject([
      { verdict: 'bad', reason: 'They met in Delhi. @everyone' },
    ]);
    expect(await bad()).toEqual([1]);
    expect(JSON.stringify(await here.store.list('rating:', AT))).not.toContain('501"');
  });

  it('may come without a reason', async () => {
    const ada = here.discord.person('501');
    ada.clicks(await asked(), BAD);
    const window = await told(1);
    await counted(1);
    ada.submits(window, {});
    expect((await told(2)).content).toBe('That is noted already: a bad answer.');
  });

  it('of two people counts twice, and can be changed', async () => {
    const answer = await asked();
    for (const id of ['501', '502']) here.discord.person(id).clicks(answer, BAD);
    await counted(2);
    here.discord.person('502').clicks(answer, GOOD);
    expect((await told(3)).content).toBe('Changed: a good answer.');
    await counted(1);
  });

  it('of an answer to a command that one person sees works as well', async () => {
    const ada = here.discord.person('501');
    ada.commands('ask', { question: MODI, private: true });
    ada.clicks(await told(1), GOOD);
    expect(await told(2)).toMatchObject({ ephemeral: true });
    expect(await keptRatings(here.store, AT)).toHaveLength(1);
  });

  it('goes on working after a restart, for the same answer', async () => {
    const answer = await asked();
    here.discord.person('501').clicks(answer, BAD);
    await counted(1);
    await here.restart();
    here.discord.person('501').clicks(answer, GOOD);
    await counted(0);
  });
});

describe('/forget-me', () => {
  it('forgets whoever says so and tells them alone; digests only once that is confirmed by the button', async () => {
    const ada = here.discord.person('501');
    ada.writes('digest every weekday at 8 about Pakistan');
    await here.discord.until('the order', () => here.discord.messages[0]);
    ada.commands('forget-me', {});
    const asked = await told(1);
    expect(asked.ephemeral).toBe(true);
    expect(JSON.stringify(asked.embeds)).toContain('You have 1 digest. Am I to delete it too?');
    expect(await here.store.list('digest-order:', AT)).toHaveLength(1);
    ada.clicks(asked, 'Forget me and delete it');
    expect(JSON.stringify((await told(2)).embeds)).toContain('1 digest with what was sent of it;');
    expect(await here.store.list('digest-', AT)).toEqual([]);
  });
});
