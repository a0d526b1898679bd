import { type Client, Events, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Digests } from '../../../bot/ports/digests.js';
import type { UnderWay } from '../receive/under-way.js';

/** What Sideline needs where it sends digests, but for threads, where writing is a right of its own. */
export const NEEDED: readonly bigint[] = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.EmbedLinks];

/** What revival works with. */
export interface Reviving {
  readonly digests: Digests;
  readonly underWay: UnderWay;
}

/** Listens for what may let Sideline write again where it could not: what waits there goes on. */
export function listenForRevival(client: Client, { digests, underWay }: Reviving): void {
  const begin = (channels: Iterable<GuildBasedChannel>) =>
    underWay.begin(async () => {
      for (const channel of channels) if (mayWrite(channel)) await digests.revived(placeOfChannel(channel));
    });
  const all = (guild: Guild) => begin([...guild.channels.cache.values()]);
  client.on(Events.GuildCreate, all);
  client.on(Events.GuildAvailable, all);
  client.on(Events.GuildRoleUpdate, ({ guild }) => all(guild));
  client.on(Events.GuildMemberUpdate, (_, { guild, id }) => {
    if (id === client.user?.id) all(guild);
  });
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased()) begin([channel, ...threadsOf(channel)]);
  });
  client.on(Events.ThreadUpdate, (_, thread) => begin([thread]));
}

/** Hears of nothing more. */
export function stopReviving(client: Client): void {
  for (const event of REVIVING) client.removeAllListeners(event);
}

const REVIVING = [
  Events.GuildCreate,
  Events.GuildAvailable,
  Events.GuildRoleUpdate,
  Events.GuildMemberUpdate,
  Events.ChannelUpdate,
  Events.ThreadUpdate,
] as const;

function threadsOf({ guild, id }: GuildBasedChannel): GuildBasedChannel[] {
  return [...guild.channels.cache.values()].filter((one) => one.isThread() && one.parentId === id);
}

function placeOfChannel({ guild, id }: GuildBasedChannel) {
  return { platform: 'discord', team: guild.id, channel: id };
}

/** Whether Sideline may write in a channel, as far as is known: else the next try would fail as the last one did. */
function mayWrite(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  if (channel.isThread() && (channel.archived || channel.locked)) return false;
  const write = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return me === null || channel.permissionsFor(me).has([...NEEDED, write]);
}
