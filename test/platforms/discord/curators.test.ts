import { expect, it } from 'vitest';
import { START } from '../../servers/discord/far-side.js';
import { runDiscord } from './running-discord.js';

it('curators of a channel in Discord get what was asked in vain on Monday morning, in its server', async () => {
  let at = '2026-11-25T12:00:00.000Z';
  const curators = [{ platform: 'discord', team: null, channel: START.general }];
  const run = await runDiscord({ curators, now: () => at });
  await expect.poll(() => run.store.list('digest-order:discord:', 0)).toHaveLength(1);
  run.discord.person('501').writes('Has Hashemi met Modi?');
  await run.discord.until('the answer', () => run.discord.messages[0]);
  await expect.poll(() => run.store.list('gaps:group:', 0)).toHaveLength(1);
  at = '2026-11-30T09:00:10.000Z';
  await run.service.runner.round();
  const told = run.discord.messages[1];
  expect(told?.channel).toBe(START.general);
  expect(JSON.stringify(told?.embeds)).toContain('Narendra Modi, Sattar Hashemi');
  expect(run.discord.problems).toEqual([]);
  await run.stop();
});
