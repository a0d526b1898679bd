import { expect, it } from 'vitest';
import { customIds, START } from '../../servers/discord/far-side.js';
import { discordForEachTest } from './discord-for-each-test.js';
import { readIn } from './shown.js';

const LONG = 'list all meetings';
/** The first question of all takes longer than others. */
const SLOW_MS = 15_000;

const here = discordForEachTest();

const idOf = (shown: unknown, action: string) => customIds(shown as never).find((id) => id.startsWith(`${action}.`));
const standing = (shown: unknown) => /(\d+-\d+) of (\d+)\./.exec(readIn(shown as never))?.[1];

async function asked() {
  const ada = here.discord.person('501');
  // What is looked at is where pages stand, and not how soon they are there.
  here.discord.setDeadline(SLOW_MS);
  ada.mentions(LONG);
  const answer = await here.discord.until('an answer', () => here.discord.messages[0], SLOW_MS);
  /** Clicks on the answer, and waits until it stands at another page. */
  const click = async (label: 'more' | 'back', by = ada) => {
    const before = standing(answer);
    by.clicks(answer, idOf(answer, label)!);
    await here.discord.until('another page', () => standing(answer) !== before, SLOW_MS);
  };
  return { ada, answer, click };
}

it('shows the next page in the same message, and the one before again, by whoever clicks', async () => {
  const { answer, click } = await asked();
  const first = answer.embeds;
  const [, last] = /1-(\d+) of 170\./.exec(readIn(answer)) ?? [];
  expect(idOf(answer, 'back')).toBeUndefined();
  await click('more');
  expect(standing(answer)).toMatch(new RegExp(`^${Number(last) + 1}-`));
  await click('more', here.discord.person('502'));
  await click('back');
  await click('back');
  expect(answer.embeds).toEqual(first);
  const isUpdate = ({ type }: { readonly type: number }) => type === 6 || type === 7;
  expect([here.discord.messages.length, here.discord.responses.every(isUpdate)]).toEqual([1, true]);
});

it('goes on after a restart', async () => {
  const { ada, answer, click } = await asked();
  await click('more');
  const at = standing(answer);
  await here.restart();
  await here.discord.gateway.whenConnected(2);
  await click('more', ada);
  await click('back');
  expect(standing(answer)).toBe(at);
});

it('keeps the question over the answer to a command, and puts none over a reply to the question', async () => {
  const ada = here.discord.person('501');
  const command = ada.commands('ask', { question: LONG, private: true });
  const response = await here.discord.until('an answer', () => here.discord.responseTo(command));
  ada.clicks(response, idOf(response, 'more')!);
  await here.discord.until('the next page', () => readIn(response).includes(`> ${LONG} (more)`));
  expect(response.ephemeral).toBe(true);
  const { answer, click } = await asked();
  await click('more');
  expect(readIn(answer)).not.toContain(LONG);
});

it('reaches the last page, which has no next one, page by page', async () => {
  const { answer, click } = await asked();
  const seen: string[] = [];
  for (let turns = 0; turns < 60 && idOf(answer, 'more'); turns++) {
    seen.push(standing(answer)!);
    // Several people turn: one alone may not turn so many in a minute.
    await click('more', here.discord.person(String(600 + (turns % 5))));
  }
  expect(readIn(answer)).toMatch(/-170 of 170\./);
  expect(new Set(seen).size).toBe(seen.length);
  expect(idOf(answer, 'back')).toBeDefined();
});

it('leaves what is asked next as it was', async () => {
  const { ada, click } = await asked();
  await click('more');
  ada.mentions('the first one');
  await here.discord.until('a second answer', () => here.discord.messages[1]);
  expect(readIn(here.discord.messages[1]!)).toContain('24th Bakutel');
});

it('is a message of its own where embeds are denied and a page may need several', async () => {
  const { discord } = here;
  discord.deny(START.general, 1n << 14n);
  const ada = discord.person('501');
  ada.mentions(LONG);
  const last = await discord.until('an answer', () => discord.messages.find((one) => idOf(one, 'more')));
  const clicked = ada.clicks(last, idOf(last, 'more')!);
  const next = await discord.until('the next page', () => discord.responseTo(clicked));
  expect(readIn(next)).toContain(`> ${LONG} (more)`);
});
