import { expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { readingMeter } from '../../health/reading-meter.js';
import { customIds } from '../../servers/discord/far-side.js';
import { runDiscord } from './running-discord.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const limits = () => rateLimits({ ...USUAL_LIMITS, workspace: 2 });

it('direct messages of many people do not share the limit of a server', async () => {
  const { meter, value } = readingMeter();
  const run = await runDiscord({ meter, limits: limits() });
  const { discord } = run;
  try {
    for (let at = 0; at < 6; at++) discord.person(`60${at}`).writes(QUESTION);
    await discord.until('every answer', () => discord.messages.length === 6, 15_000);
    expect(discord.messages.every(({ embeds }) => JSON.stringify(embeds).includes('Sattar Hashemi'))).toBe(true);
    expect(await value('limited_total')).toBe(0);
  } finally {
    await run.stop();
  }
});

it('people of one server share its limit, and whoever meets it is told so once', async () => {
  const { meter, value } = readingMeter();
  const run = await runDiscord({ meter, limits: limits() });
  const { discord } = run;
  try {
    for (const at of [0, 1, 2]) discord.person(`60${at}`).mentions(QUESTION);
    await discord.until('two answers and a notice', () => discord.messages.length === 3, 15_000);
    discord.person('602').mentions(QUESTION);
    const notices = () => discord.messages.filter(({ content }) => content?.startsWith('That is more than I answer'));
    await expect.poll(() => value('limited_total', { platform: 'discord', limit: 'workspace' })).toBe(2);
    expect([notices().length, discord.messages.length]).toEqual([1, 3]);
  } finally {
    await run.stop();
  }
});

it('turned pages count as questions do, and a page that is too many stays as it is', async () => {
  const run = await runDiscord({ limits: rateLimits({ ...USUAL_LIMITS, person: 2 }) });
  const { discord } = run;
  const ada = discord.person('501');
  const idOf = (label: string) => customIds(answer).find((id) => id.startsWith(label)) ?? 'no such button';
  const page = () => JSON.stringify(answer.embeds);
  discord.setDeadline(15_000);
  ada.mentions('list all meetings');
  const answer = await discord.until('the answer', () => discord.messages[0], 15_000);
  try {
    const first = page();
    ada.clicks(answer, idOf('more.'));
    await discord.until('the next page', () => page() !== first, 15_000);
    const second = page();
    const clicked = ada.clicks(answer, idOf('back.'));
    const told = await discord.until('word', () => discord.responseTo(clicked), 15_000);
    expect(told).toMatchObject({ ephemeral: true, content: expect.stringContaining('I go on in 60 seconds') });
    expect(page()).toBe(second);
    expect(discord.problems).toEqual([]);
  } finally {
    await run.stop();
  }
});

it('clicks count as questions do, one each, and whoever makes too many is told so', async () => {
  const run = await runDiscord({ limits: rateLimits({ ...USUAL_LIMITS, person: 3 }) });
  const { discord } = run;
  const ada = discord.person('501');
  const told = (count: number) => discord.until('a reply', () => discord.responses[count - 1], 15_000);
  try {
    ada.mentions(QUESTION);
    const answer = await discord.until('the answer', () => discord.messages[0], 15_000);
    ada.clicks(answer, customIds(answer).find((id) => id.startsWith('ask.')) ?? 'no follow-up');
    expect((await told(1)).embeds).toHaveLength(1);
    ada.clicks(answer, 'Why this answer');
    expect(JSON.stringify(await told(2))).toContain('Records it rests on');
    ada.clicks(answer, 'Why this answer');
    expect(await told(3)).toMatchObject({ ephemeral: true, content: expect.stringContaining('I go on in 60 seconds') });
  } finally {
    await run.stop();
  }
});
