import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PINNED_FOLDER } from '../corpus/loaded.js';
import { startDiscord } from '../servers/discord/far-side.js';
import { freshFolder, type Serving, serving } from './serving.js';
import { smallDisk } from './small-disk.js';

/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 90_000;
const ORDER = 'digest every monday at 3:00 UTC about Kenya';

type Discord = Awaited<ReturnType<typeof startDiscord>>;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function served(state: string): Promise<{ discord: Discord; one: Serving }> {
  const discord = await startDiscord();
  ends.push(() => discord.close());
  const one = serving({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    KNOWLEDGE_DIR: PINNED_FOLDER,
    STATE_URL: `file:${state}`,
  });
  ends.push(() => one.end('SIGKILL'));
  await discord.until('the start', () => one.err().includes('discord-started') || one.child.exitCode !== null, 90_000);
  return { discord, one };
}

/** What somebody is answered. */
async function answered(discord: Discord, person: string, text: string): Promise<string> {
  const before = discord.messages.length;
  discord.person(person).mentions(text);
  const shown = () => JSON.stringify(discord.messages.slice(before).map((one) => one.embeds)).replaceAll('\\', '');
  await discord.until('an answer', () => discord.messages.length > before, 10_000);
  return shown();
}

describe('the state file of a running process', { timeout: SLOW_TEST_MS }, () => {
  it('on a full disk: questions are answered, orders refused in words, and taken again once there is room', async ({
    skip,
  }) => {
    const disk = smallDisk();
    if (!disk) return skip();
    ends.push(() => disk.unmount());
    const { discord } = await served(join(disk.folder, 'state.json'));
    expect(await answered(discord, '501', ORDER)).toContain('Ordered: digest');
    await disk.fill();
    expect(await answered(discord, '501', ORDER)).toContain('Not saved: disk full. Nothing was changed');
    expect(await answered(discord, '502', 'who did Hashemi meet in Baku?')).toContain('Isfandiyor Saadullo');
    disk.clear();
    expect(await answered(discord, '503', ORDER)).toContain('Ordered: digest');
    expect(await answered(discord, '503', 'digest list')).toContain('2 digests here:');
  });

  it.each([
    ['cut in two', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['null', (path: string) => writeFileSync(path, 'null')],
    [
      'of another version',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":9')),
    ],
  ])('that is %s is kept aside, and the copy before it has every order', async (_, damage) => {
    const state = join(freshFolder(), 'state.json');
    const first = await served(state);
    expect(await answered(first.discord, '501', ORDER)).toContain('Ordered: digest');
    expect(await answered(first.discord, '501', 'who did Hashemi meet in Baku?')).toContain('Isfandiyor Saadullo');
    await first.one.end('SIGTERM');
    damage(state);
    const second = await served(state);
    expect(second.one.err()).toContain('.corrupt-');
    expect(await answered(second.discord, '501', 'digest list')).toContain('1 digest here:');
  });
});
