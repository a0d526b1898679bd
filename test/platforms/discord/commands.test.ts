import { describe, expect, it } from 'vitest';
import { commandBodies, QUESTION_COMMANDS } from '../../../src/platforms/discord/commands.js';
import { registerCommands } from '../../../src/platforms/discord/connect/register.js';
import type { DiscordSettings } from '../../../src/platforms/discord/connect/settings.js';
import { type FarSide, type HeldCommand, START, startDiscord } from '../../servers/discord/far-side.js';

const BODIES = commandBodies();

/** A Discord for one test; nothing it was sent may be what it refuses. */
async function around(test: (discord: FarSide, settings: DiscordSettings) => Promise<void>) {
  const discord = await startDiscord();
  const settings = { token: discord.token, applicationId: undefined, apiUrl: discord.apiUrl, shards: 1 };
  try {
    await test(discord, settings);
    expect(discord.problems).toEqual([]);
  } finally {
    await discord.close();
  }
}

/** What Discord holds, by name, where somebody else changes a part of it. */
type Change = (command: Record<string, unknown>) => void;

describe('the commands', () => {
  it('are registered once, and at no later start, for all and for a server', () =>
    around(async (discord, settings) => {
      for (const options of [{}, { guild: START.guild }]) {
        expect(await registerCommands(settings, options)).toEqual({ differed: true, applicationId: discord.appId });
        expect(await registerCommands(settings, options)).toEqual({ differed: false, applicationId: discord.appId });
      }
      expect(discord.commands.puts).toBe(2);
      const names = BODIES.map(({ name }) => name);
      expect(discord.commands.global.map(({ name }) => name)).toEqual(names);
      expect(discord.commands.guilds.get(START.guild)?.map(({ name }) => name)).toEqual(names);
    }));

  it.each<[string, Change]>([
    ['a description', (command) => Object.assign(command, { description: 'Another' })],
    ['a translated name', (command) => Object.assign(command, { name_localizations: { fr: 'autre' } })],
    ['a translated description', (command) => Object.assign(command, { description_localizations: null })],
    ['where it can be used', (command) => Object.assign(command, { contexts: [0] })],
    ['who can install it', (command) => Object.assign(command, { integration_types: [0] })],
    [
      'an option more',
      (command) => (command.options as unknown[]).push({ type: 3, name: 'more', description: 'More' }),
    ],
    ['an option less', (command) => (command.options as unknown[]).pop()],
    ['options in another order', (command) => (command.options as unknown[]).reverse()],
    ['what an option completes', (command) => delete (command.options as Record<string, unknown>[])[0]?.autocomplete],
    [
      'whether an option is needed',
      (command) => Object.assign((command.options as object[])[0] ?? {}, { required: true }),
    ],
  ])('are registered again where Discord has another one: %s', (_, change) =>
    around(async (discord, settings) => {
      await registerCommands(settings);
      const held = discord.commands.global.find(({ name }) => name === 'meetings');
      change(held as Record<string, unknown>);
      expect((await registerCommands(settings, { onlyCheck: true })).differed).toBe(true);
      expect(discord.commands.puts).toBe(1);
      await registerCommands(settings);
      expect(discord.commands.puts).toBe(2);
      expect((await registerCommands(settings)).differed).toBe(false);
    }),
  );

  it('are registered again where Discord has one more or one less', () =>
    around(async (discord, settings) => {
      await registerCommands(settings);
      discord.commands.global.pop();
      expect((await registerCommands(settings)).differed).toBe(true);
      discord.commands.global.push({ ...(discord.commands.global[0] as HeldCommand), name: 'old' });
      expect((await registerCommands(settings)).differed).toBe(true);
      expect(discord.commands.puts).toBe(3);
    }));

  it('are no others for what Discord adds to them', () =>
    around(async (discord, settings) => {
      await registerCommands(settings);
      for (const command of discord.commands.global) {
        Object.assign(command, {
          nsfw: false,
          dm_permission: true,
          handler: 1,
          version: '9',
          default_permission: true,
        });
      }
      discord.commands.global.reverse();
      expect((await registerCommands(settings)).differed).toBe(false);
    }));

  it('need no rights, and can be used in servers, with Sideline alone, and in other direct messages', () => {
    for (const body of BODIES) {
      expect(body).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      expect(body).not.toHaveProperty('default_member_permissions');
    }
  });

  it('come to a whole question whatever is filled in', () => {
    const questions = QUESTION_COMMANDS.flatMap(({ question, options }) =>
      Array.from({ length: 2 ** options.length }, (_, chosen) =>
        question((name) => {
          const at = options.findIndex((option) => option.name === name);
          return (chosen >> at) & 1 || options[at]?.required ? `${name}-value` : undefined;
        }),
      ),
    );
    expect(questions.length).toBeGreaterThan(30);
    for (const question of questions) expect(question).toMatch(/^\S+(?: \S+)*$/);
    expect(questions.join()).not.toMatch(/undefined|null/);
  });
});
