import { describe, expect, it } from 'vitest';
import { type FarSide, START, startDiscord } from '../servers/discord/far-side.js';
import { running } from './running.js';

const INVITE =
  /^Invite: https:\/\/discord\.com\/oauth2\/authorize\?client_id=7000&scope=bot\+applications\.commands&permissions=274878024704$/;

/** A Discord for one test, and the command run against it; nothing it was sent may be what it refuses. */
async function around(
  test: (discord: FarSide, command: (...options: string[]) => ReturnType<typeof running>) => Promise<void>,
) {
  const discord = await startDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  try {
    await test(discord, (...options) => running(['commands', 'discord', ...options], { env }));
    expect(discord.problems).toEqual([]);
  } finally {
    await discord.close();
  }
}

const lines = (out: string) => out.trimEnd().split('\n');

describe('sideline commands discord', () => {
  it('registers what changed, says so, and prints the invite link', () =>
    around(async (discord, command) => {
      const first = await command();
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(lines(first.out)).toEqual(['The commands are registered.', expect.stringMatching(INVITE)]);
      const second = await command();
      expect(second).toMatchObject({ code: 0, err: '' });
      expect(lines(second.out)).toEqual(['Nothing changed.', expect.stringMatching(INVITE)]);
      expect(discord.commands.puts).toBe(1);
    }));

  it('only says whether they changed with --check, and ends with 1 where they did', () =>
    around(async (discord, command) => {
      const before = await command('--check');
      expect(before).toMatchObject({ code: 1, err: '' });
      expect(lines(before.out)[0]).toBe('The commands differ.');
      expect(discord.commands.puts).toBe(0);
      await command();
      expect(await command('--check')).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/^Nothing changed\.\n/),
      });
      expect(discord.commands.puts).toBe(1);
    }));

  it('registers them for one server with --guild', () =>
    around(async (discord, command) => {
      expect(await command('--guild', START.guild)).toMatchObject({ code: 0 });
      expect(discord.commands.global).toEqual([]);
      expect(discord.commands.guilds.get(START.guild)?.length).toBeGreaterThan(0);
      expect(await command('--guild', START.guild, '--check')).toMatchObject({ code: 0 });
      expect(discord.commands.puts).toBe(1);
    }));

  it.each<[string, readonly string[], (discord: FarSide) => void, string]>([
    [
      'the token is refused',
      [],
      (discord) => discord.revokeToken(),
      'Discord does not take DISCORD_TOKEN; copy the token from "Bot" of your application once more.',
    ],
    [
      'Sideline is not in the server',
      ['--guild', START.foreignGuild],
      () => {},
      "Discord did not take the commands (Discord's error 50001); check DISCORD_APPLICATION_ID and --guild.",
    ],
    [
      'Discord breaks down',
      [],
      (discord) => discord.fault('GET /applications/@me', { kind: '500', times: 9 }),
      'Discord cannot be reached (HTTP 500); check the network, and DISCORD_API_URL.',
    ],
    [
      'too many were made today',
      [],
      (discord) => discord.fault('PUT /applications/{application_id}/commands', { kind: '429', retryAfterS: 86_400 }),
      'Discord cannot be reached (it limits requests); check the network, and DISCORD_API_URL.',
    ],
  ])('ends with 2 and one line where %s', (_, options, prepare, line) =>
    around(async (discord, command) => {
      prepare(discord);
      const { code, out, err } = await command(...options);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(`sideline commands: ${line} (sideline commands --help)\n`);
    }),
  );

  it.each<readonly [readonly string[], string]>([
    [[], 'it takes one operand: discord.'],
    [['slack'], 'it takes one operand: discord.'],
    [['discord', 'again'], 'it takes one operand: discord.'],
    [['discord', '--guild', 'mine'], '--guild "mine" is no id of a server; it is a number.'],
    [['discord', '--guild'], '--guild needs a value: --guild ID.'],
    [['discord'], 'DISCORD_TOKEN is missing; copy it from "Bot" of your application.'],
  ])('ends with 2 and one line for %j without a token', async (args, line) => {
    const { code, out, err } = await running(['commands', ...args]);
    expect({ code, out, err: lines(err)[0] }).toEqual({
      code: 2,
      out: '',
      err: `sideline commands: ${line} (sideline commands --help)`,
    });
  });
});
