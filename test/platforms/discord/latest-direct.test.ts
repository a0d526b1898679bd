import { type Channel, ChannelType, Collection } from 'discord.js';
import { expect, it } from 'vitest';
import { LatestDirect } from '../../../src/platforms/discord/connect/latest-direct.js';

function channel(type: ChannelType): Channel {
  return { type } as Channel;
}

it('holds the latest direct channels, and all others', () => {
  const cache = new LatestDirect(2);
  for (const id of ['text 1', 'text 2', 'text 3']) cache.set(id, channel(ChannelType.GuildText));
  for (const id of ['direct 1', 'direct 2', 'direct 3']) cache.set(id, channel(ChannelType.DM));
  expect([...cache.keys()]).toEqual(['text 1', 'text 2', 'text 3', 'direct 2', 'direct 3']);
});

it('counts a direct channel once, and none that is gone', () => {
  const cache = new LatestDirect(2);
  for (const id of ['direct 1', 'direct 1', 'direct 2']) cache.set(id, channel(ChannelType.DM));
  cache.delete('direct 1');
  cache.set('direct 3', channel(ChannelType.DM));
  expect([...cache.keys()]).toEqual(['direct 2', 'direct 3']);
});

it('gives ordinary collections of what is looked for in it', () => {
  const cache = new LatestDirect(1).set('direct 1', channel(ChannelType.DM));
  expect(cache.filter(() => true).constructor).toBe(Collection);
});
